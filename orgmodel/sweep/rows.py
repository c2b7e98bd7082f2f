"""The rows of a sweep: each placement in each world, with its place among those of its file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from operator import mul
from typing import NamedTuple

import numpy as np

from orgmodel.criteria import CRITERIA
from orgmodel.criteria.axes import axes_of
from orgmodel.criteria.weighing import normalised
from orgmodel.placement.priorities import Floats, draw_weights
from orgmodel.placement.ranking import spokesmen
from orgmodel.placement.robustness import robustness
from orgmodel.records import Level
from orgmodel.sweep.job import Evaluated, Key
from orgmodel.sweep.planning import Swept

PRIORITIES = 1_000
"""Weight vectors over which places are shared out: to within three points, for a hundredth of the work
(our proposal)."""
PODIUM = 3
"""Places whose share is told (our proposal)."""
IDS = tuple(criterion.id for criterion in CRITERIA)


class Row(NamedTuple):
    """One placement of one file in one world."""

    file: str
    placement: str
    draw: int
    """0 is the scenario as written."""
    is_written: bool
    """Whether the file holds the placement; the program made it otherwise."""
    order: int
    """Its place at the weights in force, from 1; of two that are worth the same the one that comes first is ahead."""
    like: str
    """The best placement that no criterion tells it apart from, or itself."""
    shares: tuple[float, ...]
    """Share of the priorities for which it is first, second, third of those that can be told apart.

    That of `like` where it is another; nothing where no criterion can be assessed for all.
    """
    lever: float | None
    risk: float | None
    findings: Mapping[str, int]
    """How many of each level, from the highest."""
    criteria: Mapping[str, float | None]


def rows_of(file: Swept, draw: int, known: Mapping[Key, Evaluated], seed: int) -> Iterator[Row]:
    """The rows of one file in one world, in the order of its placements."""
    found = [known[file.parcel.digest, placement, draw] for placement in file.placements]
    places = [place for place in range(len(IDS)) if all(one.criteria[place] is not None for one in found)]
    weights = normalised({IDS[place]: file.weights[IDS[place]] for place in places})
    values = np.array([[one.criteria[place] for place in places] for one in found], dtype=np.float64)
    worth = [sum(map(mul, weights.values(), row)) for row in values.tolist()]
    order = sorted(range(len(found)), key=lambda number: -worth[number])
    leaders = spokesmen([(found[number].placement, tuple(values[number].tolist())) for number in order])
    shares = _shares(file, values, leaders, seed, tuple(weights))
    for number, one in enumerate(found):
        criteria = dict(zip(IDS, one.criteria, strict=True))
        axes = axes_of(criteria, weights)
        yield Row(
            file=file.file,
            placement=one.placement,
            draw=draw,
            is_written=one.placement in file.written,
            order=order.index(number) + 1,
            like=leaders[one.placement],
            shares=shares.get(leaders[one.placement], ()),
            lever=axes.lever,
            risk=axes.risk,
            findings={level.word: one.findings[place] for place, level in reversed(list(enumerate(Level)))},
            criteria=criteria,
        )


def _shares(
    file: Swept, values: Floats, leaders: Mapping[str, str], seed: int, criteria: tuple[str, ...]
) -> dict[str, tuple[float, ...]]:
    """Shares of the first places of those that can be told apart, by placement."""
    if not criteria:
        return {}
    apart = [number for number, name in enumerate(file.placements) if leaders[name] == name]
    ranks = robustness(values[apart], _priorities(criteria, seed)).ranks
    if ranks is None:
        return {}
    return {file.placements[number]: tuple(row[:PODIUM]) for number, row in zip(apart, ranks.tolist(), strict=True)}


@lru_cache(maxsize=8)
def _priorities(criteria: tuple[str, ...], seed: int) -> Floats:
    return draw_weights(criteria, None, PRIORITIES, seed)
