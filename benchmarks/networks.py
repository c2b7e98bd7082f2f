"""Organizations as arrays for measuring: a chart, lateral ties and publics, the same for the same size."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import numpy as np

from orgmodel.placement.hosts import Vacancy, links, network

SPAN = (6, 8)
"""Direct reports of a superior."""
LATERAL = 1.5
"""Lateral ties a role, most of them to somebody near in the chart."""
TARGETS = 200
PUBLICS = (10, 200)
"""One for a hundred roles, between these."""


def vacancy(roles: int) -> Vacancy:
    """A seat that serves half of the publics, works with five roles and has its host to be chosen among all roles."""
    luck = Random(roles)
    publics = range(roles, roles + min(max(roles // 100, PUBLICS[0]), PUBLICS[1]))
    ties = {**_chart(luck, roles), **_lateral(luck, roles)}
    ties |= {(luck.randrange(roles), public): luck.randint(5, 30) for public in publics for _ in range(2)}
    fixed = [(public, 5) for public in publics[::2]] + [(role, 6) for role in luck.sample(range(roles), 5)]
    return Vacancy(
        network(publics.stop, [(*pair, latency) for pair, latency in ties.items()], [0.6] * len(ties), list(publics)),
        links(fixed, [0.5] * len(fixed)),
        latency=3,
        strength=0.8,
        hosts=np.arange(roles, dtype=np.int32),
        sources=np.array(publics, np.int32),
        targets=np.array(luck.sample(range(roles), min(TARGETS, roles)), np.int32),
        top=0,
    )


def _chart(luck: Random, roles: int) -> dict[tuple[int, int], int]:
    starts = [1]
    while starts[-1] < roles:
        starts.append(min(roles, starts[-1] + luck.randint(*SPAN)))
    return {(superior, role): luck.randint(2, 8) for superior, (begin, end) in enumerate(pairwise(starts))
            for role in range(begin, end)}  # fmt: skip


def _lateral(luck: Random, roles: int) -> dict[tuple[int, int], int]:
    found = {}
    for _ in range(int(LATERAL * roles)):
        one = luck.randrange(roles)
        near = one + round(luck.gauss(0, 30)) if luck.random() < 0.7 else luck.randrange(roles)
        if 0 <= near < roles and near != one:
            found[min(one, near), max(one, near)] = luck.randint(3, 14)
    return found
