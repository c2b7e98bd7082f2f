"""Listening: whether the publics are listened to, and somebody able to act hears of it."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts, judge
from orgmodel.measures.measure import Facts
from orgmodel.text import msg

HEARD = Cuts(0.8, 0.5)


def check(facts: Facts) -> Checked:
    """The share of the publics listened to and fed back, against its cuts."""
    return judge(facts.measures["listening"], HEARD)


CHECK = Check(
    id="listening",
    code="C01",
    part="commandments",
    title=msg("Be a listener"),
    question=msg("Does somebody listen to every public, and pass what it says on to those who can act?"),
    thresholds=msg("≥ .8 / ≥ .5 / < .5"),
    provenance=msg(
        "Altimeter 2011 (even advanced firms do not tie what they hear to the product); public cases of a computer "
        "maker’s command centre, 2010, and of a network of sites whose staff kept away from its community, 2019; cuts "
        "our proposal"
    ),
    remedy=msg(
        "Write a feedback line from who listens to a role that decides or knows, and say which publics it is about."
    ),
    check=check,
)
