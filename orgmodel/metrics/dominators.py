"""Dominators: the actors through whom every path from one actor to another must pass."""

from __future__ import annotations

from collections.abc import Mapping

from orgmodel.metrics.ego import Actor, Ego, Graph, contracted, seats_of
from orgmodel.metrics.metric import Metric
from orgmodel.text import msg


def dominators(graph: Graph, start: Ego, target: Actor) -> tuple[Actor, ...] | None:
    """The actors on every path from `start` to `target`, nearest to the start first, both ends left out.

    Empty if there is a way round each of them; `None` if no path leads there. O(ties · log).
    """
    first, tree = seats_of(start)[0], dominator_tree(graph, start)
    if target not in tree:
        return () if target in seats_of(start) else None
    chain = []
    while (target := tree[target]) != first:
        chain.append(target)
    return tuple(reversed(chain))


def dominator_tree(graph: Graph, start: Ego) -> Mapping[Actor, Actor]:
    """For every actor that `start` reaches, itself excepted, the last one that all paths to it pass through."""
    import networkx as nx

    first = seats_of(start)[0]
    whole = contracted(graph, start)
    tree = nx.immediate_dominators(nx.DiGraph(whole), first)
    return {actor: above for actor, above in tree.items() if actor != first}


METRIC = Metric(
    id="dominators",
    title=msg("Dominators"),
    meaning=msg(
        "The actors that no path from one place to another can avoid, such as the only way from a stakeholder "
        "to a decision: each can block it, or be missing."
    ),
    unit=msg("actors"),
    formula=msg("the actors on every path from the start to the target, both left out"),
    reference=msg("T. Lengauer, R. E. Tarjan, ACM Transactions on Programming Languages 1 (1979) 121-141"),
    undefined=msg("Where no path leads from the start to the target there is none to speak of."),
    compute=dominators,
)
