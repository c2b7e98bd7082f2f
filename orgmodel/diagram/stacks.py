"""Which reports are stacked under their superior, in how many columns, and with what indent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from orgmodel.diagram.forest import Forest

GAP: Final = 0.13
"""Room between two columns, in box widths."""
INDENT: Final = 0.11
"""How far a stacked report stands in from its superior, in box widths."""
TRUNK: Final = 0.05
"""Where a stack's line comes down, from the left of its superior, in box widths."""
DEEPEST: Final = 3
"""Levels that one stack may show."""
ANY: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Plan:
    """How reports stand: stacked, or side by side."""

    joining: int
    """A report is stacked if it and what is below it are at most so many boxes: 1 means leaves, 0 nobody."""
    rows: int = ANY
    """Boxes one under the other in one column; more make further columns."""
    pairs_above: int = ANY
    """A column of leaves longer than this becomes two with the line between them."""


PLANS: Final = (
    Plan(0),
    Plan(1),
    Plan(1, pairs_above=7),
    Plan(1, pairs_above=5),
    Plan(1, pairs_above=3),
    Plan(4, 7),
    Plan(7, 7, pairs_above=5),
    Plan(9, 9),
    Plan(9, 9, pairs_above=6),
    Plan(11, 11),
    Plan(13, 13),
    Plan(13, 13, pairs_above=6),
    Plan(16, 16),
    Plan(20, 20),
)
"""Tried in this order; a later one must allow visibly larger text."""


@dataclass(frozen=True, slots=True)
class Row:
    """Boxes that share one node of `dot`: a head alone, or one line of a stack, with offsets from its centre."""

    cells: tuple[tuple[str, float], ...]
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class Stack:
    """Reports under one superior and the place of the line that comes down to them."""

    head: str
    rows: tuple[Row, ...]
    trunk: dict[str, float]
    """Where the line to each box comes down, from the centre of the rows, in box widths."""

    @property
    def first(self) -> str:
        """Its first box, by which it is known."""
        return self.rows[0].cells[0][0]


def stacks_of(forest: Forest, head: str, plan: Plan) -> tuple[Stack, ...]:
    """The stacks under `head`, in the order written; a subtree that would fill a column alone stands instead."""
    blocks = [child for child in forest.children[head] if _joins(forest, child, plan)]
    columns = _packed(forest, blocks, plan.rows)
    alone = len(columns) == 1 and len(blocks) == len(forest.children[head])
    return tuple(
        _stack(forest, head, column, plan)
        for column in columns
        if alone or len(column) > 1 or not forest.children[column[0]]
    )


def _joins(forest: Forest, child: str, plan: Plan) -> bool:
    return 1 + len(forest.below(child)) <= plan.joining and forest.height(child) < DEEPEST


def _packed(forest: Forest, blocks: Sequence[str], rows: int) -> list[list[str]]:
    """Subtrees in order, in columns of at most `rows`, as even as their number allows."""
    sizes = [1 + len(forest.below(block)) for block in blocks]
    best = _filled(blocks, sizes, rows)
    for fewer in range(min(rows, sum(sizes)) - 1, 0, -1):
        tried = _filled(blocks, sizes, fewer)
        if len(tried) > len(best):
            break
        best = tried
    return best


def _filled(blocks: Sequence[str], sizes: Sequence[int], rows: int) -> list[list[str]]:
    columns: list[list[str]] = []
    used = 0
    for block, size in zip(blocks, sizes, strict=True):
        if columns and used + size <= rows:
            columns[-1].append(block)
            used += size
        else:
            columns.append([block])
            used = size
    return columns


def _stack(forest: Forest, head: str, column: Sequence[str], plan: Plan) -> Stack:
    listed = [item for child in column for item in _listed(forest, child, 0)]
    deepest = max(depth for _, depth in listed)
    if deepest == 0 and len(listed) > plan.pairs_above:
        return Stack(head, _pairs([box for box, _ in listed]), {box: 0.0 for box, _ in listed})
    width = 1 + INDENT * (deepest + 1)
    rows = tuple(Row(((box, INDENT * (depth + 1) + 0.5 - width / 2),), width) for box, depth in listed)
    return Stack(head, rows, {box: INDENT * depth + TRUNK - width / 2 for box, depth in listed})


def _listed(forest: Forest, box: str, depth: int) -> list[tuple[str, int]]:
    return [(box, depth)] + [row for child in forest.children[box] for row in _listed(forest, child, depth + 1)]


def _pairs(boxes: list[str]) -> tuple[Row, ...]:
    half = (1 + GAP) / 2
    twos = [boxes[i : i + 2] for i in range(0, len(boxes), 2)]
    return tuple(Row(tuple(zip(two, (-half, half), strict=False)), 2 + GAP) for two in twos)
