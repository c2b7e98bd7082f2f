"""Few hats: how many métiers fall to one person, a load rather than a fault."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts
from orgmodel.measures.effective_metiers import Hats
from orgmodel.measures.measure import Facts
from orgmodel.profiles.survey_practice import TASKS
from orgmodel.text import msg

HATS = Cuts(2, 3, falling=True)


def check(facts: Facts) -> Checked:
    """Effective métiers by full-time equivalent against the cuts; without working time only few are known to be few."""
    measured = facts.measures["effective-metiers"]
    if measured.value is None:
        return Checked("not_assessable", measured.explanation, missing=measured.missing)
    hats: Hats = measured.detail
    status = HATS.status(round(hats.each, 9))
    if hats.fte is None and status != "pass":
        return Checked("not_assessable", measured.explanation, hats.each, measured.evidence, measured.missing)
    said = measured.explanation
    if hats.fte is not None and hats.fte > 1:
        said = msg("{said} That is {each} for each full-time equivalent.", said=said, each=round(hats.each, 1))
    return Checked(status, said, hats.each, measured.evidence, measured.missing)


CHECK = Check(
    id="few-hats",
    code="J1-J5",
    part="metiers",
    title=msg("Few hats on one head"),
    question=msg("How many métiers does one person practise in this role?"),
    thresholds=msg("effective métiers ≤ 2 / ≤ 3 / > 3, divided by the full-time equivalents above one"),
    provenance=msg("several hats are the rule (France 2020, n = 834); cuts our proposal"),
    remedy=msg("Share the métiers among several people or seats, or hand one of them back to its department."),
    check=check,
    context=(TASKS,),
)
