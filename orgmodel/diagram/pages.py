"""A chart too large for one page as several: the overview, a page for each unit it folds, for each team those fold."""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import replace

from orgmodel.diagram.arranging import Arranged, arrange
from orgmodel.diagram.forest import Forest, forest_of
from orgmodel.diagram.picture import PUBLIC, Box, Chart


def pages_of(chart: Chart) -> tuple[Arranged, ...]:
    """The overview alone where it shows every role; else with what it folds, in the order written."""
    inside = tuple(box for box in chart.boxes if box.kind not in PUBLIC)
    forest = forest_of((box.id for box in inside), chart.lines)
    units, labels = dict(chart.units), {box.id: box.label for box in inside}
    overview = arrange([chart])
    found = [overview]
    for unit, members in _hidden(overview, inside, lambda box: box.group).items():
        page = _page(chart, {box.id for box in members}, forest, units.get(unit, ""))
        found.append(page)
        teams = _hidden(page, members, lambda box: forest.parent.get(box.id, ""))
        found += [_page(chart, {box.id for box in team}, forest, labels.get(head, "")) for head, team in teams.items()]
    return tuple(found)


def _hidden(page: Arranged, boxes: tuple[Box, ...], group: Callable[[Box], str]) -> dict[str, tuple[Box, ...]]:
    """What the page folds of `boxes`, with all boxes of the same group."""
    shown = {box.id for box in page.charts[0].boxes}
    groups = dict.fromkeys(group(box) for box in boxes if box.id not in shown)
    return {name: tuple(box for box in boxes if group(box) == name) for name in groups}


def _page(chart: Chart, members: Set[str], forest: Forest, name: str) -> Arranged:
    """The members under their superiors up to the top, inside only; `name` joins the title."""
    kept = members | {above for box in members for above in forest.above(box)}
    boxes = tuple(box for box in chart.boxes if box.id in kept)
    lines = tuple(line for line in chart.lines if line.source in kept and line.target in kept)
    title = " · ".join(part for part in (chart.title, name) if part)
    return arrange([replace(chart, title=title, boxes=boxes, lines=lines)])
