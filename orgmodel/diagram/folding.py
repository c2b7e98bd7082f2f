"""Large charts made small: units folded into one box, leaf reports gathered, nearest to the seats kept open."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from orgmodel.diagram.forest import forest_of
from orgmodel.diagram.picture import PUBLIC, Box, Chart, Line
from orgmodel.diagram.union import union_of
from orgmodel.text import plural, render


def fold(chart: Chart, closed: Set[str], keep: Set[str] = frozenset()) -> Chart:
    """`chart` with all roles of each of the `closed` units in one box; seats, marked boxes and `keep` stay."""
    hidden = {
        box.id: f"unit:{box.group}"
        for box in chart.boxes
        if box.group in closed and _may_hide(box) and box.id not in keep
    }
    return _replaced(chart, hidden, dict(chart.units))


def publics_as_one(chart: Chart) -> Chart:
    """`chart` with one box for the whole outside world."""
    outside = {box.id: "publics" for box in chart.boxes if box.kind == "outside"}
    return _replaced(chart, outside, {})


def core(chart: Chart, keep: Set[str]) -> Chart:
    """`chart` with seats, marked boxes and `keep` alone; all others under each of them are one box."""
    forest = forest_of((box.id for box in chart.boxes if box.kind not in PUBLIC), chart.lines)
    hidden: dict[str, str] = {}
    for box in chart.boxes:
        if box.id in forest.children and _may_hide(box) and box.id not in keep:
            above = next((one for one in forest.above(box.id) if one in keep), "")
            hidden[box.id] = f"team:{above}"
    return _replaced(chart, hidden, {})


def gather(chart: Chart, units: Set[str] | None = None) -> Chart:
    """`chart` with the leaf reports of each superior in one box, where there are two or more; only in `units`."""
    forest = forest_of((box.id for box in chart.boxes), chart.lines)
    leaves = {
        box.id
        for box in chart.boxes
        if not forest.children[box.id]
        and _may_hide(box)
        and box.kind == "inside"
        and (units is None or box.group in units)
    }
    hidden: dict[str, str] = {}
    for head in forest.children:
        below = [box for box in forest.children[head] if box in leaves]
        hidden |= dict.fromkeys(below, f"team:{head}") if len(below) > 1 else {}
    return _replaced(chart, hidden, {})


def above_seats(charts: Sequence[Chart]) -> frozenset[str]:
    """The boxes of every superior of a seat, up to the top."""
    found: set[str] = set()
    for chart in charts:
        forest = forest_of((box.id for box in chart.boxes), chart.lines)
        found |= {above for box in chart.boxes if box.kind == "seat" for above in forest.above(box.id)}
    return frozenset(found)


def nearest_units(charts: Sequence[Chart]) -> tuple[str, ...]:
    """Units by their distance from the seats over all lines between insiders, the nearest first; then as written."""
    union = union_of(charts)
    inside = {box.id for box in union.boxes if box.kind not in PUBLIC}
    beside: dict[str, set[str]] = {box: set() for box in inside}
    for line in union.lines:
        if line.source in inside and line.target in inside:
            beside[line.source].add(line.target)
            beside[line.target].add(line.source)
    steps = _steps([box.id for box in union.boxes if box.kind == "seat"], beside)
    units: dict[str, int] = {}
    for box in union.boxes:
        if box.group and _may_hide(box):
            units[box.group] = min(units.get(box.group, len(inside)), steps.get(box.id, len(inside)))
    return tuple(sorted(units, key=lambda unit: units[unit]))


def _may_hide(box: Box) -> bool:
    return box.kind in ("inside", "unit") and box.mark is None


def _steps(starts: Sequence[str], beside: dict[str, set[str]]) -> dict[str, int]:
    steps = dict.fromkeys(starts, 0)
    queue = list(starts)
    for here in queue:
        for there in beside[here]:
            if there not in steps:
                steps[there] = steps[here] + 1
                queue.append(there)
    return steps


def _replaced(chart: Chart, hidden: dict[str, str], names: dict[str, str]) -> Chart:
    """Each hidden box in the box that stands for it, at the place of the first; a unit of one stays itself."""
    counts: dict[str, int] = {}
    for box in chart.boxes:
        if box.id in hidden:
            counts[hidden[box.id]] = counts.get(hidden[box.id], 0) + box.count
    hidden = {box: stands for box, stands in hidden.items() if counts[stands] > 1}
    boxes: dict[str, Box] = {}
    for box in chart.boxes:
        stands = hidden.get(box.id, box.id)
        if stands in boxes:
            continue
        boxes[stands] = box if stands == box.id else _standing(stands, counts[stands], names, chart.language)
    return replace(chart, boxes=tuple(boxes.values()), lines=_lines(chart.lines, hidden))


def _standing(stands: str, count: int, names: dict[str, str], language: str) -> Box:
    if stands == "publics":
        return Box(stands, render(plural("{n} public", "{n} publics", count), language), "outside", count=count)
    said = render(plural("{n} role", "{n} roles", count), language)
    name = names.get(stands.partition(":")[2], "")
    return Box(stands, name or said, "unit", caption=said if name else "", count=count)


def _lines(lines: Sequence[Line], hidden: dict[str, str]) -> tuple[Line, ...]:
    """Lines between what stands for their ends, each once; one that stays outweighs one that is marked.

    Dotted lines and coordination of what is folded go with it: lines between units would say more than is known.
    """
    found: dict[tuple[str, str, str], Line] = {}
    for line in lines:
        moved = replace(line, source=hidden.get(line.source, line.source), target=hidden.get(line.target, line.target))
        if moved.kind in ("dotted", "coordinates", "feeds_back") and moved.key != line.key:
            continue
        if moved.source != moved.target and (moved.key not in found or moved.mark is None):
            found[moved.key] = moved
    return tuple(found.values())
