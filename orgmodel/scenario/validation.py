"""What must hold across the parts of a scenario, before and after each placement is laid over it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from orgmodel.records import Location, Problem
from orgmodel.scenario.census import Census, Definition, Known, block, blocks, census
from orgmodel.scenario.coherence import incoherences, shares
from orgmodel.scenario.lines import reporting_lines, reporting_loops, unit_lines, unit_loops
from orgmodel.scenario.overlay import UNTOUCHABLE, lay
from orgmodel.scenario.references import Scope, line_of, repeated_ids, scope, unknown_references
from orgmodel.scenario.refusals import type_refusals
from orgmodel.scenario.shape import scenario_shape
from orgmodel.scenario.tree import Scalar, Tree, Typed, WrittenList, WrittenMapping
from orgmodel.text import msg

PARTS = ("change", "add", "remove")


def contradictions(
    tree: WrittenMapping,
    refused: Iterable[Problem] = (),
    typed: Typed | None = None,
    known: Known | None = None,
) -> list[Problem]:
    """Everything that does not hold in the scenario itself or in one of its placements.

    `refused` is what the types have already refused, so that it is not said again for each placement; `typed` is
    what they have made of the tree, so that a placement types only what it changes; `known` is what was counted.
    """
    known = Known() if known is None else known
    problems = list(_base(tree, known))
    told = {(problem.location, problem.message) for problem in (*problems, *refused)}
    for placement in blocks(tree.get("placements")):
        for problem in _placed(tree, placement, typed, known):
            if (problem.location, problem.message) not in told:
                told.add((problem.location, problem.message))
                problems.append(_attributed(problem, placement))
    return problems


def _base(tree: WrittenMapping, known: Known) -> Iterator[Problem]:
    found = census(tree, scenario_shape(), (*PARTS, "placements"), known)
    placements = _placements(tree)
    yield from repeated_ids([*found.definitions, *placements])
    yield from unknown_references(found.references, _scope(found, placements))
    yield from reporting_loops(reporting_lines(tree))
    yield from unit_loops(unit_lines(tree))
    yield from incoherences(tree)
    yield from _second_as_is(tree)


def _placements(tree: WrittenMapping) -> list[Definition]:
    return [
        Definition("placement", str(one["id"]), one.values_at["id"])
        for one in blocks(tree.get("placements"))
        if isinstance(one.get("id"), Scalar)
    ]


def _scope(found: Census, placements: list[Definition], seats: Iterable[str] = ()) -> Scope:
    holders = (one.id for one in found.references if one.refers.kinds == ("person",))
    return scope([*found.definitions, *placements], holders, seats)


def _second_as_is(tree: WrittenMapping) -> Iterator[Problem]:
    today = [one for one in blocks(tree.get("placements")) if one.get("as_is") == "true"]
    for one in today[1:]:
        place = one.keys_at["as_is"]
        first = line_of(today[0].keys_at["as_is"], place)
        yield Problem(place, msg("another placement is already as_is ({place}); keep one", place=first))


def _placed(
    tree: WrittenMapping, placement: WrittenMapping, typed: Typed | None, known: Known
) -> Iterator[Problem]:
    """What does not hold once the placement is laid over the scenario."""
    change, add, remove = (block(placement.get(part)) for part in PARTS)
    laid = tree
    if change or add or remove:
        laid, problems = lay(tree, change, add, remove, UNTOUCHABLE)
        yield from problems
        yield from type_refusals(_without_placements(laid), typed)[1]
    found = census(laid, scenario_shape(), (*PARTS, "placements"), known)
    placements = _placements(tree)
    seats = census(placement, scenario_shape().within("placements").within(""), PARTS)
    mine = [one for one in seats.definitions if one.kind == "seat"]
    manager = next((one.id for one in found.definitions if one.kind == "manager"), None)
    yield from repeated_ids([*found.definitions, *placements, *_foreign(mine, manager)])
    joined = Census(found.definitions, [*found.references, *seats.references])
    yield from unknown_references(joined.references, _scope(joined, placements, (one.id for one in mine)))
    places = set(_places(placement))
    yield from reporting_loops(reporting_lines(laid, placement), places)
    if laid is not tree:
        yield from unit_loops(unit_lines(laid), places)
        yield from incoherences(laid)
    for seat in blocks(placement.get("seats")):
        yield from shares(seat)


def _foreign(seats: list[Definition], manager: str | None) -> list[Definition]:
    """The seats but the first that bears the community manager's id."""
    first = next((one for one in seats if one.id == manager), None)
    return [one for one in seats if one is not first]


def _without_placements(tree: WrittenMapping) -> WrittenMapping:
    kept = {key: value for key, value in tree.items() if key != "placements"}
    return WrittenMapping(kept, tree.location, tree.keys_at, tree.values_at, tree.groundings)


def _attributed(problem: Problem, placement: WrittenMapping) -> Problem:
    """The problem, placed in the placement where it arises from it and stands elsewhere."""
    if problem.location in set(_places(placement)):
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
