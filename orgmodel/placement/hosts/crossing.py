"""Betweenness and distances of a vacant seat under every host at once, from one search an end."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from orgmodel.placement.hosts.network import FAR, Floats, Ints, Vacancy
from orgmodel.placement.hosts.peeling import peeled
from orgmodel.placement.hosts.search import Engine, Ways, arcs_of
from orgmodel.placement.hosts.tallying import Side, Task, tally


class Crossing(NamedTuple):
    """Per host, what shortest ways say of the seat under it."""

    mean: Floats
    """Units of time to the targets reached, on average; nan where none is."""
    worst: Floats
    """To the furthest target reached; nan where none is."""
    reached: Ints
    """How many targets are."""
    pairs: Floats
    """Pairs (source, target) carried; parallel ways share equally."""

    def at(self, places: Ints) -> Crossing:
        """Those of the hosts at some places."""
        return Crossing(self.mean[places], self.worst[places], self.reached[places], self.pairs[places])


def crossing(vacancy: Vacancy, engine: Engine) -> Crossing:
    """What shortest ways say of the seat under each host; those who hang alike are looked at once."""
    core = peeled(vacancy)
    found = _crossing(core.core, core.branch, engine)
    return found.at(core.alike)


def _crossing(vacancy: Vacancy, branch: Ints, engine: Engine) -> Crossing:
    """What shortest ways say of the seat under each host of a core; exact, without rebuilding the network.

    Say a is the length from source s to the seat over fixed links and b from the seat to target t; e and x the
    lengths through the host. The way over the host both in and out is never shortest, for s → host → t is
    shorter. So each pair is carried by the fixed links (a + b), or by the host on the side of the target (a + x,
    where x ≤ b), or by the host on the side of the source (e + b, where e ≤ a), and no pair by both: sums over
    targets alone, and over sources alone, give all. O((|S| + |T|) · (arcs + hosts)) and the shared pairs.
    """
    arcs, latency = arcs_of(vacancy), _latency(vacancy, branch)
    task = Task(engine, arcs, vacancy.hosts, latency)
    sources, targets = np.unique(vacancy.sources), np.unique(vacancy.targets)
    fixed = next(engine.searches(arcs, np.array([vacancy.network.size], np.int32), _anywhere(1)))
    a, b = fixed.at(sources), fixed.at(targets)
    inward = tally(task, Side(targets, b, _anywhere(len(targets)), sources, a))
    pairs = inward.base + inward.gain
    near = _near(vacancy, a, b)
    if len(near):
        apart = Ways(inward.apart.length.T[near], inward.apart.number.T[near])
        limit = np.where(a.length < FAR, a.length - vacancy.latency, FAR)[near]
        pairs = pairs + tally(task, Side(sources[near], a.at(near), limit, targets, b, apart)).gain
    with np.errstate(invalid="ignore"):
        mean = inward.total / inward.reached
    worst = np.where(inward.reached > 0, inward.worst, np.nan)
    return Crossing(mean, worst, inward.reached, pairs)


def possible_pairs(vacancy: Vacancy) -> int:
    """|S| · |T| less the pairs of an actor with itself."""
    sources, targets = np.unique(vacancy.sources), np.unique(vacancy.targets)
    return len(sources) * len(targets) - len(np.intersect1d(sources, targets))


def _anywhere(origins: int) -> Ints:
    return np.full(origins, FAR, np.int32)


def _near(vacancy: Vacancy, a: Ways, b: Ways) -> Ints:
    """Places of the sources that a host's link could bring as near to the seat as the fixed ones do; nearest first."""
    if not (b.length < FAR).any():
        return np.zeros(0, np.int32)
    order = np.argsort(a.length, kind="stable").astype(np.int32)
    return order[a.length[order] >= vacancy.latency]


def _latency(vacancy: Vacancy, branch: Ints) -> Ints:
    """Units of time to each host; FAR where a fixed link to the host is as quick, so that it changes nothing."""
    quickest = np.full(vacancy.network.size, FAR, np.int32)
    quickest[vacancy.fixed.actors] = vacancy.fixed.latency
    is_linked = (branch == 0) & (quickest[vacancy.hosts] <= vacancy.latency)
    return np.where(is_linked, FAR, vacancy.latency + branch).astype(np.int32)
