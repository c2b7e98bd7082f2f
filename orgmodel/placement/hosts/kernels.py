"""Two loops over plain arrays, written so that numba can compile them as they stand."""

from __future__ import annotations

from typing import NamedTuple

from orgmodel.placement.hosts.network import FAR, Floats, Ints
from orgmodel.placement.hosts.search import Arcs, Rooms, Ways


class Queue(NamedTuple):
    """Room for a search: entries wait in buckets of equal arrival, each bucket a chain."""

    actor: Ints
    """(arcs + actors)"""
    due: Ints
    following: Ints
    first: Ints
    """(largest latency + 1): the first entry of each bucket, -1 where it is empty."""


def search(arcs: Arcs, origin: int, limit: int, ways: Ways, queue: Queue) -> None:
    """Shortest ways from an origin (R. B. Dial, Communications of the ACM 12, 1969); O(arcs + longest way)."""
    length, number = ways.length, ways.number
    length[:] = FAR
    number[:] = 0.0
    queue.first[:] = -1
    length[origin], number[origin] = 0, 1.0
    queue.actor[0], queue.due[0], queue.following[0], queue.first[0] = origin, 0, -1, 0
    entries, waiting, moment, buckets = 1, 1, 0, len(queue.first)
    while waiting > 0 and moment <= limit:
        entry = queue.first[moment % buckets]
        while entry != -1:
            queue.first[moment % buckets] = queue.following[entry]
            waiting -= 1
            actor = queue.actor[entry]
            if queue.due[entry] == length[actor] and (actor == origin or not arcs.closed[actor]):
                for arc in range(arcs.starts[actor], arcs.starts[actor + 1]):
                    other, arrival = arcs.near[arc], moment + arcs.latency[arc]
                    if arrival < length[other]:
                        length[other], number[other] = arrival, number[actor]
                        queue.actor[entries], queue.due[entries] = other, arrival
                        queue.following[entries] = queue.first[arrival % buckets]
                        queue.first[arrival % buckets] = entries
                        entries += 1
                        waiting += 1
                    elif arrival == length[other]:
                        number[other] += number[actor]
            entry = queue.first[moment % buckets]
        moment += 1


def share(length: Ints, number: Floats, rooms: Rooms, found: Floats) -> None:
    """Adds to `found` what seats share with parallel ways; O(seats + pairs shared)."""
    for seat in range(len(length)):
        for other in range(rooms.begins[length[seat]], rooms.begins[length[seat] + 1]):
            through = number[seat] * rooms.inner[other]
            found[seat] += through / (through + rooms.outer[other])
