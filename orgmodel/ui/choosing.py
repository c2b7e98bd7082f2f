"""Seats in a list that answer a click: what is chosen goes into the address."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final

import streamlit as st

from orgmodel.placement.ranking import Ranked
from orgmodel.ui.desk import Desk
from orgmodel.ui.picture import ASSETS
from orgmodel.ui.seating import TRY
from orgmodel.ui.state import go

TRIES: Final = 50
"""Tries kept to be undone (our proposal)."""


def seat_where_clicked(desk: Desk, key: str) -> None:
    """Follow the clicks on buttons with `data-seats`."""

    def chosen() -> None:
        choose(desk, str(st.session_state[key].seat or ""))

    _component()(key=key, data={}, on_seat_change=chosen)


def try_seat(desk: Desk, seat: str) -> None:
    """Seat the role under a role, or as a generated candidate does; it can be undone."""
    desk.visit.tries.append(seat)
    del desk.visit.tries[:-TRIES]
    go(desk.address, seat=seat, placement=TRY, actor="")


def undo(desk: Desk) -> None:
    """Back to what was tried before, else to today's seat."""
    tries = desk.visit.tries
    if tries:
        tries.pop()
    before = tries[-1] if tries else ""
    go(desk.address, seat=before, placement=TRY if before else desk.written.baseline.placed.id)


def address_of(row: Ranked) -> str:
    """What a click on a placement sends: the role of a single seat, as a click on its box does."""
    candidate = row.scored.candidate
    if candidate.is_written:
        return f"placement {candidate.id}"
    return f"seat {candidate.hosts[0] if candidate.shape == 'single' else candidate.id}"


def choose(desk: Desk, sent: str) -> None:
    """Follow what was sent: `placement ID` chooses what is written, `seat ID` tries."""
    field, _, name = sent.partition(" ")
    if field == "placement":
        go(desk.address, placement=name, actor="")
    elif field == "seat":
        try_seat(desk, name)


@lru_cache(maxsize=1)
def _component() -> Callable[..., Any]:
    return st.components.v2.component("orgmodel_choosing", js=(ASSETS / "choosing.js").read_text("utf-8"))
