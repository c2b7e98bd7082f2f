"""Where a result stands: its file and placement, and the lines that prove it."""

from __future__ import annotations

from orgmodel.assessment import Assessment
from orgmodel.cli.excerpts import excerpts
from orgmodel.cli.explained import Row
from orgmodel.records import Evidence
from orgmodel.text import Message, msg


def lines_row(assessment: Assessment, evidence: Evidence) -> Row:
    """The lines that prove a result, with their text."""
    said, more = excerpts(assessment.placed.scenario.source, evidence.places)
    rest = (msg("and {count} more", count=more),) if more else ()
    return Row("lines", msg("Evidence"), (*said, *rest), is_cut=True)


def where(assessment: Assessment) -> Message:
    """The file and the placement, for a person."""
    return msg("{file}, {placement}", file=_file(assessment), placement=assessment.placed.title)


def facts_of(assessment: Assessment) -> dict[str, object]:
    """The file and the placement, for a document."""
    return {"file": _file(assessment), "placement": assessment.placed.id}


def _file(assessment: Assessment) -> str:
    path = assessment.placed.scenario.source.path
    return path.name if path else ""
