"""Public relations: whether this part of the role is tied to press or communication, owned, measured and equipped."""

from __future__ import annotations

from orgmodel.checks.anchored import PROVENANCE, THRESHOLDS, anchored
from orgmodel.checks.check import Check, Checked
from orgmodel.measures.measure import Facts
from orgmodel.profiles.survey_practice import TASKS
from orgmodel.text import msg


def check(facts: Facts) -> Checked:
    """Anchoring of public relations against its cuts."""
    return anchored(facts, "public_relations")


CHECK = Check(
    id="metier-public-relations",
    code="J2",
    part="metiers",
    title=msg("Public relations"),
    question=msg(
        "Is the public relations part of the role tied to press or communication, answered for, measured and equipped?"
    ),
    thresholds=THRESHOLDS,
    provenance=PROVENANCE,
    remedy=msg(
        "A line to press or communication, one accountable role for what is said in public, a figure such as tone "
        "or time to a statement, a listening tool."
    ),
    check=check,
    context=(TASKS,),
)
