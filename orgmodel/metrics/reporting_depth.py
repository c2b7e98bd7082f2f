"""Reporting depth: how many reporting lines separate an actor from the top."""

from __future__ import annotations

from collections.abc import Collection
from math import nan

from orgmodel.metrics.ego import Actor, Ego, Lines, roots, seats_of
from orgmodel.metrics.metric import Metric
from orgmodel.text import msg


def reporting_depth(reporting: Lines, ego: Ego, tops: Collection[Actor] | None = None) -> float:
    """Fewest lines from a top down to the actor, or to the nearest of its seats; `nan` if no line leads there.

    `reporting` runs superior → subordinate; without `tops`, whoever has no superior is one. The top is 0,
    its reports 1.
    """
    depths = reporting_depths(reporting, tops)
    return min((depths[seat] for seat in seats_of(ego) if seat in depths), default=nan)


def reporting_depths(reporting: Lines, tops: Collection[Actor] | None = None) -> dict[Actor, int]:
    """Depth of every actor that a line from a top leads to."""
    import networkx as nx

    starts = roots(reporting) if tops is None else tops
    levels = nx.bfs_layers(reporting, list(dict.fromkeys(starts))) if starts else ()
    return {actor: depth for depth, level in enumerate(levels) for actor in level}


METRIC = Metric(
    id="reporting-depth",
    title=msg("Reporting depth"),
    meaning=msg("The number of reporting lines between an actor and the top: each is a filter and a delay."),
    unit=msg("reporting lines"),
    formula=msg("fewest lines superior → subordinate from a top to the actor"),
    reference=msg("H. Mintzberg, The Structuring of Organizations, Prentice-Hall, 1979"),
    undefined=msg("An actor that no line from a top leads to has no depth."),
    compute=reporting_depth,
)
