"""Charts folded as far as it takes to fit the page, and their layout."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, replace
from typing import Final

from orgmodel.diagram.folding import above_seats, core, fold, gather, nearest_units, publics_as_one
from orgmodel.diagram.layout import PAGE, Fitted, fitted
from orgmodel.diagram.picture import Chart, Layout, Rect
from orgmodel.diagram.style import FLOOR

HOPELESS: Final = 85
"""Boxes that no page of ours holds at the smallest text: not even tried."""
GROWTH: Final = 1.25
"""A page too small for what cannot be folded grows by this factor."""

Charts = tuple[Chart, ...]
Held = tuple[Charts, Fitted]
LayOut = Callable[[Sequence[Chart], Rect, float], Fitted | None]


@dataclass(frozen=True, slots=True)
class Arranged:
    """Charts as they are to be drawn, and the places they share."""

    charts: Charts
    layout: Layout


@dataclass(frozen=True, slots=True)
class Room:
    """What charts must fit: the page, the smallest text, the most boxes, and who lays them out."""

    page: Rect
    floor: float
    at_most: int
    lay: LayOut

    def hold(self, charts: Charts, *, cut: bool = False) -> Held | None:
        """`charts` on the page, `cut` where words may be; None where they do not fit."""
        if max(len(chart.boxes) for chart in charts) > self.at_most:
            return None
        found = self.lay(charts, self.page, self.floor)
        return (charts, found) if found and (cut or found.whole) else None


def arrange(
    charts: Sequence[Chart],
    *,
    page: Rect = PAGE,
    floor: float = FLOOR,
    at_most: int = HOPELESS,
    opened: Set[str] = frozenset(),
    lay: LayOut = fitted,
    nearer: Sequence[Callable[[], Charts]] = (),
) -> Arranged:
    """`charts` unfolded as far as they fit `page` with text of `floor` points and `at_most` boxes each.

    Superiors of the seats stay; units in `opened` stay open, then those nearest to the seats. Where that does not fit,
    the first of `nearer` that does is taken, with words cut if need be; where nothing does, the page grows. `lay` lays
    out: `fitted`, or `map_fitted` for inside–outside maps.
    """
    room, whole = Room(page, floor, at_most, lay), tuple(charts)
    order = tuple(sorted(nearest_units(whole), key=lambda unit: unit not in opened))
    least = len([unit for unit in order if unit in opened])
    keep = above_seats(whole)

    def folded(count: int) -> Charts:
        return tuple(fold(chart, set(order[count:]), keep) for chart in whole)

    def gathered(count: int) -> Charts:
        return tuple(gather(chart, set(order[count:])) for chart in whole)

    def both(count: int) -> Charts:
        return tuple(gather(chart) for chart in folded(count))

    def bare(count: int) -> Charts:
        cores = tuple(core(chart, keep) for chart in whole)
        return cores if count else tuple(map(publics_as_one, cores))

    found = room.hold(whole, cut=True)
    for variant, low in ((gathered, max(1, least)), (folded, least), (both, least)):
        found = found or _most_open(variant, low, len(order), room)
    found = found or _most_open(bare, 0, 1, room)
    ways = ((variant(), cut) for cut in (False, True) for variant in nearer)
    found = found or next((near for charts, cut in ways if (near := room.hold(charts, cut=cut))), None)
    held, fit = found or _on_larger_page(nearer[-1]() if nearer else bare(0), room)
    return Arranged(held, fit.layout())


def _most_open(variant: Callable[[int], Charts], low: int, high: int, room: Room) -> Held | None:
    """The variant with the most units open that fits, found by halving; from `low` open units up to `high`."""
    best = room.hold(variant(low))
    low += 1
    while best and low <= high:
        middle = (low + high) // 2
        found = room.hold(variant(middle))
        low, high, best = (middle + 1, high, found) if found else (low, middle - 1, best)
    return best


def _on_larger_page(charts: Charts, room: Room) -> Held:
    found = None
    while found is None:
        page = room.page
        grown = Rect(page.x * GROWTH, page.y * GROWTH, page.width * GROWTH, page.height * GROWTH)
        found = replace(room, page=grown, at_most=len(charts[0].boxes) * len(charts)).hold(charts, cut=True)
        room = replace(room, page=grown)
    return found
