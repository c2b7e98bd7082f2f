"""The tables a workbook holds, ready in one language: what the model says, then what is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from orgmodel.assessment import Assessment
from orgmodel.checks import CHECKS
from orgmodel.export.contents import ANALYSES, TABLES, TITLES
from orgmodel.export.format import Request
from orgmodel.export.standing import verdict_of, wanted
from orgmodel.importers.own_sheets import sheets_of
from orgmodel.records import Finding
from orgmodel.risk.tracking import STATUSES, entry_of, said_of
from orgmodel.standings import shortlist_table
from orgmodel.study import Study
from orgmodel.tables import (
    STATUS,
    Table,
    criteria_table,
    differences_table,
    measures_across_table,
    missing,
    raci_table,
    source,
)
from orgmodel.text import Share, msg, render

Cell = str | float | Share
"""A share is shown in percent, with a bar."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table in a reader's language."""

    id: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    is_written: bool = False
    """Whether it holds what the scenario says, to be read back, rather than what the model makes of it."""


def sheet_of(study: Study, request: Request, name: str) -> Sheet:
    """The table of that name; without rows where the scenario or the model has nothing of the kind.

    Raises:
        KeyError: the study has no placement of the id asked for.
    """
    if name in ANALYSES:
        return _analysis(study, request, name)
    found = {sheet.id: sheet for sheet in written_sheets(study, request)}
    return found.get(name, Sheet(name, _title(name, request), (), (), is_written=True))


def analyses(study: Study, request: Request) -> Iterator[Sheet]:
    """Every table of what the model says that has a row."""
    for name in ANALYSES:
        sheet = _analysis(study, request, name)
        if sheet.rows:
            yield sheet


def written_sheets(study: Study, request: Request) -> tuple[Sheet, ...]:
    """What the file of the placement says, in the sheets that `importers.own_sheets` reads back."""
    tree = wanted(study, request).placed.scenario.source.tree
    found = {cells.name: cells for cells in sheets_of(tree)}
    return tuple(
        Sheet(name, _title(name, request), found[name].columns, found[name].rows, is_written=True)
        for name in TABLES
        if name in found
    )


def sheet_from(table: Table, name: str, language: str) -> Sheet:
    """A table in one language, numbers and shares as such."""
    head = tuple(render(column, language) for column in table.columns)
    rows = tuple(tuple(_cell(value, language) for value in row) for row in table.rows)
    return Sheet(name, render(table.title, language), head, rows)


def _cell(value: Any, language: str) -> Cell:
    if isinstance(value, Share):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    return render(value, language)


def _title(name: str, request: Request) -> str:
    return render(TITLES[name], request.language)


def _analysis(study: Study, request: Request, name: str) -> Sheet:
    table = BUILDERS[name](study, request)
    sheet = sheet_from(table, name, request.language)
    return Sheet(name, _title(name, request), sheet.columns, sheet.rows)


def _comparison(study: Study, request: Request) -> Table:
    """Criteria down, placements across, as shares that can be drawn as bars."""
    table = criteria_table(study)
    rows = (tuple(Share(one) if isinstance(one, float) else one for one in row) for row in table.rows)
    return Table(table.title, table.columns, tuple(rows))


def _ranking(study: Study, request: Request) -> Table:
    verdict = verdict_of(study, request)
    return shortlist_table(verdict) if verdict else Table(msg("Ranking"), (), ())


def _findings(study: Study, request: Request) -> Table:
    rows = [
        (one.placed.title, *_finding(one, finding))
        for one in study.assessments
        for group in one.groups
        for finding in group.findings
    ]
    columns = (msg("Placement"), msg("Place"), msg("Level"), msg("Finding"), msg("What is seen"),
               msg("Likelihood, 1 to 5"), msg("Consequence, 1 to 5"), msg("Decided"), msg("Id"),
               msg("Where"))  # fmt: skip
    return Table(msg("Findings"), columns, tuple(rows))


def _finding(one: Assessment, finding: Finding) -> tuple[Any, ...]:
    entry = entry_of(one.placed.scenario, finding)
    decided = said_of(entry, one.placed) if entry else STATUSES.get(finding.status or "", "")
    likelihood, consequence = (float(value) if value else "" for value in (finding.likelihood, finding.consequence))
    return (one.places[finding.id].place, finding.level.label, finding.title, finding.message, likelihood, consequence,
            decided, finding.id, source(finding.evidence.places))  # fmt: skip


def _raci(study: Study, request: Request) -> Table:
    return raci_table(wanted(study, request).placed)


def _checks(study: Study, request: Request) -> Table:
    rows = [
        (one.placed.title, check.title, STATUS[checked.status],
         missing(checked.missing) if checked.status == "not_assessable" else checked.explanation,
         check.id, source(checked.evidence.places))
        for one in study.assessments
        for check in CHECKS
        for checked in (one.checks[check.id],)
    ]  # fmt: skip
    columns = (msg("Placement"), msg("Check"), msg("Outcome"), msg("Explanation"), msg("Id"), msg("Where"))
    return Table(msg("Checks"), columns, tuple(rows))


BUILDERS: Final[Mapping[str, Callable[[Study, Request], Table]]] = {
    "comparison": _comparison,
    "differences": lambda study, request: differences_table(study),
    "ranking": _ranking,
    "findings": _findings,
    "raci": _raci,
    "checks": _checks,
    "measures": lambda study, request: measures_across_table(study),
}
"""Analysis → its table."""
