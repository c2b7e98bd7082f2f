"""One thing that differs between two placements: its sign, its words, what proves it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from orgmodel.records import Evidence, Location
from orgmodel.scenario.placed import Placed
from orgmodel.text import Listing, Message, listing

Sign = Literal["+", "−", "↔"]
Kind = Literal["reporting", "dotted", "working", "letter", "owner", "operators", "admins"]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs, with its sign: `+` gained, `−` lost, `↔` passed from one to another."""

    sign: Sign
    said: Message
    """Without full stop."""
    evidence: Evidence
    """Who it is about, and the places in the file that say how it is after; before, where it is lost."""
    kind: Kind
    subject: str
    """Id of the actor whose line it is, of the activity, or of the channel."""


def sign_of(gained: object, lost: object) -> Sign:
    """`↔` where something is gained and something lost, else the one of the two."""
    return "↔" if gained and lost else "+" if gained else "−"


def names(placed: Placed, actors: Sequence[str]) -> Listing | None:
    """The names as an enumeration; None where there are none."""
    return listing(placed.name(actor) for actor in actors) if actors else None


def evidence_of(actor: str, others: Iterable[str], places: tuple[Location, ...]) -> Evidence:
    """An actor, its ties to others, and where they are written."""
    ends = tuple(others)
    return Evidence((actor, *ends), tuple((actor, end) for end in ends), tuple(dict.fromkeys(places)))
