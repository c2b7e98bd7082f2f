"""Burt's hierarchy: whether an actor's constraint comes from all its contacts alike or from a single one."""

from __future__ import annotations

from math import log, nan

from orgmodel.metrics.burt import dyadic_constraints
from orgmodel.metrics.ego import Actor, Ego, Graph, Row, row_reader, rows, seats_of
from orgmodel.metrics.metric import Metric
from orgmodel.text import msg


def burt_hierarchy(graph: Graph, ego: Ego, *, weighted: bool = True) -> float:
    """Hierarchy of one actor, or of several seats as one; 1 with a single contact, `nan` without ties.

    The hub of a star is constrained by all alike: 0. O(sum of the neighbours' degrees).
    """
    seats = seats_of(ego)
    return _concentration(dyadic_constraints(seats[0], row_reader(graph, seats, weighted=weighted)))


def burt_hierarchies(graph: Graph, *, weighted: bool = True) -> dict[Actor, float]:
    """Hierarchy of every actor, each seat for itself."""
    known = rows(graph, weighted=weighted)
    return {actor: _concentration(dyadic_constraints(actor, known.__getitem__)) for actor in graph}


def _concentration(parts: Row) -> float:
    number = len(parts)
    if number < 2:
        return 1.0 if number else nan
    mean = sum(parts.values()) / number
    return sum(part / mean * log(part / mean) for part in parts.values()) / (number * log(number))


METRIC = Metric(
    id="burt-hierarchy",
    title=msg("Concentration of constraint"),
    meaning=msg(
        "Whether an actor is constrained by all its contacts alike (0) or by one alone (1), who can then "
        "open or close its access to the others."
    ),
    unit=msg("no unit; from 0 to 1"),
    formula=msg("H(i) = Σ_j r ln r / (n ln n), r = c(i,j) over the mean of the c(i,·), c(i,j) the terms of constraint"),
    reference=msg("R. S. Burt, Structural Holes, Harvard University Press, 1992, chapter 2"),
    undefined=msg("An actor without ties has none; with a single contact it is 1."),
    compute=burt_hierarchy,
)
