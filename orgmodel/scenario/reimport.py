"""An import laid on a scenario that exists: roles come, go, move and are retitled; all else stays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from orgmodel.importers.record import Import
from orgmodel.importers.slugs import RESERVED, Ids
from orgmodel.records import Refused
from orgmodel.scenario.census import block, blocks
from orgmodel.scenario.difference import edits_between
from orgmodel.scenario.edit import Edit
from orgmodel.scenario.intake import scenario_parts
from orgmodel.scenario.known_again import give_pseudonyms, known_roles, known_units, references, taken, words
from orgmodel.scenario.seating import seated
from orgmodel.scenario.tree import WrittenMapping
from orgmodel.scenario.types import Scenario
from orgmodel.text import msg


class Relaid(NamedTuple):
    """The edits that lay an import on a scenario, and the roles that stay because something names them."""

    edits: tuple[Edit, ...]
    kept: tuple[str, ...]
    beside: tuple[Edit, ...] = ()
    """What changes in the staff list; it is written anew as `staff`."""
    staff: tuple[Mapping[str, Any], ...] | None = None
    """Every role of the staff list; None where the scenario has none, or nothing changes in it."""


def relaid(scenario: Scenario, made: Import, language: str) -> Relaid:
    """How `made` changes the scenario.

    A role is known again by its `source_id`, else by its id; one that came from no source is never taken away.

    Raises:
        Refused: the scenario extends another one.
    """
    tree = scenario.source.tree
    organization = block(tree.get("organization"))
    if organization is None or tree.get("extends"):
        raise Refused(msg("this scenario extends another one; import onto that one, or into a new scenario"))
    parts = scenario_parts(made, language)
    if not made.roles:
        return Relaid(tuple(_publics(tree, parts)), ())
    known = known_roles(list(blocks(organization.get("roles"))), made.roles, taken(tree), str(_manager(tree)))
    units = known_units(organization, parts["organization"].get("units", []), taken(tree), bool(made.units))
    wanted = [_role(one, known, units) for one in parts["organization"]["roles"] if one["id"] in known]
    here = set(known.values())
    old = {str(role["id"]): role for role in blocks(organization.get("roles")) if "id" in role}
    gone = {name for name, role in old.items() if role.get("source_id") and name not in here}
    kept = _named_elsewhere(tree, gone, wanted)
    give_pseudonyms(tree, wanted, set(old))
    laid = _laid(organization, old, wanted, gone - kept, list(units.values()))
    found = Relaid((), tuple(sorted(kept)))
    return _beside(tree, organization, laid, found) if organization.get("roles_from") else found._replace(
        edits=(*edits_between({"organization": organization}, {"organization": laid}), *_moved_seat(tree, made, known))
    )  # fmt: skip


def _beside(tree: WrittenMapping, before: Mapping[str, Any], after: Mapping[str, Any], found: Relaid) -> Relaid:
    """The changes apart: those of the scenario's own file, and those of its staff list."""
    own = {str(role.get("id")) for role in blocks(before.get("roles")) if role.location.file == tree.location.file}

    def part(organization: Mapping[str, Any], inside: bool) -> dict[str, Any]:
        roles = [role for role in organization["roles"] if (str(role.get("id")) in own) is inside]
        return {
            **{key: value for key, value in organization.items() if key != "roles"},
            **({"roles": roles} if roles else {}),
        }

    edits = edits_between({"organization": part(before, True)}, {"organization": part(after, True)})
    was, will = (part(one, False).get("roles", []) for one in (before, after))
    beside = tuple(edits_between({"organization": {"roles": was}}, {"organization": {"roles": will}}))
    return found._replace(edits=tuple(edits), beside=beside, staff=tuple(will) if beside else None)


def _moved_seat(tree: Mapping[str, Any], made: Import, known: Mapping[str, str]) -> Iterator[Edit]:
    """The main seat of today, where the import shows it under somebody else."""
    seats, manager = seated(made.roles).seats, str(_manager(tree))
    today = next((one for one in blocks(tree.get("placements")) if one.get("as_is") == "true"), None)
    seat = next((one for one in blocks(today.get("seats")) if one.get("id") == manager), None) if today else None
    if not (seats and today and seat) or known[seats[0].id] != manager:
        return
    above = [known.get(one, one) for one in seats[0].reports_to]
    written = seat.get("reports_to")
    if above and above != ([written] if isinstance(written, str) else written):
        path = ("placements", str(today["id"]), "seats", manager, "reports_to")
        yield Edit("put", path, above[0] if len(above) == 1 else above)


def _block(tree: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    return block(tree.get(key)) or MappingProxyType({})


def _manager(tree: Mapping[str, Any]) -> Any:
    return _block(tree, "community_manager").get("id", "cm")


def _role(one: Mapping[str, Any], known: Mapping[str, str], units: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """The role with the scenario's ids."""
    role = {**one, "id": known[one["id"]]}
    for field in ("reports_to", "dotted_to"):
        if field in role:
            names = [role[field]] if isinstance(role[field], str) else role[field]
            role[field] = list(dict.fromkeys(known.get(name, name) for name in names))
    for field in ("unit", "units"):
        if field in role and not units:
            del role[field]
        elif field in role:
            value = role[field]
            role[field] = units[value]["id"] if isinstance(value, str) else [units[name]["id"] for name in value]
    return role


def _named_elsewhere(tree: Mapping[str, Any], gone: set[str], wanted: Sequence[Mapping[str, Any]]) -> set[str]:
    """Of the roles that are gone, those that something which stays still names."""
    after = {role["id"] for role in wanted}
    rest = {key: value for key, value in tree.items() if key != "organization"}
    organization = {key: value for key, value in _block(tree, "organization").items() if key != "roles"}
    stay = [role for role in blocks(_block(tree, "organization").get("roles"))
            if role.get("id") not in gone and role.get("id") not in after]  # fmt: skip
    kept = gone & {*references(rest), *references(organization), *references(stay)}
    old = {str(role.get("id")): role for role in blocks(_block(tree, "organization").get("roles"))}
    while more := (gone - kept) & {name for one in kept for name in references(old[one])}:
        kept |= more
    return kept


def _laid(
    organization: Mapping[str, Any],
    old: Mapping[str, Mapping[str, Any]],
    wanted: Sequence[Mapping[str, Any]],
    gone: set[str],
    units: Sequence[Mapping[str, Any]],
) -> dict[str, Any]:
    """The organization as the import has it: its roles with what the file says of them, its new units."""
    after = {role["id"]: _over(old.get(role["id"]), role) for role in wanted}
    stay = {name: after.pop(name, role) for name, role in old.items() if name not in gone}
    fresh = [{key: value for key, value in unit.items() if key != "known"} for unit in units if not unit["known"]]
    laid = {**organization, "roles": [*stay.values(), *after.values()]}
    return {**laid, "units": [*organization.get("units", ()), *fresh]} if fresh else laid


def _over(old: Mapping[str, Any] | None, new: Mapping[str, Any]) -> Mapping[str, Any]:
    """The role as written, with title, unit and superiors of the file; what the file does not say stays."""
    if old is None:
        return new
    over = {**old, **{key: new[key] for key in ("unit", "units") if key in new}}
    if "reports_to" in new:
        over["reports_to"] = new["reports_to"]
    else:
        over.pop("reports_to", None)
    if isinstance(new.get("title"), str) and new["title"] not in words(old.get("title")):
        over["title"] = new["title"]
    if "unit" in new and "units" in old and new["unit"] in old["units"]:
        del over["unit"]
    elif "unit" in new:
        over.pop("units", None)
    return over


def _publics(tree: Mapping[str, Any], parts: Mapping[str, Any]) -> Iterator[Edit]:
    """Stakeholders that the scenario does not have, by name, and ties between its own and the new ones."""
    here = list(blocks(tree.get("stakeholders")))
    names = {word.casefold(): str(one.get("id")) for one in here for word in words(one.get("name"))}
    ids, known = Ids(RESERVED | frozenset(taken(tree))), dict[str, str]()
    fresh = []
    for one in parts.get("stakeholders", ()):
        known[one["id"]] = names.get(one["name"].casefold()) or ids.give(one["id"])
        if one["name"].casefold() not in names:
            fresh.append({**one, "id": known[one["id"]]})
    yield from _added(tree, ("stakeholders",), fresh)
    written = list(blocks(_block(tree, "organization").get("links")))
    there = {(str(one.get("from")), str(one.get("to")), str(one.get("type"))) for one in written}
    ties = [
        {**tie, "from": known[tie["from"]], "to": known[tie["to"]]} for tie in parts["organization"].get("links", ())
    ]
    new = [tie for tie in ties if (tie["from"], tie["to"], tie["type"]) not in there]
    yield from _added(tree, ("organization", "links"), new)


def _added(tree: Any, path: tuple[str, ...], items: list[dict[str, Any]]) -> Iterator[Edit]:
    """Items behind those of a list, at once where there is none yet."""
    for key in path:
        tree = tree.get(key) if isinstance(tree, Mapping) else None
    if tree:
        yield from (Edit("append", path, item) for item in items)
    elif items:
        yield Edit("put", path, items)
