"""Heard: whether the role serves its publics and makes them heard inside."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts, judge
from orgmodel.measures.measure import Facts
from orgmodel.text import msg

VOICE = Cuts(0.8, 0.5)


def check(facts: Facts) -> Checked:
    """Two-way voice against its cuts."""
    return judge(facts.measures["stakeholder-voice"], VOICE)


CHECK = Check(
    id="heard",
    code="O5",
    part="organigramme",
    title=msg("Serve the organization and the communities"),
    question=msg("Are the publics served, and does what they say reach somebody able to act?"),
    thresholds=msg("≥ .8 / ≥ .5 / < .5"),
    provenance=msg("weights: Mitchell, Agle and Wood 1997; cuts our proposal"),
    remedy=msg("Write a feedback line from who listens to a role that decides, or seat a representative."),
    check=check,
)
