"""Where the fields that are not written would stand: `block[].field` as the paths of the items that lack it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from orgmodel.scenario.item import Item
from orgmodel.scenario.types import Scenario

Path = tuple[str, ...]


class Place(NamedTuple):
    """A field of one item: its path from the top as edits take it, and the block that holds it."""

    path: Path
    item: Item
    """The innermost item on the way that has a name or an id, else the scenario."""
    block: type[Item] | None
    """The type in which the last field stands; None where the way there is not written either."""
    field: str
    """Python's name of the last field."""


def places(scenario: Scenario, pattern: str, placement: str | None) -> Iterator[Place]:
    """The places a pattern means that are not written; of placements only the one given."""
    steps = pattern.split(".")
    yield from _walk(scenario, (), steps, scenario, placement)


def _walk(item: Item, path: Path, steps: Sequence[str], named: Item, placement: str | None) -> Iterator[Place]:
    name, is_list = steps[0].removesuffix("[]"), steps[0].endswith("[]")
    field = python_name(type(item), name)
    if field is None:
        return
    value = getattr(item, field)
    if len(steps) == 1 or value is None or (is_list and not value):
        if not _is_written(item, name, field) or (is_list and not value):
            yield Place((*path, *(step.removesuffix("[]") for step in steps)), named,
                        type(item) if len(steps) == 1 else None, field)  # fmt: skip
        return
    if not is_list:
        if isinstance(value, Item):
            yield from _walk(value, (*path, name), steps[1:], named, placement)
        return
    for key, inner in _items(value):
        if name == "placements" and placement is not None and key != placement:
            continue
        if isinstance(inner, Item):
            yield from _walk(inner, (*path, name, key), steps[1:], inner, placement)


def _items(value: Any) -> Iterator[tuple[str, Any]]:
    """The items of a list, by id where they have one, else by number."""
    for number, inner in enumerate(value):
        yield str(getattr(inner, "id", None) or number), inner


def _is_written(item: Item, name: str, field: str) -> bool:
    return getattr(item, field) is not None and item.says(name)


def python_name(block: type[Item], name: str) -> str | None:
    """Python's name of a field as it is named in the file."""
    for field, known in block.model_fields.items():
        if name in (field, known.alias):
            return field
    return None


def assumed(item: Item, path: Path = (), named: Item | None = None) -> Iterator[Place]:
    """Every value under `item` that is written as assumed."""
    holder = item if getattr(item, "id", None) or named is None else named
    for name, ground in item.origin.groundings.items():
        field = python_name(type(item), name)
        if ground.grounding == "assumed" and field is not None:
            yield Place((*path, name), holder, type(item), field)
    for field, known in type(item).model_fields.items():
        value, name = getattr(item, field), known.alias or field
        if isinstance(value, Item):
            yield from assumed(value, (*path, name), holder)
        elif isinstance(value, tuple):
            for key, inner in _items(value):
                if isinstance(inner, Item):
                    yield from assumed(inner, (*path, name, key), holder)
