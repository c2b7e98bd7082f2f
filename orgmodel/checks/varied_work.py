"""Varied work: whether the role does more than feed accounts, and departments work with it."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts, judge, worst
from orgmodel.measures.measure import Facts, Measured
from orgmodel.measures.work_mix import WorkMix
from orgmodel.profiles.survey_practice import CORE_TEAM, TASKS
from orgmodel.text import msg

INWARD = Cuts(0.25, 0.1)
BREADTH = Cuts(5, 3)


def check(facts: Facts) -> Checked:
    """The worst of the time inward, the number of activities, and the departments that work with the role."""
    measured = facts.measures["work-mix"]
    judged = judge(measured, INWARD)
    if not isinstance(measured.detail, WorkMix):
        return judged
    breadth = judged._replace(status=BREADTH.status(len(measured.detail.activities)))
    return worst(judged, breadth, _partners(judged, measured))


def _partners(judged: Checked, measured: Measured) -> Checked:
    partners = measured.detail.partners
    if partners is None:
        return judged._replace(status="not_assessable")
    return judged._replace(status="pass" if partners else "fail")


CHECK = Check(
    id="varied-work",
    code="M1",
    part="misconceptions",
    title=msg("“They spend their time on social networks”"),
    question=msg("Does the role listen, analyse and coordinate too, with departments that work with it?"),
    thresholds=msg("inward ≥ .25 / ≥ .1 / < .1 · activities ≥ 5 / ≥ 3 / ≤ 2 · other departments ≥ 1 / – / 0"),
    provenance=msg("tasks after Blog du Modérateur, France 2020, n = 834; cuts our proposal"),
    remedy=msg("Set time aside for listening, analysis and coordination, and tie the role to one more department."),
    check=check,
    context=(TASKS, CORE_TEAM),
)
