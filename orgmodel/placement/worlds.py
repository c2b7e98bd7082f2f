"""The shortlist in many worlds: the values of all its criteria as the ranges of the scenario may turn out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from orgmodel.criteria.drawn import Drawn, draw_quantities
from orgmodel.measures.measure import Facts
from orgmodel.placement.priorities import Floats
from orgmodel.placement.ranking import Ranked
from orgmodel.placement.scoring import Scores, score_one

WORLDS = 10_000
"""Worlds drawn for what is cheap; what is dear is drawn in the first of them, and only those are held together."""


def worlds(scores: Scores, rows: Sequence[Ranked], n: int = WORLDS, seed: int = 0) -> Floats:
    """Values of some rows, worlds × candidates × criteria; world number k is the same one for every candidate.

    Facts that were let go are taken anew (model.md §3).
    """
    return stacked([draw_quantities(_facts(scores, row), n, seed) for row in rows], scores.criteria)


def stacked(drawn: Sequence[Mapping[str, Drawn]], criteria: Sequence[str]) -> Floats:
    """What was drawn of some placements, in the worlds that all of it has: worlds × candidates × criteria."""
    common = min((one[name].n for one in drawn for name in criteria), default=1)
    found = np.empty((common, len(drawn), len(criteria)))
    for number, one in enumerate(drawn):
        for place, name in enumerate(criteria):
            found[:, number, place] = one[name].values[:common]
    return found


def _facts(scores: Scores, row: Ranked) -> Facts:
    found = row.scored.facts or score_one(scores.scenario, row.scored.candidate).facts
    if found is None:
        raise LookupError(row.id)
    return found
