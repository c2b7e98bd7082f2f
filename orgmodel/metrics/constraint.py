"""Burt's constraint: how far an actor's contacts depend on each other, so that it has little room between them."""

from __future__ import annotations

from math import nan

from orgmodel.metrics.burt import dyadic_constraints
from orgmodel.metrics.ego import Actor, Ego, Graph, Row, row_reader, rows, seats_of
from orgmodel.metrics.metric import Metric
from orgmodel.text import msg


def constraint(graph: Graph, ego: Ego, *, weighted: bool = True) -> float:
    """Constraint of one actor, or of several seats as one; `nan` without ties.

    The hub of a star of five is held by nobody, 5 · (1/5)² = 0.2; in a triangle each of the two contacts
    is also reached through the other, 2 · (1/2 + 1/2 · 1/2)² = 1.125. Directions are added; O(sum of the
    neighbours' degrees).
    """
    seats = seats_of(ego)
    return _total(dyadic_constraints(seats[0], row_reader(graph, seats, weighted=weighted)))


def constraints(graph: Graph, *, weighted: bool = True) -> dict[Actor, float]:
    """Constraint of every actor, each seat for itself."""
    known = rows(graph, weighted=weighted)
    return {actor: _total(dyadic_constraints(actor, known.__getitem__)) for actor in graph}


def _total(parts: Row) -> float:
    return sum(parts.values()) if parts else nan


METRIC = Metric(
    id="constraint",
    title=msg("Constraint"),
    meaning=msg(
        "How much an actor’s contacts are tied to each other: low, it stands between people who do not "
        "meet; high, they can do without it. It compares shapes of organization and has no good or bad "
        "value; in a tree of equal ties it is one over the number of contacts."
    ),
    unit=msg("no unit; 0 and up, above 1 only among very few contacts"),
    formula=msg("C(i) = Σ_j (p(i,j) + Σ_q p(i,q) p(q,j))², j, q neighbours of i; p = share of the strength of i"),
    reference=msg("R. S. Burt, Structural Holes, Harvard University Press, 1992, chapter 2"),
    undefined=msg("An actor without ties has no constraint."),
    compute=constraint,
)
