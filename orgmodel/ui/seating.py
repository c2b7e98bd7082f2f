"""A try: the community manager seated under a role the room points at, beside what is written."""

from __future__ import annotations

from typing import Final

from orgmodel.records import Location
from orgmodel.scenario.placing import Placement, Seat
from orgmodel.scenario.tree import Scalar, Tree, WrittenList, WrittenMapping
from orgmodel.scenario.types import Scenario
from orgmodel.text import LANGUAGES, Text, msg, render

TRY: Final = "what_if"
HERE: Final = Location("", 0, 0)
"""Nowhere in a file: the program made it."""


def as_is(scenario: Scenario) -> Placement | None:
    """How things are today, where the scenario says."""
    return next((one for one in scenario.placements if one.as_is), None)


def seat_under(scenario: Scenario, host: str) -> Placement:
    """One seat with a solid line to `host`; its channels go to the host's unit (model.md §7)."""
    manager = scenario.community_manager
    change = _owned_by(scenario, _unit_of(scenario, host))
    return Placement(
        id=TRY,
        title=_title(scenario, host),
        shape="centralized",
        seats=(Seat(id=manager.id, reports_to=(host,)),),
        change=change,
    )


def _title(scenario: Scenario, host: str) -> Text:
    role = next(role for role in scenario.organization.roles if role.id == host)
    rows = [(code, render(msg("Under {role}", role=role.title), code)) for code in LANGUAGES]
    return Text(by_language=tuple(rows))


def _unit_of(scenario: Scenario, host: str) -> str | None:
    return next((role.unit for role in scenario.organization.roles if role.id == host), None)


def _owned_by(scenario: Scenario, unit: str | None) -> WrittenMapping | None:
    """The change that hands the channels the role operates today to `unit`."""
    manager, today = scenario.community_manager.id, as_is(scenario)
    seats = {manager, "all_seats", *(seat.id for seat in today.seats if today)} if today else {manager}
    held = [channel.id for channel in scenario.channels or () if seats & set(channel.operators or ())]
    if unit is None or not held:
        return None
    rows = [_mapping({"id": _scalar(name), "owner": _scalar(unit)}) for name in held]
    return _mapping({"channels": WrittenList(rows, HERE, [HERE] * len(rows))})


def _scalar(text: str) -> Scalar:
    return Scalar(text, HERE)


def _mapping(items: dict[str, Tree]) -> WrittenMapping:
    places = dict.fromkeys(items, HERE)
    return WrittenMapping(items, HERE, places, places)
