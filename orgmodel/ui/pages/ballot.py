"""The ballot page, which phones open by its short address: no scenario, no places, the language of the phone."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Final

import streamlit as st

from orgmodel.records import Refused
from orgmodel.store.rounds import LENGTH, Round, find_round
from orgmodel.text import LANGUAGES, msg
from orgmodel.ui.desk import Desk
from orgmodel.ui.keeping import store
from orgmodel.ui.markup import element
from orgmodel.ui.page import Page
from orgmodel.ui.parts import answer, show
from orgmodel.ui.state import go, own_language
from orgmodel.ui.voting import ballot

EVERY: Final = 8.0
"""Seconds after which a phone looks whether the vote was closed (our proposal)."""


def draw(desk: Desk) -> None:
    """The ballot of the vote that the address names, or a field for its code."""
    here = replace(desk, address=replace(desk.address, language=own_language()))
    _header(here)
    try:
        one = find_round(store(), here.address.round) if here.address.round else None
    except Refused as refused:
        answer(refused.message, here.language)
        return
    if one is None:
        _ask(here)
        return
    _vote(one, here)


def _header(desk: Desk) -> None:
    with st.container(key="header", horizontal=True, vertical_alignment="center", gap="medium"):
        show(element("p", "orgmodel", class_="om-voting-name"))
        with st.container(key="languages", horizontal=True, gap="small", width="content"):
            for code in LANGUAGES:
                query = {"round": desk.address.round, "lang": code}
                link = {name: value for name, value in query.items() if value}
                st.page_link(
                    desk.routes[PAGE.id], label=code.upper(), query_params=link, disabled=code == desk.language
                )


def _vote(one: Round, desk: Desk) -> None:
    said = msg("What matters most for this role?") if one.is_open else msg("The vote is over.")
    answer(said, desk.language, [one.title])
    ballot(one, desk.language)
    if one.is_open:
        _wait_for_the_end(one)


def _wait_for_the_end(one: Round) -> None:
    """Look now and then whether the vote was closed; while the store does not answer, it is as it was."""

    def look() -> None:
        with suppress(Refused):
            if find_round(store(), one.code) != one:
                st.rerun()

    fragment: Callable[[], None] = st.fragment(run_every=EVERY)(look)
    fragment()


def _ask(desk: Desk) -> None:
    given = desk.address.round
    said = msg("No vote bears the code {code}.", code=given) if given else msg("Which vote?")
    answer(said, desk.language, [msg("The code stands on the screen of the room: four letters.")])

    def enter() -> None:
        go(desk.address, round=str(st.session_state["ballot-code"]).strip().upper(), language=desk.language)

    with st.form("ballot-form", border=False):
        st.text_input(desk.say(msg("Code")), key="ballot-code", max_chars=LENGTH + 4)
        st.form_submit_button(desk.say(msg("Open the ballot")), on_click=enter, type="primary", width="stretch")


PAGE = Page("ballot", msg("Ballot"), draw, needs_scenario=False)
