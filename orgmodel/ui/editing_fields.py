"""Which facts of whom can be edited in place, and how each is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

from orgmodel.scenario.tree import Scalar, Tree, WrittenList, WrittenMapping
from orgmodel.text import Message, msg

Ask = Literal["superiors", "roles", "actors", "unit", "hours", "duration", "amount", "share", "words"]
Kind = Literal["role", "seat", "stakeholder", "channel"]
Value = str | float | list[str] | None
"""As a form holds it; None where nothing is said."""


class Field(NamedTuple):
    """A fact: its key in the file, what it is called, and how it is asked for."""

    key: str
    title: Message
    ask: Ask
    hint: Message | None = None

    def held(self, item: WrittenMapping) -> Value:
        """What the item says of it, as a form holds it."""
        return _held(item.get(self.key), self.ask)


HOURS: Final = msg("such as Mon-Fri 09:00-18:00, several joined by ; or always")
DURATION: Final = msg("such as 30min, 4h or 2d")
LINES: Final = (
    Field("reports_to", msg("Reports to"), "superiors"),
    Field("dotted_to", msg("Dotted line to"), "roles"),
)
TIME: Final = (
    Field("hours", msg("Hours"), "hours", HOURS),
    Field("fte", msg("Full-time equivalents"), "amount"),
)
FIELDS: Final[Mapping[Kind, tuple[Field, ...]]] = {
    "role": (*LINES, Field("unit", msg("Unit"), "unit"), *TIME),
    "seat": (*LINES, Field("coordinates_with", msg("Works with"), "roles"), Field("unit", msg("Unit"), "unit"), *TIME),
    "stakeholder": (
        Field("power", msg("Power"), "share"),
        Field("legitimacy", msg("Legitimacy"), "share"),
        Field("urgency", msg("Urgency"), "share"),
        Field("interest", msg("Interest"), "share"),
        Field("served_by", msg("Served by"), "roles"),
        Field("gives", msg("Gets"), "words"),
        Field("asks", msg("Is asked for"), "words"),
    ),
    "channel": (
        Field("owner", msg("Owner"), "unit"),
        Field("operators", msg("Answered by"), "actors"),
        Field("hours", msg("Hours"), "hours", HOURS),
        Field("reply_within", msg("Answer within"), "duration", DURATION),
    ),
}
"""In the order they are asked for (our choice of what a meeting changes)."""


def _held(found: Tree, ask: Ask) -> Value:
    if isinstance(found, WrittenList):
        return [str(one) for one in found]
    if not isinstance(found, Scalar):
        return [] if ask in ("superiors", "roles", "actors", "words") and found is not None else None
    if ask in ("superiors", "roles", "actors", "words"):
        return [str(found)]
    return _number(found) if ask in ("amount", "share") else str(found)


def _number(written: str) -> Value:
    """A number, or the range as it is written."""
    try:
        return float(written)
    except ValueError:
        return written
