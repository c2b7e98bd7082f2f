"""Role conflict: how far one person answers to several superiors with nobody to settle between them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.superiors import lines_up
from orgmodel.measures.unmeasured import unseated
from orgmodel.records import Evidence
from orgmodel.scenario.absence import ABSENT
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, listing, msg


class Pull(NamedTuple):
    """What pulls at one person: the superiors of all the seats they hold, and who settles between them."""

    holder: str | None
    """None where nobody is known to hold the seat."""
    seats: tuple[str, ...]
    superiors: tuple[str, ...]
    arbiter: str | None
    written: bool
    """Whether it is written who settles, be it nobody."""

    @property
    def value(self) -> float:
        """(superiors − 1) ÷ superiors, 0 where one of them is named to settle."""
        if self.arbiter is not None or not self.superiors:
            return 0.0
        return (len(self.superiors) - 1) / len(self.superiors)


def role_conflict(situation: Situation) -> Measured:
    """The strongest pull on one holder, 0 to 1: solid and dotted superiors of all their seats together."""
    graph = situation.graph
    placed = graph.placed
    if not placed.seats:
        return unseated()
    pulls = tuple(_pull(graph, holder, seats) for holder, seats in _held(placed))
    worst = max(pulls, key=lambda pull: pull.value)
    lines = lines_up(graph, worst.seats)
    proof = Evidence(
        worst.seats + worst.superiors,
        tuple((tie.source, tie.target) for tie in lines),
        tuple(dict.fromkeys(tie.location for tie in lines)),
    )
    unsaid = worst.value > 0 and not worst.written
    notes = (msg("It is not written whether anybody settles between them; nobody is assumed."),) if unsaid else ()
    missing = ("placements[].seats[].arbitration",) if unsaid else ()
    return Measured(worst.value, _explanation(placed, worst), proof, missing, "at_most" if unsaid else "exact", notes,
                    detail=pulls)  # fmt: skip


def _held(placed: Placed) -> tuple[tuple[str | None, tuple[str, ...]], ...]:
    """Each known holder with their seats, then each seat that nobody is known to hold."""
    held: dict[str, list[str]] = {}
    vacant = []
    for seat in placed.seats:
        for holder in seat.holders or ():
            held.setdefault(holder, []).append(seat.id)
        if not seat.holders:
            vacant.append(seat.id)
    return (*((holder, tuple(seats)) for holder, seats in held.items()), *((None, (seat,)) for seat in vacant))


def _pull(graph: OrgGraph, holder: str | None, seats: tuple[str, ...]) -> Pull:
    superiors = tuple(dict.fromkeys(tie.target for tie in lines_up(graph, seats)))
    said = _arbitrations(graph.placed, seats)
    arbiter = next((one for one in said.values() if one != ABSENT), None)
    return Pull(holder, seats, superiors, arbiter, bool(said))


def _arbitrations(placed: Placed, seats: tuple[str, ...]) -> Mapping[str, str]:
    """What the seats, and the dotted links that start at them, say of who settles."""
    said = {seat.id: seat.arbitration for seat in placed.seats if seat.id in seats and seat.arbitration is not None}
    for link in placed.scenario.organization.links:
        if link.type == "dotted_to" and link.arbitration and set(placed.resolve(link.start)) & set(seats):
            said[f"{link.start} {link.end}"] = link.arbitration
    return said


def _explanation(placed: Placed, worst: Pull) -> Message:
    names = listing(placed.name(superior) for superior in worst.superiors)
    if len(worst.superiors) < 2:
        return msg("Nobody in the role answers to more than one superior.")
    if worst.arbiter is not None:
        return msg("The role answers to {superiors}; {arbiter} settles between them.",
                   superiors=names, arbiter=placed.name(worst.arbiter))  # fmt: skip
    return msg("The same person answers to {superiors}, and nobody settles between them.", superiors=names)


MEASURE = Measure(
    id="role-conflict",
    title=msg("Role conflict"),
    meaning=msg("Whether one person takes orders from several superiors whom nobody brings to agree."),
    unit="share",
    formula=msg("max over holders of (superiors − 1) ÷ superiors, 0 where an arbitration is written"),
    reference=msg(
        "J. R. Rizzo, R. J. House, S. I. Lirtzman, Administrative Science Quarterly 15 (1970) 150-163 for the "
        "idea; the proxy is our proposal"
    ),
    measure=role_conflict,
)
