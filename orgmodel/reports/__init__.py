"""Documents drawn up from a study: reports, the decision record, the mandate letter, the minutes."""

from orgmodel.reports import decision_record
from orgmodel.reports.kind import Asked, Kind

DOCUMENTS: tuple[Kind, ...] = (decision_record.DOCUMENT,)

__all__ = ["DOCUMENTS", "Asked", "Kind"]
