"""The E–I index: whether ties go mostly outside one's group or stay inside it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from math import nan
from typing import NamedTuple

from orgmodel.metrics.ego import Actor, Ego, Graph, Partition, neighbours, seats_of
from orgmodel.metrics.metric import Metric
from orgmodel.text import msg


class EIIndex(NamedTuple):
    """External and internal ties; two actors have one tie, whatever its directions."""

    external: int
    internal: int

    @property
    def value(self) -> float:
        """(E − I)/(E + I): −1 all inside, +1 all outside, `nan` without ties."""
        ties = self.external + self.internal
        return (self.external - self.internal) / ties if ties else nan


def ei_index(graph: Graph, ego: Ego, partition: Partition) -> EIIndex:
    """E–I of one actor, or of several seats as one, in the group of the first. O(degree).

    Four outside contacts and one inside: (4 − 1)/5 = 0.6.
    """
    seats = seats_of(ego)
    outward, inward = neighbours(graph, seats)
    own = partition[seats[0]]
    return _index(partition[other] != own for other in outward | inward)


def ei_index_of_group(graph: Graph, group: Hashable, partition: Partition) -> EIIndex:
    """E–I of the ties that have an end in `group`, each counted once."""
    ends = ({partition[actor] for actor in tie} for tie in _ties(graph))
    return _index(len(groups) > 1 for groups in ends if group in groups)


def ei_index_of_all(graph: Graph, partition: Partition) -> EIIndex:
    """E–I of the whole graph, each tie counted once."""
    return _index(len({partition[actor] for actor in tie}) > 1 for tie in _ties(graph))


def _ties(graph: Graph) -> set[frozenset[Actor]]:
    return {frozenset(tie) for tie in graph.edges if len(set(tie)) > 1}


def _index(external: Iterable[bool]) -> EIIndex:
    found = list(external)
    return EIIndex(sum(found), len(found) - sum(found))


METRIC = Metric(
    id="ei-index",
    title=msg("E–I index"),
    meaning=msg(
        "Whether an actor’s ties go outside its group (+1) or stay inside (−1): a boundary role keeps "
        "a balance, an outpost has lost its voice inside."
    ),
    unit=msg("no unit; from −1 to +1"),
    formula=msg("(E − I) / (E + I), E and I the external and internal ties"),
    reference=msg("D. Krackhardt, R. N. Stern, Social Psychology Quarterly 51 (1988) 123-140"),
    undefined=msg("Without ties there is no balance."),
    compute=ei_index,
    code="O4",
)
