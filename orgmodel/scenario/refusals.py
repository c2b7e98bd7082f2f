"""What the types refuse, said to the person who wrote it, at the place where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from orgmodel.records import Location, Problem
from orgmodel.scenario.nearest import choose
from orgmodel.scenario.shape import UNKNOWN, Shape, Step, scenario_shape
from orgmodel.scenario.tree import Scalar, Tree, Typed, WrittenList, WrittenMapping
from orgmodel.scenario.types import Scenario
from orgmodel.scenario.values import shown
from orgmodel.text import Message, msg


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place in the tree, reached as far as the tree goes."""

    value: Tree
    location: Location
    shape: Shape
    address: str
    block: WrittenMapping


MAX_PROBLEMS = 1000
"""Problems of a file that are said; nobody mends more at a time (our proposal)."""


def refusals(error: ValidationError, tree: WrittenMapping) -> list[Problem]:
    """One problem for each thing the types refuse in `tree`."""
    details = error.errors(include_url=False, include_input=False)[:MAX_PROBLEMS]
    return [Problem(*_said(one, tree)) for one in details if not _only_follows(one, tree)]


def _only_follows(one: ErrorDetails, tree: WrittenMapping) -> bool:
    """Whether a list counts as empty for no other reason than that its items were refused."""
    return one["type"] == "too_short" and bool(_follow(tree, one["loc"]).value)


def _said(one: ErrorDetails, tree: WrittenMapping) -> tuple[Location, Message]:
    kind, loc = one["type"], one["loc"]
    if kind == "missing":
        return _missing(_follow(tree, loc[:-1]), str(loc[-1]))
    if kind == "extra_forbidden":
        return _unknown_key(_follow(tree, loc[:-1]), str(loc[-1]))
    spot = _follow(tree, loc)
    if kind == "value_error":
        return spot.location, getattr(one["ctx"]["error"], "message", None) or _unreadable(spot)
    if kind == "literal_error":
        return spot.location, _not_a_word(spot)
    if kind == "too_short":
        return spot.location, msg("{block} is empty; write at least one", block=spot.address)
    if kind == "model_type" and spot.shape.or_none:
        return spot.location, msg("keys and values were expected here; write key: value, one a line, or none")
    return spot.location, _EXPECTED.get(kind) or _unreadable(spot)


_A_BLOCK = msg("keys and values were expected here; write key: value, one a line")
_EXPECTED = {
    "tuple_type": msg("a list was expected here; write [a, b], or one item a line after a dash"),
    "model_type": _A_BLOCK,
    "model_attributes_type": _A_BLOCK,
    "dict_type": _A_BLOCK,
}


def _follow(tree: WrittenMapping, loc: Iterable[Step]) -> _Spot:
    """Where the types' path `loc` leads; steps that the file does not have are passed over."""
    spot = table = _Spot(tree, tree.location, scenario_shape(), "", tree)
    last = ""
    for step in loc:
        if step == "[key]":
            place = spot.block.keys_at.get(last, spot.location)
            return _Spot(Scalar(last, place), place, table.shape.key or UNKNOWN, table.address, spot.block)
        table, last = spot, str(step)
        spot = _step(spot, step)
    return spot


def _step(spot: _Spot, step: Step) -> _Spot:
    value = spot.value
    if isinstance(value, WrittenMapping) and step in value:
        key = str(step)
        return _Spot(value[key], value.values_at[key], spot.shape.within(key), _joined(spot, key), value)
    if isinstance(step, str):
        return spot
    inner = spot.shape.item or UNKNOWN
    if isinstance(value, WrittenList) and step < len(value):
        item = value[step]
        name = str(item.get("id") or step + 1) if isinstance(item, WrittenMapping) else str(step + 1)
        return _Spot(item, value.places[step], inner, _joined(spot, name), spot.block)
    return _Spot(value, spot.location, inner, spot.address, spot.block)


def _joined(spot: _Spot, name: str) -> str:
    return f"{spot.address}.{shown(name)}" if spot.address else shown(name)


def _missing(spot: _Spot, key: str) -> tuple[Location, Message]:
    where = spot.location
    if isinstance(spot.value, WrittenMapping):
        where = spot.value.keys_at.get(key, where)
    if not spot.address:
        return where, msg("“{key}” is missing; write {key}: at the top of the file", key=key)
    return where, msg("“{key}” is missing in {block}; write {key}: …", key=key, block=spot.address)


def _unknown_key(spot: _Spot, key: str) -> tuple[Location, Message]:
    place = spot.value.keys_at.get(key, spot.location) if isinstance(spot.value, WrittenMapping) else spot.location
    return place, msg("unknown key “{key}”; {choice}", key=shown(key), choice=choose(key, spot.shape.fields))


def _not_a_word(spot: _Spot) -> Message:
    words = spot.shape.words
    if isinstance(spot.value, Scalar):
        choice = choose(str(spot.value), words)
        return msg("“{found}” is not a known word here; {choice}", found=shown(spot.value), choice=choice)
    return msg("one word was expected here; {choice}", choice=choose("", words))


def _unreadable(spot: _Spot) -> Message:
    found: Any = spot.value
    return msg("“{found}” cannot be used here; see the documentation of the format", found=shown(found))


def type_refusals(tree: WrittenMapping, typed: Typed | None = None) -> tuple[Scenario | None, list[Problem]]:
    """The scenario that `tree` says, or what its types refuse; blocks known to `typed` are not typed again."""
    try:
        return Scenario.model_validate(tree, context=typed), []
    except ValidationError as error:
        return None, refusals(error, tree)
