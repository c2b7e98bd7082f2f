"""What an import gives: roles, units, lines and stakeholders as plain records, and all that was said on the way."""

from __future__ import annotations

from typing import NamedTuple

from orgmodel.records import Location, Problem
from orgmodel.text import Message


class ImportedRole(NamedTuple):
    """A position; ids are slugs of the format, references are ids of the same import."""

    id: str
    title: str
    """Empty where the file says none."""
    units: tuple[str, ...]
    reports_to: tuple[str, ...]
    dotted_to: tuple[str, ...]
    holders: tuple[str, ...] | None
    """Pseudonyms; empty where the post is vacant, None where the file says nothing."""
    fte: float | None
    source_id: str
    """The id in the system it comes from; a salted hash where that is a name or an address."""
    place: Location


class ImportedUnit(NamedTuple):
    """A department, by the name its column gives it."""

    id: str
    name: str
    parent: str = ""


class ImportedLink(NamedTuple):
    """A tie between stakeholders, its strength within ]0, 1] where the file gives one."""

    start: str
    end: str
    kind: str
    strength: float | None
    place: Location


class ImportedStakeholder(NamedTuple):
    """A public, as a map of stakeholders has it."""

    id: str
    name: str
    kind: str
    """The word of the file for what it is."""
    description: str
    tags: tuple[str, ...]
    attributes: tuple[tuple[str, float], ...]
    """Power, legitimacy, urgency, interest: those given, 0 to 1."""
    place: Location


class ImportedPerson(NamedTuple):
    """A holder; the name is empty unless names are kept."""

    id: str
    name: str = ""


class Column(NamedTuple):
    """A column and what it was taken for; empty where nobody knows."""

    table: str
    heading: str
    meaning: str


class Join(NamedTuple):
    """The pair of columns by which superiors were found, and how many it found."""

    superior: str
    identifying: str
    resolved: int
    of: int
    without_zeros: bool = False


class Import(NamedTuple):
    """All that was read, and what was recognised, dropped, rejected and repaired."""

    title: str
    """Names of the files."""
    convention: str
    recognised: tuple[Message, ...]
    columns: tuple[Column, ...]
    joins: tuple[Join, ...]
    dropped: tuple[str, ...]
    rejected: tuple[Problem, ...]
    repaired: tuple[Problem, ...]
    roles: tuple[ImportedRole, ...] = ()
    units: tuple[ImportedUnit, ...] = ()
    people: tuple[ImportedPerson, ...] = ()
    stakeholders: tuple[ImportedStakeholder, ...] = ()
    links: tuple[ImportedLink, ...] = ()
