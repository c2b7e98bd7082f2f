"""Agency: the seat is outside, the keys stay inside."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.placement.candidate import Candidate, Ground, Shape
from orgmodel.placement.making import HERE, Plan, candidate, channels_of, mapping, names
from orgmodel.scenario.placing import Seat
from orgmodel.scenario.tree import WrittenList, WrittenMapping
from orgmodel.text import msg


def seat(ground: Ground) -> Iterator[Candidate]:
    """One candidate an agency that has a role."""
    placed, manager = ground.graph.placed, ground.scenario.community_manager
    for unit, head in ground.graph.heads.items():
        if placed.units[unit].kind != "agency":
            continue
        title = msg("At the agency, under {role}", role=placed.name(head))
        seats = [Seat(id=manager.id, reports_to=(head,), unit=unit, fte=ground.fte)]
        channels = channels_of(ground, head, [manager.id])
        rows = [_kept(ground, row) for row in channels or () if isinstance(row, WrittenMapping)]
        change = {"channels": WrittenList(rows, HERE, [HERE] * len(rows))} if rows else {}
        yield candidate(ground, Plan("agency", title, (head,), seats, change))


def _kept(ground: Ground, row: WrittenMapping) -> WrittenMapping:
    """The change of a channel, which stays with the unit it has, an inside role among its administrators."""
    placed = ground.graph.placed
    channel = placed.channels[str(row["id"])]
    kept = {key: value for key, value in row.items() if key != "owner"}
    admins = channel.admins
    inside = [one for one in placed.resolve_all(admins) if one in placed.roles and not _is_agency(ground, one)]
    keeper = ground.graph.heads.get(channel.owner or "") or ground.graph.top
    if admins is not None and not inside and keeper:
        kept["admins"] = names([*admins, keeper])
    return mapping(kept)


def _is_agency(ground: Ground, role: str) -> bool:
    units = ground.graph.placed.units
    return any(units[unit].kind == "agency" for unit in ground.graph.placed.units_of(role))


SHAPE = Shape(
    id="agency",
    title=msg("Agency"),
    meaning=msg("The seat at an agency, an administrator of every channel kept inside."),
    seat=seat,
)
