"""Changes tried on one question alone: each that a move proposes, then two by two; and the smallest of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, islice
from typing import NamedTuple

from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Cost, Trial
from orgmodel.placement.advice.moves import MOVES
from orgmodel.placement.advice.pen import folded
from orgmodel.placement.advice.target import Standing, Target
from orgmodel.placement.advice.trying import tried
from orgmodel.scenario.edit import Edit
from orgmodel.scenario.spans import Data

SINGLES, PAIRED, PAIRS = 240, 12, 24
"""Changes tried alone, how many of those that help are tried two by two, and how many such pairs (our proposal)."""
LEAST = 1e-9
"""By how much a driver must fall to fall at all."""
ALIKE = 3
"""Changes of one move among those tried two by two (our proposal)."""


class Attempt(NamedTuple):
    """One or two trials together, tried on the question alone."""

    names: tuple[str, ...]
    trials: tuple[Trial, ...]
    after: Standing
    order: int

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The edits of all trials."""
        return folded(edit for trial in self.trials for edit in trial.edits)

    @property
    def cost(self) -> Cost:
        """What all of them cost."""
        return Cost(*(sum(parts) for parts in zip(*(trial.cost for trial in self.trials), strict=True)))

    @property
    def size(self) -> tuple[float, ...]:
        """What is smaller comes first: edits, then lines and owners, then working time, then presence."""
        cost = self.cost
        return (len(self.edits), cost.lines + cost.owners, cost.fte, cost.hours, self.order)


def singles_of(bench: Bench) -> Iterator[Attempt]:
    """Every change that a move proposes and that makes a scenario, once."""
    seen: set[str] = set()
    proposed = ((move.id, trial) for move in MOVES if bench.target.family in move.mends for trial in move.trials(bench))
    for order, (name, trial) in enumerate(islice(proposed, SINGLES)):
        key = repr(trial.edits)
        if trial.edits and key not in seen:
            seen.add(key)
            yield from _attempted(bench, (name,), (trial,), order)


def pairs_of(bench: Bench, singles: Sequence[Attempt]) -> Iterator[Attempt]:
    """Two changes together, of those that may do more so; those that promise most first."""
    both = [pair for pair in combinations(_helping(bench.target, singles), 2) if _are_apart(*pair)]
    both.sort(key=lambda pair: -sum(sum(_gains(bench.target, one)) for one in pair))
    for one, other in both[:PAIRS]:
        names, trials = (*one.names, *other.names), (*one.trials, *other.trials)
        yield from _attempted(bench, names, trials, one.order + other.order)


def _attempted(bench: Bench, names: tuple[str, ...], trials: tuple[Trial, ...], order: int) -> Iterator[Attempt]:
    placed = bench.placed
    facts = tried(placed.base, placed.placement, folded(edit for trial in trials for edit in trial.edits))
    if facts is not None:
        yield Attempt(names, trials, bench.target.standing(facts), order)


def _helping(target: Target, singles: Sequence[Attempt]) -> list[Attempt]:
    """Changes that may do more together: of each move those that do most, and the one that does most an edit.

    Of several of one move that come to the same only the first counts.
    """
    able = [one for one in singles if one.after.rank <= target.before.rank]
    moved = [one for one in able if one.after.driver < target.before.driver - LEAST]
    able = moved if len(moved) >= PAIRED else able
    able.sort(key=lambda one: (*(-gain for gain in _gains(target, one)), _girth(target, one)))
    kept: dict[int, Attempt] = {}
    for name in dict.fromkeys(one.names for one in able):
        own = list({repr(one.after.said): one for one in reversed(able) if one.names == name}.values())[::-1]
        for one in (*own[:ALIKE], max(own, key=lambda one: sum(_gains(target, one)) / len(one.edits))):
            kept[one.order] = one
    return sorted(kept.values(), key=lambda one: tuple(-gain for gain in _gains(target, one)))[:PAIRED]


def _girth(target: Target, one: Attempt) -> float:
    """Of two that do as much for a finding the smaller is better; what a check lacks is more often in the larger."""
    return -len(one.edits) if target.is_check else len(one.edits)


def _gains(target: Target, one: Attempt) -> tuple[float, float]:
    """How far it brings what is to be mended: in levels and driver, and in the value of a check, either way."""
    before, after = target.before, one.after
    moved = abs((after.value or 0.0) - (before.value or 0.0))
    return (before.rank - after.rank) + (before.driver - after.driver), moved


def _are_apart(one: Attempt, other: Attempt) -> bool:
    """Whether no edit of one goes where an edit of the other goes, lists that both add to apart."""
    return not any(_meet(a, b) for a in one.edits for b in other.edits)


def _meet(one: Edit, other: Edit) -> bool:
    if one.kind == other.kind == "append" and one.path == other.path:
        return False
    steps = min(len(one.path), len(other.path))
    return one.path[:steps] == other.path[:steps]


def unlike(attempts: Sequence[Attempt]) -> list[Attempt]:
    """The first of each kind."""
    return list({one.names: one for one in reversed(attempts)}.values())[::-1]


def smallest(clearing: Sequence[Attempt]) -> list[Attempt]:
    """From the smallest on, none that holds all edits of a smaller one, or the same with more in a list or amount."""
    kept: list[tuple[set[str], Attempt]] = []
    drawn: set[tuple[object, ...]] = set()
    for attempt in sorted(clearing, key=lambda one: one.size):
        edits = {repr(edit) for edit in attempt.edits}
        outline = tuple((edit.path, _unlisted(edit.value)) for edit in attempt.edits)
        if outline not in drawn and not any(smaller <= edits for smaller, _ in kept):
            drawn.add(outline)
            kept.append((edits, attempt))
    return [attempt for _, attempt in kept]


def _unlisted(value: Data) -> str:
    """A value without the lists and amounts in it."""
    if isinstance(value, dict):
        return repr({key: one for key, one in value.items() if not isinstance(one, list)})
    return "" if isinstance(value, (list, int, float)) and not isinstance(value, bool) else repr(value)
