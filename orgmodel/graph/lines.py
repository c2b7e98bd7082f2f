"""Ties between the same two actors as one line: who is tied to whom, how strongly, within how many minutes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from orgmodel.graph.ties import Tie

if TYPE_CHECKING:
    import networkx as nx


class Line(NamedTuple):
    """All ties between two actors as one: strength the largest, latency the smallest."""

    strength: float
    latency: float
    ties: tuple[Tie, ...]


Lines: TypeAlias = Mapping[str, Mapping[str, Line]]
"""Actor → those it is tied to, both ways."""


def merged(ties: Iterable[Tie], actors: Iterable[str]) -> Lines:
    """The lines that ties make between actors; those without any are in it too, in the order given."""
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


def as_graph(lines: Lines, ties: Iterable[Tie]) -> nx.Graph[str]:
    """Lines as a graph whose edges come in the order of the ties."""
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(lines)
    graph.add_edges_from((tie.source, tie.target, lines[tie.source][tie.target]._asdict()) for tie in ties)
    nx.freeze(graph)
    return graph
