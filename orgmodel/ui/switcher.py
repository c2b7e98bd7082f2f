"""The row of views of a page: one is shown, and the address says which."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from orgmodel.text import msg
from orgmodel.ui.desk import Desk
from orgmodel.ui.page import View
from orgmodel.ui.state import go


def switch(desk: Desk, views: Sequence[View], key: str) -> None:
    """The answer of the view the address names, else of the first; the row of views; the picture and why."""
    titles = {view.id: desk.say(view.title) for view in views}
    shown = next((view for view in views if view.id == desk.address.view), views[0])
    name = f"{key}-view"
    st.session_state[name] = shown.id

    def pick() -> None:
        go(desk.address, view=st.session_state[name] or shown.id)

    with st.container(horizontal=True, vertical_alignment="bottom", key="top"):
        with st.container(key="said"):
            shown.say(desk)
        st.segmented_control(
            desk.say(msg("View")),
            list(titles),
            format_func=lambda one: titles.get(one, one),
            key=name,
            on_change=pick,
            label_visibility="collapsed",
            required=True,
        )
    shown.draw(desk)
