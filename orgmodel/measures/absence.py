"""Absence: what is left without anybody while one person is away for two weeks, whoever that is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from typing import Literal, NamedTuple

import numpy as np

from orgmodel.measures.contacts import Contacts, contacts_of
from orgmodel.measures.drawn_weights import drawn_audience, drawn_salience
from orgmodel.measures.draws import Draws, Values, total
from orgmodel.measures.holders import Holder, sole_holders
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.standins import backups
from orgmodel.measures.unmeasured import unmeasured, unseated
from orgmodel.measures.without import time_added, unentitled
from orgmodel.records import Evidence, Location
from orgmodel.scenario.outside import CaseType
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, Minutes, Share, listing, msg, plural

Cover = Literal["documented", "deputy_admin", "unwritten", "none"]
GRADES: Mapping[Cover, float] = {"documented": 0.3, "deputy_admin": 0.5, "unwritten": 1.0, "none": 1.0}
"""What is left of the harm: a documented back-up, another admin, neither (domain.md R02, our proposal)."""
COVERS: Mapping[Cover, Message] = {
    "documented": msg("a documented back-up stands in"),
    "deputy_admin": msg("another admin has access"),
    "unwritten": msg("a back-up is named, but nothing is documented"),
    "none": msg("no back-up is known"),
}


class Away(NamedTuple):
    """One person away, and what that leaves without anybody."""

    holder: Holder
    publics: tuple[str, ...]
    channels: tuple[str, ...]
    cases: tuple[str, ...]
    """Case types without anyone entitled to decide or agree."""
    orphaned: float
    """Mean of the weighted shares of publics and channels left without anybody, 0 to 1."""
    cover: Cover
    places: tuple[Location, ...]

    @property
    def share(self) -> float:
        """Share orphaned after the grade, 0 to 1."""
        return self.orphaned * GRADES[self.cover]


class Absence(NamedTuple):
    """Every absence that leaves something without anybody, and the worst of them."""

    away: tuple[Away, ...]
    worst: Away | None
    seats: tuple[Away, ...]
    """The absences of those who hold a seat alone, harmless or not."""
    time_added: float | None
    """Mean minutes that the answers which still come take longer while the worst is away; None where none comes."""


def absence(situation: Situation) -> Measured:
    """Share of publics and channels that the worst single absence leaves without anybody, graded, 0 to 1."""
    graph = situation.graph
    placed = graph.placed
    if not placed.seats:
        return unseated()
    if not placed.stakeholders and not placed.channels:
        return unmeasured(msg("No public and no channel is written."), "stakeholders[]", "channels[]")
    contacts = contacts_of(graph)
    concerned = contacts.actors.union(placed.seat_ids)
    holders = [one for one in sole_holders(graph) if not concerned.isdisjoint(one.actors)]
    everyone = [_away(placed, contacts, holder) for holder in holders]
    harmful = tuple(one for one in everyone if one.orphaned or one.cases)
    worst = max(harmful, key=lambda one: (one.share, len(one.cases)), default=None)
    seated = tuple(one for one in everyone if set(one.holder.actors) & set(placed.seat_ids))
    added = time_added(graph, frozenset(worst.holder.actors)) if worst else None
    missing = ("channels[].operators",) if any(one.operators is None for one in placed.channels.values()) else ()
    return Measured(
        value=worst.share if worst else 0.0,
        explanation=_explanation(placed, worst, added),
        evidence=_proof(placed, worst),
        missing=missing,
        bound="at_least" if missing else "exact",
        notes=contacts.notes,
        detail=Absence(harmful, worst, seated, added),
    )


def _proof(placed: Placed, worst: Away | None) -> Evidence:
    """What the worst absence leaves alone; where it leaves nothing, those who stay on each channel."""
    found = Evidence(worst.holder.actors, (), worst.places) if worst else Evidence()
    if worst and worst.orphaned:
        return found
    return found + Evidence(places=tuple(one.at("operators") for one in placed.channels.values() if one.operators))


def _away(placed: Placed, contacts: Contacts, holder: Holder) -> Away:
    gone = frozenset(holder.actors)
    publics = tuple(one for one, actors in contacts.publics.items() if actors <= gone)
    channels = tuple(one for one, actors in contacts.channels.items() if actors <= gone)
    named = {case.id: case for actor in holder.actors for case in contacts.cases.get(actor, ())}
    cases = unentitled(placed, named.values(), gone)
    lost = {*(actor for one in publics for actor in contacts.publics[one]),
            *(actor for one in channels for actor in contacts.channels[one])}  # fmt: skip
    cover, covering = _cover(placed, [actor for actor in holder.actors if actor in lost], gone, channels)
    places = (
        *(placed.where(actor) for actor in holder.actors),
        *(placed.channels[one].at("operators") for one in channels),
        *(placed.stakeholders[one].at("served_by") for one in publics),
        *(location for case in cases for location in _named(placed, case, gone)),
        *covering,
    )
    names = tuple(case.id for case in cases)
    return Away(holder, publics, channels, names, contacts.orphaned(publics, channels), cover, places)


def _named(placed: Placed, case: CaseType, gone: frozenset[str]) -> Iterator[Location]:
    """Where a case names somebody who is away."""
    if case.decides and gone.issuperset(placed.resolve(case.decides)):
        yield case.at("decides")
    for approval in case.approvals or ():
        if gone.issuperset(placed.resolve(approval.role)):
            yield approval.location


def _cover(
    placed: Placed, lost: Sequence[str], gone: frozenset[str], channels: tuple[str, ...]
) -> tuple[Cover, tuple[Location, ...]]:
    """How well it is covered that some actors are gone: the least covered of them counts."""
    spare = [backups(placed, actor, gone) for actor in lost]
    places = tuple(one.place for found in spare for one in found[:1])
    if lost and all(found and found[0].documented for found in spare):
        return "documented", places
    admins = [(one, placed.resolve_all(placed.channels[one].admins)) for one in channels]
    if admins and all(any(actor not in gone for actor in found) for _, found in admins):
        return "deputy_admin", tuple(placed.channels[one].at("admins") for one, _ in admins)
    return ("unwritten", places) if any(spare) else ("none", ())


def _drawn(situation: Situation, measured: Measured, draws: Draws) -> Values:
    found: Absence = measured.detail
    placed = situation.graph.placed
    publics = drawn_salience(draws, tuple(placed.stakeholders.values()))
    channels = drawn_audience(draws, tuple(placed.channels.values()))
    shares = [GRADES[one.cover] * _lost(one, publics, channels) for one in found.away]
    return reduce(np.maximum, shares, np.asarray(0.0))


def _lost(one: Away, publics: Mapping[str, Values], channels: Mapping[str, Values]) -> Values:
    """As `Contacts.orphaned`."""
    pairs = ((one.publics, publics), (one.channels, channels))
    lost = [total(weights[name] for name in names) for names, weights in pairs if weights]
    return total(lost) / len(lost)


def _explanation(placed: Placed, worst: Away | None, added: float | None) -> Message:
    if worst is None:
        return msg("Nobody’s absence leaves a public, a channel or a case without anybody.")
    roles = listing(dict.fromkeys(placed.name(actor) for actor in worst.holder.actors))
    effects = []
    if worst.publics:
        effects.append(plural("{n} public has nobody left", "{n} publics have nobody left", len(worst.publics)))
    if worst.channels:
        effects.append(plural("{n} channel has nobody left", "{n} channels have nobody left", len(worst.channels)))
    if worst.cases:
        effects.append(plural("nobody is entitled for {n} type of case", "nobody is entitled for {n} types of case",
                              len(worst.cases)))  # fmt: skip
    if added is not None and added >= 1:
        effects.append(msg("the other answers take {minutes} longer", minutes=Minutes(added)))
    if not worst.orphaned:
        return msg("Nobody’s absence leaves a public or a channel alone; but two weeks without {roles}: {effects}.",
                   roles=roles, effects=listing(effects))  # fmt: skip
    return msg("Two weeks without {roles}: {effects}; {cover}, so {share} counts as orphaned.",
               roles=roles, effects=listing(effects), cover=COVERS[worst.cover], share=Share(worst.share))  # fmt: skip


MEASURE = Measure(
    id="absence",
    title=msg("Absence test"),
    meaning=msg("What two weeks without one person leave without anybody, for the person who would be missed most."),
    unit="share",
    formula=msg(
        "largest over all persons of: mean of the shares of publics (by salience) and channels (by audience) left "
        "without anybody × grade (.3 documented back-up, .5 another admin, 1 neither)"
    ),
    reference=msg(
        "67% of French community managers are alone in their company (2021, n = 853); grades are our proposal"
    ),
    measure=absence,
    draw=_drawn,
)
