"""What a room thinks: how far its ballots agree, whom each would seat where, and how many dissent from the room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from statistics import fmean
from typing import Any, Final, NamedTuple

import numpy as np

from orgmodel.criteria.headings import HEADINGS
from orgmodel.criteria.weighing import normalised, weights_of
from orgmodel.placement.ballots import Ballot
from orgmodel.placement.orders import IDS, centroid_weights
from orgmodel.placement.scoring import Scores
from orgmodel.scenario.types import Scenario
from orgmodel.text import Message, msg, plural

CONCORD: Final = ((0.7, msg("strong")), (0.5, msg("moderate")), (0.3, msg("weak")), (0.0, msg("hardly any")))
"""Words for Kendall's W, from the value on (Schmidt 1997, Decision Sciences 28 (3), p. 767)."""
SEEN: Final = 3
"""Places of a view that are told (our proposal)."""


class View(NamedTuple):
    """The ranking that one ballot gives."""

    ballot: Ballot
    first: tuple[str, ...]
    """Ids of its first candidates, the winner first."""

    @property
    def winner(self) -> str:
        """Id of the candidate its own weights put first."""
        return self.first[0]


class Opinion(NamedTuple):
    """All ballots of a room on one scenario."""

    weights: dict[str, float]
    """Criterion → weight: the mean of the ballots; they sum to 1."""
    first: tuple[str, ...]
    """Ids of the first candidates at the room's weights, the winner first."""
    views: tuple[View, ...]
    """In the order of the ballots."""
    concord: float | None
    """Kendall's W, 0 to 1; None where it is not defined."""

    @property
    def winner(self) -> str:
        """Id of the candidate that leads at the room's weights."""
        return self.first[0]

    @property
    def dissent(self) -> float:
        """Share of the ballots whose own winner is another than the room's."""
        return sum(view.winner != self.winner for view in self.views) / len(self.views)

    @property
    def winners(self) -> tuple[tuple[str, int], ...]:
        """Ids of the ballots' winners with how many each has, the most first, the room's before others of as many."""
        counted = Counter(view.winner for view in self.views)
        return tuple(sorted(counted.items(), key=lambda one: (-one[1], one[0] != self.winner)))


def opinion_of(ballots: Sequence[Ballot], scores: Scores) -> Opinion:
    """What a room of at least one ballot thinks of the candidates of a scenario.

    Raises:
        ValueError: there is no ballot, or nothing to compare.
    """
    if not ballots or not scores.rows or not scores.criteria:
        raise ValueError("nothing to count")
    room = room_weights(ballots, scores.scenario, scores.criteria)
    every = [ballot_weights(ballot, scores.scenario, scores.criteria) for ballot in ballots]
    orders = _orders([room, *every], scores)
    views = tuple(View(ballot, order) for ballot, order in zip(ballots, orders[1:], strict=True))
    return Opinion(room, orders[0], views, concord(ballots))


def ballot_weights(ballot: Ballot, scenario: Scenario, criteria: Sequence[str]) -> dict[str, float]:
    """Weight of each of `criteria`, which sum to 1: those of the headings, split inside as profile and file do."""
    return spread_inside(centroid_weights(ballot.order), scenario, criteria)


def room_weights(ballots: Sequence[Ballot], scenario: Scenario, criteria: Sequence[str]) -> dict[str, float]:
    """The mean of the ballots' weights.

    Raises:
        ValueError: there is no ballot.
    """
    every = [centroid_weights(ballot.order) for ballot in ballots]
    return spread_inside({name: fmean(one[name] for one in every) for name in IDS}, scenario, criteria)


def spread_inside(headings: Mapping[str, float], scenario: Scenario, criteria: Sequence[str]) -> dict[str, float]:
    """Weights of headings as weights of the `criteria` under them; a heading without any goes to the others."""
    force = weights_of(scenario, criteria)
    found = {}
    for heading in HEADINGS:
        inside = {name: force[name] for name in heading.criteria if name in force}
        parts = normalised(inside) or dict.fromkeys(inside, 1 / max(1, len(inside)))
        found.update({name: headings[heading.id] * part for name, part in parts.items()})
    whole = normalised(found)
    return {name: whole[name] for name in criteria if name in whole}


def concord(ballots: Sequence[Ballot]) -> float | None:
    """Kendall's W with the correction for equal ranks; None for fewer than two ballots, or none that orders anything.

    W = 12 S / (m² (n³ − n) − m T), S the squares of the rank sums around their mean, T the sum of t³ − t over all
    groups of t equal ranks (Kendall and Gibbons 1990, ch. 6).
    """
    m, n = len(ballots), len(IDS)
    if m < 2:
        return None
    sums = [sum(ballot.ranks[name] for ballot in ballots) for name in IDS]
    squares = sum((one - m * (n + 1) / 2) ** 2 for one in sums)
    equal = sum(len(group) ** 3 - len(group) for ballot in ballots for group in ballot.order)
    whole = m**2 * (n**3 - n) - m * equal
    return 12 * squares / whole if whole else None


def concord_in_words(value: float | None) -> Message:
    """How far the ballots agree, in a word that fits the value as it is shown, to two decimals."""
    if value is None:
        return msg("nothing to compare yet")
    return next(word for least, word in CONCORD if round(value, 2) >= least)


def opinion_in_words(opinion: Opinion, winner: Any) -> Message:
    """How many ballots dissent from the room's winner, whose title is `winner`, and how far they agree."""
    total, others = len(opinion.views), round(opinion.dissent * len(opinion.views))
    lead = msg("At the room’s weights {winner} leads", winner=winner)
    if total == 1:
        return msg("{lead}; there is one ballot.", lead=lead)
    share = plural("{n} ballot of {total} gives another winner", "{n} ballots of {total} give another winner", others,
                   total=total)  # fmt: skip
    said = share if others else msg("all {total} ballots give the same winner", total=total)
    if opinion.concord is None:
        return msg("{lead}; {share}.", lead=lead, share=said)
    word = concord_in_words(opinion.concord)
    return msg("{lead}; {share}. Agreement on the themes: {word}.", lead=lead, share=said, word=word)


def _orders(weights: Sequence[dict[str, float]], scores: Scores) -> list[tuple[str, ...]]:
    """Ids of the first candidates at each of several weights; of two worth the same the one given first."""
    table = np.array([scores.values(row) for row in scores.rows])
    values = table @ np.array([[one.get(name, 0.0) for name in scores.criteria] for one in weights]).T
    order = np.argsort(-values.round(12), axis=0, kind="stable")[:SEEN]
    return [tuple(scores.rows[row].candidate.id for row in column) for column in order.T]
