"""What an engine is asked and gives: shortest ways from many origins, and the pairs that parallel ways share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

import numpy as np

from orgmodel.placement.hosts.network import Bools, Floats, Ints, Vacancy

EngineId = Literal["numpy", "numba"]


class Arcs(NamedTuple):
    """The network, and behind its last actor the vacant seat, whose fixed links lead away from it and never to it."""

    starts: Ints
    near: Ints
    latency: Ints
    closed: Bools
    """No way runs through these, but it may begin or end there."""


class Ways(NamedTuple):
    """Shortest ways from one actor: units of time (FAR where none leads there) and how many are equally short."""

    length: Ints
    number: Floats

    def at(self, actors: Ints) -> Ways:
        """Those to some actors."""
        return Ways(self.length[actors], self.number[actors])


class Rooms(NamedTuple):
    """Of the others that a seat may carry, by how near it must be to the origin: at `room` ways are parallel."""

    begins: Ints
    """(widest room + 2): where the others with at least so much room begin."""
    inner: Floats
    """Ways between the seat and each other, those with the least room first."""
    outer: Floats
    """Ways between each other and the origin without the seat."""


class Engine(NamedTuple):
    """A way to compute: the same numbers, sooner or later."""

    name: EngineId
    searches: Callable[[Arcs, Ints, Ints], Iterator[Ways]]
    """Ways from each origin in turn, good until the next is asked for; beyond an origin's limit lengths may be too
    large, never within it."""
    share: Callable[[Ints, Floats, Rooms, Floats], None]
    """Adds, for seats of given length and number of ways, what they share with parallel ways."""
    threads: int


def arcs_of(vacancy: Vacancy) -> Arcs:
    """The arcs that ways may take in an organization with a vacant seat, which is its last actor."""
    network, fixed = vacancy.network, vacancy.fixed
    return Arcs(
        np.append(network.starts, network.starts[-1] + np.int32(len(fixed.actors))),
        np.concatenate([network.near, fixed.actors]),
        np.concatenate([network.latency, fixed.latency]),
        np.append(network.closed, False),
    )
