"""One vacant seat as arrays: the organization without it, its fixed links, and who may be its host."""

from __future__ import annotations

from typing import Final, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

Ints: TypeAlias = npt.NDArray[np.int32]
Floats: TypeAlias = npt.NDArray[np.float64]
Bools: TypeAlias = npt.NDArray[np.bool_]

FAR: Final = 1 << 29
"""Units of latency beyond every path: out of reach. Twice as much still fits 32 bits."""


class Network(NamedTuple):
    """n actors and m ties without direction, each as two arcs; rows as in a compressed sparse matrix."""

    starts: Ints
    """(n + 1): where the arcs of each actor begin."""
    near: Ints
    """(2m): the other end of each arc."""
    latency: Ints
    """(2m): whole units of time, above 0."""
    strength: Floats
    """(2m): 0 and up."""
    closed: Bools
    """(n): whether ways may only begin or end at the actor, as at a public."""
    group: Ints
    """(n): number of the actor's group, for brokerage roles."""

    @property
    def size(self) -> int:
        """How many actors there are."""
        return len(self.starts) - 1

    @property
    def tails(self) -> Ints:
        """(2m): the actor each arc begins at."""
        return np.repeat(np.arange(self.size, dtype=np.int32), np.diff(self.starts))


class Links(NamedTuple):
    """What the vacant seat is tied to whoever its host is, each actor once."""

    actors: Ints
    latency: Ints
    strength: Floats


class Vacancy(NamedTuple):
    """One seat, or several taken as one actor, of which one link is still open: that to the host."""

    network: Network
    """The organization without any seat."""
    fixed: Links
    latency: int
    """Units of time of the link to the host."""
    strength: float
    """Of the link to the host, above 0."""
    hosts: Ints
    sources: Ints
    targets: Ints
    top: int | None = None
    """The actor that dominators are counted up to."""


def network(size: int, ties: npt.ArrayLike, strength: npt.ArrayLike, closed: npt.ArrayLike = (),
            group: npt.ArrayLike | None = None) -> Network:  # fmt: skip
    """A network of `ties` (m × 3: two actors and whole units of latency), each pair of actors once; O(m log m).

    Raises:
        ValueError: a tie of an actor with itself, a pair given twice, a latency that is not above 0.
    """
    table = np.asarray(ties, dtype=np.int64).reshape(-1, 3)
    pairs = np.sort(table[:, :2], axis=1)
    if len(np.unique(pairs, axis=0)) < len(pairs) or (pairs[:, 0] == pairs[:, 1]).any():
        raise ValueError("every tie joins two actors, and every two actors have one tie at most")
    if (table[:, 2] <= 0).any() or int(table[:, 2].max(initial=1)) * size >= FAR:
        raise ValueError("latencies must be above 0, and small enough for 32 bits")
    tails, heads = np.concatenate([table[:, 0], table[:, 1]]), np.concatenate([table[:, 1], table[:, 0]])
    order = np.argsort(tails, kind="stable")
    starts = np.concatenate([[0], np.cumsum(np.bincount(tails, minlength=size))])
    is_closed = np.zeros(size, np.bool_)
    is_closed[np.asarray(closed, dtype=np.int64)] = True
    return Network(
        starts.astype(np.int32),
        heads[order].astype(np.int32),
        np.tile(table[:, 2], 2)[order].astype(np.int32),
        np.tile(np.asarray(strength, dtype=np.float64), 2)[order],
        is_closed,
        np.zeros(size, np.int32) if group is None else np.asarray(group, dtype=np.int32),
    )


def links(rows: npt.ArrayLike, strength: npt.ArrayLike = ()) -> Links:
    """The links of one or several seats taken as one actor: `rows` are k × 2, actor and latency.

    Parallel ones merge as derived ties do: latency the smallest, strength the largest.
    """
    table = np.asarray(rows, dtype=np.int32).reshape(-1, 2)
    actors, place = np.unique(table[:, 0], return_inverse=True)
    latency = np.full(len(actors), FAR, np.int32)
    np.minimum.at(latency, place, table[:, 1])
    strongest = np.zeros(len(actors))
    np.maximum.at(strongest, place, np.asarray(strength, dtype=np.float64))
    return Links(actors, latency, strongest)
