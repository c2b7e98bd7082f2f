"""Steps that no longer fitted the file they were done again on: named once, never dropped in silence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import streamlit as st

from orgmodel.text import listing, plural
from orgmodel.ui.desk import Desk
from orgmodel.ui.history import Step
from orgmodel.ui.markup import element
from orgmodel.ui.parts import show

LOST: Final = "lost-steps"


def lose(steps: Iterable[Step]) -> None:
    """Keep what was lost for the page that follows."""
    st.session_state[LOST] = tuple(step.said for step in steps)


def lost_steps(desk: Desk) -> None:
    """What was lost last, once."""
    lost = st.session_state.pop(LOST, ())
    if lost:
        said = plural("{n} change no longer fits the file and was left out: {steps}.",
                      "{n} changes no longer fit the file and were left out: {steps}.", len(lost),
                      steps=listing(lost))  # fmt: skip
        show(element("p", element("b", "! ", aria_hidden="true"), desk.say(said), class_="om-step", role="status"))
