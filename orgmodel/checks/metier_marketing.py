"""Marketing: whether what the role does for marketing is tied to marketing, owned, measured and equipped."""

from __future__ import annotations

from orgmodel.checks.anchored import PROVENANCE, THRESHOLDS, anchored
from orgmodel.checks.check import Check, Checked
from orgmodel.measures.measure import Facts
from orgmodel.profiles.survey_practice import TASKS
from orgmodel.text import msg


def check(facts: Facts) -> Checked:
    """Anchoring of marketing against its cuts."""
    return anchored(facts, "marketing")


CHECK = Check(
    id="metier-marketing",
    code="J1",
    part="metiers",
    title=msg("Marketing"),
    question=msg("Is the marketing part of the role tied to marketing, answered for, measured and equipped?"),
    thresholds=THRESHOLDS,
    provenance=PROVENANCE,
    remedy=msg(
        "A line or a weekly contact with marketing, one accountable role for calendar and publishing, a figure "
        "such as share of voice, the publishing tool."
    ),
    check=check,
    context=(TASKS,),
)
