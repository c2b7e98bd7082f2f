"""A scenario with one placement laid over it: the seats, and who is meant where the role is named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from orgmodel.records import Location, Malformed
from orgmodel.scenario.organization import Role, Unit
from orgmodel.scenario.outside import Channel, Stakeholder
from orgmodel.scenario.overlay import UNTOUCHABLE, lay
from orgmodel.scenario.placing import CommunityManager, Placement, Seat
from orgmodel.scenario.tree import Origin
from orgmodel.scenario.types import Scenario
from orgmodel.text import Text

ALL_SEATS = "all_seats"
INHERITED = ("hours", "languages", "metiers", "activities", "mandate", "sponsor")
"""What every seat takes from the role."""
FIRST_ONLY = ("holders", "fte", "headcount", "backup")
"""What only the first seat takes from the role."""


@dataclass(frozen=True, eq=False)
class Placed:
    """A scenario as one placement makes it; `placement` is None where nobody is seated. Equal to itself alone."""

    scenario: Scenario
    placement: Placement | None
    seats: tuple[Seat, ...] = ()
    unknown_holders: frozenset[str] = frozenset()
    """Seats whose holders are not said: each counts as one further person."""
    unchanged: Scenario | None = None
    """The scenario without the placement's changes; None where it has none."""

    @property
    def base(self) -> Scenario:
        """The scenario as written, before the placement changes anything."""
        return self.unchanged or self.scenario

    @property
    def id(self) -> str:
        """The placement's id, `none` where nobody is seated."""
        return self.placement.id if self.placement else "none"

    @property
    def title(self) -> Text:
        """The placement's title."""
        return (
            self.placement.title if self.placement else Text(by_language=(("en", "Not seated"), ("fr", "Sans siège")))
        )

    @property
    def is_as_is(self) -> bool:
        """Whether this is how things are today."""
        return bool(self.placement and self.placement.as_is)

    @property
    def manager(self) -> CommunityManager:
        """The role to place."""
        return self.scenario.community_manager

    @cached_property
    def seat_ids(self) -> tuple[str, ...]:
        """Ids of the seats, in the order written."""
        return tuple(seat.id for seat in self.seats)

    @cached_property
    def roles(self) -> dict[str, Role]:
        """Roles by id."""
        return {role.id: role for role in self.scenario.organization.roles}

    @cached_property
    def units(self) -> dict[str, Unit]:
        """Units by id."""
        return {unit.id: unit for unit in self.scenario.organization.units}

    @cached_property
    def stakeholders(self) -> dict[str, Stakeholder]:
        """Stakeholders by id."""
        return {one.id: one for one in self.scenario.stakeholders or ()}

    @cached_property
    def channels(self) -> dict[str, Channel]:
        """Channels by id."""
        return {channel.id: channel for channel in self.scenario.channels or ()}

    @cached_property
    def roles_by_unit(self) -> Mapping[str, tuple[str, ...]]:
        """Unit → the roles that belong to it, in the order written; seats are not roles."""
        found: dict[str, list[str]] = {}
        for role, units in self._units.items():
            for unit in units:
                found.setdefault(unit, []).append(role)
        return {unit: tuple(roles) for unit, roles in found.items()}

    @cached_property
    def standing_in(self) -> Mapping[str, tuple[Role, ...]]:
        """Actor → the roles that say they stand in for it, in the order written."""
        found: dict[str, list[Role]] = {}
        for role in self.scenario.organization.roles:
            for actor in self.resolve_all(role.backup_for):
                found.setdefault(actor, []).append(role)
        return {actor: tuple(roles) for actor, roles in found.items()}

    def seat(self, actor: str) -> Seat | None:
        """The seat of that id, if it is one."""
        return self._seats.get(actor)

    def resolve(self, reference: str) -> tuple[str, ...]:
        """The actors a reference means: the community manager's id is the seat that bears it, else every seat."""
        return self.seat_ids if reference in self._every_seat else (reference,)

    def resolve_all(self, references: tuple[str, ...] | None) -> tuple[str, ...]:
        """The actors several references mean, each once, in the order written."""
        if not references:
            return ()
        if self._every_seat.isdisjoint(references):
            return tuple(dict.fromkeys(references))
        return tuple(dict.fromkeys(actor for one in references for actor in self.resolve(one)))

    @cached_property
    def _seats(self) -> dict[str, Seat]:
        return {seat.id: seat for seat in reversed(self.seats)}

    @cached_property
    def _units(self) -> dict[str, tuple[str, ...]]:
        """The units of each role."""
        return {role.id: role.all_units for role in self.scenario.organization.roles}

    @cached_property
    def _every_seat(self) -> frozenset[str]:
        """The references that mean every seat."""
        return frozenset({self.manager.id}.difference(self.seat_ids)) | {ALL_SEATS}

    def name(self, actor: str) -> Text:
        """The title or name of an actor, unit or channel; its id where nothing defines it."""
        seat = self.seat(actor)
        if seat is not None:
            return seat.title or self.manager.title
        for table, attribute in ((self.roles, "title"), (self.stakeholders, "name"), (self.units, "name"),
                                 (self.channels, "name")):  # fmt: skip
            if actor in table:
                return getattr(table[actor], attribute) or Text(plain=actor)
        return Text(plain=actor)

    def where(self, actor: str) -> Location:
        """Where an actor, unit or channel is written."""
        seat = self.seat(actor)
        if seat is not None:
            return seat.location
        for table in (self.roles, self.stakeholders, self.units, self.channels):
            if actor in table:
                return table[actor].location
        return self.scenario.location

    def units_of(self, actor: str) -> tuple[str, ...]:
        """The units a role or seat belongs to, the main one first."""
        seat = self.seat(actor)
        if seat is not None:
            return (seat.unit,) if seat.unit else ()
        return self._units.get(actor, ())


def place(scenario: Scenario, placement: Placement | None) -> Placed:
    """The scenario as `placement` makes it.

    Raises:
        Malformed: what the placement changes does not hold together.
    """
    if placement is None:
        return Placed(scenario, None)
    changed = apply_changes(scenario, placement)
    seats = tuple(_seated(changed, seat, index) for index, seat in enumerate(placement.seats))
    unknown = frozenset(
        seat.id for index, seat in enumerate(placement.seats) if index and seat.holders is None and not seat.headcount
    )
    return Placed(changed, placement, seats, unknown, None if changed is scenario else scenario)


def apply_changes(scenario: Scenario, placement: Placement) -> Scenario:
    """The scenario with the placement's change, add and remove laid over it; itself where there is none.

    Raises:
        Malformed: an unknown id is changed or removed, a known one added, or the result is not a scenario.
    """
    if placement.change is None and placement.add is None and placement.remove is None:
        return scenario
    source = scenario.source
    tree, problems = lay(source.tree, placement.change, placement.add, placement.remove, UNTOUCHABLE)
    if problems:
        raise Malformed(tuple(problems))
    laid = Scenario.model_validate(tree, context=source.typed)
    laid.attach(source)
    return laid


def _seated(scenario: Scenario, seat: Seat, index: int) -> Seat:
    """The seat with what it inherits from the role, each value keeping the place where it is written."""
    manager = scenario.community_manager
    names = INHERITED + (FIRST_ONLY if index == 0 else ())
    inherited = {name: getattr(manager, name) for name in names if getattr(seat, name) is None}
    unit = seat.unit or _unit_of(scenario, seat)
    full = seat.model_copy(update={**inherited, "unit": unit})
    places = {**{name: manager.at(name) for name in inherited}, **seat.origin.places}
    grounds = {**{name: g for name in inherited if (g := manager.ground(name))}, **seat.origin.groundings}
    full._origin = Origin(seat.location, places, grounds)
    return full


def _unit_of(scenario: Scenario, seat: Seat) -> str | None:
    """The unit that owns most of the seat's channels among its superior's and that unit's children, else that one."""
    above = frozenset(seat.reports_to)
    units = {role.id: role.all_units for role in scenario.organization.roles if role.id in above}
    home = next((units[one][0] for one in seat.reports_to if units.get(one)), None)
    if home is None:
        return None
    near = [home, *(unit.id for unit in scenario.organization.units if home in unit.all_parents)]
    names = {seat.id, ALL_SEATS}
    owned = [channel.owner for channel in scenario.channels or () if names & set(channel.operators or ())]
    counts = {unit: owned.count(unit) for unit in near}
    best = max(near, key=lambda unit: counts[unit])
    return best if counts[best] else home
