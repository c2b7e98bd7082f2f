"""What may be written in a field of the scenario format, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, get_args

from orgmodel.scenario.fields import Day, Duration, Flag, LanguageCode, Plain, Slug, Title, Url
from orgmodel.scenario.hours import WeeklyHours
from orgmodel.scenario.item import Item, Reads
from orgmodel.scenario.placing import Patch
from orgmodel.scenario.references import expected
from orgmodel.scenario.shape import Shape
from orgmodel.text import Message, msg

KINDS = (
    (Slug, msg("id")),
    (Title, msg("text, plain or by language")),
    (Plain, msg("plain text")),
    (LanguageCode, msg("language, in two letters")),
    (Flag, msg("`true` or `false`")),
    (Duration, msg("duration")),
    (Day, msg("date")),
    (Url, msg("address")),
    (WeeklyHours, msg("hours of the week")),
    (Patch, msg("part of a scenario")),
)
Name = Callable[[type[Item]], str]
"""How a page names a block."""


def written(shape: Shape, name: Name) -> Message:
    """What may be written where `shape` stands; `name` links to a block."""
    plain = _written(shape, name)
    return msg("{value}, or `none`", value=plain) if shape.or_none else plain


def _written(shape: Shape, name: Name) -> Message:
    if shape.block:
        return msg("block {name}", name=name(shape.block))
    if shape.key and shape.item:
        return msg("table; key: {key}; value: {value}", key=written(shape.key, name), value=written(shape.item, name))
    if shape.item:
        item = written(shape.item, name)
        return msg("{item}, alone or in a list", item=item) if shape.or_one else msg("list; each: {item}", item=item)
    return _value(shape)


def _value(shape: Shape) -> Message:
    if shape.refers:
        free = shape.refers.free
        return msg("pseudonym") if free else msg("id of {named}", named=expected(shape.refers.kinds))
    if shape.words:
        words = ", ".join(f"`{word}`" for word in shape.words)
        return msg("one of {words}", words=words) if len(shape.words) > 1 else Message("{words}", (("words", words),))
    known = next((kind for alias, kind in KINDS if _schema(alias) == shape.json), None)
    return known or _number(shape.json["anyOf"][0])


def _schema(alias: Any) -> Mapping[str, Any]:
    return next(mark.schema for mark in get_args(alias) if isinstance(mark, Reads))


def _number(bounds: Mapping[str, Any]) -> Message:
    high = int(bounds["maximum"])
    if "exclusiveMinimum" in bounds:
        return msg("number above {low}, up to {high}", low=bounds["exclusiveMinimum"], high=high)
    if bounds["type"] == "integer":
        return msg("whole number, {low} to {high}", low=bounds["minimum"], high=high)
    return msg("number, {low} to {high}", low=bounds["minimum"], high=high)
