"""Reporting cadences: how many of the weekly, monthly and strategic reports reach the right level and ask something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, get_args

from orgmodel.graph import OrgGraph
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.unmeasured import unmeasured
from orgmodel.records import Evidence, Location
from orgmodel.scenario.strategy import Report, Strategy
from orgmodel.scenario.vocabulary import ReportCadence
from orgmodel.text import Message, listing, msg

TOP = 1
"""Level down to which a reader decides on budgets (domain.md §2.6)."""
OF_EFFECT = ("outcome", "impact")
"""Kinds of indicators that tell more than what was done."""
CADENCES: tuple[ReportCadence, ...] = get_args(ReportCadence)
NAMES: dict[ReportCadence, Message] = {
    "weekly": msg("the weekly report"),
    "monthly": msg("the monthly report"),
    "strategic": msg("the strategic report"),
}
NeedKind = Literal["audience", "decisions", "indicators", "owner"]
READERS: dict[ReportCadence, Message] = {
    "weekly": msg("no reader in the team or just above it"),
    "monthly": msg("no reader who heads a department"),
    "strategic": msg("no reader at the executive level"),
}
LACKS: dict[NeedKind, Message] = {
    "decisions": msg("no decision expected"),
    "indicators": msg("no figure of effect"),
    "owner": msg("nobody who writes it"),
}


class ReportNeed(NamedTuple):
    """One thing a report needs: whether it is there, None where that is not written, and where it would be."""

    kind: NeedKind
    kept: bool | None
    location: Location
    field: str


class Cadenced(NamedTuple):
    """One cadence: what its report keeps of four, nothing where there is none; who reads it."""

    cadence: ReportCadence
    needs: tuple[ReportNeed, ...]
    readers: tuple[str, ...]
    location: Location

    @property
    def lacking(self) -> tuple[NeedKind, ...]:
        """What is known not to be there."""
        return tuple(need.kind for need in self.needs if need.kept is False)

    @property
    def kept(self) -> bool | None:
        """Whether there is a report with all four; None where what is not written decides."""
        if not self.needs or self.lacking:
            return False
        return True if all(need.kept for need in self.needs) else None

    @property
    def lacks(self) -> Message:
        """What lacks, in a sentence's part."""
        if not self.needs:
            return NAMES[self.cadence]
        what = listing(READERS[self.cadence] if kind == "audience" else LACKS[kind] for kind in self.lacking)
        return msg("{report} ({lacks})", report=NAMES[self.cadence], lacks=what)


def reporting_cadences(situation: Situation) -> Measured:
    """Cadences whose report has the right readers, a decision, a figure of effect and an owner, 0 to 3."""
    graph = situation.graph
    strategy = graph.placed.scenario.strategy
    if strategy is None or strategy.reports is None:
        return unmeasured(msg("It is not written what is reported."), "strategy.reports[]")
    rows = tuple(_cadence(graph, strategy, cadence) for cadence in CADENCES)
    unknown = [need for row in rows if row.kept is None for need in row.needs if need.kept is None]
    missing = tuple(dict.fromkeys(need.field for need in unknown))
    value = float(sum(row.kept is True for row in rows))
    readers = tuple(dict.fromkeys(reader for row in rows for reader in row.readers))
    places = [need.location for row in rows for need in row.needs if need.kept is False]
    places += [row.location for row in rows if row.kept or not row.needs]
    proof = Evidence(readers, places=tuple(dict.fromkeys(places)))
    return Measured(value, _explanation(rows), proof, missing, "at_least" if missing else "exact", detail=rows)


def _cadence(graph: OrgGraph, strategy: Strategy, cadence: ReportCadence) -> Cadenced:
    """The best report of a cadence; what no list of reports names does not exist."""
    found = [
        Cadenced(cadence, tuple(_needs(graph, strategy, one)), graph.placed.resolve_all(one.audience), one.location)
        for one in strategy.reports or ()
        if one.cadence == cadence
    ]
    missing = Cadenced(cadence, (), (), strategy.at("reports"))
    return min(found, key=lambda row: (True, None, False).index(row.kept), default=missing)


def _needs(graph: OrgGraph, strategy: Strategy, one: Report) -> Iterator[ReportNeed]:
    nobody = one.audience is not None and not graph.placed.seats
    field = "placements[].seats" if nobody else "strategy.reports[].audience"
    yield ReportNeed("audience", _reaches(graph, one), one.at("audience"), field)
    asked = None if one.decisions is None else bool(one.decisions)
    yield ReportNeed("decisions", asked, one.at("decisions"), "strategy.reports[].decisions")
    kinds = {figure.kind for figure in strategy.indicators or () if figure.id in (one.indicators or ())}
    telling = True if kinds & set(OF_EFFECT) else None if one.indicators is None or None in kinds else False
    field = "strategy.reports[].indicators" if one.indicators is None else "strategy.indicators[].kind"
    yield ReportNeed("indicators", telling, one.at("indicators"), field)
    yield ReportNeed("owner", True if one.owner else None, one.at("owner"), "strategy.reports[].owner")


def _reaches(graph: OrgGraph, one: Report) -> bool | None:
    """Whether a reader stands where such a report is decided on; None where readers or seats are not written."""
    if one.audience is None:
        return None
    readers = graph.placed.resolve_all(one.audience)
    if one.cadence == "weekly":
        team = _team(graph)
        return not team.isdisjoint(readers) if team else None if readers else False
    high = {role for role, level in graph.levels.items() if level <= TOP}
    heads = set(graph.heads.values()) if one.cadence == "monthly" else set()
    return not (high | heads).isdisjoint(readers)


def _team(graph: OrgGraph) -> frozenset[str]:
    """The seats, their superiors, solid and dotted, and the roles of their units."""
    placed = graph.placed
    seats = set(placed.seat_ids)
    above = {tie.target for tie in graph.ties_of("reports_to", "dotted_to") if tie.source in seats}
    units = {unit for seat in seats for unit in placed.units_of(seat)}
    beside = {role.id for role in placed.roles.values() if units & set(role.all_units)}
    return frozenset(seats | above | beside)


def _explanation(rows: Sequence[Cadenced]) -> Message:
    lacks = listing(row.lacks for row in rows if row.kept is False)
    if lacks.items:
        return msg("Reports that reach who decides, with a figure of effect and a decision to take: {n} of 3; what "
                   "lacks: {lacks}.", n=sum(row.kept is True for row in rows), lacks=lacks)  # fmt: skip
    return msg("The weekly, monthly and strategic reports reach who decides and ask for a decision, as far as written.")


MEASURE = Measure(
    id="reporting-cadences",
    title=msg("Reports that decide"),
    meaning=msg("Whether the team, the directors and the executives each read what they can act on, and are asked to."),
    unit="count",
    formula=msg(
        "of the weekly, monthly and strategic reports, those with a reader at their level (team or superior; head of a "
        "department; executive level), an expected decision, an outcome or impact indicator and an owner"
    ),
    reference=msg(
        "80% of reports reach a vice president or higher (The Community Roundtable 2017); levels our proposal"
    ),
    measure=reporting_cadences,
)
