"""Lay changes over a scenario as written: change, add, remove, for placements and `extends` alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from orgmodel.records import Location, Problem
from orgmodel.scenario.identity import carries_lists, identity, identity_keys, key_of, said
from orgmodel.scenario.nearest import MAX_SUGGESTED, nearest
from orgmodel.scenario.tree import Scalar, Tree, WrittenList, WrittenMapping
from orgmodel.scenario.values import shown
from orgmodel.text import Message, msg

UNTOUCHABLE = ("register", "questions", "decisions", "weights", "placements")
"""What a placement leaves alone (scenario-format.md)."""


@dataclass(slots=True)
class _Layer:
    """Problems met on the way."""

    problems: list[Problem] = field(default_factory=list)

    def fault(self, location: Location, message: Message) -> None:
        self.problems.append(Problem(location, message))


def lay(
    tree: WrittenMapping,
    change: WrittenMapping | None = None,
    add: WrittenMapping | None = None,
    remove: WrittenMapping | None = None,
    untouchable: tuple[str, ...] = (),
) -> tuple[WrittenMapping, list[Problem]]:
    """A new tree with the three parts laid over `tree` in that order, and what could not be done.

    `tree` itself is never changed. A change of an unknown id and an addition of a known one are problems
    at their place; they name the nearest id.
    """
    layer = _Layer()
    for part, step in ((change, _change), (add, _add), (remove, _remove)):
        if part is None:
            continue
        for key in untouchable:
            if key in part:
                layer.fault(part.keys_at[key], msg("a placement leaves “{key}” alone; write it at the top of the file",
                                                   key=key))  # fmt: skip
        allowed = part if not untouchable else _without(part, untouchable)
        tree = step(layer, tree, allowed, "")
    return tree, layer.problems


def _without(tree: WrittenMapping, keys: tuple[str, ...]) -> WrittenMapping:
    kept = _copied(tree)
    for key in keys:
        _drop(kept, key)
    return kept


def _copied(tree: WrittenMapping) -> WrittenMapping:
    return WrittenMapping(tree, tree.location, tree.keys_at, tree.values_at, tree.groundings)


def _drop(tree: WrittenMapping, key: str) -> None:
    for table in (tree, tree.keys_at, tree.values_at, tree.groundings):
        table.pop(key, None)


def _put(tree: WrittenMapping, source: WrittenMapping, key: str, value: Tree) -> None:
    tree[key] = value
    tree.keys_at[key] = source.keys_at[key]
    tree.values_at[key] = source.values_at[key]
    tree.groundings.pop(key, None)
    if key in source.groundings:
        tree.groundings[key] = source.groundings[key]


def _keep_place(tree: WrittenMapping, source: WrittenMapping, key: str, value: Tree) -> None:
    """Put a merged value: it still stands where it stood, or where it was first written."""
    if key in tree:
        tree[key] = value
    else:
        _put(tree, source, key, value)


def _change(layer: _Layer, tree: WrittenMapping, part: WrittenMapping, name: str) -> WrittenMapping:
    """Merge field by field; nothing after the colon clears, an empty list is written emptiness."""
    result = _copied(tree)
    for key, value in part.items():
        old = tree.get(key)
        if value is None:
            _drop(result, key)
        elif isinstance(value, WrittenMapping):
            _keep_place(result, part, key, _change(layer, _mapping(old, value), value, key))
        elif isinstance(value, WrittenList) and value and identity(key, value) is not None:
            _keep_place(result, part, key, _change_items(layer, _list(old, value), value, key))
        elif key not in identity_keys(name) or key not in tree:
            _put(result, part, key, value)
    return result


def _change_items(layer: _Layer, old: WrittenList, part: WrittenList, name: str) -> WrittenList:
    items = list(old)
    known = {key_of(item, name): index for index, item in enumerate(items)}
    for item, place in zip(part, part.places, strict=True):
        key = key_of(item, name)
        if not isinstance(item, WrittenMapping) or key not in known:
            layer.fault(_id_place(item, place), _unknown(layer, key, known, name, msg("write it under add")))
            continue
        target = items[known[key]]
        if isinstance(target, WrittenMapping):
            items[known[key]] = _change(layer, target, item, name)
    return WrittenList(items, old.location, old.places)


def _add(layer: _Layer, tree: WrittenMapping, part: WrittenMapping, name: str) -> WrittenMapping:
    result = _copied(tree)
    for key, value in part.items():
        old = tree.get(key)
        if isinstance(value, WrittenMapping):
            _keep_place(result, part, key, _add(layer, _mapping(old, value), value, key))
        elif isinstance(value, WrittenList):
            listed = _listed(tree, key, value)
            if identity(key, value) is None:
                _keep_place(result, part, key, _append(listed, value))
            else:
                _keep_place(result, part, key, _add_items(layer, listed, value, key))
        elif key in tree and tree[key] is not None:
            if key not in identity_keys(name):
                layer.fault(part.keys_at[key], msg("“{key}” is already there; write it under change", key=key))
        else:
            _put(result, part, key, value)
    return result


def _add_items(layer: _Layer, old: WrittenList, part: WrittenList, name: str) -> WrittenList:
    items, places = list(old), list(old.places)
    known = {key_of(item, name): index for index, item in enumerate(items)}
    for item, place in zip(part, part.places, strict=True):
        key = key_of(item, name)
        if key not in known:
            known[key] = len(items)
            items.append(item)
            places.append(place)
            continue
        target = items[known[key]]
        if isinstance(item, WrittenMapping) and isinstance(target, WrittenMapping) and carries_lists(item, name):
            items[known[key]] = _add(layer, target, item, name)
        else:
            layer.fault(
                _id_place(item, place),
                msg("“{found}” is already in {block}; write it under change", found=shown(said(key)), block=name),
            )
    return WrittenList(items, old.location, places)


def _append(old: WrittenList, part: WrittenList) -> WrittenList:
    """The list with what it does not hold yet; compared as text, for lists may be long."""
    present = {(type(item), str(item)) for item in old}
    fresh = [
        (item, place) for item, place in zip(part, part.places, strict=True) if (type(item), str(item)) not in present
    ]
    return WrittenList(
        [*old, *(item for item, _ in fresh)], old.location, [*old.places, *(place for _, place in fresh)]
    )


def _remove(layer: _Layer, tree: WrittenMapping, part: WrittenMapping, name: str) -> WrittenMapping:
    result = _copied(tree)
    for key, value in part.items():
        old = tree.get(key)
        if key in identity_keys(name) and isinstance(value, Scalar):
            continue
        if key not in tree:
            layer.fault(part.keys_at[key], msg("there is no “{key}” to remove", key=key))
        elif isinstance(value, WrittenMapping) and isinstance(old, WrittenMapping):
            result[key] = _remove(layer, old, value, key)
        elif isinstance(value, WrittenList) and old is not None:
            result[key] = _remove_items(layer, _listed(tree, key, value), value, key)
        else:
            _drop(result, key)
    return result


def _remove_items(layer: _Layer, old: WrittenList, part: WrittenList, name: str) -> WrittenList:
    items: list[Tree] = list(old)
    gone: set[int] = set()
    known = {key_of(item, name): index for index, item in enumerate(items)}
    for item, place in zip(part, part.places, strict=True):
        key = key_of(item, name)
        if key not in known:
            layer.fault(_id_place(item, place), _unknown(layer, key, known, name, msg("nothing to remove")))
            continue
        index = known[key]
        target = items[index]
        if isinstance(item, WrittenMapping) and isinstance(target, WrittenMapping) and carries_lists(item, name):
            items[index] = _remove(layer, target, item, name)
        else:
            gone.add(index)
    kept = [index for index in range(len(items)) if index not in gone]
    return WrittenList([items[index] for index in kept], old.location, [old.places[index] for index in kept])


def _mapping(old: Tree, made: WrittenMapping) -> WrittenMapping:
    return old if isinstance(old, WrittenMapping) else WrittenMapping({}, made.location, {}, {})


def _list(old: Tree, made: WrittenList) -> WrittenList:
    return old if isinstance(old, WrittenList) else WrittenList([], made.location, ())


def _listed(tree: WrittenMapping, key: str, made: WrittenList) -> WrittenList:
    """The list under `key`; a single value stands for a list of one."""
    old = tree.get(key)
    if isinstance(old, Scalar):
        place = tree.values_at[key]
        return WrittenList([old], place, (place,))
    return _list(old, made)


def _id_place(item: Tree, place: Location) -> Location:
    return item.values_at.get("id", place) if isinstance(item, WrittenMapping) else place


def _unknown(
    layer: _Layer, key: tuple[object, ...], known: Mapping[tuple[object, ...], int], name: str, cure: Message
) -> Message:
    suggest = len(layer.problems) < MAX_SUGGESTED
    near = nearest(said(key), (said(other) for other in known)) if suggest else None
    if near:
        return msg("there is no “{found}” in {block}; did you mean {near}?",
                   found=shown(said(key)), block=name, near=near)  # fmt: skip
    return msg("there is no “{found}” in {block}; {cure}", found=shown(said(key)), block=name, cure=cure)
