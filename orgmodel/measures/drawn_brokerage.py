"""Brokerage draw by draw: how many of the quickest ways run through the seats, as the minutes of the ties turn out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from typing import NamedTuple

import numpy as np

from orgmodel.graph import OrgGraph
from orgmodel.measures.drawn_lengths import FAR, SAME, Ways
from orgmodel.measures.drawn_nets import INSTANT, affordable, inner_of, minutes_beside
from orgmodel.measures.draws import Draws, Values
from orgmodel.scenario.types import Scenario

FOLLOWED = 256
"""Draws in which ways are looked for (our proposal): the first of all, as each costs a hundred of the others."""


class Inside(NamedTuple):
    """What the ways of all publics share once they are inside."""

    seats: tuple[str, ...]
    past: Mapping[str, Ways]
    """From each role that meets a public to the targets, past the seats."""
    to_seats: Mapping[str, Ways]
    """From each such role to the seats, which count as one."""
    onward: Ways
    """From the seats to the targets."""


def brokered(graph: OrgGraph, targets: Collection[str], draws: Draws) -> Values:
    """Share of |S|·|T| carried by the seats, as `brokerage` measures it, for the first draws.

    A way that meets the seats meets them once: it is a way to them and one from them on, both through others.
    """
    publics = graph.placed.stakeholders
    first = draws.first(min(FOLLOWED, affordable(graph, len(targets))))
    met = {one: _beside(first, graph, [one], publics) for one in publics}
    inside = _inside(graph, tuple(targets), first, tuple(dict.fromkeys(one for near in met.values() for one in near)))
    shares = [_carried(inside, near).mean(axis=0) for near in met.values()]
    return np.asarray(sum(shares) / len(shares))


def _inside(graph: OrgGraph, targets: tuple[str, ...], draws: Draws, met: tuple[str, ...]) -> Inside:
    seats = graph.placed.seat_ids
    hosts = _beside(draws, graph, seats, {*graph.placed.stakeholders, *seats})
    roles = [one for one in met if one not in seats]
    shared = draws.kept("meeting", lambda: tuple(dict.fromkeys(_meeting(graph.placed.base))))
    inner = inner_of(graph, draws, (*hosts, *roles), shared)
    none = _never(1, draws.n)
    return Inside(
        seats,
        {role: inner.to(role, targets) for role in roles},
        {role: _joined([(step, inner.to(role, (host,))) for host, step in hosts.items()], none) for role in roles},
        _joined([(step, inner.to(host, targets)) for host, step in hosts.items()], _never(len(targets), draws.n)),
    )


def _carried(inside: Inside, near: Mapping[str, Values]) -> Values:
    """Of the quickest ways of one public to each target, the share that meets the seats: targets × draws."""
    nowhere = _never(*inside.onward.minutes.shape)
    roles = [(step, one) for one, step in near.items() if one not in inside.seats]
    avoiding = _joined([(step, inside.past[one]) for step, one in roles], nowhere)
    meeting = [(step, inside.to_seats[one]) for step, one in roles]
    own = [step for one, step in near.items() if one in inside.seats]
    if own:
        meeting.append((reduce(np.minimum, own), _here(nowhere.minutes.shape[1])))
    return _share(_joined(meeting, _never(1, nowhere.minutes.shape[1])), inside.onward, avoiding)


def _share(meeting: Ways, onward: Ways, avoiding: Ways) -> Values:
    """Share of the quickest ways to each end that meet the seats on their way."""
    minutes, count = meeting.minutes + onward.minutes, meeting.number * onward.number
    parallel = count / np.maximum(count + avoiding.number, 1.0)
    shares = np.where(minutes > avoiding.minutes * (1 + SAME), 0.0, parallel)
    return np.where((minutes < avoiding.minutes * (1 - SAME)) & (minutes < FAR), 1.0, shares)


def _joined(parts: Sequence[tuple[Values, Ways]], none: Ways) -> Ways:
    """The quickest of several ways, each after a step of its own; `none` where there are none."""
    came = [step + ways.minutes for step, ways in parts]
    minutes = reduce(np.minimum, came, none.minutes)
    in_time = ((one <= minutes * (1 + SAME)) & (one < FAR) for one in came)
    numbers = (ways.number * timely for (_, ways), timely in zip(parts, in_time, strict=True))
    return Ways(minutes, reduce(np.add, numbers, none.number))


def _never(ends: int, draws: int) -> Ways:
    return Ways(np.full((ends, draws), FAR), np.zeros((ends, draws)))


def _here(draws: int) -> Ways:
    return Ways(np.zeros((1, draws)), np.ones((1, draws)))


def _beside(draws: Draws, graph: OrgGraph, actors: Iterable[str], apart: Collection[str]) -> dict[str, Values]:
    """Minutes between some actors as one and each that one of them is tied to, those `apart` left out."""
    found: dict[str, Values] = {}
    for actor in actors:
        near = {other: line for other, line in graph.lines[actor].items() if other not in apart}
        for other, step in minutes_beside(draws, near, INSTANT).items():
            found[other] = np.minimum(found.get(other, FAR), step)
    return found


def _meeting(scenario: Scenario) -> Iterator[str]:
    """Whom a scenario names to meet the publics, and who has a seat in one of its placements."""
    for public in scenario.stakeholders or ():
        yield from public.served_by or ()
    for channel in scenario.channels or ():
        yield from channel.operators or ()
    publics = {one.id for one in scenario.stakeholders or ()}
    for link in scenario.organization.links:
        yield from (one for one, other in ((link.start, link.end), (link.end, link.start)) if other in publics)
    for placement in scenario.placements:
        for seat in placement.seats:
            yield from (*seat.reports_to, *seat.dotted_to, *seat.coordinates_with)
