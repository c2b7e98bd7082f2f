"""Why one placement is ahead of another: what each criterion adds, which sums to the difference."""

from __future__ import annotations

from typing import NamedTuple

from orgmodel.criteria import CRITERIA
from orgmodel.placement.ranking import Ranked, Ranking
from orgmodel.text import Message, listing, msg

NAMED = 3
"""Criteria a sentence names on each side (our proposal)."""
FELT = 0.005
"""Least contribution worth a word (our proposal)."""


class Contribution(NamedTuple):
    """What one criterion adds to the difference of two placements."""

    criterion: str
    weight: float
    one: float
    """The criterion's value of the first placement, 0 to 1."""
    other: float

    @property
    def amount(self) -> float:
        """Weight × difference of the values; negative where the other is better."""
        return self.weight * (self.one - self.other)


def contributions(ranking: Ranking, one: Ranked, other: Ranked) -> tuple[Contribution, ...]:
    """The contributions of all criteria, the largest first; they sum to the difference of the two values."""
    rows = [
        Contribution(name, weight, one.scored.criteria[name] or 0.0, other.scored.criteria[name] or 0.0)
        for name, weight in ranking.weights.items()
    ]
    return tuple(sorted(rows, key=lambda row: -abs(row.amount)))


def why(ranking: Ranking, one: Ranked, other: Ranked) -> Message:
    """The difference in a sentence: where the first is better, and where the other is."""
    rows = contributions(ranking, one, other)
    better = [_title(row) for row in rows if row.amount >= FELT][:NAMED]
    worse = [_title(row) for row in rows if row.amount <= -FELT][:NAMED]
    names = {"one": one.scored.candidate.placement.title, "other": other.scored.candidate.placement.title}
    if better and worse:
        return msg("{one} is stronger than {other} on {better}, and weaker on {worse}.",
                   better=listing(better), worse=listing(worse), **names)  # fmt: skip
    if better:
        return msg("{one} is stronger than {other} on {better}, and weaker on nothing that counts.",
                   better=listing(better), **names)  # fmt: skip
    if worse:
        return msg("{one} is weaker than {other} on {worse}, and stronger on nothing that counts.",
                   worse=listing(worse), **names)  # fmt: skip
    return msg("{one} and {other} are worth the same.", **names)


def _title(row: Contribution) -> Message:
    return next(one.title for one in CRITERIA if one.id == row.criterion)
