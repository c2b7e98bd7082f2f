"""The ties between insiders who are no seats, draw by draw: found once for all placements that share them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np

from orgmodel.graph import Line, OrgGraph, Tie
from orgmodel.measures.drawn_lengths import Lengths, Minutes, Ways, lengths
from orgmodel.measures.draws import Draws, Values

INSTANT = 1e-3
"""Least minutes of a tie where parallel ways are counted: of two ways, the one over fewer ties is still the shorter."""

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
    roles, count = graph.placed.roles, not without
    ties = [tie for tie in graph.ties if tie.source in roles and tie.target in roles and tie.type not in without]
    asked = tuple((tie.source, tie.target, draws.asked_of(tie)) for tie in ties)
    known = tuple(one for one in shared if one in roles)
    others = tuple(one for one in dict.fromkeys(starts) if one not in known and one in roles)
    net = draws.kept(("net", asked, count), lambda: _net(roles, ties, draws, INSTANT if count else 0.0))
    first = draws.kept(("lengths", asked, known, count), lambda: lengths(net, known, draws.n, count=count))
    return Inner((first, lengths(net, others, draws.n, count=count)) if others else (first,))


def affordable(graph: OrgGraph, ends: int = 0) -> int:
    """In how many draws an organization can be followed to so many ends: its links make the ways that matter."""
    return max(1, CELLS // (1 + ends + 2 * len(graph.placed.scenario.organization.links)))


def minutes_beside(draws: Draws, near: Mapping[str, Line], least: float = 0.0) -> Mapping[str, Values]:
    """Minutes from an actor to each it is tied to."""
    return {other: np.maximum(_quickest(draws, line.ties), least) for other, line in near.items()}


def _net(roles: Iterable[str], ties: Iterable[Tie], draws: Draws, least: float) -> Minutes:
    net: dict[str, dict[str, Values]] = {role: {} for role in roles}
    for tie in ties:
        quick = np.maximum(draws.latency(tie), least)
        one, other = tie.source, tie.target
        net[one][other] = net[other][one] = np.minimum(net[one].get(other, quick), quick)
    return net


def _quickest(draws: Draws, ties: Sequence[Tie]) -> Values:
    return reduce(np.minimum, (draws.latency(tie) for tie in ties))
