"""The names and ids of a placement, to tell whether a sentence is about its case."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from orgmodel.assessment import Assessment
from orgmodel.risk.subjects import activity_name
from orgmodel.scenario.item import Item
from orgmodel.text import LANGUAGES, Language, Text, render

NUMBER = re.compile(r"\d")
WORD = re.compile(r"[a-z][a-z0-9_]*")
TITLES = ("name", "title", "text", "label")


class Names(NamedTuple):
    """Ids of what has a name, and all names by language: actors, duties, the domain, ids that stand for names."""

    ids: frozenset[str]
    names: Mapping[Language, frozenset[str]]

    def are_in(self, sentence: str, language: Language) -> bool:
        """Whether a sentence holds a number, or the name of something in the case."""
        return bool(NUMBER.search(sentence)) or any(name in sentence for name in self.names[language])

    def shown_by_id(self, sentence: str) -> list[str]:
        """Ids of what has a name that stand in a sentence; an id of one word may be the word itself: left out."""
        return sorted({word for word in WORD.findall(sentence) if "_" in word} & self.ids)


def names_of(one: Assessment) -> Names:
    """The names of a placement: roles, seats, units, publics, channels, cases, tools, plans, duties, decisions."""
    placed = one.placed
    found: dict[str, Text] = {seat.id: placed.name(seat.id) for seat in placed.seats}
    for item in _items(placed.scenario):
        id = getattr(item, "id", None)
        name = next((text for field in TITLES if (text := getattr(item, field, None))), None)
        if id and isinstance(name, Text):
            found.setdefault(id, name)
    governance = placed.scenario.governance
    decisions = [decision.id for decision in (governance and governance.binding_decisions) or ()]
    duties = [activity_name(placed, row.activity) for row in placed.scenario.responsibilities or ()]
    said = (*found.values(), *duties, *decisions, one.facts.profile.title)
    names = {language: frozenset(render(name, language) for name in said) - {""} for language in LANGUAGES}
    return Names(frozenset(found), names)


def _items(value: object) -> Iterator[Item]:
    """Every item of a scenario, at whatever depth."""
    if isinstance(value, Item):
        yield value
        for field in type(value).model_fields:
            yield from _items(getattr(value, field))
    elif isinstance(value, tuple):
        for one in value:
            yield from _items(one)
    elif isinstance(value, dict):
        for one in value.values():
            yield from _items(one)
