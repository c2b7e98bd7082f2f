"""Changes that an earlier visit did not save, offered once: done again, or given up."""

from __future__ import annotations

import streamlit as st

from orgmodel.store.journal import Pending
from orgmodel.text import listing, msg, plural
from orgmodel.ui.desk import Desk
from orgmodel.ui.journaling import do_again, give_up, left_behind, read
from orgmodel.ui.losing import lose
from orgmodel.ui.markup import element
from orgmodel.ui.opening import Opened
from orgmodel.ui.parts import show
from orgmodel.ui.versions_list import when

NAMED = 3
"""Changes named at once (our proposal)."""


def offer_left_behind(desk: Desk, opened: Opened) -> None:
    """What was left behind of the open file, and what to do with it; nothing where nothing was."""
    found = left_behind(desk.visit, opened.item)
    if found is None:
        return
    steps = read(found.steps)
    said = plural("{n} change of {time} was not saved: {steps}.", "{n} changes of {time} were not saved: {steps}.",
                  len(steps), time=when(found.at, desk),
                  steps=listing(step.said for step in steps[:NAMED]))  # fmt: skip
    with st.container(key="left-behind", horizontal=True, vertical_alignment="center", gap="small"):
        with st.container(key="left-behind-said"):
            show(element("p", desk.say(said), class_="om-step", role="status"))
        st.button(desk.say(msg("Do them again")), key="do-again", type="primary", icon=":material/history:",
                  on_click=_again, args=(desk, opened, found))  # fmt: skip
        st.button(desk.say(msg("Forget them")), key="forget-them", type="tertiary", on_click=give_up,
                  args=(desk.visit, opened.item, found))  # fmt: skip


def _again(desk: Desk, opened: Opened, found: Pending) -> None:
    lose(do_again(desk.visit, opened.item, found))
