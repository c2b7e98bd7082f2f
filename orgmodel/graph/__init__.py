"""What is connected: the ties of one placement, derived from what is written, and their views."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Literal

from orgmodel.graph.lines import Line, Lines, as_graph, merged
from orgmodel.graph.ties import LATENCY, NEVER_DECIDE, STRENGTH, Tie, TieType, ties_of
from orgmodel.scenario.placed import Placed

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["LATENCY", "NEVER_DECIDE", "STRENGTH", "Line", "Lines", "OrgGraph", "Side", "Tie", "TieType", "build_graph"]
Side = Literal["inside", "outside", "seat"]


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
    def reports(self) -> Mapping[str, tuple[str, ...]]:
        """Role or seat → those on a solid line under it, in the order written; every insider is in it."""
        below: dict[str, dict[str, None]] = {actor: {} for actor in self.actors if actor in self.insiders}
        for tie in self.ties_of("reports_to"):
            below[tie.target][tie.source] = None
        return {actor: tuple(found) for actor, found in below.items()}

    @cached_property
    def _above(self) -> Mapping[str, tuple[str, ...]]:
        above: dict[str, dict[str, None]] = {}
        for tie in self.ties_of("reports_to"):
            above.setdefault(tie.source, {})[tie.target] = None
        return {actor: tuple(found) for actor, found in above.items()}

    @cached_property
    def reporting(self) -> nx.DiGraph[str]:
        """Superior → subordinate, solid lines only, as a graph of networkx: a forest, or a DAG in a matrix."""
        import networkx as nx

        graph: nx.DiGraph[str] = nx.DiGraph()
        graph.add_nodes_from(self.reports)
        graph.add_edges_from((above, one) for above, below in self.reports.items() for one in below)
        nx.freeze(graph)
        return graph

    @cached_property
    def lines(self) -> Lines:
        """All ties, merged."""
        return merged(self.ties, self.actors)

    @cached_property
    def inner_lines(self) -> Lines:
        """All ties between insiders, merged."""
        return merged(self._inside(frozenset()), self.reports)

    @cached_property
    def decision_lines(self) -> Lines:
        """Ties between insiders that may carry a decision, merged."""
        return merged(self._inside(NEVER_DECIDE), self.reports)

    @cached_property
    def network(self) -> nx.Graph[str]:
        """`lines` as a graph of networkx."""
        return as_graph(self.lines, self.ties)

    @cached_property
    def internal(self) -> nx.Graph[str]:
        """`inner_lines` as a graph of networkx."""
        return as_graph(self.inner_lines, self._inside(frozenset()))

    @cached_property
    def decision(self) -> nx.Graph[str]:
        """`decision_lines` as a graph of networkx."""
        return as_graph(self.decision_lines, self._inside(NEVER_DECIDE))

    @cached_property
    def authority(self) -> nx.DiGraph[str]:
        """Operator → who decides, → who approves, in order; edges name their case types."""
        import networkx as nx

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
        roots = [actor for actor in self.placed.roles if not self.superiors(actor)]
        executive = [actor for actor in roots if self._is_executive(actor)]
        if executive or not roots:
            return executive[0] if executive else None
        return max(roots, key=lambda root: len(self.below(root)))

    @cached_property
    def levels(self) -> dict[str, int]:
        """Reporting steps from the top; roles under other roots have none."""
        if self.top is None:
            return {}
        return {self.top: 0} | self.below(self.top)

    def below(self, actor: str) -> dict[str, int]:
        """Everybody who reports to an actor, directly or not, with the number of lines between, from the nearest."""
        return _reached(actor, self.reports)

    def above(self, actor: str) -> dict[str, int]:
        """Every superior of an actor, direct or not, with the number of lines between, from the nearest."""
        return _reached(actor, self._above)

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
        return self._above.get(actor, ())

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


def _reached(actor: str, ties: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    steps, queue = {actor: 0}, deque([actor])
    while queue:
        near = queue.popleft()
        for one in ties.get(near, ()):
            if one not in steps:
                steps[one] = steps[near] + 1
                queue.append(one)
    del steps[actor]
    return steps


def build_graph(placed: Placed) -> OrgGraph:
    """The graph of a placement: every tie that is written, and those that operators and `served_by` imply."""
    return OrgGraph(placed, ties_of(placed))
