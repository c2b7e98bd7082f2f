"""Where every box and line of a family of reporting charts stands: laid out once, the same in each chart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from orgmodel.diagram.fitting import NARROWEST, Label, cut_fit, fit
from orgmodel.diagram.forest import forest_of
from orgmodel.diagram.frame import content_of
from orgmodel.diagram.grid import Grid, frame_of, grid_of
from orgmodel.diagram.picture import PUBLIC, Chart, Layout, Rect
from orgmodel.diagram.placing import Choice, Labels, Rows, Shape, Sheet, placed
from orgmodel.diagram.stacks import GAP, PLANS
from orgmodel.diagram.style import CEILING, FLOOR, PAGE_HEIGHT, PAGE_WIDTH
from orgmodel.diagram.tiers import aligned, compact
from orgmodel.diagram.union import all_boxes, union_of

PAGE: Final = Rect(PAGE_WIDTH / 2, PAGE_HEIGHT / 2, PAGE_WIDTH, PAGE_HEIGHT)
BETTER: Final = 1.04
"""A later plan is taken only where text grows by this much: simple shapes read better."""
ABREAST: Final = 8
"""Publics that may stand in one row however narrow the chart."""
CAPTIONS: Final = (2, 1, 0)
"""Lines for the unit of a head, the most first: units give way before titles do."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """Charts that fit the page: whether every word is whole, and the layout, made when asked for."""

    whole: bool
    layout: Callable[[], Layout]


def layout_of(charts: Sequence[Chart], page: Rect = PAGE, floor: float = FLOOR) -> Layout | None:
    """One place for every box and line of `charts`; None where they do not fit with text of `floor` points.

    Words are cut only where no plan can show them whole.
    """
    found = fitted(charts, page, floor)
    return found.layout() if found else None


def fitted(charts: Sequence[Chart], page: Rect, floor: float) -> Fitted | None:
    """Whether and how `charts` fit the page: with units in two lines, in one, or in none."""
    room = content_of(charts, page, floor)
    shapes = tuple(_shapes(charts, room.width / (NARROWEST * floor)))
    sheets = [Sheet(page, room, floor, captions) for captions in CAPTIONS]
    ways = ((_best(shapes, _labels(charts, sheet), sheet), sheet, True) for sheet in sheets)
    cut = ((_first_cut(shapes, _labels(charts, sheet), sheet), sheet, False) for sheet in sheets[-1:])
    found, sheet, whole = next((way for way in (*ways, *cut) if way[0]), (None, sheets[0], False))
    return Fitted(whole, partial(placed, charts, found, sheet, whole=whole)) if found else None


def _best(shapes: Iterable[Shape], labels: Labels, sheet: Sheet) -> Choice | None:
    best: Choice | None = None
    for shape in shapes:
        least = best.fit.size * BETTER if best else sheet.floor
        if best and least > max(CEILING, sheet.floor):
            break
        found = fit(shape.content(labels), (sheet.room.width, sheet.room.height), least)
        best = Choice(found, shape) if found else best
    return best


def _first_cut(shapes: Iterable[Shape], labels: Labels, sheet: Sheet) -> Choice | None:
    for shape in shapes:
        found = cut_fit(shape.content(labels), (sheet.room.width, sheet.room.height), sheet.floor)
        if found:
            return Choice(found, shape)
    return None


def _shapes(charts: Sequence[Chart], widest: float) -> Iterator[Shape]:
    """Every plan's shapes that are at most `widest` boxes wide; plans that come to the same count once."""
    union = union_of(charts)
    publics = [box.id for box in union.boxes if box.kind in PUBLIC]
    forest = forest_of((box.id for box in union.boxes if box.kind not in PUBLIC), union.lines)
    frames = {frame.key: frame for frame in (frame_of(forest, plan) for plan in reversed(PLANS))}
    for frame in reversed(frames.values()):
        grid = grid_of(forest, frame)
        rows = _in_rows(publics, grid)
        across = max(grid.reach[1] - grid.reach[0], max(map(len, rows), default=0) * (1 + GAP) - GAP)
        if across <= widest:
            yield Shape(forest, grid, rows, aligned(grid, rows), across)
            yield Shape(forest, grid, rows, compact(grid, rows), across)


def _labels(charts: Sequence[Chart], sheet: Sheet) -> Labels:
    found: dict[str, dict[Label, None]] = {}
    for box in all_boxes(charts):
        found.setdefault(box.id, {})[Label.of(box, sheet.floor, sheet.captions)] = None
    return {box: tuple(labels) for box, labels in found.items()}


def _in_rows(publics: list[str], grid: Grid) -> Rows:
    """Publics abreast as far as the chart is wide, in rows of the same length."""
    if not publics:
        return ()
    wide = grid.reach[1] - grid.reach[0]
    abreast = max(int((wide + GAP) // (1 + GAP)), min(ABREAST, len(publics)), 1)
    each = -(-len(publics) // -(-len(publics) // abreast))
    return tuple(tuple(publics[i : i + each]) for i in range(0, len(publics), each))
