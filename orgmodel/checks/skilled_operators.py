"""Skilled operators: whether somebody qualified answers on every channel, or guides those who do."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked, Status
from orgmodel.checks.grading import WORST_FIRST, unwritten, without
from orgmodel.measures.measure import Facts
from orgmodel.measures.qualified_operators import Hands
from orgmodel.profiles.survey_practice import CONTRACTS, EXPERIENCE, INTERNS, POLICY_TRAINING
from orgmodel.text import msg

OUTCOMES: dict[Hands | None, Status] = {
    "tried": "pass",
    "new": "warn",
    "guided": "warn",
    "learning": "warn",
    "left_alone": "fail",
    None: "not_assessable",
}
"""By channel (domain.md M2); newcomers and agencies without anybody tried warn: our proposal."""


def check(facts: Facts) -> Checked:
    """The worst of the channels outside."""
    measured = facts.measures["qualified-operators"]
    if measured.value is None:
        return unwritten(measured.explanation, *measured.missing)
    if not measured.detail:
        return without(measured.explanation)
    status = min((OUTCOMES[row.hands] for row in measured.detail), key=WORST_FIRST.index)
    return Checked(status, measured.explanation, measured.value, measured.evidence, measured.missing)


CHECK = Check(
    id="skilled-operators",
    code="M2",
    part="misconceptions",
    title=msg("“Anyone can do it”"),
    question=msg("Does somebody with experience or training answer on every channel, or guide those who do?"),
    thresholds=msg(
        "qualified on every channel / only newcomers, or trainees under a qualified superior / trainees without one"
    ),
    provenance=msg(
        "public cases of an airline that trains for five weeks before going live, and of a record shop whose account "
        "was said to be an intern’s, 2013; contracts after Blog du Modérateur, France 2020; cuts our proposal"
    ),
    remedy=msg(
        "Name somebody qualified on the channel, or as direct superior of those who learn; train before going live."
    ),
    check=check,
    context=(CONTRACTS, EXPERIENCE, POLICY_TRAINING, INTERNS),
)
