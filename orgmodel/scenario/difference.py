"""The edits that make one scenario's tree another, and each of them as a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from orgmodel.scenario.edit import Edit
from orgmodel.scenario.identity import IDENTITIES
from orgmodel.scenario.values import shown
from orgmodel.text import Message, msg

NUMBER: Final = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?\Z", re.ASCII)
GROUNDED: Final = frozenset(("value", "grounding", "source"))
SINGLE: Final = ("reports_to", "dotted_to", "accountable")
"""Fields where one value and a list of one say the same."""


def edits_between(old: Mapping[str, Any], new: Mapping[str, Any], path: tuple[str, ...] = ()) -> Iterator[Edit]:
    """What to put, append and drop so that `old` says what `new` does; what both say stays as it is written."""
    for key, value in new.items():
        if value in (None, "", [], {}) and key not in old:
            continue
        if old.get(key) is None:
            yield Edit("put", (*path, key), plain(value))
        else:
            yield from _between(old[key], value, (*path, key), old, key)
    for key in old:
        if key not in new:
            yield Edit("drop", (*path, key))


def _between(old: Any, new: Any, path: tuple[str, ...], holder: Any, name: str) -> Iterator[Edit]:
    if _is_grounded(new) and not _is_grounded(old):
        if _same(old, new["value"], name):
            return
    elif isinstance(old, Mapping) and isinstance(new, Mapping):
        yield from edits_between(old, new, path)
        return
    elif isinstance(old, list) and isinstance(new, list) and _has_ids(old, name) and _has_ids(new, name):
        yield from _items(old, new, path, name)
        return
    if not _same(old, new, name):
        yield Edit("put", path, plain(new))


def _is_grounded(value: Any) -> bool:
    return isinstance(value, Mapping) and "value" in value and set(value) <= GROUNDED


def _has_ids(items: list[Any], name: str) -> bool:
    keys = IDENTITIES.get(name, ("id",))
    return bool(items) and all(isinstance(item, Mapping) and keys[0] in item for item in items)


def _items(old: list[Any], new: list[Any], path: tuple[str, ...], name: str) -> Iterator[Edit]:
    """Item by item, by what they are known by."""
    before = {_known_by(item, name): item for item in old}
    after = {_known_by(item, name): item for item in new}
    for known, item in after.items():
        if known in before:
            yield from edits_between(before[known], item, (*path, known))
        else:
            yield Edit("append", path, plain(item))
    for known in before:
        if known not in after:
            yield Edit("drop", (*path, known))


def _known_by(item: Mapping[str, Any], name: str) -> str:
    return " ".join(str(item[key]) for key in IDENTITIES.get(name, ("id",)) if item.get(key) is not None)


def _same(old: Any, new: Any, name: str) -> bool:
    return bool(_flat(old, name) == _flat(new, name))


def _flat(value: Any, name: str) -> Any:
    if name in SINGLE and isinstance(value, str):
        return [str(value)]
    if isinstance(value, Mapping):
        return {str(key): _flat(one, str(key)) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_flat(one, "") for one in value]
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def plain(value: Any) -> Any:
    """The value as an edit writes it: numbers and dates without quotes."""
    match value:
        case Mapping():
            return {str(key): plain(one) for key, one in value.items()}
        case list() | tuple():
            return [plain(one) for one in value]
        case str():
            return _typed(str(value))
        case _:
            return value


def _typed(text: str) -> Any:
    if NUMBER.match(text) and len(text) < 16:
        return float(text) if "." in text else int(text)
    if text in ("true", "false"):
        return text == "true"
    try:
        return date.fromisoformat(text) if re.match(r"\d{4}-\d{2}-\d{2}\Z", text) else text
    except ValueError:
        return text


def told(edit: Edit, tree: Mapping[str, Any]) -> Message:
    """The edit as somebody reads it before agreeing to it; `tree` is what it is laid on."""
    place, before = ".".join(edit.path), _at(tree, edit.path)
    if edit.kind == "append":
        return msg("new in {place}: {item}", place=place, item=_named(edit.value))
    if edit.kind == "drop":
        return msg("gone: {place} ({item})", place=place, item=_named(before))
    return msg("{place}: {before} becomes {after}", place=place, before=_named(before), after=_named(edit.value))


def _at(tree: Any, path: tuple[str, ...]) -> Any:
    name = ""
    for step in path:
        if isinstance(tree, list):
            tree = next((item for item in tree if isinstance(item, Mapping) and _known_by(item, name) == step), None)
        else:
            tree = tree.get(step) if isinstance(tree, Mapping) else None
        name = step
    return tree


def _named(value: Any) -> str:
    """A value in few words: a block by its title."""
    if isinstance(value, Mapping) and ("title" in value or "name" in value or "id" in value):
        title = value.get("title") or value.get("name") or value.get("id")
        text = next(iter(title.values()), "") if isinstance(title, Mapping) else title
        above = value.get("reports_to")
        return f"{shown(text)} ← {_named(above)}" if above else shown(text)
    if isinstance(value, Mapping):
        return shown(" / ".join(str(one) for one in value.values()))
    if isinstance(value, list | tuple):
        return shown(", ".join(_named(one) for one in value)) or "[]"
    return "–" if value is None else shown(value)
