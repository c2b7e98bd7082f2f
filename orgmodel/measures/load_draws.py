"""Load draw by draw: volumes, minutes, shares and working times as they may turn out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from orgmodel.measures.drawn_weights import drawn_metiers, drawn_mix
from orgmodel.measures.draws import Draws, Values, total
from orgmodel.measures.measure import Measured, Situation
from orgmodel.measures.workload import (
    BEYOND,
    CONVERSING,
    EASY_METIERS,
    SWITCHING,
    WEEKS_A_MONTH,
    cases_on,
    publics_on,
    seats_on,
)
from orgmodel.scenario.outside import Channel
from orgmodel.scenario.placed import Placed
from orgmodel.scenario.placing import Seat


def drawn_load(situation: Situation, measured: Measured, draws: Draws) -> Values:
    """The larger of the two ratios; who has to be present, and when, is as written."""
    placed, sheet = situation.graph.placed, measured.detail
    seats = [seat for seat in placed.seats if seat.id in sheet.seats]
    stretch = 1 + SWITCHING * np.maximum(0.0, _effective_number(draws, seats) - EASY_METIERS)
    talks = [placed.channels[part.channel] for part in sheet.parts if part.channel is not None]
    others = sum(part.hours for part in sheet.parts if part.channel is None)
    required = total(_hours(draws, placed, channel, stretch) for channel in talks) + others
    week, times = _week(draws, placed), [_fte(draws, seat) for seat in seats]
    available = total(time * _conversing(draws, seat) for time, seat in zip(times, seats, strict=True)) * week
    presence = np.asarray(sheet.presence.hours)
    return np.maximum(_ratio(required, available), _ratio(presence, total(times) * week))


def _hours(draws: Draws, placed: Placed, channel: Channel, stretch: Values) -> Values:
    """As `conversation`."""
    cases = cases_on(placed, channel)
    shares = drawn_mix(draws, cases)
    minutes = total(
        shares[case.id] * draws.of("case_types", case.id, "minutes", case.minutes)
        for case in cases
        if case.minutes is not None
    )
    return _messages(draws, placed, channel) / WEEKS_A_MONTH * minutes / 60 * stretch * seats_on(placed, channel)


def _messages(draws: Draws, placed: Placed, channel: Channel) -> Values:
    """As `messages_on`."""
    name = "messages_per_month"
    if channel.messages_per_month is not None:
        return draws.of("channels", channel.id, name, channel.messages_per_month)
    return total(
        draws.of("stakeholders", one.id, name, one.messages_per_month or 0) / over
        for one, over in publics_on(placed, channel)
    )


def _week(draws: Draws, placed: Placed) -> Values:
    organization = placed.scenario.organization
    hours = draws.of("organization", "", "week_hours", organization.week_hours or 0)
    return hours * (1 - draws.of("organization", "", "shrinkage", organization.shrinkage or 0))


def _fte(draws: Draws, seat: Seat) -> Values:
    return draws.of("seats", seat.id, "fte", seat.fte or 0)


def _conversing(draws: Draws, seat: Seat) -> Values:
    return total(
        draws.of("seats", seat.id, f"activities.{activity}", share)
        for activity, share in (seat.activities or {}).items()
        if activity in CONVERSING
    )


def _effective_number(draws: Draws, seats: Sequence[Seat]) -> Values:
    shares = drawn_metiers(draws, seats)
    if not shares:
        return np.asarray(0.0)
    return np.exp(-total(share * np.log(np.where(share > 0, share, 1.0)) for share in shares.values()))


def _ratio(required: Values, available: Values) -> Values:
    ratio = np.minimum(BEYOND, required / np.where(available > 0, available, 1.0))
    return np.where(required == 0, 0.0, np.where(available > 0, ratio, BEYOND))
