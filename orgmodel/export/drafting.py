"""The document a request asks for, drawn up from the study."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from orgmodel.export.format import Request
from orgmodel.export.standing import verdict_of
from orgmodel.reports import DOCUMENTS, Asked
from orgmodel.reports.document import Document
from orgmodel.reports.subject import chosen
from orgmodel.study import Study

RANKED: Final = ("decision-record", "strategic", "minutes")
"""Documents that tell of the ranking."""


def drafted(study: Study, request: Request) -> Document:
    """The document, in no language yet.

    Raises:
        KeyError: no document, or no placement of the study, has that id.
        Malformed: the table of values or of ballots cannot be read.
    """
    for kind in DOCUMENTS:
        if kind.id == request.what:
            return kind.draw(study, _asked(study, request))
    raise KeyError(request.what)


def _asked(study: Study, request: Request) -> Asked:
    """The verdict is drawn here where the document tells of it: of a very large organization, over fewer candidates."""
    given = Asked(request.placement, request.day, request.values, request.ballots, request.verdict)
    if request.what not in RANKED or request.verdict is not None:
        return given
    one = replace(request, placement=chosen(study, given).placed.id)
    return replace(given, verdict=verdict_of(study, one))
