"""Columns and rows of a reporting chart: `dot` places heads and stacks, in units of one box's width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from graphviz import Digraph

from orgmodel.diagram.engine import positions
from orgmodel.diagram.forest import Forest
from orgmodel.diagram.stacks import GAP, Plan, Row, Stack, stacks_of

STRAIGHT: Final = 60
"""Weight that keeps a stack in line under its head."""


@dataclass(frozen=True, slots=True)
class Stood:
    """A row where `dot` put it: its boxes, its middle, in box widths, and its level from the top."""

    row: Row
    x: float
    level: int
    head: str
    """Superior over whose bus it is reached; nothing for roots and for rows further down a stack."""

    @property
    def reach(self) -> tuple[float, float]:
        """Left and right end."""
        return (self.x - self.row.width / 2, self.x + self.row.width / 2)


@dataclass(frozen=True, slots=True)
class Grid:
    """Every row of a chart by its first box, and the trunks beside stacks."""

    stood: dict[str, Stood]
    trunk: dict[str, float]
    """x of the line that comes down to a stacked box."""

    @property
    def x(self) -> dict[str, float]:
        """Middle of every box."""
        return {box: stood.x + offset for stood in self.stood.values() for box, offset in stood.row.cells}

    @property
    def reach(self) -> tuple[float, float]:
        """Left and right end of it all."""
        ends = [stood.reach for stood in self.stood.values()]
        return (min((left for left, _ in ends), default=0.0), max((right for _, right in ends), default=1.0))


@dataclass(frozen=True, slots=True)
class Frame:
    """What `dot` is asked to place: rows of boxes by their first box, and the edges between them."""

    rows: dict[str, Row]
    edges: tuple[tuple[str, str, int], ...]
    """Upper row, lower row, weight."""
    stacks: tuple[Stack, ...]
    standing: dict[str, tuple[str, ...]]
    """What stands side by side under each head: reports, and the first box of each stack."""

    @property
    def key(self) -> tuple[object, ...]:
        """Equal for frames that `dot` would place alike."""
        return (tuple(self.rows.items()), self.edges)


def frame_of(forest: Forest, plan: Plan) -> Frame:
    """Heads and stacks as rows, from the roots down, in the order written."""
    rows: dict[str, Row] = {}
    edges: list[tuple[str, str, int]] = []
    stacks: list[Stack] = []
    standing: dict[str, tuple[str, ...]] = {}
    waiting = list(forest.roots)
    while waiting:
        head = waiting.pop(0)
        under = stacks_of(forest, head, plan)
        chains = {stack.first: [row.cells[0][0] for row in stack.rows] for stack in under}
        stacked = {box for stack in under for box in stack.trunk}
        fans = [child for child in forest.children[head] if child not in stacked]
        standing[head] = tuple(child for child in forest.children[head] if child in fans or child in chains)
        rows[head] = _head_row(head, under, bool(fans))
        for stack in under:
            rows |= dict(zip(chains[stack.first], stack.rows, strict=True))
        edges += [(head, child, 1 if len(standing[head]) > 1 else STRAIGHT) for child in standing[head]]
        edges += [(a, b, STRAIGHT) for chain in chains.values() for a, b in pairwise(chain)]
        stacks += under
        waiting += fans
    return Frame(rows, tuple(edges), tuple(stacks), standing)


def _head_row(head: str, under: Sequence[Stack], has_fans: bool) -> Row:
    """A head alone over one column stands at its left end."""
    if len(under) != 1 or has_fans or len(under[0].rows[0].cells) > 1:
        return Row(((head, 0.0),))
    wide = under[0].rows[0].width
    return Row(((head, (1 - wide) / 2),), wide)


def grid_of(forest: Forest, frame: Frame) -> Grid:
    """Every box of `forest` on the grid, as `dot` places it."""
    names = {box: f"n{i}" for i, box in enumerate(frame.rows, start=1)}
    found = positions(_dot(forest, frame, names), len(names) + 1)
    levels = {y: i for i, y in enumerate(sorted({y for _, y in found.values()}, reverse=True))}
    centre = {box: found[name][0] for box, name in names.items()}
    level = {box: levels[found[name][1]] - 1 for box, name in names.items()}
    return _stood(frame, _centred(frame, _straightened(frame, centre), level), level)


def _dot(forest: Forest, frame: Frame, names: dict[str, str]) -> str:
    """Everything hangs from one unseen node, so that trees stand in the order written."""
    graph = Digraph(
        graph_attr={"ordering": "out", "nodesep": str(GAP), "ranksep": "0.2", "splines": "false"},
        node_attr={"shape": "box", "height": "0.2", "fixedsize": "true", "label": ""},
    )
    graph.node("n0", width="0.01")
    for box, row in frame.rows.items():
        graph.node(names[box], width=f"{row.width:.3f}")
    for root in forest.roots:
        graph.edge("n0", names[root], weight="0")
    for above, below, weight in frame.edges:
        graph.edge(names[above], names[below], weight=str(weight))
    with graph.subgraph() as tops:
        tops.attr(rank="same")
        for root in forest.roots:
            tops.node(names[root])
    return str(graph.source)


def _straightened(frame: Frame, centre: dict[str, float]) -> dict[str, float]:
    """Stacks exactly in line, and heads that have nothing else exactly above them."""
    straight = dict(centre)
    for stack in frame.stacks:
        straight |= {row.cells[0][0]: centre[stack.first] for row in stack.rows}
        if len(frame.standing[stack.head]) == 1:
            straight[stack.head] = centre[stack.first]
    return straight


def _centred(frame: Frame, centre: dict[str, float], level: dict[str, int]) -> dict[str, float]:
    """Heads over the middle of their reports, lowest first, as far as their neighbours leave room."""
    placed = dict(centre)
    for head in sorted(frame.standing, key=lambda box: -level[box]):
        reports = [placed[box] for box in frame.standing[head]]
        if len(reports) > 1:
            low, high = _room(head, frame, placed, level)
            placed[head] = min(max((min(reports) + max(reports)) / 2, low), high)
    return placed


def _room(head: str, frame: Frame, placed: dict[str, float], level: dict[str, int]) -> tuple[float, float]:
    here, wide = placed[head], frame.rows[head].width
    low, high = float("-inf"), float("inf")
    for box, row in frame.rows.items():
        if box != head and level[box] == level[head]:
            apart = (row.width + wide) / 2 + GAP
            if placed[box] < here:
                low = max(low, placed[box] + apart)
            else:
                high = min(high, placed[box] - apart)
    return (min(low, here), max(high, here))


def _stood(frame: Frame, centre: dict[str, float], level: dict[str, int]) -> Grid:
    heads = {box: head for head, boxes in frame.standing.items() for box in boxes if len(boxes) > 1}
    chained = {row.cells[0][0] for stack in frame.stacks for row in stack.rows}
    heads |= {box: head for head, boxes in frame.standing.items() for box in boxes if box not in chained}
    trunk: dict[str, float] = {}
    for stack in frame.stacks:
        trunk |= {box: centre[stack.first] + offset for box, offset in stack.trunk.items()}
    stood = {box: Stood(row, centre[box], level[box], heads.get(box, "")) for box, row in frame.rows.items()}
    return Grid(stood, trunk)
