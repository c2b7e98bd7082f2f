"""Internal communication: whether this part of the role is tied to staff or internal communication and measured."""

from __future__ import annotations

from orgmodel.checks.anchored import PROVENANCE, THRESHOLDS, anchored
from orgmodel.checks.check import Check, Checked
from orgmodel.measures.measure import Facts
from orgmodel.profiles.survey_practice import TASKS
from orgmodel.text import msg


def check(facts: Facts) -> Checked:
    """Anchoring of internal communication against its cuts."""
    return anchored(facts, "internal_communication")


CHECK = Check(
    id="metier-internal-communication",
    code="J5",
    part="metiers",
    title=msg("Internal communication"),
    question=msg(
        "Is the inward part of the role tied to human resources or internal communication, answered for, measured "
        "and equipped?"
    ),
    thresholds=THRESHOLDS,
    provenance=PROVENANCE,
    remedy=msg(
        "A contact in human resources or internal communication, one accountable role, a figure such as active "
        "members of staff, a shared tool."
    ),
    check=check,
    context=(TASKS,),
)
