"""A generated placement: its seats, its title in every language, and what it changes for the channels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

from orgmodel.placement.candidate import Candidate, Ground, ShapeId
from orgmodel.records import Location
from orgmodel.scenario.placing import Placement, Seat
from orgmodel.scenario.tree import Scalar, Tree, WrittenList, WrittenMapping
from orgmodel.scenario.types import Scenario
from orgmodel.scenario.vocabulary import Shape
from orgmodel.text import LANGUAGES, Message, Text, render

HERE: Final = Location("", 0, 0)
"""Nowhere in a file: the program made it."""
SPOKE: Final = 0.3
"""Full-time equivalents of a seat beside the hub (model.md §7)."""
SAID: Final = 2
"""Hosts that an id names."""
LONGEST: Final = 60
"""Characters of an id of ours."""
ALL_SEATS: Final = "all_seats"
NAMED: Final[Mapping[ShapeId, Shape]] = {
    "single": "centralized", "joint": "joint", "hub": "hub_and_spoke", "dandelion": "dandelion",
    "decentralized": "decentralized", "holistic": "holistic", "agency": "agency",
}  # fmt: skip
"""What the format calls each shape."""


class Plan(NamedTuple):
    """What a shape proposes: its seats, the first one under the first host, and what else it changes."""

    shape: ShapeId
    title: Message
    hosts: tuple[str, ...]
    seats: Sequence[Seat]
    change: Mapping[str, Tree] = MappingProxyType({})
    add: Mapping[str, Tree] = MappingProxyType({})


def candidate(ground: Ground, plan: Plan) -> Candidate:
    """The candidate of a plan: the role's channels go to the first host's unit, and all seats answer there."""
    channels = channels_of(ground, plan.hosts[0], [seat.id for seat in plan.seats])
    changes = {**({"channels": channels} if channels else {}), **plan.change}
    placement = Placement(
        id=free_id(ground.scenario, plan.shape, plan.hosts),
        title=titled(plan.title),
        shape=NAMED[plan.shape],
        seats=tuple(plan.seats),
        change=mapping(changes) if changes else None,
        add=mapping(plan.add) if plan.add else None,
    )
    return Candidate(placement, plan.shape, plan.hosts)


def channels_of(ground: Ground, host: str, seats: Sequence[str]) -> WrittenList | None:
    """The change that hands the channels the role operates to the unit of `host`, with all `seats` as operators."""
    scenario = ground.scenario
    units = ground.graph.placed.units_of(host)
    own = {scenario.community_manager.id, ALL_SEATS}
    rows = []
    for channel in scenario.channels or ():
        operators = channel.operators or ()
        if own & set(operators):
            kept = [one for one in operators if one not in own]
            row: dict[str, Tree] = {"id": scalar(channel.id), "operators": names([*seats, *kept])}
            rows.append(mapping({**row, **({"owner": scalar(units[0])} if units else {})}))
    return WrittenList(rows, HERE, [HERE] * len(rows)) if rows else None


def times(whole: float | None, spokes: int) -> tuple[float | None, float | None]:
    """Full-time equivalents of the hub and of each spoke, which sum to `whole`; evenly where the hub had less.

    None where today's are not written: a hub's are then unknown, a spoke's are those of model.md §7.
    """
    if whole is None:
        return None, SPOKE
    hub = whole - SPOKE * spokes
    even = round(whole / (spokes + 1), 6)
    return (round(hub, 6), SPOKE) if hub >= SPOKE else (even, even)


def titled(title: Message) -> Text:
    """A title in every language."""
    return Text(by_language=tuple((code, render(title, code)) for code in LANGUAGES))


def free_id(scenario: Scenario, shape: ShapeId, hosts: Sequence[str]) -> str:
    """An id that says shape and hosts, where that is short, and that no placement of the scenario bears."""
    taken = {placement.id for placement in scenario.placements}
    said = "_".join((shape, *hosts))
    wanted = found = said if len(hosts) <= SAID and len(said) <= LONGEST else "_".join((shape, hosts[0]))[:LONGEST]
    number = 2
    while found in taken:
        found, number = f"{wanted}_{number}", number + 1
    return found


def seat_id(ground: Ground, unit: str) -> str:
    """The id of the seat in a unit, which nothing else of the scenario bears."""
    wanted = f"{ground.scenario.community_manager.id}_{unit}"
    found, number = wanted, 2
    while found in ground.taken:
        found, number = f"{wanted}_{number}", number + 1
    return found


def scalar(text: str) -> Scalar:
    """A value as if it were written."""
    return Scalar(text, HERE)


def names(ids: Sequence[str]) -> WrittenList:
    """A list of ids as if it were written."""
    return WrittenList([scalar(one) for one in ids], HERE, [HERE] * len(ids))


def mapping(items: Mapping[str, Tree]) -> WrittenMapping:
    """A mapping as if it were written."""
    places = dict.fromkeys(items, HERE)
    return WrittenMapping(items, HERE, places, places)
