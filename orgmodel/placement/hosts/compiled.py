"""The engine of the extra `orgmodel[fast]`: loops compiled by numba, plain threads over them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from os import cpu_count
from typing import Any

import numpy as np

from orgmodel.placement.hosts import kernels
from orgmodel.placement.hosts.kernels import Queue
from orgmodel.placement.hosts.network import Floats, Ints
from orgmodel.placement.hosts.search import Arcs, Engine, Rooms, Ways


@cache
def compiled(loop: Callable[..., None]) -> Callable[..., None]:
    """A loop that holds no lock while it runs, compiled once and kept on disk.

    Numba writes beside the code, into the user's own cache where that folder is read-only, and nowhere without either.

    Raises:
        ImportError: numba is not installed.
    """
    from numba import njit

    try:
        found: Callable[..., Any] = njit(nogil=True, cache=True)(loop)
    except RuntimeError:  # no folder to write to
        found = njit(nogil=True)(loop)
    return found


def searches(arcs: Arcs, origins: Ints, limit: Ints) -> Iterator[Ways]:
    """Shortest ways from each origin, in the same arrays one after the other."""
    entries = len(arcs.near) + len(arcs.closed)
    buckets = int(arcs.latency.max(initial=1)) + 1
    queue = Queue(*(np.empty(size, np.int32) for size in (entries, entries, entries, buckets)))
    ways = Ways(np.empty(len(arcs.closed), np.int32), np.empty(len(arcs.closed)))
    for origin, furthest in zip(origins.tolist(), limit.tolist(), strict=True):
        compiled(kernels.search)(arcs, origin, furthest, ways, queue)
        yield ways


def share(length: Ints, number: Floats, rooms: Rooms, found: Floats) -> None:
    """Adds what seats share with parallel ways."""
    compiled(kernels.share)(length, number, rooms, found)


ENGINE = Engine("numba", searches, share, threads=cpu_count() or 1)
