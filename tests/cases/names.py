"""The names and ids of a placement, to tell whether a sentence is about its case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from orgmodel.assessment import Assessment
from orgmodel.risk.subjects import activity_name
from orgmodel.scenario.item import Item
from orgmodel.text import Text, render

NUMBER = re.compile(r"\d")
TITLES = ("name", "title", "text", "label")


def items(value: object) -> Iterator[Item]:
    """Every item of a scenario, at whatever depth."""
    if isinstance(value, Item):
        yield value
        for field in type(value).model_fields:
            yield from items(getattr(value, field))
    elif isinstance(value, tuple):
        for one in value:
            yield from items(one)
    elif isinstance(value, dict):
        for one in value.values():
            yield from items(one)


def named(one: Assessment) -> dict[str, Text]:
    """What has both an id and a name in a placement: roles, seats, units, publics, channels, cases, tools, plans."""
    placed = one.placed
    found: dict[str, Text] = {seat.id: placed.name(seat.id) for seat in placed.seats}
    for item in items(placed.scenario):
        id = getattr(item, "id", None)
        name = next((text for field in TITLES if (text := getattr(item, field, None))), None)
        if id and isinstance(name, Text):
            found.setdefault(id, name)
    return found


def is_about(sentence: str, one: Assessment, language: str) -> bool:
    """Whether a sentence holds a number, or the name of something in its case."""
    if NUMBER.search(sentence):
        return True
    rows = one.placed.scenario.responsibilities or ()
    duties = [render(activity_name(one.placed, row.activity), language) for row in rows]
    governance = one.placed.scenario.governance
    decisions = [decision.id for decision in (governance and governance.binding_decisions) or ()]
    titles = [name.get(language) for name in named(one).values()]
    return any(
        name and name in sentence for name in (*titles, *duties, *decisions, render(one.facts.profile.title, language))
    )


def ids_shown(sentence: str, one: Assessment) -> list[str]:
    """Ids of what has a name that stand in a sentence; an id of one word may be the word itself, and is left out."""
    words = set(re.findall(r"[a-z][a-z0-9_]*", sentence))
    return sorted(words & {id for id in named(one) if "_" in id})
