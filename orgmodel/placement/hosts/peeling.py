"""What is left of a network once the branches that no way can run through are peeled off, and where they hung."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from orgmodel.placement.hosts.network import Bools, Ints, Network, Vacancy


class Peeled(NamedTuple):
    """The core of a vacancy, and the place of every actor at it: whoever hangs from one actor equally far is alike."""

    core: Vacancy
    """Its hosts are those the branches hang from, each with the length of the branch once."""
    branch: Ints
    """Per host of the core, units of time from the host that it stands for."""
    alike: Ints
    """Per host of the vacancy, the place of the core's host that stands for it."""


class _Hung(NamedTuple):
    """Per actor, whom it hangs from in the core, itself there, and how far from it."""

    anchor: Ints
    branch: Ints


def peeled(vacancy: Vacancy) -> Peeled:
    """The vacancy without the branches that hold no source, target or fixed contact; O(ties).

    Most roles of a chart hang on one line: what ways say of a seat under them follows from whom they hang.
    """
    network = vacancy.network
    ends = np.zeros(network.size, np.bool_)
    for actors in (vacancy.sources, vacancy.targets, vacancy.fixed.actors):
        ends[actors] = True
    hung = _peel(network, ends)
    is_core = hung.anchor == np.arange(network.size)
    number = np.cumsum(is_core, dtype=np.int32) - 1
    places = np.stack([number[hung.anchor[vacancy.hosts]], hung.branch[vacancy.hosts]])
    kinds, alike = np.unique(places, axis=1, return_inverse=True)
    core = vacancy._replace(
        network=_part(network, is_core, number),
        fixed=vacancy.fixed._replace(actors=number[vacancy.fixed.actors]),
        hosts=kinds[0],
        sources=number[vacancy.sources],
        targets=number[vacancy.targets],
    )
    return Peeled(core, kinds[1], alike.astype(np.int32))


def _peel(network: Network, ends: Bools) -> _Hung:
    """Leaves fall first, then those who become leaves; a sum over neighbours is the last neighbour's own number.

    Nobody hangs from a closed actor, as no way runs through it.
    """
    tails, size = network.tails, network.size
    degree = np.bincount(tails, minlength=size)
    near = np.bincount(tails, network.near, minlength=size)
    latency = np.bincount(tails, network.latency, minlength=size)
    rounds: list[tuple[Ints, Ints, Ints]] = []
    leaves = np.flatnonzero((degree == 1) & ~ends)
    while len(leaves):
        above = near[leaves].astype(np.int32)
        falls = ~network.closed[above] & ((degree[above] > 1) | ends[above] | (leaves < above))
        leaves, above = leaves[falls], above[falls]
        lengths = latency[leaves].astype(np.int32)
        rounds.append((leaves.astype(np.int32), above, lengths))
        degree[leaves] = 0
        for table, values in ((degree, 1), (near, leaves), (latency, lengths)):
            np.subtract.at(table, above, values)
        leaves = np.unique(above)
        leaves = leaves[(degree[leaves] == 1) & ~ends[leaves]]
    anchor, branch = np.arange(size, dtype=np.int32), np.zeros(size, np.int32)
    for fallen, above, lengths in reversed(rounds):
        anchor[fallen], branch[fallen] = anchor[above], branch[above] + lengths
    return _Hung(anchor, branch)


def _part(network: Network, kept: Bools, number: Ints) -> Network:
    """The network of the actors kept, numbered anew."""
    tails = network.tails
    arcs = kept[tails] & kept[network.near]
    starts = np.concatenate([[0], np.cumsum(np.bincount(number[tails[arcs]], minlength=int(kept.sum())))])
    return Network(
        starts.astype(np.int32), number[network.near[arcs]], network.latency[arcs], network.strength[arcs],
        network.closed[kept], network.group[kept],
    )  # fmt: skip
