"""The document a request asks for, drawn up from the study."""

from __future__ import annotations

from orgmodel.export.format import Request
from orgmodel.reports import DOCUMENTS, Asked
from orgmodel.reports.document import Document
from orgmodel.study import Study


def drafted(study: Study, request: Request) -> Document:
    """The document, in no language yet.

    Raises:
        KeyError: no document, or no placement of the study, has that id.
        Malformed: the table of values or of ballots cannot be read.
    """
    for kind in DOCUMENTS:
        if kind.id == request.what:
            return kind.draw(study, _asked(request))
    raise KeyError(request.what)


def _asked(request: Request) -> Asked:
    return Asked(request.placement, request.day, request.values, request.ballots, request.verdict)
