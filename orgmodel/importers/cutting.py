"""Cycles of reporting lines, cut where the evidence is weakest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

Line = tuple[str, str]
"""Who reports, and to whom."""


class Cut(NamedTuple):
    """A line that was taken away, and the whole cycle it closed."""

    line: Line
    cycle: tuple[str, ...]


def cuts(lines: Mapping[Line, int]) -> tuple[Cut, ...]:
    """The lines to take away so that no cycle is left; `lines` gives the strength of each.

    Of lines equally strong, that of whoever has most people below goes: the likeliest to stand on top (our proposal).
    The order of the rows changes nothing.
    """
    above: dict[str, set[str]] = {}
    for lower, upper in lines:
        above.setdefault(lower, set()).add(upper)
    found: list[Cut] = []
    while cycles := list(_cycles(above)):
        below = _below(above)
        for cycle in cycles:
            line = min(zip(cycle, (*cycle[1:], cycle[0]), strict=True),
                       key=lambda one: (lines[one], -_count(one[0], below, set(cycle)), one))  # fmt: skip
            above[line[0]].discard(line[1])
            found.append(Cut(line, cycle))
    return tuple(found)


def _cycles(above: Mapping[str, set[str]]) -> Iterator[tuple[str, ...]]:
    """Cycles that share nobody, found by going up from the first in the order of ids."""
    core = _core(above)
    done: set[str] = set()
    for start in sorted(core):
        path: dict[str, int] = {}
        one = start
        while one not in done and one not in path:
            path[one] = len(path)
            one = min(upper for upper in above[one] if upper in core)
        if one in path:
            cycle = [name for name, place in path.items() if place >= path[one]]
            least = cycle.index(min(cycle))
            yield (*cycle[least:], *cycle[:least])
        done.update(path)


def _core(above: Mapping[str, set[str]]) -> set[str]:
    """Those from whom no way leads to a top alone: all others are taken away from the top down."""
    left = {lower: len(uppers) for lower, uppers in above.items() if uppers}
    below = _below(above)
    waiting = [upper for upper in below if upper not in left]
    while waiting:
        for lower in below.get(waiting.pop(), ()):
            left[lower] -= 1
            if not left[lower]:
                del left[lower]
                waiting.append(lower)
    return set(left)


def _below(above: Mapping[str, set[str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for lower, uppers in above.items():
        for upper in uppers:
            found.setdefault(upper, []).append(lower)
    return found


def _count(start: str, below: Mapping[str, Sequence[str]], without: set[str]) -> int:
    """How many stand below, those of the cycle and below them left out."""
    seen = set(without)
    waiting, count = [start], -1
    while waiting:
        one = waiting.pop()
        count += 1
        fresh = [lower for lower in below.get(one, ()) if lower not in seen]
        seen.update(fresh)
        waiting += fresh
    return count
