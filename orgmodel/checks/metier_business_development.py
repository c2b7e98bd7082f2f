"""Business development: whether this part of the role is tied to sales or product, owned, measured and equipped."""

from __future__ import annotations

from orgmodel.checks.anchored import PROVENANCE, THRESHOLDS, anchored
from orgmodel.checks.check import Check, Checked
from orgmodel.measures.measure import Facts
from orgmodel.profiles.survey_practice import TASKS
from orgmodel.text import msg


def check(facts: Facts) -> Checked:
    """Anchoring of business development against its cuts."""
    return anchored(facts, "business_development")


CHECK = Check(
    id="metier-business-development",
    code="J4",
    part="metiers",
    title=msg("Business development"),
    question=msg("Is the business part of the role tied to sales or product, answered for, measured and equipped?"),
    thresholds=THRESHOLDS,
    provenance=PROVENANCE,
    remedy=msg(
        "A contact in sales or product who takes what the role brings, one accountable role, a figure such as "
        "ideas adopted or assisted sales, a shared tool."
    ),
    check=check,
    context=(TASKS,),
)
