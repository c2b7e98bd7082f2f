"""Coherent: whether departments that meet the same publics are coordinated, and every channel has an owner."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts, judge, worst
from orgmodel.measures.measure import Facts
from orgmodel.profiles.survey_practice import ACCOUNTS
from orgmodel.records import Evidence
from orgmodel.text import listing, msg

COORDINATED = Cuts(0.9, 0.7)


def check(facts: Facts) -> Checked:
    """Coherence against its cuts; channels without a written owner leave a pass unproven."""
    measured = facts.measures["coherence"]
    judged = judge(measured, COORDINATED)
    placed = facts.graph.placed
    orphans = [channel for channel in placed.channels.values() if channel.owner is None]
    if not orphans or measured.value is None:
        return judged
    said = msg("It is not written who owns {channels}.", channels=listing(placed.name(one.id) for one in orphans))
    proof = Evidence(places=tuple(one.location for one in orphans))
    return worst(judged, Checked("not_assessable", said, measured.value, proof, ("channels[].owner",)))


CHECK = Check(
    id="coherent",
    code="C05",
    part="commandments",
    title=msg("Be consistent"),
    question=msg("Do departments that speak to the same people speak with one voice?"),
    thresholds=msg("≥ .9 / ≥ .7 / < .7 · every channel owned"),
    provenance=msg(
        "Altimeter 2011 (178 accounts on average in a large firm); public cases of a telecom group whose staff opened "
        "the pages, before 2010, and of a retailer whose stores did not back the answers, 2009-12; cuts our proposal"
    ),
    remedy=msg("A coordinator or a shared charter between the departments that meet; an owner for every channel."),
    check=check,
    context=(ACCOUNTS,),
)
