"""Layers: how many levels a reporting structure has from the top to its lowest report."""

from __future__ import annotations

from collections.abc import Collection
from math import nan

from orgmodel.metrics.ego import Actor, Lines, roots
from orgmodel.metrics.metric import Metric
from orgmodel.text import msg


def layers(reporting: Lines, tops: Collection[Actor] | None = None) -> float:
    """Levels below the tops, theirs included, each actor on the highest level it can have; `nan` without a top.

    `reporting` runs superior → subordinate; without `tops`, whoever has no superior is one. A director, a
    manager and a team make 3; `tops=[manager]` gives that branch's 2.
    """
    import networkx as nx

    starts = list(dict.fromkeys(roots(reporting) if tops is None else tops))
    return sum(1 for _ in nx.bfs_layers(reporting, starts)) if starts else nan


METRIC = Metric(
    id="layers",
    title=msg("Layers"),
    meaning=msg("The number of levels from the top down to the lowest report: more layers, more filters."),
    unit=msg("levels"),
    formula=msg("1 + the largest reporting depth"),
    reference=msg("H. Mintzberg, The Structuring of Organizations, Prentice-Hall, 1979"),
    undefined=msg("A structure without a top (everyone has a superior, or nobody is there) has no layers."),
    compute=layers,
)
