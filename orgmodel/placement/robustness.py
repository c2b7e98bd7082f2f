"""How sure a ranking is over all priorities: who is ahead of whom, how often first, and who is never best."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from orgmodel.placement.priorities import Floats

CHUNK = 2_000_000
"""Values held at once (our proposal: 16 MB)."""
TOP = 10


class Robustness(NamedTuple):
    """SMAA-2 with an additive value function (Lahdelma and Salminen, Operations Research 49, 2001)."""

    first: Floats
    """Share of the draws in which each candidate is best; splits among twins."""
    ranks: Floats | None
    """Rank acceptability, candidates × ranks; None where only the first places were counted."""
    top: Floats
    """Share of the draws in which each is among the first ten."""
    central: Floats
    """Mean of the weights that make each one best; nan where none does."""
    confidence: Floats
    """Share of the draws of the inputs in which each is best at its central weights; nan where it has none."""


def robustness(values: Floats, weights: Floats, *, full: bool = True) -> Robustness:
    """Rank statistics of candidates over drawn weights, and over drawn values where these are given.

    `values` is candidates × criteria, or draws × candidates × criteria, the draw of a weight vector then being its
    number modulo theirs; `weights` is draws × criteria. Of two that are worth the same the one given first is ahead.
    O(draws · candidates · (criteria + log candidates)).
    """
    drawn = values if values.ndim == 3 else values[None]
    count, criteria = drawn.shape[1:]
    first, top = np.zeros(count), np.zeros(count)
    sums = np.zeros((count, criteria))
    ranks = np.zeros((count, count)) if full else None
    for part, worth in _worth(drawn, weights):
        best = worth.argmax(axis=1)
        np.add.at(first, best, 1)
        np.add.at(sums, best, part)
        if ranks is not None:
            order = np.argsort(-worth, axis=1, kind="stable")
            cells = order * count + np.arange(count)
            ranks += np.bincount(cells.ravel(), minlength=count * count).reshape(count, count)
        elif count > TOP:
            order = np.argpartition(-worth, TOP, axis=1)[:, :TOP]
            top += np.bincount(order.ravel(), minlength=count)
    n = len(weights)
    if ranks is not None:
        top = ranks[:, :TOP].sum(axis=1)
    elif count <= TOP:
        top = np.full(count, float(n))
    with np.errstate(invalid="ignore", divide="ignore"):
        central = sums / first[:, None]
    return Robustness(first / n, None if ranks is None else ranks / n, top / n, central, _confidence(drawn, central))


def pairwise(values: Floats, weights: Floats) -> Floats:
    """Share of the draws in which the row's candidate is worth more than the column's; for a shortlist."""
    drawn = values if values.ndim == 3 else values[None]
    wins = np.zeros((drawn.shape[1], drawn.shape[1]))
    for _, worth in _worth(drawn, weights):
        wins += (worth[:, :, None] > worth[:, None, :]).sum(axis=0)
    shares: Floats = wins / len(weights)
    return shares


def undominated(values: Floats) -> tuple[int, ...]:
    """Numbers of the candidates that no other is at least as good as on every criterion and better on one."""
    kept: list[int] = []
    for number in np.argsort(-values.sum(axis=1), kind="stable"):
        better = values[kept]
        if not ((better >= values[number]).all(axis=1) & (better > values[number]).any(axis=1)).any():
            kept.append(int(number))
    return tuple(sorted(kept))


def _worth(drawn: Floats, weights: Floats) -> Iterator[tuple[Floats, Floats]]:
    """Weights and what they make each candidate worth, some draws at a time."""
    draws, count, criteria = drawn.shape
    step = max(1, CHUNK // (count * (criteria if draws > 1 else 1)))
    for start in range(0, len(weights), step):
        part = weights[start : start + step]
        if draws == 1:
            yield part, part @ drawn[0].T
        else:
            numbers = np.arange(start, start + len(part)) % draws
            yield part, np.einsum("nk,nmk->nm", part, drawn[numbers])


def _confidence(drawn: Floats, central: Floats) -> Floats:
    found = np.full(len(central), np.nan)
    for number, weights in enumerate(central):
        if not np.isnan(weights).any():
            worth = drawn @ weights
            found[number] = float((worth[:, number] >= worth.max(axis=1) - 1e-12).mean())
    return found
