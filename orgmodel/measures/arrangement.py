"""What a change of placement may move: lines, owners and working time, in the placement and as things are today."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from orgmodel.scenario.overlay import UNTOUCHABLE, lay
from orgmodel.scenario.placed import Placed
from orgmodel.scenario.placing import CommunityManager, Placement, Seat
from orgmodel.scenario.tree import Tree, WrittenList, WrittenMapping


class Arrangement(NamedTuple):
    """Ids as written, so that two arrangements can be held against each other."""

    solid: Mapping[str, frozenset[str]]
    """Role or seat → its superiors."""
    dotted: tuple[tuple[str, str], ...]
    owners: Mapping[str, str | None]
    """Channel → unit."""
    fte: float | None
    """Full-time equivalents of the seats; None where one of them is not written."""


def arrangement(placed: Placed) -> Arrangement:
    """The arrangement that a placement makes."""
    scenario = placed.scenario
    roles = scenario.organization.roles
    solid = {role.id: frozenset(role.reports_to) for role in roles}
    dotted = [(role.id, superior) for role in roles for superior in role.dotted_to]
    dotted += [(link.start, link.end) for link in scenario.organization.links if link.type == "dotted_to"]
    owners = {channel.id: channel.owner for channel in placed.channels.values()}
    return _seated(solid, dotted, owners, placed.seats, placed.manager)


def arrangement_today(placed: Placed) -> Arrangement | None:
    """The arrangement of the as-is placement; None where there is none."""
    today = next((one for one in placed.scenario.placements if one.as_is), None)
    if today is None:
        return None
    if not _is_patched(placed.placement) and not _is_patched(today):
        return arrangement(Placed(placed.scenario, today, today.seats))
    tree, _ = lay(placed.scenario.source.tree, today.change, today.add, today.remove, UNTOUCHABLE)
    organization = _mapping(tree.get("organization"))
    rows = {str(row["id"]): row for row in _rows(organization.get("roles"))}
    solid = {role: frozenset(_names(row.get("reports_to"))) for role, row in rows.items()}
    dotted = [(role, superior) for role, row in rows.items() for superior in _names(row.get("dotted_to"))]
    links = [row for row in _rows(organization.get("links")) if row.get("type") == "dotted_to"]
    dotted += [(str(row["from"]), str(row["to"])) for row in links]
    owners = {str(row["id"]): _name(row.get("owner")) for row in _rows(tree.get("channels"))}
    manager = CommunityManager.model_validate(tree["community_manager"])
    return _seated(solid, dotted, owners, today.seats, manager)


def _seated(
    solid: dict[str, frozenset[str]],
    dotted: list[tuple[str, str]],
    owners: Mapping[str, str | None],
    seats: Sequence[Seat],
    manager: CommunityManager,
) -> Arrangement:
    lines = {seat.id: frozenset(seat.reports_to) for seat in seats}
    dots = [(seat.id, superior) for seat in seats for superior in seat.dotted_to]
    times = [manager.fte if seat.fte is None and index == 0 else seat.fte for index, seat in enumerate(seats)]
    known = [float(time) for time in times if time is not None]
    return Arrangement(
        {**solid, **lines},
        tuple(dict.fromkeys([*dotted, *dots])),
        owners,
        sum(known) if len(known) == len(times) else None,
    )


def _is_patched(placement: Placement | None) -> bool:
    return placement is not None and any(
        part is not None for part in (placement.change, placement.add, placement.remove)
    )


def _mapping(value: Tree) -> WrittenMapping | dict[str, Tree]:
    return value if isinstance(value, WrittenMapping) else {}


def _rows(value: Tree) -> Iterator[WrittenMapping]:
    return (row for row in value if isinstance(row, WrittenMapping)) if isinstance(value, WrittenList) else iter(())


def _name(value: Tree) -> str | None:
    return None if value is None else str(value)


def _names(value: Tree) -> tuple[str, ...]:
    if isinstance(value, WrittenList):
        return tuple(str(one) for one in value)
    return () if value is None else (str(value),)
