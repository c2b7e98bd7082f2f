"""What a column may mean, in the words of a reader."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from orgmodel.text import Message, msg

LABELS: Final[Mapping[str, Message]] = MappingProxyType({
    "id": msg("identifier"),
    "name": msg("name"),
    "first_name": msg("first name"),
    "last_name": msg("last name"),
    "email": msg("e-mail"),
    "superior": msg("superior"),
    "dotted": msg("dotted line to"),
    "title": msg("title"),
    "unit": msg("unit"),
    "location": msg("place of work"),
    "fte": msg("full-time equivalents"),
    "chain": msg("chain of superiors"),
    "lead": msg("lead of the team"),
    "parent_unit": msg("unit above"),
    "from": msg("from"),
    "to": msg("to"),
    "strength": msg("strength"),
    "label": msg("label"),
    "kind": msg("kind"),
    "description": msg("description"),
    "tags": msg("tags"),
    "power": msg("power"),
    "legitimacy": msg("legitimacy"),
    "urgency": msg("urgency"),
    "interest": msg("interest"),
})  # fmt: skip
ASKED: Final = ("superior", "id", "name", "email", "title", "unit", "dotted")
"""What somebody is asked where a file fits no convention, the most needed first."""


def label_of(meaning: str) -> Message:
    """The meaning in words; a level by its number."""
    if meaning.startswith("level "):
        return msg("level {n}", n=int(meaning.removeprefix("level ")))
    return LABELS[meaning]
