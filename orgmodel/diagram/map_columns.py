"""Columns of the inside–outside map, in the order with the fewest crossings, as `dot` finds it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from graphviz import Digraph

from orgmodel.diagram.engine import positions
from orgmodel.diagram.picture import Box, BoxKind, Line

COLUMN: Final[dict[BoxKind, int]] = {"outside": 0, "channel": 1, "seat": 2, "inside": 3, "unit": 3}
"""From the outside in; the role stands on the border."""


def columns_of(boxes: Sequence[Box], lines: Sequence[Line]) -> tuple[tuple[str, ...], ...]:
    """Boxes column by column from the outside in, each from the top; columns without boxes are left out."""
    used = sorted({COLUMN[box.kind] for box in boxes})
    column = {box.id: used.index(COLUMN[box.kind]) for box in boxes}
    names = {box.id: f"n{number}" for number, box in enumerate(boxes)}
    found = positions(_dot(column, names, lines), len(names) + len(used))
    return tuple(
        tuple(sorted((box for box in column if column[box] == number), key=lambda box: -found[names[box]][1]))
        for number in range(len(used))
    )


def _dot(column: dict[str, int], names: dict[str, str], lines: Sequence[Line]) -> str:
    numbers = sorted(set(column.values()))
    graph = Digraph(
        graph_attr={"rankdir": "LR", "splines": "false"},
        node_attr={"shape": "box", "width": "1", "height": "0.3", "fixedsize": "true"},
    )
    for left, right in pairwise(numbers):
        graph.edge(f"c{left}", f"c{right}", style="invis")
    for number in numbers:
        with graph.subgraph() as rank:
            rank.attr(rank="same")
            for node in (f"c{number}", *(name for box, name in names.items() if column[box] == number)):
                rank.node(node)
    ends = {tuple(sorted((line.source, line.target), key=lambda box: column[box])) for line in lines}
    order = list(column)
    tied = sorted(ends, key=lambda pair: (order.index(pair[0]), order.index(pair[1])))
    for start, end in tied:
        if column[start] != column[end]:
            graph.edge(names[start], names[end])
    return str(graph.source)
