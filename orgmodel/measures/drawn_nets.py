"""The ties between insiders who are no seats, draw by draw: found once for all placements that share them."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, reduce

import numpy as np

from orgmodel.graph import Line, OrgGraph, Tie
from orgmodel.measures.drawn_lengths import Lengths, Minutes, Ways, lengths
from orgmodel.measures.draws import Draws, Values

INSTANT = 1e-3
"""Least minutes of a tie where parallel ways are counted: of two ways, the one over fewer ties is still the shorter."""

KEPT = 6
"""Organizations whose ways are kept (our proposal; some 10 MB each for 200 roles)."""
CELLS = 200_000
"""Actors held at once, over all draws; a large organization is followed in fewer (our proposal, some 100 MB)."""


@dataclass(frozen=True, slots=True)
class Inner:
    """Minutes between insiders who are no seats, from all who were asked for."""

    parts: tuple[Lengths, ...]

    def to(self, start: str, ends: tuple[str, ...]) -> Ways:
        """The quickest ways from a start to each of `ends`: ends × draws."""
        part = next(part for part in self.parts if start in part.starts)
        row, found = part.starts[start], part.to(ends)
        return Ways(found.minutes[:, row], found.number[:, row])


def inner_of(
    graph: OrgGraph, draws: Draws, starts: Iterable[str], shared: Sequence[str], *, without: Collection[str] = ()
) -> Inner:
    """Minutes from `starts` and `shared` over ties between insiders, not through seats nor over types `without`.

    Those from the shared starts are kept for the other placements of the scenario. All types: parallel ways are
    counted too.
    """
    roles = graph.placed.roles
    ties = tuple(tie for tie in graph.ties if tie.source in roles and tie.target in roles and tie.type not in without)
    asked = tuple((tie.source, tie.target, draws.asked_of(tie)) for tie in ties)
    net = _Net((tuple(roles), asked, draws.n, draws.seed), not without, ties, draws)
    known = tuple(one for one in shared if one in roles)
    others = tuple(one for one in dict.fromkeys(starts) if one not in known and one in roles)
    first = _shared(net, known)
    return Inner((first, lengths(net.minutes, others, draws.n, count=net.count)) if others else (first,))


def affordable(graph: OrgGraph, ends: int = 0) -> int:
    """In how many draws an organization can be followed to so many ends: its links make the ways that matter."""
    return max(1, CELLS // (1 + ends + 2 * len(graph.placed.scenario.organization.links)))


def minutes_beside(draws: Draws, near: Mapping[str, Line], least: float = 0.0) -> Mapping[str, Values]:
    """Minutes from an actor to each it is tied to."""
    return {other: np.maximum(_quickest(draws, line.ties), least) for other, line in near.items()}


@dataclass(frozen=True)
class _Net:
    """The ties between roles; two are equal whose minutes are, draw by draw, whatever scenario they come from."""

    asked: tuple[tuple[str, ...], Hashable, int, int]
    """The roles; the ties by what their draws depend on; how many draws, of what seed."""
    count: bool
    ties: tuple[Tie, ...] = field(compare=False)
    draws: Draws = field(compare=False)

    @cached_property
    def minutes(self) -> Minutes:
        """Minutes between any two roles that are tied."""
        net: dict[str, dict[str, Values]] = {role: {} for role in self.asked[0]}
        for tie in self.ties:
            quick = np.maximum(self.draws.latency(tie), INSTANT if self.count else 0.0)
            one, other = tie.source, tie.target
            net[one][other] = net[other][one] = np.minimum(net[one].get(other, quick), quick)
        return net


@lru_cache(maxsize=KEPT)
def _shared(net: _Net, starts: tuple[str, ...]) -> Lengths:
    return lengths(net.minutes, starts, net.draws.n, count=net.count)


def _quickest(draws: Draws, ties: Sequence[Tie]) -> Values:
    return reduce(np.minimum, (draws.latency(tie) for tie in ties))
