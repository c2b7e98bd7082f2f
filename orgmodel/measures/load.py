"""Load: the working time that the role asks, over the working time it has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from orgmodel.measures.load_draws import drawn_load
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.metiers import effective_number, shares_of
from orgmodel.measures.mix import mix_of
from orgmodel.measures.unmeasured import unmeasured, unseated
from orgmodel.measures.workload import (
    BEYOND,
    CONVERSING,
    EASY_METIERS,
    SWITCHING,
    Part,
    Presence,
    cases_on,
    conversation,
    presence,
    report_parts,
    ties_part,
)
from orgmodel.records import Evidence
from orgmodel.scenario.outside import Channel
from orgmodel.scenario.placed import Placed
from orgmodel.scenario.placing import Seat
from orgmodel.text import Message, Share, listing, msg

QUEUEING = 0.85
"""Load above which what arrives waits noticeably (our proposal)."""


class LoadSheet(NamedTuple):
    """The sum as it is shown: required hours part by part, available hours, presence beside them."""

    seats: tuple[str, ...]
    parts: tuple[Part, ...]
    required: float
    available: float
    presence: Presence
    present: float
    """Hours a week the seats are at work, leave and illness taken off."""
    metiers: float
    """Effective number of métiers."""
    queueing: float | None
    """Mean wait in handling times, load ÷ (1 − load), between .85 and 1; None outside."""

    @property
    def ratios(self) -> tuple[float, float]:
        """Work over time for it, and promised presence over time at work."""
        return _ratio(self.required, self.available), _ratio(self.presence.hours, self.present)


def load(situation: Situation) -> Measured:
    """The larger of required ÷ available hours and promised ÷ possible presence; above 1 is too much."""
    placed = situation.graph.placed
    if not placed.seats:
        return unseated()
    channels = placed.scenario.channels
    if channels is None or (channels and all(channel.operators is None for channel in channels)):
        return unmeasured(msg("It is not written who operates the channels."), "channels[].operators")
    operated = [one for one in channels if any(actor in placed.seat_ids for actor in placed.resolve_all(one.operators))]
    seats = _working(placed, operated)
    missing = _missing(placed, seats, operated)
    if missing:
        return unmeasured(msg("The hours that the role asks or has cannot be counted."), *missing)
    sheet = _sheet(situation, seats, operated)
    value = max(sheet.ratios)
    notes, partial = _notes(placed, operated)
    capped = value >= BEYOND
    places = tuple(part.location for part in sheet.parts) + tuple(seat.at("fte") for seat in seats)
    return Measured(value, _explanation(sheet, value), Evidence(sheet.seats, places=tuple(dict.fromkeys(places))),
                    bound="at_least" if partial or capped else "exact",
                    notes=notes + _queueing(sheet), detail=sheet)  # fmt: skip


def _working(placed: Placed, operated: Sequence[Channel]) -> tuple[Seat, ...]:
    """The seats that operate a channel; all of them where none does."""
    operators = {actor for channel in operated for actor in placed.resolve_all(channel.operators)}
    return tuple(seat for seat in placed.seats if seat.id in operators) or placed.seats


def _missing(placed: Placed, seats: Sequence[Seat], operated: Sequence[Channel]) -> tuple[str, ...]:
    organization, cases = placed.scenario.organization, placed.scenario.case_types or ()
    lacks = {
        "placements[].seats[].fte": any(seat.fte is None for seat in seats),
        "organization.week_hours": organization.week_hours is None,
        "organization.shrinkage": organization.shrinkage is None,
        "community_manager.activities": any(seat.activities is None for seat in seats),
        "case_types[].minutes": bool(operated) and all(case.minutes is None for case in cases),
        "channels[].messages_per_month": bool(operated)
        and bool(cases)
        and all(conversation(placed, channel, 1.0) is None for channel in operated),
    }
    return tuple(field for field, lacking in lacks.items() if lacking)


def _sheet(situation: Situation, seats: tuple[Seat, ...], operated: Sequence[Channel]) -> LoadSheet:
    graph = situation.graph
    placed = graph.placed
    ids = tuple(seat.id for seat in seats)
    metiers = effective_number(shares_of(seats))
    stretch = 1 + SWITCHING * max(0.0, metiers - EASY_METIERS)
    found = [*(conversation(placed, channel, stretch) for channel in operated), ties_part(graph, ids)]
    parts = tuple(part for part in found if part is not None) + report_parts(placed, ids)
    organization = placed.scenario.organization
    week = float(organization.week_hours or 0) * (1 - float(organization.shrinkage or 0))
    present = sum(float(seat.fte or 0) for seat in seats) * week
    available = sum(float(seat.fte or 0) * _conversing(seat) for seat in seats) * week
    required = sum(part.hours for part in parts)
    ratio = _ratio(required, available)
    waits = ratio / (1 - ratio) if QUEUEING <= ratio < 1 else None
    return LoadSheet(ids, parts, required, available, presence(placed, operated), present, metiers, waits)


def _conversing(seat: Seat) -> float:
    return sum(float(share) for activity, share in (seat.activities or {}).items() if activity in CONVERSING)


def _ratio(required: float, available: float) -> float:
    if not required:
        return 0.0
    return min(BEYOND, required / available) if available else BEYOND


def _explanation(sheet: LoadSheet, value: float) -> Message:
    work, present = sheet.ratios
    if present > work:
        return msg(
            "Answers promised within the hour ask for {hours} hours of presence a week, of {present} possible: {load}.",
            hours=round(sheet.presence.hours, 1), present=round(sheet.present, 1), load=Share(value),
        )  # fmt: skip
    if not sheet.parts:
        return msg("The role operates no channel and has nothing to do that could be counted.")
    rows = listing(msg("{part} {hours} h", part=part.name, hours=round(part.hours, 1)) for part in sheet.parts)
    return msg(
        "The role is asked for {required} hours a week and has {available}, a load of {load}: {parts}.",
        required=round(sheet.required, 1), available=round(sheet.available, 1), load=Share(value), parts=rows,
    )  # fmt: skip


def _queueing(sheet: LoadSheet) -> tuple[Message, ...]:
    if sheet.queueing is None:
        return ()
    return (msg("Above {cut} what arrives queues: it waits {times} times as long as it takes to handle.",
                cut=Share(QUEUEING), times=round(sheet.queueing, 1)),)  # fmt: skip


def _notes(placed: Placed, operated: Sequence[Channel]) -> tuple[tuple[Message, ...], bool]:
    """What is left out of the sum, and whether anything is."""
    cases = {case.id: case for channel in operated for case in cases_on(placed, channel)}.values()
    timeless = [case.name or case.id for case in cases if case.minutes is None]
    silent = [placed.name(channel.id) for channel in operated if conversation(placed, channel, 1.0) is None]
    notes = []
    if timeless:
        notes.append(msg("No minutes are written for {cases}: left out.", cases=listing(timeless)))
    if silent:
        notes.append(msg("No number of messages is written for {channels}: left out.", channels=listing(silent)))
    even = mix_of(tuple(cases)).note if cases else None
    return tuple(notes) + ((even,) if even else ()), bool(notes)


MEASURE = Measure(
    id="load",
    title=msg("Load"),
    meaning=msg("Whether the role has the time for what it is asked: messages, working ties, reports, presence."),
    unit="ratio",
    formula=msg(
        "max(required ÷ available, promised presence ÷ possible presence), hours a week; required = messages · "
        "minutes · (1 + .05 · max(0, effective métiers − 2)) + 1 h a coordinates or collaborates tie + 2 h a weekly "
        "report + 4 h spread over the month or quarter of the others; available = FTE · week hours · (1 − shrinkage) · "
        "(conversation + moderation + coordination + analysis); presence where an everyday case is promised "
        "within 60 min"
    ),
    reference=msg("L. Kleinrock, Queueing Systems, 1975, for the wait (M/M/1); figures our proposal"),
    measure=load,
    draw=drawn_load,
)
