"""Documents drawn up from a study: reports, the decision record, the mandate letter, the minutes."""

from orgmodel.reports import (
    decision_record,
    first_90_days,
    interview_guide,
    mandate_letter,
    minutes,
    monthly,
    strategic,
    weekly,
)
from orgmodel.reports.kind import Asked, Kind

DOCUMENTS: tuple[Kind, ...] = (
    decision_record.DOCUMENT,
    mandate_letter.DOCUMENT,
    first_90_days.DOCUMENT,
    interview_guide.DOCUMENT,
    weekly.DOCUMENT,
    monthly.DOCUMENT,
    strategic.DOCUMENT,
    minutes.DOCUMENT,
)
"""In the order of a decision: what was decided, what follows from it, what is told from then on."""

__all__ = ["DOCUMENTS", "Asked", "Kind"]
