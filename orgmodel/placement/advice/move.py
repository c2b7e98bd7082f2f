"""What a move is: a kind of change, the concrete changes it proposes, and what each of them asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from orgmodel.placement.advice.bench import Bench
from orgmodel.scenario.edit import Edit
from orgmodel.text import Message

T = TypeVar("T")
STEPS = 6
"""Things of a list that are tried one after the other before all are tried at once (our proposal)."""


class Cost(NamedTuple):
    """What a change moves, as the measure of change effort counts it, with the hours that somebody works more."""

    lines: int = 0
    """Solid and dotted lines."""
    owners: int = 0
    """Channels and activities that change hands."""
    fte: float = 0.0
    """Full-time equivalents more."""
    hours: float = 0.0
    """Hours a week more, of presence or of working together."""


class Trial(NamedTuple):
    """One concrete change: the edits that write it, and the sentence that asks for it."""

    edits: tuple[Edit, ...]
    said: Message
    cost: Cost = Cost()


class Move(NamedTuple):
    """A kind of change; `mends` are the ids of the rules and checks that it can do something about."""

    id: str
    title: Message
    mends: tuple[str, ...]
    trials: Callable[[Bench], Iterator[Trial]]


def gradually(items: Sequence[T]) -> Iterator[tuple[T, ...]]:
    """The first of some things, the first two, and so on to all of them; then each of the others alone."""
    found = tuple(items)
    for count in range(1, min(STEPS, len(found)) + 1):
        yield found[:count]
    if len(found) > STEPS:
        yield found
    for one in found[1:STEPS]:
        yield (one,)
