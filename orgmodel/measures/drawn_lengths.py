"""Quickest ways through an organization in many draws at once: minutes from some actors to all, and how many ways."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from orgmodel.measures.draws import Values

Minutes: TypeAlias = Mapping[str, Mapping[str, Values]]
"""Actor → those it is tied to, both ways, with the minutes of each draw."""
FAR = 1e12
"""Minutes to whom no way leads: beyond any that a file can say."""
SAME = 1e-9
"""Ways whose minutes differ by a smaller share are parallel, as sums of fractions are not exact."""


class Ways(NamedTuple):
    """Minutes of the quickest ways to some ends, and how many are as quick."""

    minutes: Values
    number: Values


@dataclass(frozen=True, slots=True, eq=False)
class Lengths:
    """Minutes of the quickest ways from some actors to all, and how many ways are as quick: starts × draws each."""

    starts: Mapping[str, int]
    _minutes: dict[str, Values]
    _ways: dict[str, Values]
    _hanging: Mapping[str, tuple[str, Values]]
    """Actor → the one it hangs on, and the minutes between; found only when asked for."""
    _known: dict[tuple[str, ...], Ways] = field(default_factory=dict)

    def to(self, ends: tuple[str, ...]) -> Ways:
        """From each start to each of `ends`: ends × starts × draws."""
        if ends not in self._known:
            counts = [self.ways(end) for end in ends] if self._ways else []
            minutes = np.stack([self.minutes(end) for end in ends])
            self._known[ends] = Ways(minutes, np.stack(counts) if counts else minutes)
        return self._known[ends]

    def minutes(self, actor: str) -> Values:
        """Minutes from each start to an actor."""
        if actor not in self._minutes:
            on, step = self._hanging[actor]
            self._minutes[actor] = self.minutes(on) + step
        return self._minutes[actor]

    def ways(self, actor: str) -> Values:
        """How many parallel ways lead from each start to an actor."""
        return self._ways[actor] if actor in self._ways else self.ways(self._hanging[actor][0])


class _Net(NamedTuple):
    """The ties of the actors through whom ways may run, in an order in which a word spreads; then who hangs on them."""

    near: Mapping[str, Mapping[str, Values]]
    hanging: Mapping[str, tuple[str, Values]]


def lengths(ties: Minutes, starts: Collection[str], draws: int, *, count: bool = False) -> Lengths:
    """Minutes from each of `starts` to all actors in each draw; with `count`, the number of parallel ways too.

    Sweeps over the ties until nothing changes, all starts and draws at once: a tree takes two sweeps.
    O(sweeps · ties · starts · draws).
    """
    net, rows = _net(ties, starts), {start: row for row, start in enumerate(starts)}
    minutes = {actor: np.full((len(rows), draws), FAR) for actor in net.near}
    for start, row in rows.items():
        minutes[start][row] = 0.0
    _settle(net, minutes)
    return Lengths(rows, minutes, _counted(net, minutes, rows) if count else {}, net.hanging)


def _net(ties: Minutes, starts: Collection[str]) -> _Net:
    """Actors tied to one other only hang on it, once those that hang on them are set aside; starts never do."""
    left = {actor: dict(near) for actor, near in ties.items()}
    queue = [actor for actor, near in left.items() if len(near) == 1 and actor not in starts]
    hanging = {}
    while queue:
        actor = queue.pop()
        for other, step in left[actor].items():
            hanging[actor] = other, step
            del left[actor], left[other][actor]
            if len(left[other]) == 1 and other not in starts:
                queue.append(other)
            break
    return _Net({actor: left[actor] for actor in _spreading(left)}, hanging)


def _spreading(ties: Minutes) -> list[str]:
    """Breadth first from the actor with most ties, so that a tree is swept from its root."""
    order: dict[str, None] = {}
    for root in sorted(ties, key=lambda actor: -len(ties[actor])):
        queue = [root]
        while queue:
            fresh = dict.fromkeys(one for one in queue if one not in order)
            order.update(fresh)
            queue = [other for one in fresh for other in ties[one] if other not in order]
    return list(order)


def _settle(net: _Net, minutes: Mapping[str, Values]) -> None:
    """Each actor is reached from the nearest of those it is tied to."""
    buffer = np.empty_like(next(iter(minutes.values())))

    def settle(one: str) -> None:
        for other, step in net.near[one].items():
            np.add(minutes[other], step, out=buffer)
            np.minimum(minutes[one], buffer, out=minutes[one])

    _sweep(net, minutes, settle)


def _counted(net: _Net, minutes: Mapping[str, Values], starts: Mapping[str, int]) -> dict[str, Values]:
    """How many ways are as quick as the quickest: the sum over those from whom the word comes in time."""
    comes = {
        one: {other: _in_time(minutes[other] + step, minutes[one]) for other, step in near.items()}
        for one, near in net.near.items()
    }
    own = {actor: np.zeros_like(found) for actor, found in minutes.items()}
    for start, row in starts.items():
        own[start][row] = 1.0
    ways = {actor: found.copy() for actor, found in own.items()}

    def count(one: str) -> None:
        np.copyto(ways[one], own[one])
        for other, timely in comes[one].items():
            ways[one] += ways[other] * timely

    _sweep(net, ways, count)
    return ways


def _in_time(came: Values, settled: Values) -> NDArray[np.bool_]:
    return np.asarray((came <= settled * (1 + SAME)) & (came < FAR))


def _sweep(net: _Net, values: Mapping[str, Values], update: Callable[[str], None]) -> None:
    """Updates the actors forth and back, each where somebody it is tied to has changed, until nobody changes."""
    stale, order = set(net.near), list(net.near)
    before = np.empty_like(next(iter(values.values())))
    while stale:
        for one in order:
            if one in stale:
                stale.discard(one)
                np.copyto(before, values[one])
                update(one)
                if not np.array_equal(before, values[one]):
                    stale.update(net.near[one])
        order.reverse()
