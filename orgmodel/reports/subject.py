"""Which placement a document is about, what it is held against, and how every document closes."""

from __future__ import annotations

from datetime import date

from orgmodel.assessment import Assessment
from orgmodel.placement.standing import standing_of
from orgmodel.placement.verdict import Verdict
from orgmodel.reports.document import Paragraph, Said
from orgmodel.reports.kind import Asked
from orgmodel.scenario.placed import Placed
from orgmodel.scenario.types import Decision
from orgmodel.study import Study
from orgmodel.text import Message, msg


def chosen(study: Study, asked: Asked) -> Assessment:
    """The placement asked for, else the one last decided on, else today's.

    Raises:
        KeyError: the study has no placement of that id.
    """
    if asked.placement:
        return study.find(asked.placement)
    known = {one.placed.id for one in study.assessments}
    decided = [one for one in study.baseline.placed.base.decisions if one.placement in known]
    if decided:
        return study.find(max(decided, key=when).placement or "")
    return study.baseline


def when(decision: Decision) -> date:
    """The day of a decision; one without comes before all others."""
    return decision.date or date.min


def siblings(study: Study, one: Assessment) -> tuple[Assessment, ...]:
    """The placements of the same file, in its order."""
    return tuple(other for other in study.assessments if other.placed.base.source is one.placed.base.source)


def today(study: Study, one: Assessment) -> Assessment | None:
    """How things are today in the file of a placement; None where that is not said."""
    return next((other for other in siblings(study, one) if other.placed.is_as_is), None)


def verdict_on(one: Assessment, asked: Asked) -> Verdict | None:
    """The verdict on the file of a placement, drawn unless it is given; None where nothing can be compared."""
    if asked.verdict is not None:
        return asked.verdict
    return standing_of(one.placed.base) if any(value is not None for value in one.criteria.values()) else None


def organization(placed: Placed) -> Said:
    """The organization's name, else the title of the scenario."""
    return placed.base.organization.name or placed.base.title


def under(placed: Placed) -> Message:
    """Organization and placement, as documents bear them under their title."""
    return msg("{organization} · {placement}", organization=organization(placed), placement=placed.title)


def signed(study: Study, asked: Asked) -> Paragraph:
    """What every document closes with: the model it was drawn up from, and the day where one is printed."""
    if asked.day is None:
        return Paragraph(msg("Drawn up from the model {digest}.", digest=study.digest), "quiet")
    return Paragraph(msg("Drawn up on {day} from the model {digest}.", day=asked.day, digest=study.digest), "quiet")
