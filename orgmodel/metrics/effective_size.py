"""Burt's effective size: how many of an actor's contacts are not redundant with each other."""

from __future__ import annotations

from collections.abc import Callable
from math import nan
from typing import NamedTuple

from orgmodel.metrics.burt import marginals, proportions
from orgmodel.metrics.ego import Actor, Ego, Graph, Row, row_reader, rows, seats_of
from orgmodel.metrics.metric import Metric
from orgmodel.text import msg


class EffectiveSize(NamedTuple):
    """Effective size of an ego network and the number of its contacts."""

    size: float
    contacts: int

    @property
    def efficiency(self) -> float:
        """Effective size over contacts: 1 where no contact is redundant, `nan` without contacts."""
        return self.size / self.contacts if self.contacts else nan


def effective_size(graph: Graph, ego: Ego, *, weighted: bool = True) -> EffectiveSize:
    """Effective size and efficiency of one actor, or of several seats as one; `nan` without ties.

    Without weights this is n − 2t/n, t ties among n contacts: each actor of a triangle has 2 − 2·1/2 = 1.
    Directions are added; O(sum of the neighbours' degrees). (networkx computes another quantity over all
    actors of weighted or directed graphs, so it is not used.)
    """
    seats = seats_of(ego)
    return _effective_size(seats[0], row_reader(graph, seats, weighted=weighted))


def effective_sizes(graph: Graph, *, weighted: bool = True) -> dict[Actor, EffectiveSize]:
    """Effective size of every actor, each seat for itself."""
    known = rows(graph, weighted=weighted)
    return {actor: _effective_size(actor, known.__getitem__) for actor in graph}


def _effective_size(ego: Actor, row_of: Callable[[Actor], Row]) -> EffectiveSize:
    shares = proportions(row_of(ego))
    redundant = sum(
        shares.get(other, 0.0) * strength
        for contact in shares
        for other, strength in marginals(row_of(contact)).items()
    )
    return EffectiveSize(len(shares) - redundant if shares else nan, len(shares))


METRIC = Metric(
    id="effective-size",
    title=msg("Effective size"),
    meaning=msg(
        "The number of an actor’s contacts less those that repeat each other; efficiency is its share "
        "of all contacts. A back-up or a lateral link lowers it while it makes the organization safer: "
        "compare, never judge."
    ),
    unit=msg("contacts"),
    formula=msg("E(i) = n − Σ_j Σ_q p(i,q) m(j,q), q ≠ i, j; m = strength over the strongest of j; efficiency = E/n"),
    reference=msg("R. S. Burt, Structural Holes, Harvard University Press, 1992, chapter 2"),
    undefined=msg("An actor without ties has no effective size."),
    compute=effective_size,
)
