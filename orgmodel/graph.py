"""What is connected: the ties of one placement, derived from what is written, and their views."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from operator import itemgetter
from typing import Literal, NamedTuple, TypeAlias

import networkx as nx

from orgmodel.records import Location
from orgmodel.scenario.placed import Placed

Side = Literal["inside", "outside", "seat"]
TieType = Literal[
    "reports_to", "dotted_to", "collaborates", "coordinates", "integrates", "escalates_to", "feeds_back", "informs",
    "serves", "represents", "contracts",
]  # fmt: skip

STRENGTH: Mapping[str, float] = {
    "reports_to": 0.8, "dotted_to": 0.5, "collaborates": 0.6, "coordinates": 0.5, "integrates": 0.5,
    "escalates_to": 0.5, "feeds_back": 0.4, "informs": 0.2, "serves": 0.6, "represents": 0.6, "contracts": 0.3,
}  # fmt: skip
"""Default strength by type of tie (our proposal, model.md §1)."""
LATENCY: Mapping[str, int] = {
    "reports_to": 20, "dotted_to": 20, "collaborates": 20, "coordinates": 20, "integrates": 20, "escalates_to": 20,
    "feeds_back": 60, "informs": 60, "serves": 5, "represents": 5, "contracts": 60,
}  # fmt: skip
"""Default minutes for a word to pass, by type of tie; 20 calibrated on a public case (model.md §1, domain.md C07)."""
NEVER_DECIDE = frozenset({"feeds_back", "informs"})
"""Ties that never carry a decision."""


class Tie(NamedTuple):
    """One derived tie, directed as written; `via` is the channel it passes through."""

    source: str
    target: str
    type: TieType
    strength: float
    latency: float
    location: Location
    via: str | None = None
    about: tuple[str, ...] | None = None
    link: tuple[str, str] | None = None
    """The ends as written, where it is a link with a latency of its own; that may be a range."""


class Line(NamedTuple):
    """All ties between two actors as one: strength the largest, latency the smallest."""

    strength: float
    latency: float
    ties: tuple[Tie, ...]


Lines: TypeAlias = Mapping[str, Mapping[str, Line]]
"""Actor → those it is tied to, both ways."""


@dataclass(frozen=True, eq=False)
class OrgGraph:
    """One placement as a graph: its actors are roles, seats and stakeholders. Equal to itself alone."""

    placed: Placed
    ties: tuple[Tie, ...]

    @cached_property
    def actors(self) -> tuple[str, ...]:
        """Roles, then seats, then stakeholders, in the order written."""
        return (*self.placed.roles, *self.placed.seat_ids, *self.placed.stakeholders)

    def side(self, actor: str) -> Side:
        """Whether an actor is inside, outside, or a seat between the two."""
        if actor in self.placed.seat_ids:
            return "seat"
        return "outside" if actor in self.placed.stakeholders else "inside"

    @cached_property
    def insiders(self) -> frozenset[str]:
        """Roles and seats."""
        return frozenset(self.placed.roles) | frozenset(self.placed.seat_ids)

    @cached_property
    def _by_type(self) -> Mapping[str, list[tuple[int, Tie]]]:
        found: dict[str, list[tuple[int, Tie]]] = {}
        for index, tie in enumerate(self.ties):
            found.setdefault(tie.type, []).append((index, tie))
        return found

    def ties_of(self, *types: TieType) -> Iterator[Tie]:
        """Ties of the given types, in the order written."""
        found = [tie for one in dict.fromkeys(types) for tie in self._by_type.get(one, ())]
        return (tie for _, tie in (sorted(found, key=itemgetter(0)) if len(types) > 1 else found))

    @cached_property
    def reporting(self) -> nx.DiGraph[str]:
        """Superior → subordinate, solid lines only: a forest, or a DAG in a matrix."""
        graph: nx.DiGraph[str] = nx.DiGraph()
        graph.add_nodes_from(actor for actor in self.actors if actor in self.insiders)
        graph.add_edges_from((tie.target, tie.source) for tie in self.ties_of("reports_to"))
        nx.freeze(graph)
        return graph

    @cached_property
    def lines(self) -> Lines:
        """All ties, merged."""
        return _merged(self.ties, self.actors)

    @cached_property
    def inner_lines(self) -> Lines:
        """All ties between insiders, merged."""
        return _merged(self._inside(frozenset()), self.reporting)

    @cached_property
    def decision_lines(self) -> Lines:
        """Ties between insiders that may carry a decision, merged."""
        return _merged(self._inside(NEVER_DECIDE), self.reporting)

    @cached_property
    def network(self) -> nx.Graph[str]:
        """`lines` as a graph of networkx."""
        return _as_graph(self.lines, self.ties)

    @cached_property
    def internal(self) -> nx.Graph[str]:
        """`inner_lines` as a graph of networkx."""
        return _as_graph(self.inner_lines, self._inside(frozenset()))

    @cached_property
    def decision(self) -> nx.Graph[str]:
        """`decision_lines` as a graph of networkx."""
        return _as_graph(self.decision_lines, self._inside(NEVER_DECIDE))

    @cached_property
    def authority(self) -> nx.DiGraph[str]:
        """Operator → who decides, → who approves, in order; edges name their case types."""
        graph: nx.DiGraph[str] = nx.DiGraph()
        graph.add_nodes_from(self.actors)
        for case in self.placed.scenario.case_types or ():
            steps = [self.placed.resolve(case.decides)] if case.decides else []
            steps += [self.placed.resolve(approval.role) for approval in case.approvals or ()]
            steps.insert(0, self._operators_of(case.channels))
            for froms, tos in pairwise(steps):
                for start in froms:
                    for end in tos:
                        if start != end:
                            cases = graph.get_edge_data(start, end, {"cases": ()})["cases"]
                            graph.add_edge(start, end, cases=(*cases, case.id))
        nx.freeze(graph)
        return graph

    @cached_property
    def top(self) -> str | None:
        """The role without superior in a unit of function executive, else the root most roles depend on."""
        roots = [actor for actor in self.placed.roles if not self.reporting.in_degree(actor)]
        executive = [actor for actor in roots if self._is_executive(actor)]
        if executive or not roots:
            return executive[0] if executive else None
        return max(roots, key=lambda root: len(nx.descendants(self.reporting, root)))

    @cached_property
    def levels(self) -> dict[str, int]:
        """Reporting steps from the top; roles under other roots have none."""
        if self.top is None:
            return {}
        levels, queue = {self.top: 0}, deque([self.top])
        while queue:
            actor = queue.popleft()
            for below in self.reporting.successors(actor):
                if below not in levels:
                    levels[below] = levels[actor] + 1
                    queue.append(below)
        return levels

    @cached_property
    def heads(self) -> dict[str, str]:
        """Unit → its head: its first role whose superior is outside the unit."""
        heads: dict[str, str] = {}
        for role in self.placed.roles.values():
            above = {unit for one in role.reports_to if one in self.placed.roles for unit in self.placed.units_of(one)}
            for unit in self.placed.units_of(role.id):
                if unit not in above:
                    heads.setdefault(unit, role.id)
        return heads

    def superiors(self, actor: str) -> tuple[str, ...]:
        """Solid-line superiors of a role or seat."""
        return tuple(self.reporting.predecessors(actor)) if actor in self.reporting else ()

    def _inside(self, without: frozenset[str]) -> Iterator[Tie]:
        insiders = self.insiders
        return (
            tie for tie in self.ties if tie.type not in without and tie.source in insiders and tie.target in insiders
        )

    def _is_executive(self, actor: str) -> bool:
        units = self.placed.units
        return any(units[unit].function == "executive" for unit in self.placed.units_of(actor) if unit in units)

    def _operators_of(self, channels: tuple[str, ...] | None) -> tuple[str, ...]:
        chosen = [one for one in self.placed.channels.values() if channels is None or one.id in channels]
        return tuple(dict.fromkeys(op for one in chosen for op in self.placed.resolve_all(one.operators)))


def _merged(ties: Iterable[Tie], actors: Iterable[str]) -> Lines:
    lines: dict[str, dict[str, Line]] = {actor: {} for actor in actors}
    for tie in ties:
        source, target = tie.source, tie.target
        line = lines[source].get(target)
        if line is None:
            line = Line(tie.strength, tie.latency, (tie,))
        else:
            line = Line(max(line.strength, tie.strength), min(line.latency, tie.latency), (*line.ties, tie))
        lines[source][target] = lines[target][source] = line
    return lines


def _as_graph(lines: Lines, ties: Iterable[Tie]) -> nx.Graph[str]:
    """Lines as a graph whose edges come in the order of the ties."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(lines)
    graph.add_edges_from((tie.source, tie.target, lines[tie.source][tie.target]._asdict()) for tie in ties)
    nx.freeze(graph)
    return graph


def build_graph(placed: Placed) -> OrgGraph:
    """The graph of a placement: every tie that is written, and those that operators and `served_by` imply."""
    ties = [*_role_ties(placed), *_seat_ties(placed), *_link_ties(placed), *_serving_ties(placed)]
    return OrgGraph(placed, tuple(tie for tie in ties if tie.source != tie.target))


def _tie(source: str, target: str, kind: TieType, location: Location) -> Tie:
    return Tie(source, target, kind, STRENGTH[kind], LATENCY[kind], location)


def _role_ties(placed: Placed) -> Iterator[Tie]:
    for role in placed.roles.values():
        for superior in placed.resolve_all(role.reports_to):
            yield _tie(role.id, superior, "reports_to", role.at("reports_to"))
        for superior in placed.resolve_all(role.dotted_to):
            yield _tie(role.id, superior, "dotted_to", role.at("dotted_to"))


def _seat_ties(placed: Placed) -> Iterator[Tie]:
    for seat in placed.seats:
        rows: tuple[tuple[tuple[str, ...], TieType, str], ...] = (
            (seat.reports_to, "reports_to", "reports_to"),
            (seat.dotted_to, "dotted_to", "dotted_to"),
            (seat.coordinates_with, "coordinates", "coordinates_with"),
        )
        for targets, kind, name in rows:
            for target in placed.resolve_all(targets):
                yield _tie(seat.id, target, kind, seat.at(name))


def _link_ties(placed: Placed) -> Iterator[Tie]:
    for link in placed.scenario.organization.links:
        if not link.is_current(placed.scenario.day):
            continue
        strength = STRENGTH[link.type] if link.strength is None else float(link.strength)
        own = None if link.latency is None else (link.start, link.end)
        latency = LATENCY[link.type] if link.latency is None else link.latency
        for source in placed.resolve(link.start):
            for target in placed.resolve(link.end):
                yield Tie(source, target, link.type, strength, latency, link.location, None, link.about, own)


def _serving_ties(placed: Placed) -> Iterator[Tie]:
    for stakeholder in placed.stakeholders.values():
        if stakeholder.served_by is not None:
            for role in placed.resolve_all(stakeholder.served_by):
                yield _tie(role, stakeholder.id, "serves", stakeholder.at("served_by"))
            continue
        for channel in placed.channels.values():
            if stakeholder.id in (channel.stakeholders or ()):
                for operator in placed.resolve_all(channel.operators):
                    yield Tie(operator, stakeholder.id, "serves", STRENGTH["serves"], LATENCY["serves"],
                              channel.at("operators"), via=channel.id)  # fmt: skip
