"""Crisis ready: a first public word within the hour, whenever a crisis begins, from somebody who is named."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts, judge, worst
from orgmodel.measures.crisis_gaps import CrisisGaps
from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence
from orgmodel.text import msg

FIRST_WORD = Cuts(0.9, 0.7)


def check(facts: Facts) -> Checked:
    """The chance of a holding statement; a plan that names nobody for a grave case is a failure."""
    judged = judge(facts.measures["crisis-readiness"], FIRST_WORD)
    gaps = facts.measures["crisis-gaps"].detail
    if not isinstance(gaps, CrisisGaps) or not gaps.route.value:
        return judged
    said = msg("In a crisis, {gap}.", gap=gaps.route.why)
    places = (gaps.route.location,) if gaps.route.location else ()
    return worst(Checked("fail", said, judged.value, Evidence(places=places)), judged)


CHECK = Check(
    id="crisis-ready",
    code="C07",
    part="commandments",
    title=msg("Ready for a crisis"),
    question=msg(
        "Can somebody entitled to it say a first word within the hour, even on a Sunday at three in the morning?"
    ),
    thresholds=msg("chance within the hour ≥ .9 / ≥ .7 / < .7 · severities 3 and 4 named"),
    provenance=msg("28% of crises are international within the hour (Freshfields 2013); cuts our proposal"),
    remedy=msg(
        "Name a role and a substitute for severities 3 and 4, put them on call, and let alerts ring out of hours."
    ),
    check=check,
)
