"""The reporting lines as a forest: each box under its first superior, however many it has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from orgmodel.diagram.picture import Line


@dataclass(frozen=True, slots=True)
class Forest:
    """Parents and children in the order written; what closes a circle or comes second is left out."""

    roots: tuple[str, ...]
    parent: dict[str, str]
    children: dict[str, tuple[str, ...]]

    def height(self, box: str) -> int:
        """Levels below a box; 0 where nobody reports to it."""
        return 1 + max(map(self.height, self.children[box])) if self.children[box] else 0

    def above(self, box: str) -> tuple[str, ...]:
        """The superiors of a box, the nearest first."""
        chain: list[str] = []
        while box in self.parent:
            box = self.parent[box]
            chain.append(box)
        return tuple(chain)

    def below(self, box: str) -> tuple[str, ...]:
        """Every box under a box, depth first."""
        return tuple(b for child in self.children[box] for b in (child, *self.below(child)))


def forest_of(boxes: Iterable[str], lines: Iterable[Line]) -> Forest:
    """The forest of the reporting lines among `boxes`."""
    order = tuple(boxes)
    known = set(order)
    parent: dict[str, str] = {}
    for line in lines:
        joined = line.kind == "reporting" and line.source in known and line.target in known
        if joined and line.target not in parent and not _is_above(line.target, line.source, parent):
            parent[line.target] = line.source
    children: dict[str, list[str]] = {box: [] for box in order}
    for box in order:
        if box in parent:
            children[parent[box]].append(box)
    roots = tuple(box for box in order if box not in parent)
    return Forest(roots, parent, {box: tuple(found) for box, found in children.items()})


def _is_above(box: str, other: str, parent: dict[str, str]) -> bool:
    while other != box and other in parent:
        other = parent[other]
    return other == box
