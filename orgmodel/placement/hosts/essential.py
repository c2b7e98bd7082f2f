"""The part of a large organization on which the criteria of some placements rest: the same values, sooner."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from orgmodel.graph import OrgGraph, build_graph
from orgmodel.measures.standing import experts
from orgmodel.scenario.organization import Role
from orgmodel.scenario.placed import Placed, place
from orgmodel.scenario.tree import Scalar, Tree, WrittenList, WrittenMapping
from orgmodel.scenario.types import Scenario


class Essence(NamedTuple):
    """A scenario with some of its roles only."""

    scenario: Scenario
    left_out: Mapping[str, int]
    """How many roles that know what a case needs are left out below a role that is not."""


def essence_of(graph: OrgGraph, hosts: Collection[str]) -> Essence:
    """The scenario of a graph without the roles that no criterion of a placement under `hosts` can see.

    A role is left out where it is named nowhere, is tied to its one superior alone, and belongs to no unit that this
    superior does not belong to, and so are all roles below it: no way leads through it, to no unit is it the nearest
    role, and as the end of a way it is as good as the role it hangs from. O(what is written).
    """
    placed = graph.placed
    scenario = placed.base
    seen = {*hosts, *_named(scenario)}
    people = Counter(person for role in placed.roles.values() for person in role.holders or ())
    kept: set[str] = set()
    waiting = [role for role in placed.roles.values() if role.id in seen or _stands_out(placed, role, people)]
    while waiting:
        role = waiting.pop()
        if role.id not in kept:
            kept.add(role.id)
            waiting += [placed.roles[one] for one in (*role.reports_to, *role.dotted_to) if one in placed.roles]
    smaller = _with_roles(scenario, kept)
    if build_graph(place(smaller, None)).top != graph.top:
        return Essence(scenario, {})
    return Essence(smaller, Counter(_nearest(placed, role, kept) for role in experts(graph) if role not in kept))


def _nearest(placed: Placed, role: str, kept: Collection[str]) -> str:
    """The role that is kept and from which one that is left out hangs."""
    while role not in kept:
        (role,) = placed.roles[role].reports_to
    return role


def _stands_out(placed: Placed, role: Role, people: Counter[str]) -> bool:
    """Whether a role is tied to more than one, opens a unit, stands in for others, or is held by one who has more."""
    if len(role.reports_to) != 1 or role.dotted_to or role.backup_for:
        return True
    units = placed.units_of(role.reports_to[0])
    return any(unit not in units for unit in role.all_units) or any(people[one] > 1 for one in role.holders or ())


def _named(scenario: Scenario) -> frozenset[str]:
    """Everything that is named outside the list of roles."""
    tree = dict(scenario.source.tree)
    organization = tree.pop("organization")
    inside = [block for key, block in organization.items() if key != "roles"] if isinstance(organization, dict) else []
    return frozenset(name for block in (*tree.values(), *inside) for name in _scalars(block))


def _scalars(tree: Tree) -> Iterator[str]:
    if isinstance(tree, Scalar):
        yield str(tree)
    elif tree is not None:
        for inner in tree.values() if isinstance(tree, WrittenMapping) else tree:
            yield from _scalars(inner)


def _with_roles(scenario: Scenario, kept: Collection[str]) -> Scenario:
    """The scenario with some of its roles only, typed anew but for what it shares."""
    source = scenario.source
    tree = _copied(source.tree)
    organization = tree["organization"]
    if not isinstance(organization, WrittenMapping) or not isinstance(organization["roles"], WrittenList):
        return scenario
    roles = organization["roles"]
    rows = [(role, at) for role, at in zip(roles, roles.places, strict=True)
            if isinstance(role, WrittenMapping) and role["id"] in kept]  # fmt: skip
    organization = _copied(organization)
    organization["roles"] = WrittenList([role for role, _ in rows], roles.location, [at for _, at in rows])
    tree["organization"] = organization
    smaller = Scenario.model_validate(tree, context=source.typed)
    smaller.attach(replace(source, tree=tree))
    return smaller


def _copied(tree: WrittenMapping) -> WrittenMapping:
    return WrittenMapping(tree, tree.location, tree.keys_at, tree.values_at, tree.groundings)
