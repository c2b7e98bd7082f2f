"""What must hold across the parts of a scenario, before and after each placement is laid over it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from orgmodel.records import Location, Problem
from orgmodel.scenario.census import Census, Definition, Known, block, blocks, census
from orgmodel.scenario.coherence import incoherences, shares
from orgmodel.scenario.lines import reporting_lines, reporting_loops, unit_lines, unit_loops
from orgmodel.scenario.overlay import UNTOUCHABLE, lay
from orgmodel.scenario.references import Scope, line_of, repeated_ids, scope, unknown_references
from orgmodel.scenario.refusals import MAX_PROBLEMS, type_refusals
from orgmodel.scenario.shape import scenario_shape
from orgmodel.scenario.tree import Scalar, Tree, Typed, WrittenList, WrittenMapping
from orgmodel.text import msg

PARTS = ("change", "add", "remove")


@dataclass(frozen=True, slots=True)
class Made:
    """What reading has made of a tree already, so that a placement costs no more than what it changes."""

    refused: tuple[Problem, ...] = ()
    """What the types refuse: not to be said again for each placement."""
    typed: Typed = field(default_factory=Typed)
    known: Known = field(default_factory=Known)


def contradictions(tree: WrittenMapping, made: Made) -> list[Problem]:
    """Everything that does not hold in the scenario itself or in one of its placements."""
    named = _placements(tree)
    problems = list(_base(tree, named, made))
    told = {(problem.location, problem.message) for problem in (*problems, *made.refused)}
    for placement in blocks(tree.get("placements")):
        mine = frozenset(_places(placement))
        laid, faults = _laid(tree, placement, mine, made)
        for problem in (*faults, *_placed(laid, placement, named, mine, made)):
            if (problem.location, problem.message) not in told:
                told.add((problem.location, problem.message))
                problems.append(_attributed(problem, placement, mine))
        if len(problems) > MAX_PROBLEMS:
            break
    return problems


def _base(tree: WrittenMapping, placements: list[Definition], made: Made) -> Iterator[Problem]:
    found = census(tree, scenario_shape(), (*PARTS, "placements"), made.known)
    yield from repeated_ids([*found.definitions, *placements])
    yield from unknown_references(found.references, _scope(found, placements))
    yield from reporting_loops(reporting_lines(tree))
    yield from _whole(tree)
    yield from _second_as_is(tree)


def _whole(tree: WrittenMapping, mine: frozenset[Location] = frozenset()) -> Iterator[Problem]:
    yield from unit_loops(unit_lines(tree), mine)
    yield from incoherences(tree)


def _placements(tree: WrittenMapping) -> list[Definition]:
    return [
        Definition("placement", str(one["id"]), one.values_at["id"])
        for one in blocks(tree.get("placements"))
        if isinstance(one.get("id"), Scalar)
    ]


def _scope(found: Census, placements: list[Definition], seats: Iterable[Definition] = ()) -> Scope:
    holders = (one.id for one in found.references if one.refers.kinds == ("person",))
    return scope([*found.definitions, *placements], holders, (seat.id for seat in seats))


def _second_as_is(tree: WrittenMapping) -> Iterator[Problem]:
    today = [one for one in blocks(tree.get("placements")) if one.get("as_is") == "true"]
    for one in today[1:]:
        place = one.keys_at["as_is"]
        first = line_of(today[0].keys_at["as_is"], place)
        yield Problem(place, msg("another placement is already as_is ({place}); keep one", place=first))


def _laid(
    tree: WrittenMapping, placement: WrittenMapping, mine: frozenset[Location], made: Made
) -> tuple[WrittenMapping, list[Problem]]:
    """The tree as the placement makes it, what could not be laid, and what no longer is of its type or coherent."""
    change, add, remove = (block(placement.get(part)) for part in PARTS)
    if not (change or add or remove):
        return tree, []
    laid, problems = lay(tree, change, add, remove, UNTOUCHABLE)
    problems += type_refusals(_without_placements(laid), made.typed)[1]
    return laid, [*problems, *_whole(laid, mine)]


def _placed(
    laid: WrittenMapping,
    placement: WrittenMapping,
    placements: list[Definition],
    mine: frozenset[Location],
    made: Made,
) -> Iterator[Problem]:
    """What does not hold between the seats and the scenario as the placement makes it."""
    found = census(laid, scenario_shape(), (*PARTS, "placements"), made.known)
    inner = census(placement, scenario_shape().within("placements").within(""), PARTS)
    seats = [one for one in inner.definitions if one.kind == "seat"]
    manager = next((one.id for one in found.definitions if one.kind == "manager"), None)
    yield from repeated_ids([*found.definitions, *placements, *_foreign(seats, manager)])
    joined = Census(found.definitions, [*found.references, *inner.references])
    yield from unknown_references(joined.references, _scope(joined, placements, seats))
    yield from reporting_loops(reporting_lines(laid, placement), mine)
    for seat in blocks(placement.get("seats")):
        yield from shares(seat)


def _foreign(seats: list[Definition], manager: str | None) -> list[Definition]:
    """The seats but the first that bears the community manager's id."""
    first = next((one for one in seats if one.id == manager), None)
    return [one for one in seats if one is not first]


def _without_placements(tree: WrittenMapping) -> WrittenMapping:
    kept = {key: value for key, value in tree.items() if key != "placements"}
    return WrittenMapping(kept, tree.location, tree.keys_at, tree.values_at, tree.groundings)


def _attributed(problem: Problem, placement: WrittenMapping, mine: frozenset[Location]) -> Problem:
    """The problem, placed in the placement where it arises from it and stands elsewhere."""
    if problem.location in mine:
        return problem
    at = next((placement.keys_at[part] for part in reversed(PARTS) if part in placement), placement.location)
    message = msg(
        "with what this placement changes, {place} no longer holds: {problem}",
        place=line_of(problem.location, at),
        problem=problem.message,
    )
    return replace(problem, location=at, message=message)


def _places(value: Tree) -> Iterator[Location]:
    if isinstance(value, WrittenMapping):
        yield value.location
        yield from value.keys_at.values()
        yield from value.values_at.values()
        for inner in value.values():
            yield from _places(inner)
    elif isinstance(value, WrittenList):
        yield value.location
        yield from value.places
        for inner in value:
            yield from _places(inner)
