"""The shortlist in many worlds: the values of all its criteria as the ranges of the scenario may turn out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from orgmodel.criteria.drawn import draw_quantities
from orgmodel.placement.priorities import Floats
from orgmodel.placement.ranking import Ranked

WORLDS = 10_000
"""Worlds drawn for what is cheap; what is dear is drawn in the first of them, and only those are held together."""


def worlds(rows: Sequence[Ranked], criteria: Sequence[str], n: int = WORLDS, seed: int = 0) -> Floats:
    """Values, worlds × candidates × criteria; world number k is the same one for every candidate (model.md §3)."""
    drawn = [draw_quantities(row.scored.facts, n, seed) for row in rows]
    common = min((one[name].n for one in drawn for name in criteria), default=1)
    found = np.empty((common, len(rows), len(criteria)))
    for number, one in enumerate(drawn):
        for place, name in enumerate(criteria):
            found[:, number, place] = one[name].values[:common]
    return found
