"""What is chosen, kept as one more placement to compare: a try, or a placement as it was edited."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from orgmodel.text import msg
from orgmodel.ui.desk import Desk
from orgmodel.ui.editing import keep_as_placement
from orgmodel.ui.seating import TRY

MOST_LETTERS = 120
"""Letters of a placement's title (our proposal)."""


def placement_button(desk: Desk) -> None:
    """A button that asks for a title and writes the placement; nothing where none is chosen."""
    choice = desk.choice
    if choice is None:
        return
    is_try = choice.id == TRY
    key = f"placement-title-{desk.host if is_try else choice.id}"
    kind: Literal["primary", "tertiary"] = "primary" if is_try else "tertiary"
    with st.popover(desk.say(msg("Save as placement")), key="save-placement", icon=":material/add_location_alt:",
                    type=kind, on_change="rerun") as popover:  # fmt: skip
        if not popover.open:
            return
        st.text_input(desk.say(msg("Its title")), desk.say(choice.title) if is_try else "", max_chars=MOST_LETTERS,
                      key=key)  # fmt: skip
        st.button(desk.say(msg("Keep")), key="keep-placement", type="primary", on_click=_keep, args=(desk, key))


def _keep(desk: Desk, key: str) -> None:
    st.session_state["save-placement"] = not keep_as_placement(desk, str(st.session_state[key] or ""))
