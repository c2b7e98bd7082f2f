"""Lines that lead back to where they start: reporting lines between roles and seats, parents of units."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from orgmodel.records import Location, Problem
from orgmodel.scenario.census import block, blocks
from orgmodel.scenario.references import ALL_SEATS
from orgmodel.scenario.tree import Scalar, Tree, WrittenList, WrittenMapping
from orgmodel.text import Message, listing, msg

SHOWN_STEPS = 12
"""Steps of a loop that a message names; a longer one is cut in the middle (our proposal)."""

Lines = Mapping[str, Mapping[str, Location]]
"""For each id, the ids above it, each with the place that says so."""


def named(value: Tree, location: Location) -> Iterator[tuple[str, Location]]:
    """The ids of a list or of a single value, each with its place."""
    if isinstance(value, WrittenList):
        for item, place in zip(value, value.places, strict=True):
            if isinstance(item, Scalar):
                yield str(item), place
    elif isinstance(value, Scalar):
        yield str(value), location


def upward(items: Iterable[WrittenMapping], keys: tuple[str, ...]) -> dict[str, dict[str, Location]]:
    """The lines that these blocks write under `keys`."""
    lines: dict[str, dict[str, Location]] = {}
    for item in items:
        above = lines.setdefault(str(item.get("id")), {})
        for key in keys:
            above.update(named(item.get(key), item.values_at.get(key, item.location)))
    return lines


def reporting_lines(tree: WrittenMapping, placement: WrittenMapping | None = None) -> Lines:
    """Solid lines of roles, and of the seats of a placement.

    What stands for several seats leads to each of them: `all_seats`, and the role to place where no seat bears its id.
    """
    organization = block(tree.get("organization"))
    roles = blocks(organization.get("roles")) if organization else iter(())
    seats = list(blocks(placement.get("seats"))) if placement else []
    lines = upward([*roles, *seats], ("reports_to",))
    meant = {str(seat["id"]): seat.values_at["id"] for seat in seats if isinstance(seat.get("id"), Scalar)}
    manager = block(tree.get("community_manager"))
    lines[ALL_SEATS] = meant
    if manager and str(manager.get("id")) not in meant:
        lines[str(manager.get("id"))] = meant
    return lines


def unit_lines(tree: WrittenMapping) -> Lines:
    """Parents of units."""
    organization = block(tree.get("organization"))
    units = blocks(organization.get("units")) if organization else iter(())
    return upward(units, ("parent", "parents"))


def loops(lines: Lines) -> list[tuple[str, ...]]:
    """The loops in `lines`, each from its first id back to it; one loop for ids already in another is enough."""
    found: list[tuple[str, ...]] = []
    done: set[str] = set()
    looped: set[str] = set()
    for start in lines:
        path: dict[str, Iterator[str]] = {} if start in done else {start: iter(lines[start])}
        while path:
            current = next(reversed(path))
            above = next(path[current], None)
            if above is None:
                done.add(current)
                del path[current]
            elif above in path and not (above in looped and current in looped):
                loop = _closed(path, above)
                found.append(loop)
                looped.update(loop)
            elif above not in path and above not in done and above in lines:
                path[above] = iter(lines[above])
    return found


def _closed(path: Mapping[str, object], start: str) -> tuple[str, ...]:
    ids = list(path)
    return (*ids[ids.index(start) :], start)


def reporting_loops(lines: Lines, mine: Container[Location] = ()) -> Iterator[Problem]:
    """One problem for each loop of solid lines, where it is first written, in a place of `mine` if it passes there."""
    for loop in loops(lines):
        places, named, written = _told(loop, lines, mine)
        if len(places) == 1:
            yield Problem(places[0], msg("“{id}” reports to itself; name its superior, or delete this", id=loop[0]))
        else:
            message = msg(
                "these report to one another in a loop: {loop} ({places}); cut it", loop=named, places=written
            )
            yield Problem(places[0], message)


def unit_loops(lines: Lines, mine: Container[Location] = ()) -> Iterator[Problem]:
    """One problem for each unit that is its own ancestor, placed as `reporting_loops` are."""
    for loop in loops(lines):
        places, named, written = _told(loop, lines, mine)
        if len(places) == 1:
            yield Problem(places[0], msg("“{id}” is its own parent; name another unit, or delete this", id=loop[0]))
        else:
            message = msg(
                "these units contain one another in a loop: {loop} ({places}); cut it", loop=named, places=written
            )
            yield Problem(places[0], message)


def _told(loop: tuple[str, ...], lines: Lines, mine: Container[Location]) -> tuple[list[Location], str, Message]:
    """The places of the loop's lines, its ids from the first line written, and the lines as a message."""
    places = [lines[one][above] for one, above in pairwise(loop)]
    first = places.index(min(places, key=lambda place: (place not in mine, place)))
    turned = [*loop[first:-1], *loop[: first + 1]]
    places = places[first:] + places[:first]
    numbers = [place.line for place in places]
    return places, " -> ".join(_cut(turned)), msg("lines {lines}", lines=listing(_cut(numbers)))


def _cut(items: Sequence[object]) -> list[str]:
    half = SHOWN_STEPS // 2
    shown = items if len(items) <= SHOWN_STEPS else [*items[:half], "…", *items[-half:]]
    return [str(one) for one in shown]
