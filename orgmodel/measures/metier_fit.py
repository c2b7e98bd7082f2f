"""Métier fit: how close the superiors of the seats are to the units where the role's métiers are at home."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from orgmodel.graph import OrgGraph, Tie
from orgmodel.measures.drawn_weights import drawn_metiers
from orgmodel.measures.draws import Draws, Values, total
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.metiers import HOSTS, NAMES, shares_of
from orgmodel.measures.standing import roles_by_unit
from orgmodel.measures.steps import Reach, along, distance_in_words, reach
from orgmodel.measures.superiors import lines_up
from orgmodel.measures.unmeasured import unmeasured, unseated
from orgmodel.records import Evidence
from orgmodel.scenario.placed import Placed
from orgmodel.scenario.placing import Seat
from orgmodel.scenario.vocabulary import Metier
from orgmodel.text import Message, Share, listing, msg

LEAST_FTE = 0.2
"""A smaller seat does not anchor a métier (our proposal)."""
CLOSENESS = (1.0, 0.7, 0.4)
"""Worth of a host unit 0, 1, 2 steps away; 0 beyond (our proposal)."""


class Host(NamedTuple):
    """How near a métier's home is; `steps` is None where it is three steps away or more."""

    metier: Metier
    share: float
    closeness: float
    steps: int | None
    path: tuple[str, ...]


class Fit(NamedTuple):
    """The terms of the sum, and the métiers that no unit hosts."""

    hosts: tuple[Host, ...]
    left_out: tuple[Metier, ...]


def metier_fit(situation: Situation) -> Measured:
    """F = Σ share · closeness over the métiers that a unit hosts, 0 to 1. O(roles within two steps)."""
    graph = situation.graph
    placed = graph.placed
    if not placed.seats:
        return unseated()
    seats = _anchors(placed.seats)
    shares = shares_of(seats)
    if seats and not shares:
        return unmeasured(msg("How the role divides between its métiers is not written."), "community_manager.metiers")
    ids = tuple(seat.id for seat in seats)
    lines = tuple(tie for tie in lines_up(graph, placed.seat_ids) if tie.source in ids)
    bosses = tuple(dict.fromkeys(tie.target for tie in lines))
    near = reach(graph.decision_lines, bosses, len(CLOSENESS) - 1, without=placed.seat_ids)
    homes = _homes(placed, shares)
    hosts = tuple(_host(near, metier, shares[metier], home) for metier, home in homes.items() if home)
    whole = sum(host.share for host in hosts)
    if seats and not whole:
        return unmeasured(
            msg("No unit with a role is at home in a métier of the role."), "organization.units[].function"
        )
    fit = Fit(hosts, tuple(metier for metier, home in homes.items() if not home))
    value = sum(host.share * host.closeness for host in hosts) / whole if whole else 0.0
    return Measured(value, _explanation(graph, bosses, fit, value), _proof(graph, seats, lines, hosts),
                    notes=_notes(placed.seats, fit), detail=fit)  # fmt: skip


def _proof(graph: OrgGraph, seats: Sequence[Seat], lines: Sequence[Tie], hosts: Sequence[Host]) -> Evidence:
    proof = Evidence(
        tuple(seat.id for seat in seats),
        tuple((tie.source, tie.target) for tie in lines),
        tuple(tie.location for tie in lines) + tuple(seat.at("metiers") for seat in seats),
    )
    for host in hosts:
        proof += along(graph, host.path)
    return proof


def _homes(placed: Placed, metiers: Iterable[Metier]) -> dict[Metier, frozenset[str]]:
    """The roles of the units that host each métier; a unit nobody is written in can be neither near nor far."""
    roles = roles_by_unit(placed)
    units = placed.units.values()
    return {
        metier: frozenset(role for unit in units if unit.function in HOSTS[metier] for role in roles.get(unit.id, ()))
        for metier in metiers
    }


def _host(near: Reach, metier: Metier, share: float, home: frozenset[str]) -> Host:
    actor = near.nearest(home)
    if actor is None:
        return Host(metier, share, 0.0, None, ())
    steps = near.steps[actor]
    return Host(metier, share, CLOSENESS[steps], steps, near.path(actor))


def _drawn(situation: Situation, measured: Measured, draws: Draws) -> Values:
    """Which seats anchor a métier is as written: a seat does not come and go with its working time."""
    fit: Fit = measured.detail
    shares = drawn_metiers(draws, _anchors(situation.graph.placed.seats))
    whole = total(shares[host.metier] for host in fit.hosts)
    value = total(shares[host.metier] * host.closeness for host in fit.hosts)
    return np.where(whole > 0, value / np.where(whole > 0, whole, 1.0), 0.0)


def _anchors(seats: Sequence[Seat]) -> tuple[Seat, ...]:
    return tuple(seat for seat in seats if seat.fte is None or seat.fte >= LEAST_FTE)


def _explanation(graph: OrgGraph, bosses: tuple[str, ...], fit: Fit, value: float) -> Message:
    if not bosses:
        return msg("No seat with working time for it has a superior outside the role, so no métier is near its home.")
    rows = listing(_row(host) for host in fit.hosts)
    names = listing(graph.placed.name(boss) for boss in bosses)
    if graph.top in bosses:
        return msg(
            "Under {superiors}, the role fits its métiers at {fit}: {rows}; the top of a flat executive level is "
            "one step from every department and scores {closeness} by construction.",
            superiors=names, fit=Share(value), rows=rows, closeness=Share(CLOSENESS[1]),
        )  # fmt: skip
    return msg("Under {superiors}, the role fits its métiers at {fit}: {rows}.",
               superiors=names, fit=Share(value), rows=rows)  # fmt: skip


def _row(host: Host) -> Message:
    away = msg("three steps away or more") if host.steps is None else distance_in_words(host.steps)
    return msg("{metier} ({share}) {away}", metier=NAMES[host.metier], share=Share(host.share), away=away)


def _notes(seats: tuple[Seat, ...], fit: Fit) -> tuple[Message, ...]:
    notes = []
    if fit.left_out:
        names = listing(NAMES[metier] for metier in fit.left_out)
        notes.append(msg("No unit hosts {metiers}: left out, the other shares count in proportion.", metiers=names))
    if any(seat.fte is None for seat in seats):
        notes.append(msg("A seat whose working time is not written counts as a full one."))
    return tuple(notes)


MEASURE = Measure(
    id="metier-fit",
    title=msg("Fit with the métiers"),
    meaning=msg("How close the role’s superiors are to the units where each of its métiers is at home."),
    unit="share",
    formula=msg(
        "F = Σ_m share_m · a(d_m), a = 1, .7, .4, 0 for 0, 1, 2, 3 or more steps; d_m the fewest steps, not "
        "through seats nor over feeds_back or informs, from a superior of a seat of at least .2 FTE to a role of a "
        "unit that hosts m"
    ),
    reference=msg(
        "Rule of practice: report to those closest to the audience served (D. Foster, Fast Wonder, 2008); "
        "figures our proposal"
    ),
    measure=metier_fit,
    draw=_drawn,
)
