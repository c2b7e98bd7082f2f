"""Customer service: whether this part of the role is tied to customer service, owned, measured and equipped."""

from __future__ import annotations

from orgmodel.checks.anchored import PROVENANCE, THRESHOLDS, anchored
from orgmodel.checks.check import Check, Checked
from orgmodel.measures.measure import Facts
from orgmodel.profiles.survey_practice import TASKS
from orgmodel.text import msg


def check(facts: Facts) -> Checked:
    """Anchoring of customer service against its cuts."""
    return anchored(facts, "customer_service")


CHECK = Check(
    id="metier-customer-service",
    code="J3",
    part="metiers",
    title=msg("Customer service"),
    question=msg("Is the service part of the role tied to customer service, answered for, measured and equipped?"),
    thresholds=THRESHOLDS,
    provenance=PROVENANCE,
    remedy=msg(
        "A line or a daily contact with customer service, one accountable role for replies, a figure such as time "
        "to a first answer, access to the ticketing tool."
    ),
    check=check,
    context=(TASKS,),
)
