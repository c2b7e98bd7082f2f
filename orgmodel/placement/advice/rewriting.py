"""Edits made on a scenario as read, so that it need not be written and read again to be tried."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from orgmodel.placement.advice.walking import index_of
from orgmodel.records import Location
from orgmodel.scenario.edit import Edit
from orgmodel.scenario.spans import Data
from orgmodel.scenario.tree import Scalar, Tree, WrittenList, WrittenMapping

NOWHERE = Location("", 0, 0)


def rewritten(tree: WrittenMapping, edits: Iterable[Edit]) -> WrittenMapping:
    """A tree that says what the edited text would; blocks without an edit are those of `tree` itself.

    Raises:
        LookupError: an edit goes through something that is not there.
    """
    for edit in edits:
        changed = _changed(tree, edit, 0)
        if not isinstance(changed, WrittenMapping):
            raise LookupError(edit.path)
        tree = changed
    return tree


def _changed(node: Tree, edit: Edit, depth: int) -> Tree:
    """The node that the first `depth` steps lead to, with the edit made below it."""
    if depth == len(edit.path):
        return _made(node, edit)
    if isinstance(node, WrittenList):
        return _in_list(node, edit, depth)
    if node is None or isinstance(node, WrittenMapping):
        return _in_mapping(node, edit, depth)
    raise LookupError(edit.path[depth])


def _made(node: Tree, edit: Edit) -> Tree:
    if edit.kind == "put":
        return written(edit.value)
    items = node if isinstance(node, WrittenList) else None
    if node is not None and items is None:
        raise LookupError(edit.path[-1])
    return listed([*(items or ()), written(edit.value)], items)


def _in_list(node: WrittenList, edit: Edit, depth: int) -> WrittenList:
    index = index_of(node, edit.path[depth], edit.path[depth - 1])
    if index is None:
        raise LookupError(edit.path[depth])
    if _is_dropped(edit, depth):
        return listed([*node[:index], *node[index + 1 :]], node)
    return listed([*node[:index], _changed(node[index], edit, depth + 1), *node[index + 1 :]], node)


def _in_mapping(node: WrittenMapping | None, edit: Edit, depth: int) -> WrittenMapping:
    key = edit.path[depth]
    old = node if node is not None else WrittenMapping({}, NOWHERE, {}, {})
    made = WrittenMapping(old, old.location, old.keys_at, old.values_at, old.groundings)
    if _is_dropped(edit, depth):
        if key not in made:
            raise LookupError(key)
        for table in (made, made.keys_at, made.values_at, made.groundings):
            table.pop(key, None)
        return made
    made[key] = _changed(old.get(key), edit, depth + 1)
    made.keys_at.setdefault(key, old.location)
    made.values_at.setdefault(key, old.location)
    if edit.kind == "put" and depth + 1 == len(edit.path):
        made.groundings.pop(key, None)
    return made


def _is_dropped(edit: Edit, depth: int) -> bool:
    return edit.kind == "drop" and depth + 1 == len(edit.path)


def listed(items: list[Tree], like: WrittenList | None = None) -> WrittenList:
    """Items as if they were written one after the other."""
    location = like.location if like is not None else NOWHERE
    return WrittenList(items, location, [location] * len(items))


def written(value: Data | date) -> Tree:
    """A value as if it were written."""
    match value:
        case None:
            return None
        case dict():
            places = dict.fromkeys(value, NOWHERE)
            return WrittenMapping({key: written(one) for key, one in value.items()}, NOWHERE, places, places)
        case list():
            return listed([written(one) for one in value])
        case bool():
            return Scalar("true" if value else "false", NOWHERE)
        case date():
            return Scalar(value.isoformat(), NOWHERE)
        case _:
            return Scalar(str(value), NOWHERE)
