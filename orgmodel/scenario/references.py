"""Whether ids are given once and every reference finds its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from orgmodel.records import Location, Problem
from orgmodel.scenario.census import Definition, Reference
from orgmodel.scenario.nearest import MAX_SUGGESTED, nearest
from orgmodel.scenario.refusals import MAX_PROBLEMS
from orgmodel.scenario.values import SLUG, shown
from orgmodel.text import Message, msg

ALL_SEATS = "all_seats"
NONE = "none"
RESERVED = (ALL_SEATS, NONE)
"""Words that stand where an id may stand, so that no id may be one."""

KIND_NAMES: Mapping[str, Message] = {
    "unit": msg("a unit"),
    "role": msg("a role"),
    "person": msg("a person"),
    "stakeholder": msg("a stakeholder"),
    "channel": msg("a channel"),
    "case_type": msg("a case type"),
    "tool": msg("a tool"),
    "organization_objective": msg("an objective of the organization"),
    "objective": msg("an objective"),
    "indicator": msg("an indicator"),
    "binding_decision": msg("a binding decision"),
    "manager": msg("the role to place"),
    "placement": msg("a placement"),
    "seat": msg("a seat"),
}
_SEVERAL: Mapping[tuple[str, ...], Message] = {
    ("role", "seat"): msg("a role"),
    ("role", "seat", "stakeholder"): msg("a role or a stakeholder"),
    ("role", "seat", "person"): msg("a role or a person"),
    ("unit", "role"): msg("a unit or a role"),
}


NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Scope:
    """The ids that may be referred to, with what each one names."""

    kinds: Mapping[str, set[str]] = field(default_factory=dict)

    def knows(self, reference: Reference) -> bool:
        """Whether the reference finds what it names."""
        refers = reference.refers
        if refers.free or (refers.or_none and reference.id in (NONE, "false")):
            return True
        return not self.kinds.get(reference.id, NOTHING).isdisjoint(refers.kinds)

    def named(self, kinds: tuple[str, ...]) -> Iterator[str]:
        """The ids that such a reference may name."""
        return (one for one, its_kinds in self.kinds.items() if not its_kinds.isdisjoint(kinds))


def scope(definitions: Iterable[Definition], people: Iterable[str], seats: Iterable[str] = ()) -> Scope:
    """What may be referred to where these ids are given; the role to place stands for its seats."""
    kinds: dict[str, set[str]] = {ALL_SEATS: {"seat"}}
    for one in definitions:
        kinds.setdefault(one.id, set()).add("seat" if one.kind == "manager" else one.kind)
    for person in people:
        kinds.setdefault(person, set()).add("person")
    for seat in seats:
        kinds.setdefault(seat, set()).add("seat")
    return Scope(kinds)


def unknown_references(references: Iterable[Reference], known: Scope) -> list[Problem]:
    """One problem for each reference to nothing, with the nearest id; the first ones where they are very many."""
    problems: list[Problem] = []
    for reference in references:
        if len(problems) == MAX_PROBLEMS:
            break
        if not known.knows(reference) and SLUG.match(reference.id):
            suggest = len(problems) < MAX_SUGGESTED
            problems.append(Problem(reference.location, _unknown(reference, known, suggest)))
    return problems


def expected(kinds: tuple[str, ...]) -> Message:
    """What a reference to these kinds names."""
    return _SEVERAL.get(kinds) or KIND_NAMES[kinds[0]]


def _unknown(reference: Reference, known: Scope, suggest: bool) -> Message:
    kinds = reference.refers.kinds
    wanted = expected(kinds)
    found = shown(reference.id)
    other = next(iter(sorted(known.kinds.get(reference.id, ()))), None)
    if other:
        return msg("“{found}” is {other}; name {expected}", found=found, other=KIND_NAMES[other], expected=wanted)
    near = nearest(reference.id, known.named(kinds)) if suggest else None
    if near:
        return msg("“{found}” is not the id of {expected}; did you mean “{near}”?",
                   found=found, expected=wanted, near=near)  # fmt: skip
    return msg("“{found}” is not the id of {expected}; write the id of one, or add it", found=found, expected=wanted)


def repeated_ids(definitions: Iterable[Definition]) -> list[Problem]:
    """One problem for each id given a second time, and for each reserved word taken as an id."""
    first: dict[str, Definition] = {}
    problems: list[Problem] = []
    for one in definitions:
        if one.id in RESERVED:
            problems.append(Problem(one.location, msg("“{id}” has a meaning of its own; choose another id", id=one.id)))
        elif one.id not in first:
            first[one.id] = one
        elif SLUG.match(one.id):
            problems.append(Problem(one.location, _repeated(one, first[one.id])))
    return problems


def line_of(place: Location, seen_from: Location) -> Message:
    """A line as a message names it: its file as well where that is another one."""
    if place.file == seen_from.file:
        return msg("line {line}", line=str(place.line))
    return msg("line {line} of {file}", line=str(place.line), file=place.file)


def _repeated(one: Definition, other: Definition) -> Message:
    return msg(
        "the id “{id}” is already that of {kind} ({place}); choose another",
        id=shown(one.id),
        kind=KIND_NAMES[other.kind],
        place=line_of(other.location, one.location),
    )
