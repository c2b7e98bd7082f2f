"""The engine that is always there: numpy, some origins side by side."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappop, heappush
from typing import Final

import numpy as np

from orgmodel.placement.hosts.network import FAR, Floats, Ints
from orgmodel.placement.hosts.search import Arcs, Engine, Rooms, Ways

AT_ONCE: Final = 500_000
"""Actors times origins looked at together (our proposal: some 30 MB)."""


def searches(arcs: Arcs, origins: Ints, limit: Ints) -> Iterator[Ways]:
    """Shortest ways from each origin, as many side by side as fit."""
    step = max(1, AT_ONCE // len(arcs.closed))
    for begin in range(0, len(origins), step):
        found = _search(arcs, origins[begin : begin + step], int(limit[begin : begin + step].max()))
        yield from map(Ways, *found)


def _search(arcs: Arcs, origins: Ints, limit: int) -> Ways:
    """Shortest ways from some origins (origins × actors), moment by moment: all that arrive at one go on together.

    Places are origin · actors + actor. SciPy's Dijkstra takes as long for the lengths alone, and counts no ways.
    O(origins · (arcs + moments · actors)).
    """
    size, starts, near, latency = len(arcs.closed), *(array.astype(np.intp) for array in arcs[:3])
    length, number = np.full(len(origins) * size, FAR, np.int32), np.zeros(len(origins) * size)
    begun = np.arange(len(origins)) * size + origins
    length[begun], number[begun] = 0, 1.0
    degree = np.diff(starts)
    onward = np.where(arcs.closed, 0, degree)
    moments = [0]
    while moments and (moment := heappop(moments)) <= limit:
        come = np.flatnonzero(length == moment)
        actor = come % size
        count = (onward if moment else degree).take(actor)
        arc = np.arange(count.sum()) + np.repeat(starts.take(actor) - count.cumsum() + count, count)
        go = near.take(arc) + np.repeat(come - actor, count)
        arrival = latency.take(arc) + moment
        known = length.take(go)
        kept = np.flatnonzero(known >= arrival)
        go, arrival, through = go.take(kept), arrival.take(kept), np.repeat(number.take(come), count).take(kept)
        sooner = np.flatnonzero(known.take(kept) > arrival)
        later = arrival.take(sooner)
        np.minimum.at(length, go.take(sooner), later.astype(np.int32))
        tight = length.take(go) == arrival
        number[go.take(sooner[tight[sooner]])] = 0.0
        np.add.at(number, go[tight], through[tight])
        for step in np.flatnonzero(np.bincount(later - moment)).tolist():
            if moment + step not in moments:
                heappush(moments, moment + step)
    return Ways(length.reshape(-1, size), number.reshape(-1, size))


def share(length: Ints, number: Floats, rooms: Rooms, found: Floats) -> None:
    """Adds what seats share with parallel ways, those of one length together."""
    order = np.argsort(length, kind="stable")
    lengths = np.flatnonzero(np.diff(rooms.begins))
    cuts = np.searchsorted(length[order], [lengths, lengths + 1])
    for at, begin, end in zip(lengths, *cuts, strict=True):
        others = slice(rooms.begins[at], rooms.begins[at + 1])
        if begin < end:
            some = order[begin:end]
            through = number[some, None] * rooms.inner[others]
            found[some] += (through / (through + rooms.outer[others])).sum(axis=1)


ENGINE = Engine("numpy", searches, share, threads=1)
