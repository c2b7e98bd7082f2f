"""Candidates: every written placement, and those the shapes make, less what the limits rule out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from orgmodel.placement.candidate import Candidate, Candidates, Exclusion, Ground
from orgmodel.placement.ground import ground_of
from orgmodel.placement.shapes import SHAPES
from orgmodel.scenario.types import Limits, Scenario
from orgmodel.text import Message, msg


def candidates(scenario: Scenario, hosts: Iterable[str] | None = None) -> Candidates:
    """The candidates of a scenario: written placements first, whatever the limits say of them, then generated ones.

    `hosts` are the roles that may be the superior of a first seat: heads of units and the top unless given.
    A generated candidate that seats the role as a written one does is left to that one.
    """
    ground = ground_of(scenario, hosts)
    written = tuple(Candidate(one, None, one.seats[0].reports_to) for one in scenario.placements)
    kept, excluded = list(written), []
    known = {_plain(one) for one in written}
    for made in (candidate for shape in SHAPES for candidate in shape.seat(ground)):
        exclusion = exclusion_of(made, ground)
        if exclusion is not None:
            excluded.append(exclusion)
        elif made.shape != "single" or _plain(made) not in known:
            kept.append(made)
    return Candidates(tuple(kept), tuple(excluded))


def _plain(candidate: Candidate) -> tuple[object, ...]:
    """What tells single seats apart: where they hang."""
    placement = candidate.placement
    seat = placement.seats[0]
    is_plain = len(placement.seats) == 1 and not seat.dotted_to and placement.add is None and placement.remove is None
    return (seat.reports_to,) if is_plain else (placement.id,)


def exclusion_of(candidate: Candidate, ground: Ground) -> Exclusion | None:
    """The first reason a limit gives against a generated candidate, None where none does."""
    limits = ground.scenario.limits
    if limits is None:
        return None
    field, reason = next(_reasons(candidate, ground, limits), ("", None))
    return Exclusion(candidate, reason, limits.at(field)) if reason else None


def _reasons(candidate: Candidate, ground: Ground, limits: Limits) -> Iterator[tuple[str, Message]]:
    placed, seats = ground.graph.placed, candidate.placement.seats
    for superior in dict.fromkeys(superior for seat in seats for superior in (*seat.reports_to, *seat.dotted_to)):
        for refused in limits.never_under:
            if refused == superior or refused in placed.units_of(superior):
                yield "never_under", msg("no seat may be put under {refused}", refused=placed.name(refused))
    most = max(len(seat.reports_to) + len(seat.dotted_to) for seat in seats)
    if limits.max_bosses is not None and most > limits.max_bosses:
        yield "max_bosses", msg("a seat would have {n} superiors, at most {limit} are allowed",
                                n=most, limit=int(limits.max_bosses))  # fmt: skip
    times = [seat.fte for seat in seats]
    whole = sum(float(time) for time in times if time is not None)
    if limits.max_fte is not None and whole > limits.max_fte:
        yield "max_fte", msg("the seats would take {n} full-time equivalents, at most {limit} are allowed",
                             n=whole, limit=float(limits.max_fte))  # fmt: skip
