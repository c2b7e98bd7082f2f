"""The questions an interview asks: each field that is missing or assumed, who can answer, what waits for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from orgmodel.assessment import Assessment
from orgmodel.measures.metiers import NAMES
from orgmodel.reports.respondents import respondent
from orgmodel.reports.subject import siblings
from orgmodel.reports.unwritten import Path, Place, assumed, places
from orgmodel.reports.waiting import Waiting, waiting
from orgmodel.reports.week import hours_in_words
from orgmodel.scenario.hours import Hours
from orgmodel.scenario.item import Item
from orgmodel.scenario.schema import docstrings
from orgmodel.scenario.shape import Shape, scenario_shape
from orgmodel.scenario.values import Quantity
from orgmodel.study import Study
from orgmodel.text import Message, Minutes, Share, Text, listing, msg

MOST = 400
"""Questions a guide asks; more would not be asked (our proposal)."""


class Question(NamedTuple):
    """One thing to ask."""

    path: Path
    asks: Message
    who: str
    """Id of the role that can answer."""
    waits: Waiting
    is_assumed: bool = False

    @property
    def field(self) -> str:
        """The path as the sheet bears it."""
        return ".".join(self.path)


def questions(study: Study, one: Assessment) -> tuple[Question, ...]:
    """What is missing, what most waits for first, then what is only assumed."""
    found = {question.path: question for question in _missing(study, one)}
    ordered = sorted(found.values(), key=lambda question: question.waits.order)
    guesses = [guess for guess in _assumed(one) if guess.path not in found]
    return (*ordered, *guesses)[:MOST]


def _missing(study: Study, one: Assessment) -> Iterator[Question]:
    for pattern, waits in waiting(siblings(study, one)).items():
        for place in places(one.placed.base, pattern, one.placed.id):
            yield Question(place.path, _asks(place), respondent(one, place), waits)


def _assumed(one: Assessment) -> Iterator[Question]:
    for place in assumed(one.placed.base):
        if place.path[0] == "placements" and place.path[1] != one.placed.id:
            continue
        value = getattr(_held(one, place), place.field, None)
        said = msg("{question} Assumed so far: {value}.", question=_asks(place), value=_shown(value, place.path))
        yield Question(place.path, said, respondent(one, place), Waiting(), True)


def _asks(place: Place) -> Message:
    """What the format says of the field, behind the name of what it is about."""
    said = _description(place)
    name = _name(place.item)
    return msg("{item}: {question}", item=name, question=said) if name else said


def _description(place: Place) -> Message:
    """The sentence of the format on the last field of the path."""
    block, shape = place.block, scenario_shape()
    if block is None:
        for step in place.path[:-1]:
            shape = shape.within(step)
        block = shape.block
    text = docstrings(block).get(place.field if place.block else place.path[-1]) if block else None
    return Message(text) if text else msg("What is {field}?", field=".".join(place.path))


def _name(item: Item) -> object:
    for field in ("name", "title", "text", "label"):
        value = getattr(item, field, None)
        if isinstance(value, Text) and field in type(item).model_fields and getattr(item, "id", None):
            return value
    return getattr(item, "id", None) or getattr(item, "activity", None) or getattr(item, "role", None)


def _held(one: Assessment, place: Place) -> Item:
    """The block that holds the field of a place."""
    item: object = one.placed.base
    for step in place.path[:-1]:
        if isinstance(item, tuple):
            item = next((inner for number, inner in enumerate(item)
                         if step in (getattr(inner, "id", None), str(number))), None)  # fmt: skip
        else:
            item = getattr(item, step, None)
    return item if isinstance(item, Item) else one.placed.base


def _shown(value: object, path: Path) -> object:
    """A value in its own unit, a range by its ends."""
    if isinstance(value, Mapping):
        parts = ((NAMES.get(key, key), _shown(inner, (*path, key))) for key, inner in value.items())
        return listing(msg("{name} {value}", name=name, value=inner) for name, inner in parts)
    if isinstance(value, tuple):
        return listing(_shown(inner, path) for inner in value)
    if isinstance(value, Hours):
        return hours_in_words(value)
    if not isinstance(value, Quantity):
        return value if isinstance(value, bool | str | Text) else None if value is None else str(value)
    shape = scenario_shape()
    for step in path:
        shape = shape.within(step)
    unit = _unit(shape)
    if value.is_range:
        return msg("{low} to {high}", low=unit(value.low), high=unit(value.high))
    return unit(float(value))


def _unit(shape: Shape) -> type[Minutes] | type[Share] | type[float]:
    options = shape.json.get("anyOf", ())
    if any("min|h|d" in str(option.get("pattern", "")) for option in (shape.json, *options)):
        return Minutes
    return Share if any(option.get("maximum") == 1 for option in options) else float
