"""Documents drawn up from a study: reports, the decision record, the mandate letter, the minutes."""

from orgmodel.reports import decision_record, first_90_days, mandate_letter
from orgmodel.reports.kind import Asked, Kind

DOCUMENTS: tuple[Kind, ...] = (decision_record.DOCUMENT, mandate_letter.DOCUMENT, first_90_days.DOCUMENT)

__all__ = ["DOCUMENTS", "Asked", "Kind"]
