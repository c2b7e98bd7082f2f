"""Back-up paths: how many ways lead from one actor to another that share nobody."""

from __future__ import annotations

from math import nan

from orgmodel.metrics.ego import Ego, Graph, contracted, seats_of
from orgmodel.metrics.metric import Metric
from orgmodel.text import msg


def disjoint_paths(graph: Graph, ego: Ego, target: Ego) -> float:
    """Paths from an actor to a target that share nobody but their ends; a direct tie is one of them.

    Several seats, or several targets, count as one actor. 0 if none leads there, `nan` if an actor is its
    own target. By Menger's theorem, without a direct tie, this many others must be missing to cut it off.
    """
    from networkx.algorithms.connectivity import local_node_connectivity

    seats, ends = seats_of(ego), seats_of(target)
    if set(seats) & set(ends):
        return nan
    return int(local_node_connectivity(contracted(graph, ego, target), seats[0], ends[0]))


def vertex_connectivity(graph: Graph) -> int:
    """How few actors must be missing for the others to be separated; 0 if some already are."""
    import networkx as nx

    return int(nx.node_connectivity(graph)) if len(graph) else 0


METRIC = Metric(
    id="backup-paths",
    title=msg("Back-up paths"),
    meaning=msg(
        "The number of ways to a target that share nobody: with a single one there is no back-up when someone "
        "on it is away. Paths to a decision are sought inside the organization only."
    ),
    unit=msg("paths"),
    formula=msg("largest number of paths from the actor to the target with no third actor in common"),
    reference=msg("K. Menger, Fundamenta Mathematicae 10 (1927) 96-115"),
    undefined=msg("An actor that is its own target needs no path."),
    compute=disjoint_paths,
)
