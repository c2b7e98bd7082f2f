"""The order of candidates at the weights in force, those that are near-equal together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from orgmodel.criteria.axes import Axes, axes_of
from orgmodel.criteria.weighing import weights_of
from orgmodel.placement.scoring import Scored, Scores

NEAR = 0.03
"""Candidates of which no criterion differs by more are near-equal (model.md §7)."""
BEST = 8
"""Groups on the shortlist beside the written placements (model.md §8)."""


class Ranked(NamedTuple):
    """One candidate in its place; the value orders and is shown nowhere."""

    scored: Scored
    value: float
    axes: Axes
    spokesman: str
    """Id of the best candidate it is near-equal to, or its own."""

    @property
    def id(self) -> str:
        """The placement's id."""
        return self.scored.candidate.id


class Ranking(NamedTuple):
    """Candidates from the best; of two that are worth the same the one that was given first."""

    scores: Scores
    weights: Mapping[str, float]
    """Of the criteria compared; they sum to 1."""
    rows: tuple[Ranked, ...]

    @property
    def winner(self) -> Ranked:
        """The candidate of highest additive value."""
        return self.rows[0]

    @property
    def groups(self) -> tuple[tuple[Ranked, ...], ...]:
        """Near-equal candidates, each group behind its spokesman, in the order of the spokesmen."""
        found: dict[str, list[Ranked]] = {}
        for row in self.rows:
            found.setdefault(row.spokesman, []).append(row)
        return tuple(tuple(group) for group in found.values())

    @property
    def shortlist(self) -> tuple[Ranked, ...]:
        """All written placements and the spokesmen of the best groups, in the order of the ranking."""
        best = {group[0].id for group in self.groups[:BEST]}
        return tuple(row for row in self.rows if row.scored.candidate.is_written or row.id in best)

    def find(self, name: str) -> Ranked:
        """The candidate of that id.

        Raises:
            KeyError: none has it.
        """
        for row in self.rows:
            if row.id == name:
                return row
        raise KeyError(name)


def rank(scores: Scores, weights: Mapping[str, float] | None = None) -> Ranking:
    """The ranking at `weights` (criterion → weight, of any sum), those of profile and scenario unless given.

    With fixed anchors nobody's value depends on who else takes part (model.md §8).
    """
    inside = weights_of(scores.scenario, scores.criteria) if weights is None else dict(weights)
    total = sum(inside.get(name, 0.0) for name in scores.criteria)
    force = {name: inside.get(name, 0.0) / total for name in scores.criteria} if total else {}
    valued = [(_value(scores.values(row), list(force.values())), row) for row in scores.rows]
    valued.sort(key=lambda one: -one[0])
    leaders = spokesmen((row.candidate.id, scores.values(row)) for _, row in valued)
    rows = tuple(Ranked(row, value, axes_of(row.criteria, force), leaders[row.candidate.id]) for value, row in valued)
    return Ranking(scores, force, rows)


def _value(values: Sequence[float], weights: Sequence[float]) -> float:
    return sum(weight * value for weight, value in zip(weights, values, strict=False))


def spokesmen(ordered: Iterable[tuple[str, tuple[float, ...]]]) -> dict[str, str]:
    """Id of each candidate's spokesman: the best one that no criterion tells it apart from; the best come first."""
    leaders: list[tuple[str, tuple[float, ...]]] = []
    found = {}
    for name, values in ordered:
        leader = next((leader for leader, its in leaders if _are_near(values, its)), None)
        if leader is None:
            leaders.append((name, values))
        found[name] = leader or name
    return found


def _are_near(one: Sequence[float], other: Sequence[float]) -> bool:
    return all(round(abs(a - b), 9) <= NEAR for a, b in zip(one, other, strict=True))
