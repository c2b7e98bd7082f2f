"""The whole tree of a scenario: what it extends laid under it, its staff list laid in."""

from __future__ import annotations

from pathlib import Path

from orgmodel.records import Malformed, Problem
from orgmodel.scenario.beside import Folder, beside, file_bytes, within
from orgmodel.scenario.census import block
from orgmodel.scenario.overlay import lay
from orgmodel.scenario.source import read_tree
from orgmodel.scenario.staff import read_staff
from orgmodel.scenario.tree import Scalar, Tree, WrittenList, WrittenMapping
from orgmodel.text import msg

PARTS = ("change", "add", "remove")
MAX_BASES = 8
"""Scenarios that may extend one another in a row (our proposal)."""


def assemble(tree: WrittenMapping, folder: Folder | None, below: tuple[Path, ...] = ()) -> WrittenMapping:
    """The tree with everything it names in its folder; `below` are the files that extend it.

    Raises:
        Malformed: a file named is not there, is malformed itself, or cannot be laid under this one.
    """
    tree = _with_staff(tree, folder)
    extended = tree.get("extends")
    if isinstance(extended, Scalar):
        return _over_base(tree, extended, folder, below)
    for part in PARTS:
        if part in tree:
            place = tree.keys_at[part]
            message = msg("“{key}” changes what the file extends; write extends: … or move it to a placement", key=part)
            raise Malformed((Problem(place, message),))
    return tree


def _with_staff(tree: WrittenMapping, folder: Folder | None) -> WrittenMapping:
    """The tree with the roles of the staff list behind those written."""
    organization = block(tree.get("organization"))
    named = organization.get("roles_from") if organization else None
    if organization is None or not isinstance(named, Scalar):
        return tree
    place = organization.values_at["roles_from"]
    path, name = beside(named, place, folder)
    staff = read_staff(file_bytes(path, place), name)
    written = organization.get("roles")
    whole = _copied(organization)
    _put(whole, "roles", _joined(written, staff), organization)
    result = _copied(tree)
    result["organization"] = whole
    return result


def _joined(written: Tree, staff: WrittenList) -> Tree:
    if written is None:
        return staff
    if not isinstance(written, WrittenList):
        return written
    return WrittenList([*written, *staff], written.location, [*written.places, *staff.places])


def _over_base(
    tree: WrittenMapping, extended: Scalar, folder: Folder | None, below: tuple[Path, ...]
) -> WrittenMapping:
    """The base with this file's own blocks in place of its own, then change, add and remove."""
    place = tree.values_at["extends"]
    path, name = beside(extended, place, folder)
    if path in below or len(below) > MAX_BASES:
        message = msg(
            "this scenario extends itself, or more than {limit} others in a row; cut the chain", limit=MAX_BASES
        )
        raise Malformed((Problem(place, message),))
    base = assemble(read_tree(file_bytes(path, place), name), within(folder, path), (*below, path))
    whole = WrittenMapping(base, tree.location, base.keys_at, base.values_at, base.groundings)
    for part in (*PARTS, "extends"):
        whole.pop(part, None)
    for key in tree:
        _put(whole, key, tree[key], tree)
    change, add, remove = (block(tree.get(part)) for part in PARTS)
    laid, problems = lay(whole, change, add, remove)
    if problems:
        raise Malformed(tuple(problems))
    return laid


def _copied(tree: WrittenMapping) -> WrittenMapping:
    return WrittenMapping(tree, tree.location, tree.keys_at, tree.values_at, tree.groundings)


def _put(target: WrittenMapping, key: str, value: Tree, source: WrittenMapping) -> None:
    target[key] = value
    target.keys_at[key] = source.keys_at.get(key, source.location)
    target.values_at[key] = source.values_at.get(key, source.location)
    target.groundings.pop(key, None)
    if key in source.groundings:
        target.groundings[key] = source.groundings[key]
