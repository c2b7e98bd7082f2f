"""What a risk rule is: everything it must state, and the one function that finds it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence, Level
from orgmodel.text import Message

Harm = Literal["reputation", "confidentiality", "legal", "personal_data", "account", "service", "people"]
SharedCause = Literal["overload", "sponsor_leaves", "platform_down"]
"""What may strike several risks in one year (model.md §5)."""


class Hit(NamedTuple):
    """A place where a rule fires: its driver between 0 and 1, its subject, its sentence, its evidence."""

    driver: float
    message: Message
    evidence: Evidence
    subject: str = ""
    """Id of the channel, role, activity… concerned; empty where it is the whole placement."""
    cause: str | None = None
    """Id of what hits of one rule share (a role, a channel), empty for the placement: together they are one finding,
    named after it, whose driver is the sum of theirs, at most 1. None: a finding of its own, named after the subject.
    """


class Outcome(NamedTuple):
    """What a rule says of a placement: its hits, or the fields it misses, or that it does not apply."""

    hits: tuple[Hit, ...] = ()
    missing: tuple[str, ...] = ()
    applicable: bool = True


class Rule(NamedTuple):
    """One risk: its id names the problem, never the cure."""

    id: str
    code: str
    """The label of the domain page (R02, L1)."""
    title: Message
    why: Message
    detected: Message
    assessed: Message
    treatment: Message
    question: Message
    false_positives: Message
    reference: Message
    harm: Harm
    """What suffers: gives the default consequence."""
    find: Callable[[Facts], Outcome]
    level: Level | None = None
    """A fixed level, for the responsibility rules; else from likelihood and consequence."""
    part_of: str = ""
    """Id of the wider risk that this one is one way into: where that one is found too, this one stands under it."""
    shared_causes: tuple[SharedCause, ...] = ()
    """What makes it three times as frequent in the years it strikes."""
