"""Report decided on: each report asks for a decision of somebody who can take it, and shows a figure of effect."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from orgmodel.measures.reporting_cadences import NAMES, OF_EFFECT, Cadenced
from orgmodel.placement.advice.bench import Bench, titled
from orgmodel.placement.advice.move import Move, Trial, gradually
from orgmodel.scenario.edit import Edit
from orgmodel.scenario.spans import Data
from orgmodel.scenario.strategy import Indicator, Report
from orgmodel.scenario.vocabulary import ReportCadence
from orgmodel.text import Message, listing, msg

DECISIONS: Mapping[ReportCadence, Message] = MappingProxyType(
    {
        "weekly": msg("What is published and answered first next week"),
        "monthly": msg("What is stopped, kept and begun next month"),
        "strategic": msg("Budget, posts and place of the role"),
    }
)
"""What a report prepares, where nothing is written (our proposal)."""


def trials(bench: Bench) -> Iterator[Trial]:
    """Reports that lack something, the strategic one first; then figures that no such report shows."""
    rows: Sequence[Cadenced] = bench.detail("reporting-cadences") or ()
    lacking = [row for row in reversed(rows) if row.kept is False]
    for chosen in gradually(lacking):
        edits = tuple(edit for row in chosen for edit in _edits(bench, row))
        said = msg("Have {reports} ask for a decision of whoever can take it.",
                   reports=listing(NAMES[row.cadence] for row in chosen))  # fmt: skip
        yield Trial(edits, said)
    yield from _shown(bench)


def _reports(bench: Bench) -> dict[str, Report]:
    strategy = bench.scenario.strategy
    return {one.cadence: one for one in (strategy.reports if strategy else None) or ()}


def _figures(bench: Bench) -> tuple[Indicator, ...]:
    strategy = bench.scenario.strategy
    return (strategy.indicators if strategy else None) or ()


def _edits(bench: Bench, row: Cadenced) -> Iterator[Edit]:
    path, report = ("strategy", "reports"), _reports(bench).get(row.cadence)
    reader = _reader(bench, row.cadence)
    telling = next((one.id for one in _figures(bench) if one.kind in OF_EFFECT), None)
    decision: Data = [titled(DECISIONS[row.cadence])]
    if report is None:
        owner = {"owner": bench.manager}
        readers = {"audience": [reader]} if reader else {}
        figures = {"indicators": [telling]} if telling else {}
        whole: Data = {"cadence": row.cadence, **owner, **readers, **figures, "decisions": decision}
        yield bench.pen.append(path, whole)
        return
    if "audience" in row.lacking and reader:
        yield bench.pen.put((*path, row.cadence, "audience"), [*(report.audience or ()), reader])
    if "decisions" in row.lacking:
        yield bench.pen.put((*path, row.cadence, "decisions"), decision)
    if "indicators" in row.lacking and telling:
        yield bench.pen.put((*path, row.cadence, "indicators"), [*(report.indicators or ()), telling])
    if report.owner is None:
        yield bench.pen.put((*path, row.cadence, "owner"), bench.manager)


def _reader(bench: Bench, cadence: ReportCadence) -> str | None:
    """The direct superior; for the strategic report an executive."""
    near = bench.executives() if cadence == "strategic" else tuple(bench.superiors(bench.placed.seat_ids))
    return next(iter(near), None)


def _shown(bench: Bench) -> Iterator[Trial]:
    """Figures in no report that asks for a decision, added to one that does."""
    detail = bench.detail("indicator-relevance")
    unread = [row.indicator for row in detail.indicators if row.read is False] if detail else []
    asking = next((one for one in _reports(bench).values() if one.decisions and one.audience), None)
    if asking is None or not unread:
        return
    for chosen in gradually(unread):
        value = [*(asking.indicators or ()), *chosen]
        edit = bench.pen.put(("strategy", "reports", asking.cadence, "indicators"), value)
        names = listing(one.name or one.id for one in _figures(bench) if one.id in chosen)
        said = msg("Show {figures} in {report}, which asks for a decision.", figures=names,
                   report=NAMES[asking.cadence])  # fmt: skip
        yield Trial((edit,), said)


MOVE = Move(
    id="report-decided-on",
    title=msg("Ask for a decision in a report"),
    mends=("report-without-decision", "unproven-value", "reporting", "relevant-indicators", "strategic-watch"),
    trials=trials,
)
