"""Who fills a role and how tried they are in the house: contract, time in it, training a year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from orgmodel.records import Location
from orgmodel.scenario.organization import Person, Role
from orgmodel.scenario.placed import Placed
from orgmodel.scenario.placing import Seat

Standing = Literal["tried", "new", "trainee"]
"""Qualified; of the house but neither long nor trained, or of an agency; intern, apprentice or volunteer."""
LEARNING = ("intern", "apprentice", "volunteer")
OWN = ("permanent", "fixed", "freelance")
LONG_ENOUGH = 2 * 525_600
"""Two years in the organization, in minutes (domain.md M2, our proposal)."""
TRAINED_ENOUGH = 16 * 60
"""Sixteen hours of training a year, in minutes (domain.md M2, our proposal)."""


class Filler(NamedTuple):
    """One person behind an actor; `standing` is None where `lacks` is not written."""

    standing: Standing | None
    lacks: tuple[str, ...] = ()
    location: Location | None = None


def fillers_of(placed: Placed, actor: str) -> tuple[Filler, ...]:
    """Everybody who holds a role or seat; a stakeholder that answers is a group of volunteers."""
    item = placed.seat(actor) or placed.roles.get(actor)
    return tuple(_held(placed, item)) if item is not None else (Filler("trainee", location=placed.where(actor)),)


def fillers_behind(placed: Placed, actors: Iterable[str]) -> tuple[Filler, ...]:
    """Everybody behind several actors."""
    return tuple(filler for actor in actors for filler in fillers_of(placed, actor))


def _held(placed: Placed, item: Role | Seat) -> Iterator[Filler]:
    people = {person.id: person for person in placed.scenario.people}
    holders = item.holders or ()
    for holder in holders:
        person = people.get(holder)
        yield _standing(person) if person else Filler(None, ("people[]",))
    if len(holders) < (item.headcount or 1):
        field = "placements[].seats[].holders" if isinstance(item, Seat) else "organization.roles[].holders"
        yield Filler(None, (field,), item.location)


def _standing(person: Person) -> Filler:
    place = person.location
    if person.employment is None:
        return Filler(None, ("people[].employment",), place)
    if person.employment not in OWN:
        return Filler("trainee" if person.employment in LEARNING else "new", location=place)
    known = {
        "people[].seniority": (person.seniority, LONG_ENOUGH),
        "people[].training": (person.training, TRAINED_ENOUGH),
    }
    if any(value is not None and value >= enough for value, enough in known.values()):
        return Filler("tried", location=place)
    lacks = tuple(field for field, (value, _) in known.items() if value is None)
    return Filler(None if lacks else "new", lacks, place)
