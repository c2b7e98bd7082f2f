"""Which placements are compared, of which files: what is chosen goes into the address."""

from __future__ import annotations

from typing import Final

import streamlit as st

from orgmodel.text import msg
from orgmodel.ui import shelf
from orgmodel.ui.comparing import MOST, Comparison, Entrant, of_file, written
from orgmodel.ui.desk import Desk
from orgmodel.ui.label import label_of
from orgmodel.ui.markup import visible
from orgmodel.ui.state import go

HALF: Final = MOST // 2
"""Placements that another file brings along at first (our proposal)."""


def choose_placements(found: Comparison, desk: Desk) -> None:
    """The placements side by side, and the files they are of."""
    with st.popover(desk.say(msg("Choose…")), icon=":material/checklist:"):
        _placements(found, desk)
        _files(found, desk)


def _placements(found: Comparison, desk: Desk) -> None:
    offered = _offered(found, desk)
    names = [one.name for one in found.entrants]
    st.session_state["compared"] = names

    def pick() -> None:
        chosen = st.session_state["compared"]
        go(desk.address, beside=written(chosen) if chosen != [*offered][:MOST] else "", open="")

    st.multiselect(
        desk.say(msg("Placements compared")),
        list(offered),
        format_func=lambda name: visible(desk.say(offered[name].title)) if name in offered else name,
        max_selections=MOST,
        key="compared",
        on_change=pick,
    )


def _offered(found: Comparison, desk: Desk) -> dict[str, Entrant]:
    """What can be chosen: all placements of every file that takes part."""
    offered = {one.name: one for one in found.own}
    for there, _ in found.by_file():
        item = shelf.find(desk.shelf, there.address.scenario)
        if item is not None and item.id != desk.address.scenario:
            offered |= {one.name: one for one in of_file(desk, item)}
    return offered


def _files(found: Comparison, desk: Desk) -> None:
    taken = {there.address.scenario for there, _ in found.by_file()} | {desk.address.scenario}
    titles = {item.id: desk.say(label_of(item).title) or item.name for item in desk.shelf if item.id not in taken}
    st.session_state["joined"] = None

    def join() -> None:
        item = shelf.find(desk.shelf, st.session_state["joined"] or "")
        new = [one.name for one in of_file(desk, item)][:HALF] if item else []
        kept = [one.name for one in found.entrants][: MOST - len(new)]
        go(desk.address, beside=written([*kept, *new]), open="")

    st.selectbox(
        desk.say(msg("Add the placements of another file")),
        list(titles),
        index=None,
        format_func=lambda name: visible(titles.get(name) or ""),
        key="joined",
        on_change=join,
        placeholder=desk.say(msg("Choose a file")),
    )
