"""Indicator relevance: the share of indicators that tell about an objective and are read by somebody who decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.unmeasured import unmeasured
from orgmodel.records import Evidence, Location
from orgmodel.scenario.placed import Placed
from orgmodel.scenario.strategy import Indicator, Report, Strategy
from orgmodel.text import Message, Share, Text, listing, msg, plural


class Told(NamedTuple):
    """One indicator: whether it tells about an objective and reaches a decision, None where that is not written."""

    indicator: str
    name: Text
    attached: bool | None
    read: bool | None
    location: Location
    readers: tuple[str, ...]

    @property
    def relevant(self) -> bool | None:
        """Both; None where what is not written decides."""
        if self.attached is False or self.read is False:
            return False
        return True if self.attached and self.read else None


class IndicatorRelevance(NamedTuple):
    """The indicators, and the share relevant at best, whatever is not written."""

    indicators: tuple[Told, ...]
    at_best: float


def indicator_relevance(situation: Situation) -> Measured:
    """Share of the indicators with an objective and a deciding audience, 0 to 1; `at_least` where some is unknown."""
    placed = situation.graph.placed
    strategy = placed.scenario.strategy
    if strategy is None or strategy.indicators is None:
        return unmeasured(msg("No indicator is written."), "strategy.indicators[]")
    if not strategy.indicators:
        return Measured(0.0, msg("There is no indicator."), Evidence(places=(strategy.at("indicators"),)),
                        detail=IndicatorRelevance((), 0.0))  # fmt: skip
    rows = tuple(_told(placed, strategy, one) for one in strategy.indicators)
    missing = tuple(dict.fromkeys(_missing(strategy, rows)))
    value = sum(row.relevant is True for row in rows) / len(rows)
    at_best = sum(row.relevant is not False for row in rows) / len(rows)
    idle = [row for row in rows if not row.relevant]
    readers = tuple(dict.fromkeys(reader for row in rows for reader in row.readers))
    proof = Evidence(readers, places=tuple(row.location for row in idle or rows))
    return Measured(value, _explanation(rows, value), proof, missing, "at_least" if missing else "exact",
                    detail=IndicatorRelevance(rows, at_best))  # fmt: skip


def _told(placed: Placed, strategy: Strategy, one: Indicator) -> Told:
    """An indicator without objective is unknown, unless the strategy is known to have no objective."""
    attached = True if one.objective else False if strategy.objectives == () else None
    reports = [_is_read(placed, report, one) for report in strategy.reports or ()]
    read = True if True in reports else None if None in reports or strategy.reports is None else False
    readers = tuple(
        reader
        for report, answer in zip(strategy.reports or (), reports, strict=True)
        if answer
        for reader in placed.resolve_all(report.audience)
    )
    return Told(one.id, one.name or Text(plain=one.id), attached, read, one.location, readers)


def _is_read(placed: Placed, report: Report, one: Indicator) -> bool | None:
    """Whether the report shows it to readers of whom it expects a decision; None where that is not written."""
    if report.indicators is not None and one.id not in report.indicators:
        return False
    answers = (
        None if report.indicators is None else True,
        None if report.audience is None else bool(placed.resolve_all(report.audience)),
        None if report.decisions is None else bool(report.decisions),
    )
    return False if False in answers else None if None in answers else True


def _missing(strategy: Strategy, rows: Sequence[Told]) -> Iterator[str]:
    """The fields that could make an indicator relevant."""
    open_rows = [row for row in rows if row.relevant is None]
    if any(row.attached is None for row in open_rows):
        yield "strategy.indicators[].objective"
    if any(row.read is None for row in open_rows):
        if strategy.reports is None:
            yield "strategy.reports[]"
        for field in ("indicators", "audience", "decisions"):
            if any(getattr(report, field) is None for report in strategy.reports or ()):
                yield f"strategy.reports[].{field}"


def _explanation(rows: Sequence[Told], value: float) -> Message:
    loose = listing(row.name for row in rows if row.attached is False)
    unread = listing(row.name for row in rows if row.attached is not False and row.read is False)
    if loose.items and unread.items:
        return msg("{share} of the indicators serve an objective and reach who decides; without objective: {loose}; "
                   "in no report that asks for a decision: {unread}.",
                   share=Share(value), loose=loose, unread=unread)  # fmt: skip
    if loose.items:
        return msg("{share} of the indicators serve an objective and reach who decides; without objective: {loose}.",
                   share=Share(value), loose=loose)  # fmt: skip
    if unread.items:
        return msg("{share} of the indicators serve an objective and reach who decides; in no report that asks for "
                   "a decision: {unread}.", share=Share(value), unread=unread)  # fmt: skip
    if all(row.relevant for row in rows):
        return plural(
            "The only indicator tells about an objective and is read by somebody who decides.",
            "Each of {n} indicators tells about an objective and is read by somebody who decides.",
            len(rows),
        )
    return msg("{share} of the indicators serve an objective and reach who decides, as far as it is written.",
               share=Share(value))  # fmt: skip


MEASURE = Measure(
    id="indicator-relevance",
    title=msg("Relevance of the indicators"),
    meaning=msg("How many of the figures taken tell about an objective and are shown to somebody who acts on them."),
    unit="share",
    formula=msg("indicators with an objective, shown in a report that has readers and expects a decision ÷ indicators"),
    reference=msg("An objective for which no indicator can be found is not clear enough yet (Alerti, 2013)"),
    measure=indicator_relevance,
)
