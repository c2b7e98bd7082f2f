"""From an organization as a graph to the arrays of a vacant seat, and back to names and minutes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import chain
from math import gcd, lcm
from typing import Final, NamedTuple

import numpy as np

from orgmodel.graph import OrgGraph, Tie
from orgmodel.measures.standing import deciders, experts, servers
from orgmodel.placement.hosts.network import Ints, Links, Vacancy, links, network

FINEST: Final = 60
"""Parts of a minute that latencies are rounded to: seconds (our proposal)."""


class Opening(NamedTuple):
    """A vacancy whose actors have names."""

    vacancy: Vacancy
    actors: tuple[str, ...]
    """Roles, then publics, in the order written."""
    hosts: tuple[str, ...]
    minutes: float
    """Of one unit of time."""


def hosts_of(graph: OrgGraph, hosts: Iterable[str] | None = None) -> Opening:
    """The vacancy in which the first solid line of the first seat is open, everything else standing as placed.

    `hosts` are all roles unless given. Sources are the publics, targets the roles that decide, serve or know, and no
    way crosses a public, as in the measure of brokerage; groups are those of `groups_of`. O(ties).

    Raises:
        ValueError: nobody is seated, or a host is no role.
    """
    placed = graph.placed
    if not placed.seats:
        raise ValueError("a vacancy needs a seat")
    actors = (*placed.roles, *placed.stakeholders)
    number = {actor: index for index, actor in enumerate(actors)}
    chosen = tuple(placed.roles if hosts is None else hosts)
    if not all(host in placed.roles for host in chosen):
        raise ValueError("a host is a role")
    line, fixed = _lines_of_seats(graph)
    inside = [(actor, other, tie) for actor, near in graph.lines.items() if actor in number
              for other, tie in near.items() if number.get(other, -1) > number[actor]]  # fmt: skip
    unit = _unit(chain((tie.latency for tie in (line, *fixed)), (tie.latency for *_, tie in inside)))
    group = _numbered(groups_of(graph), actors)
    organization = network(
        len(actors),
        [(number[actor], number[other], _units(tie.latency, unit)) for actor, other, tie in inside],
        [tie.strength for *_, tie in inside],
        [number[one] for one in placed.stakeholders],
        group,
    )
    vacancy = Vacancy(
        organization,
        fixed=_links(fixed, number, unit),
        latency=_units(line.latency, unit),
        strength=line.strength,
        hosts=_numbers(chosen, number),
        sources=_numbers(placed.stakeholders, number),
        targets=_numbers(ends_of(graph), number),
        top=number[graph.top] if graph.top else None,
    )
    return Opening(vacancy, actors, chosen, float(unit))


def ends_of(graph: OrgGraph) -> tuple[str, ...]:
    """The roles a word has to reach: those that serve, decide or know."""
    return tuple({**servers(graph), **deciders(graph), **experts(graph)})


def groups_of(graph: OrgGraph) -> Mapping[str, tuple[str, str]]:
    """The group of each role and public: the function of its main unit inside, the kind of public outside.

    Brokerage roles depend on it (model.md §2); who has neither is in the group of those who have neither.
    """
    placed = graph.placed
    inside = {role: placed.units.get(next(iter(placed.units_of(role)), "")) for role in placed.roles}
    return {
        **{role: ("inside", (unit.function if unit else None) or "") for role, unit in inside.items()},
        **{one.id: ("outside", one.kind or "") for one in placed.stakeholders.values()},
    }


def _lines_of_seats(graph: OrgGraph) -> tuple[Tie, list[Tie]]:
    """The open line, and the other ties between a seat and somebody else."""
    seats = frozenset(graph.placed.seat_ids)
    ties = [tie for tie in graph.ties if (tie.source in seats) != (tie.target in seats)]
    line = next(tie for tie in ties if tie.source == graph.placed.seat_ids[0] and tie.type == "reports_to")
    return line, [tie for tie in ties if tie is not line]


def _links(ties: Iterable[Tie], number: Mapping[str, int], unit: Fraction) -> Links:
    ends = [(number.get(tie.source, number.get(tie.target, 0)), tie) for tie in ties]
    return links([(end, _units(tie.latency, unit)) for end, tie in ends], [tie.strength for _, tie in ends])


def _numbers(actors: Iterable[str], number: Mapping[str, int]) -> Ints:
    return np.array([number[actor] for actor in actors], np.int32)


def _numbered(groups: Mapping[str, object], actors: Iterable[str]) -> list[int]:
    order = {group: index for index, group in enumerate(dict.fromkeys(groups.values()))}
    return [order[groups[actor]] for actor in actors]


def _unit(latencies: Iterable[float]) -> Fraction:
    """The largest unit of time that all latencies are whole multiples of, rounded to seconds."""
    rounded = {Fraction(round(latency * FINEST), FINEST) for latency in set(latencies)} - {Fraction(0)}
    whole = lcm(*(one.denominator for one in rounded))
    return Fraction(gcd(*(int(one * whole) for one in rounded)), whole) if rounded else Fraction(1)


def _units(latency: float, unit: Fraction) -> int:
    return int(Fraction(round(latency * FINEST), FINEST) / unit)
