"""Imported roles, units and people known again in a scenario that exists, or given ids that are free in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from orgmodel.importers.record import ImportedRole
from orgmodel.importers.slugs import RESERVED, Ids
from orgmodel.scenario.census import blocks
from orgmodel.scenario.seating import seated

PSEUDONYM = re.compile(r"p\d{3,6}\Z")
TEXTS = ("title", "name", "text", "label", "source_id", "reason", "source")
"""Fields whose words are no references."""


def known_roles(
    old: Sequence[Mapping[str, Any]], new: Sequence[ImportedRole], taken: set[str], manager: str
) -> dict[str, str]:
    """For each imported role the id it has, or gets, in the scenario."""
    by_source = {str(role["source_id"]): str(role["id"]) for role in old if role.get("source_id") and "id" in role}
    plain = {str(role["id"]) for role in old if not role.get("source_id") and "id" in role}
    ids = Ids(RESERVED | frozenset(taken))
    found: dict[str, str] = {}
    seats = seated(new).ids
    used: set[str] = set()
    for role in new:
        own = by_source.get(role.source_id) or (role.id if role.id in plain else "")
        if role.id in seats and not own:
            found[role.id] = manager
        else:
            found[role.id] = own if own and own not in used else ids.give(role.id)
            used.add(found[role.id])
    return found


def taken(tree: Any) -> set[str]:
    """Every id of the scenario."""
    if isinstance(tree, Mapping):
        own = {str(tree["id"])} if isinstance(tree.get("id"), str) else set()
        return own.union(*(taken(one) for one in tree.values()))
    return set().union(*(taken(one) for one in tree)) if isinstance(tree, list) else set()


def give_pseudonyms(tree: Any, wanted: Sequence[dict[str, Any]], old: set[str]) -> None:
    """Pseudonyms of new roles that nobody of the scenario bears."""
    borne = {int(one[1:]) for one in references(tree) if PSEUDONYM.match(one)}
    given: dict[str, str] = {}
    for role in wanted:
        if role["id"] not in old and "holders" in role:
            role["holders"] = [given.setdefault(one, f"p{max(borne, default=0) + len(given) + 1:03d}")
                               for one in role["holders"]]  # fmt: skip


def known_units(
    organization: Mapping[str, Any], new: Sequence[Any], taken: set[str], given: bool
) -> dict[str, dict[str, Any]]:
    """For each imported unit the scenario's own of that name, or a new one; `id` of the value is the one to use."""
    names = {word.casefold(): str(unit["id"]) for unit in blocks(organization.get("units")) if "id" in unit
             for word in words(unit.get("name"))}  # fmt: skip
    ids = Ids(RESERVED | frozenset(taken))
    found: dict[str, dict[str, Any]] = {}
    for unit in new if given else ():
        own = next((names[word.casefold()] for word in words(unit["name"]) if word.casefold() in names), None)
        above = found.get(unit.get("parent", ""), {}).get("id")
        found[unit["id"]] = {**unit, "id": own or ids.give(unit["id"]), "known": own is not None}
        if above:
            found[unit["id"]]["parent"] = above
    return found


def words(name: Any) -> list[str]:
    return [str(one) for one in name.values()] if isinstance(name, Mapping) else [str(name)] if name else []


def references(value: Any, name: str = "") -> Iterator[str]:
    """Every word that may be a reference."""
    if isinstance(value, Mapping):
        for key, one in value.items():
            yield str(key)
            if key not in TEXTS:
                yield from references(one, str(key))
    elif isinstance(value, list):
        for one in value:
            yield from references(one, name)
    elif isinstance(value, str) and name != "id":
        yield str(value)
