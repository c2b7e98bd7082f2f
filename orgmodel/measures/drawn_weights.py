"""Shares of the whole, draw by draw: of case types, channels, publics and métiers."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

import numpy as np

from orgmodel.measures.draws import Draws, Values, total
from orgmodel.measures.metiers import evenly_weighed
from orgmodel.scenario.outside import CaseType, Channel, Stakeholder
from orgmodel.scenario.placing import Seat
from orgmodel.scenario.vocabulary import Metier

Name = TypeVar("Name", bound=Hashable)


def drawn_mix(draws: Draws, cases: Sequence[CaseType]) -> Mapping[str, Values]:
    """Shares of the volume by case type, as `mix_of`."""
    return _shares(draws, "case_types", cases, "share")


def drawn_volumes(draws: Draws, channels: Sequence[Channel]) -> Mapping[str, Values]:
    """Shares of the messages by channel, as `volumes_of`."""
    return _shares(draws, "channels", channels, "messages_per_month")


def drawn_audience(draws: Draws, channels: Sequence[Channel]) -> Mapping[str, Values]:
    """Shares of the audience by channel, as `audience_of`."""
    return _shares(draws, "channels", channels, "audience")


def drawn_salience(draws: Draws, publics: Sequence[Stakeholder]) -> Mapping[str, Values]:
    """Shares of the salience by public, as `salience`."""
    return _shares(draws, "stakeholders", publics, "power", "legitimacy", "urgency")


def drawn_metiers(draws: Draws, seats: Sequence[Seat]) -> Mapping[Metier, Values]:
    """Shares of the métiers over some seats, as `shares_of`; empty where no seat says its own."""
    even = len(seats) == 1 or evenly_weighed(seats)
    total: dict[Metier, Values] = {}
    for seat in seats:
        weight = np.asarray(1.0) if even or seat.fte is None else draws.of("seats", seat.id, "fte", seat.fte)
        for metier, share in (seat.metiers or {}).items():
            drawn = weight * draws.of("seats", seat.id, f"metiers.{metier}", share)
            total[metier] = total.get(metier, np.asarray(0.0)) + drawn
    return _parts(total)


def _shares(
    draws: Draws, kind: str, items: Sequence[CaseType | Channel | Stakeholder], *names: str
) -> Mapping[str, Values]:
    """The sum of some fields of each item over that of all; the same for all where one of them is not written."""
    rows = {one.id: tuple((kind, one.id, name, getattr(one, name)) for name in names) for one in items}
    if any(row[-1] is None for fields in rows.values() for row in fields):
        return _parts(dict.fromkeys(rows, np.asarray(1.0)))
    asked = tuple((one, *(draws.asked(*row) for row in fields)) for one, fields in rows.items())
    return draws.kept(
        ("shares", asked),
        lambda: _parts({one: total(draws.of(*row) for row in fields) for one, fields in rows.items()}),
    )


def _parts(values: Mapping[Name, Values]) -> Mapping[Name, Values]:
    """Each over their sum; the same for all in the draws where the sum is 0."""
    whole = total(values.values())
    safe = np.where(whole > 0, whole, 1.0)
    return {name: np.where(whole > 0, value / safe, 1 / len(values)) for name, value in values.items()}
