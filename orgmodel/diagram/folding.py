"""Large charts made small: units folded into one box, leaf reports gathered, nearest to the seats kept open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from orgmodel.diagram.forest import forest_of
from orgmodel.diagram.picture import PUBLIC, Box, Chart, Line, Mark
from orgmodel.diagram.union import union_of
from orgmodel.text import plural, render

SEATS: Final[Mapping[str, Mark | None]] = MappingProxyType({"seats": None, "seats_lost": "removed"})
"""Ids of the boxes that stand for several seats, and their mark."""


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


def counted(chart: Chart, keep: Set[str] = frozenset()) -> Chart:
    """`chart` without the reports nobody else hangs from, but `keep`: their superior's caption says how many they are.

    Seats, marked boxes and superiors stay; so do roots.
    """
    above = {line.target: line.source for line in chart.lines if line.kind == "reporting"}
    heads = set(above.values())
    gone = {
        box.id: above[box.id]
        for box in chart.boxes
        if box.id in above and box.id not in heads and box.id not in keep and _may_hide(box)
    }
    told: dict[str, int] = {}
    for box in chart.boxes:
        if box.id in gone:
            told[gone[box.id]] = told.get(gone[box.id], 0) + box.count
    kept = tuple(_telling(box, told.get(box.id, 0), chart.language) for box in chart.boxes if box.id not in gone)
    return replace(chart, boxes=kept, lines=_between(chart.lines, {box.id for box in kept}))


def _telling(box: Box, count: int, language: str) -> Box:
    if not count:
        return box
    if box.kind == "unit":
        said = render(plural("{n} role", "{n} roles", box.count + count), language)
        return replace(box, label=box.label if box.caption else said, count=box.count + count)
    said = render(plural("+ {n} role", "+ {n} roles", count), language)
    return replace(box, caption=said if box.kind == "inside" else box.caption, count=box.count + count)


def _between(lines: Iterable[Line], boxes: Set[str]) -> tuple[Line, ...]:
    return tuple(line for line in lines if {line.source, line.target} <= boxes)


def few_seats(chart: Chart, stay: Set[str]) -> Chart:
    """`chart` with all seats but those in `stay` in one box, which stands for their lines too; lost ones in another."""
    hidden = {
        box.id: "seats_lost" if box.mark == "removed" else "seats"
        for box in chart.boxes
        if box.kind == "seat" and box.id not in stay
    }
    found = _replaced(chart, hidden, {})
    counted_now = {box.mark for box in chart.boxes if hidden.get(box.id) == "seats"}
    if counted_now != {"added"}:
        return found
    return replace(found, boxes=tuple(replace(b, mark="added") if b.id == "seats" else b for b in found.boxes))


def around_seats(chart: Chart) -> Chart:
    """`chart` without the trees that hold no seat, where one holds a seat."""
    forest = forest_of((box.id for box in chart.boxes if box.kind not in PUBLIC), chart.lines)
    roots = {box.id: (box.id, *forest.above(box.id))[-1] for box in chart.boxes if box.id in forest.children}
    held = {roots[box.id] for box in chart.boxes if box.kind == "seat"}
    kept = [box for box in chart.boxes if box.kind in PUBLIC or not held or roots[box.id] in held or box.mark]
    return replace(chart, boxes=tuple(kept), lines=_between(chart.lines, {box.id for box in kept}))


def column_tops(chart: Chart, stay: Set[str]) -> Chart:
    """A map with all publics, channels and functions but those in `stay` in one box of each kind."""
    stands = {"outside": "publics", "channel": "channels", "inside": "functions"}
    hidden = {box.id: stands[box.kind] for box in chart.boxes if box.kind in stands and box.id not in stay}
    return _replaced(chart, hidden, {})


def without_publics(chart: Chart) -> Chart:
    """`chart` with its insiders alone."""
    boxes = tuple(box for box in chart.boxes if box.kind not in PUBLIC)
    return replace(chart, boxes=boxes, lines=_between(chart.lines, {box.id for box in boxes}))


def without_gone(chart: Chart) -> Chart:
    """`chart` as it is now, without what it no longer has."""
    boxes = tuple(box for box in chart.boxes if box.mark != "removed")
    lines = _between((line for line in chart.lines if line.mark != "removed"), {box.id for box in boxes})
    return replace(chart, boxes=boxes, lines=lines)


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
    if stands == "channels":
        return Box(stands, render(plural("{n} channel", "{n} channels", count), language), "channel", count=count)
    if stands in SEATS:
        said = render(plural("{n} further seat", "{n} further seats", count), language)
        return Box(stands, said, "seat", mark=SEATS[stands], count=count)
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
