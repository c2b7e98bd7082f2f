"""Pictures for the back of the room: large text, few boxes, all of them around the seats."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from functools import partial
from typing import Final

from orgmodel.diagram.arranging import Arranged, LayOut, arrange
from orgmodel.diagram.folding import (
    SEATS,
    above_seats,
    around_seats,
    column_tops,
    core,
    counted,
    few_seats,
    publics_as_one,
    without_gone,
    without_publics,
)
from orgmodel.diagram.forest import forest_of
from orgmodel.diagram.layout import PAGE, fitted
from orgmodel.diagram.picture import Box, Chart, Rect
from orgmodel.diagram.union import union_of

MOST: Final = 20
"""Boxes around the seats in presentation mode (app.md)."""
LINES: Final = 30
"""Text on a wall is at least this part of the picture's height (app.md)."""
FULLEST: Final = 6
"""Boxes of one kind that a map for the wall may begin with; fewer where they do not fit (our proposal)."""
ONE_BY_ONE: Final = (4, 1)
"""Seats of a placement shown one by one where they do not all fit; the others are counted (our proposal)."""

Charts = tuple[Chart, ...]


def wall(
    charts: Sequence[Chart],
    page: Rect = PAGE,
    *,
    floor: float | None = None,
    at_most: int = MOST,
    lay: LayOut = fitted,
) -> Arranged:
    """`charts` at shared places for a wall: text of `floor` points or more, 1/30 of the page's height unless said.

    At most `at_most` boxes each: the seats, their superiors, and what is folded, counted. `lay` is `map_fitted` for
    inside–outside maps.
    """
    least = page.height / LINES if floor is None else floor
    whole = _each(tuple(charts), around_seats) if lay is fitted else tuple(charts)
    nearer = [*_shorter(whole)] if lay is fitted else [*_narrower(whole)]
    return arrange(whole, page=page, floor=least, at_most=at_most, lay=lay, nearer=nearer)


def walls(
    charts: Sequence[Chart],
    baseline: int | None,
    page: Rect = PAGE,
    *,
    floor: float | None = None,
    at_most: int = MOST,
    lay: LayOut = fitted,
) -> tuple[tuple[Arranged, int], ...]:
    """For each chart where it stands: at places shared by all where the page holds them, else beside today's alone.

    Where not even these two fit, what is gone is left out.
    """
    put = partial(wall, page=page, floor=floor, at_most=at_most, lay=lay)
    shared = put(charts)
    if shared.layout.page == page and shared.layout.whole and _is_few(shared, at_most):
        return tuple((shared, number) for number in range(len(charts)))
    if baseline is None:
        return tuple((put([chart]), 0) for chart in charts)
    today = charts[baseline]
    found = []
    for number, chart in enumerate(charts):
        both = put([today] if number == baseline else [today, chart])
        alone = both if both.layout.page == page else put([without_gone(chart)])
        is_alone = alone.layout.page.width < both.layout.page.width
        found.append((alone, 0) if is_alone else (both, 0 if number == baseline else 1))
    return tuple(found)


def _is_few(found: Arranged, at_most: int) -> bool:
    return all(len(chart.boxes) <= at_most for chart in found.charts)


def _shorter(charts: Charts) -> Iterator[Callable[[], Charts]]:
    """Reporting charts with less and less around the seats, the fullest first."""
    near = _near(charts)
    dotted = near | _beside(charts)
    yield partial(_each, charts, lambda chart: publics_as_one(core(chart, dotted)))
    yield partial(_each, charts, lambda chart: _counting(publics_as_one(chart), above_seats(charts) | dotted))
    yield partial(_each, charts, lambda chart: _counting(publics_as_one(chart), dotted))
    yield partial(_each, charts, partial(_bare, keep=dotted))
    yield partial(_each, charts, partial(_bare, keep=near))
    for most in ONE_BY_ONE:
        few = _each(charts, partial(_first_seats, most=most))
        yield partial(_each, few, partial(_bare, keep=_near(few)))


def _counting(chart: Chart, keep: Set[str]) -> Chart:
    return counted(core(chart, keep), keep)


def _bare(chart: Chart, keep: Set[str]) -> Chart:
    return _counting(without_publics(chart), keep)


def _narrower(charts: Charts) -> Iterator[Callable[[], Charts]]:
    """Maps with fewer and fewer boxes of each kind: those tied to a seat stay longest, the others are counted."""
    ranked = _by_nearness(charts)
    for most in range(FULLEST, -1, -1):
        stay = frozenset(box for boxes in ranked for box in boxes[:most])
        for seats in (len(charts[0].boxes), *ONE_BY_ONE) if most == 0 else (len(charts[0].boxes),):
            yield partial(_each, charts, partial(_narrowed, stay=stay, seats=seats))


def _narrowed(chart: Chart, stay: Set[str], seats: int) -> Chart:
    return _first_seats(column_tops(chart, stay), seats)


def _each(charts: Charts, make: Callable[[Chart], Chart]) -> Charts:
    return tuple(make(chart) for chart in charts)


def _first_seats(chart: Chart, most: int) -> Chart:
    """The first seats of a chart as they are, those it loses too; the others counted."""
    seats = [box for box in chart.boxes if box.kind == "seat"]
    now = [box.id for box in seats if box.mark != "removed"]
    lost = [box.id for box in seats if box.mark == "removed"]
    return few_seats(chart, {*now[:most], *lost[:most]})


def _near(charts: Charts) -> frozenset[str]:
    """The superior of every seat, and the top above it."""
    found: set[str] = set()
    for chart in charts:
        forest = forest_of((box.id for box in chart.boxes), chart.lines)
        chains = [forest.above(box.id) for box in chart.boxes if box.kind == "seat" and box.id not in SEATS]
        found |= {one for chain in chains if chain for one in (chain[0], chain[-1])}
    return frozenset(found)


def _beside(charts: Charts) -> frozenset[str]:
    """Whoever a dotted line joins to a seat."""
    found: set[str] = set()
    for chart in charts:
        seats = {box.id for box in chart.boxes if box.kind == "seat"}
        for line in chart.lines:
            if line.kind == "dotted" and {line.source, line.target} & seats:
                found |= {line.source, line.target} - seats
    return frozenset(found)


def _by_nearness(charts: Charts) -> tuple[tuple[str, ...], ...]:
    """Publics, channels and functions of all maps: those with most lines to a seat first, then as written."""
    union = union_of(charts)
    seats = {box.id for box in union.boxes if box.kind == "seat"}
    ties = dict.fromkeys((box.id for box in union.boxes), 0)
    for line in union.lines:
        for end, other in ((line.source, line.target), (line.target, line.source)):
            ties[end] += (other in seats) * len(union.lines) + 1

    def ranked(kind: str) -> tuple[str, ...]:
        boxes: list[Box] = [box for box in union.boxes if box.kind == kind]
        return tuple(box.id for box in sorted(boxes, key=lambda box: -ties[box.id]))

    return tuple(ranked(kind) for kind in ("outside", "channel", "inside"))
