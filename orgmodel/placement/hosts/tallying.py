"""What the searches from one end of the pairs say of every host at once, summed over the origins."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

import numpy as np

from orgmodel.placement.hosts.network import FAR, Floats, Ints
from orgmodel.placement.hosts.search import Arcs, Engine, Rooms, Ways


class Task(NamedTuple):
    """What is searched, and for which hosts."""

    engine: Engine
    arcs: Arcs
    hosts: Ints
    latency: Ints
    """Units of time of each host's link; FAR where it changes nothing."""


class Side(NamedTuple):
    """One end of the pairs that a seat may stand between: the origins to search from, and the others beyond it."""

    origins: Ints
    own: Ways
    """Between the seat and each origin, over fixed links."""
    limit: Ints
    """Of each origin, how far hosts matter."""
    others: Ints
    beyond: Ways
    """Between the seat and each of the others, over fixed links."""
    apart: Ways | None = None
    """Origins × others, without the seat; measured on the way where None."""


class Tally(NamedTuple):
    """Sums over origins, one number a host unless said otherwise."""

    base: float
    """Pairs that the fixed links alone carry, whoever is the host."""
    gain: Floats
    """How many more or fewer pairs are carried because the host's link gives the quickest way to the origin."""
    total: Floats
    """The lengths from the seat to the origins it reaches."""
    worst: Ints
    reached: Ints
    apart: Ways
    """Origins × others, without the seat."""


class _Found(NamedTuple):
    """What one origin says of every host."""

    base: float
    gain: Floats
    nearest: Ints


def tally(task: Task, side: Side) -> Tally:
    """A search from each origin and a pass over the hosts, shared among the engine's threads."""
    apart = side.apart or _nowhere(len(side.origins), len(side.others))
    parts = np.array_split(np.arange(len(side.origins)), task.engine.threads)
    with ThreadPoolExecutor(len(parts)) as threads:
        tallies = list(threads.map(lambda places: _part(task, side._replace(apart=apart), places,
                                                        is_new=side.apart is None), parts))  # fmt: skip
    base, gain, total, worst, reached, _ = zip(*tallies, strict=True)
    return Tally(sum(base), sum(gain), sum(total), np.maximum.reduce(worst), sum(reached), apart)


def _nowhere(origins: int, others: int) -> Ways:
    return Ways(np.full((origins, others), FAR, np.int32), np.zeros((origins, others)))


def _part(task: Task, side: Side, places: Ints, *, is_new: bool) -> Tally:
    """The tally of some of the origins; where it is new, how far the others are from them is written into the side."""
    size = len(task.hosts)
    apart = side.apart or _nowhere(0, 0)
    base, gain, total = 0.0, np.zeros(size), np.zeros(size)
    worst, reached = np.zeros(size, np.int32), np.zeros(size, np.int32)
    searches = task.engine.searches(task.arcs, side.origins[places], side.limit[places])
    for place, ways in zip(places, searches, strict=True):
        if is_new:
            apart.length[place], apart.number[place] = ways.at(side.others)
        found = _pass(task, ways, side.own.at(place), _rooms(apart.at(place), side.beyond))
        base += found.base
        gain += found.gain
        is_there = found.nearest < FAR
        reached += is_there
        nearest = np.where(is_there, found.nearest, 0)
        total += nearest
        np.maximum(worst, nearest, out=worst)
    return Tally(base, gain, total, worst, reached, apart)


def _rooms(apart: Ways, beyond: Ways) -> tuple[Rooms, int]:
    """The others the seat may carry on the quickest way, and how many it alone links to the origin."""
    known = beyond.length < FAR
    linked = np.flatnonzero(known & (apart.length < FAR) & (apart.length > beyond.length))
    room = (apart.length - beyond.length)[linked]
    order = np.argsort(room, kind="stable")
    begins = np.searchsorted(room[order], np.arange(room.max(initial=0) + 2)).astype(np.int32)
    linked = linked[order]
    return Rooms(begins, beyond.number[linked], apart.number[linked]), int((known & (apart.length >= FAR)).sum())


def _pass(task: Task, ways: Ways, own: Ways, rooms: tuple[Rooms, int]) -> _Found:
    """What the ways from one origin say of all hosts.

    A seat at length x from the origin carries an other wholly where x is less than its room, and shares it with the
    parallel ways where both are equal. `own` is that length over fixed links.
    """
    way = task.latency + ways.length[task.hosts]
    better = np.flatnonzero((way <= own.length) & (way < FAR))
    length = np.append(own.length, way[better])
    number = np.append(own.number, ways.number[task.hosts[better]])
    number[1:][length[1:] == own.length] += own.number
    carried = _carried(task.engine, length, number, rooms)
    gain = np.zeros(len(way))
    gain[better] = carried[1:] - carried[0]
    return _Found(float(carried[0]), gain, np.minimum(way, own.length))


def _carried(engine: Engine, length: Ints, number: Floats, rooms: tuple[Rooms, int]) -> Floats:
    """How many of the others seats carry that have so many ways of such a length to the origin."""
    known, unlinked = rooms
    found: Floats = np.where(length < FAR, float(unlinked), 0.0)
    close = np.flatnonzero(length < len(known.begins) - 1)
    near = length[close]
    more = (len(known.inner) - known.begins[near + 1]).astype(np.float64)
    engine.share(near, number[close], known, more)
    found[close] += more
    return found
