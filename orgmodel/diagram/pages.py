"""A chart too large for one page as several: the overview, a page for each unit it folds, for each team those fold."""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import replace

from orgmodel.diagram.arranging import Arranged, arrange
from orgmodel.diagram.forest import Forest, forest_of
from orgmodel.diagram.layout import PAGE
from orgmodel.diagram.picture import PUBLIC, Box, Chart, Rect


def pages_of(chart: Chart) -> tuple[Arranged, ...]:
    """The overview alone where it shows every role; else with what it folds, in the order written."""
    overview = arrange([chart])
    return (overview, *details_of(chart, overview))


def details_of(
    chart: Chart, overview: Arranged, page: Rect = PAGE, together: int = 1, *, most: int | None = None
) -> tuple[Arranged, ...]:
    """What `overview` folds of `chart`, in the order written; units share a page of up to `together` boxes.

    No unit is begun once there are `most` pages.
    """
    inside = tuple(box for box in chart.boxes if box.kind not in PUBLIC)
    forest = forest_of((box.id for box in inside), chart.lines)
    units, labels = dict(chart.units), {box.id: box.label for box in inside}
    found: list[Arranged] = []
    for names, members in _packed(_hidden(overview, inside, lambda box: box.group), forest, together):
        if most is not None and len(found) >= most:
            break
        title = " · ".join(units[name] for name in names if name in units)
        drawn = _page(chart, {box.id for box in members}, forest, title, page)
        found.append(drawn)
        teams = _hidden(drawn, members, lambda box: forest.parent.get(box.id, ""))
        found += [
            _page(chart, {box.id for box in team}, forest, labels.get(head, ""), page) for head, team in teams.items()
        ]
    return tuple(found)


def _packed(
    groups: dict[str, tuple[Box, ...]], forest: Forest, together: int
) -> list[tuple[tuple[str, ...], tuple[Box, ...]]]:
    """Groups in order, several on a page while they and their superiors are no more than `together` boxes."""
    found: list[tuple[tuple[str, ...], tuple[Box, ...]]] = []
    for name, members in groups.items():
        if found:
            names, before = found[-1]
            boxes = {box.id for box in (*before, *members)}
            if len(boxes | {above for box in boxes for above in forest.above(box)}) <= together:
                found[-1] = ((*names, name), (*before, *members))
                continue
        found.append(((name,), members))
    return found


def _hidden(page: Arranged, boxes: tuple[Box, ...], group: Callable[[Box], str]) -> dict[str, tuple[Box, ...]]:
    """What the page folds of `boxes`, with all boxes of the same group."""
    shown = {box.id for box in page.charts[0].boxes}
    groups = dict.fromkeys(group(box) for box in boxes if box.id not in shown)
    return {name: tuple(box for box in boxes if group(box) == name) for name in groups}


def _page(chart: Chart, members: Set[str], forest: Forest, name: str, page: Rect) -> Arranged:
    """The members under their superiors up to the top, inside only; `name` joins the title."""
    kept = members | {above for box in members for above in forest.above(box)}
    boxes = tuple(box for box in chart.boxes if box.id in kept)
    lines = tuple(line for line in chart.lines if line.source in kept and line.target in kept)
    title = " · ".join(part for part in (chart.title, name) if part)
    return arrange([replace(chart, title=title, boxes=boxes, lines=lines)], page=page)
