"""The actors nobody can avoid on the way from a vacant seat to the top, counted under every host at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from orgmodel.placement.hosts.network import Floats, Network, Vacancy


def gates(vacancy: Vacancy) -> Floats:
    """How many dominators stand between the seat under each host and the top; nan where no way leads there.

    As many as `metrics.dominators` names, on the ties between open actors: a public is no way round. A seat is behind
    those that all its contacts are behind. One depth-first search, O(ties + hosts), in plain Python: 100,000 actors
    take some tenths of a second.
    """
    if vacancy.top is None:
        return np.full(len(vacancy.hosts), np.nan)
    order, above = _dominators(_open(vacancy.network), vacancy.top)
    depth = {vacancy.top: 0}
    for actor in order[1:]:
        depth[actor] = depth[above[actor]] + 1
    shared = _shared(above, depth, [int(actor) for actor in vacancy.fixed.actors if int(actor) in depth])
    common = {actor: depth[actor] for actor in shared} if shared else depth
    for actor in order:
        if actor not in common:
            common[actor] = common[above[actor]]
    beyond = depth[shared[0]] if shared else np.nan
    return np.array([common.get(int(host), beyond) for host in vacancy.hosts], dtype=np.float64)


def _open(network: Network) -> list[list[int]]:
    """Neighbours of each actor, closed ones left out."""
    kept = ~(network.closed[network.tails] | network.closed[network.near])
    heads = network.near[kept].tolist()
    ends = np.bincount(network.tails[kept], minlength=network.size).cumsum().tolist()
    return [heads[begin:end] for begin, end in zip([0, *ends], ends, strict=False)]


def _dominators(near: Sequence[Sequence[int]], root: int) -> tuple[list[int], list[int]]:
    """The actors the root reaches, in the order met, and of each the last one that all ways to it pass through.

    Without directions that is the actor nearest the root in its block (J. Hopcroft, R. Tarjan, Communications of the
    ACM 16, 1973).
    """
    met, low, above, order = [-1] * len(near), [0] * len(near), [root] * len(near), [root]
    met[root], blocks, path = 0, [root], [(root, root, iter(near[root]))]
    while path:
        actor, parent, others = path[-1]
        for other in others:
            if met[other] < 0:
                met[other] = low[other] = len(order)
                order.append(other)
                blocks.append(other)
                path.append((other, actor, iter(near[other])))
                break
            if other != parent:
                low[actor] = min(low[actor], met[other])
        else:
            path.pop()
            low[parent] = min(low[parent], low[actor])
            if actor != root and low[actor] >= met[parent]:
                _close(blocks, actor, parent, above)
    return order, above


def _close(blocks: list[int], last: int, top: int, above: list[int]) -> None:
    """The block that ends here hangs from its top."""
    while (actor := blocks.pop()) != last:
        above[actor] = top
    above[last] = top


def _shared(above: Sequence[int], depth: dict[int, int], contacts: Iterable[int]) -> list[int]:
    """The contacts' common dominators up to the root, the deepest first, itself among them; empty without contacts."""
    nearest: int | None = None
    for contact in contacts:
        nearest = contact if nearest is None else _meet(above, depth, nearest, contact)
    chain = [] if nearest is None else [nearest]
    while chain and depth[chain[-1]]:
        chain.append(above[chain[-1]])
    return chain


def _meet(above: Sequence[int], depth: dict[int, int], one: int, other: int) -> int:
    while one != other:
        if depth[one] < depth[other]:
            other = above[other]
        else:
            one = above[one]
    return one
