"""A file that was changed elsewhere: both sides beside each other, and what can be done; nothing is written over."""

from __future__ import annotations

import streamlit as st

from orgmodel.records import Malformed, Refused
from orgmodel.text import Message, msg, plural
from orgmodel.ui import shelf
from orgmodel.ui.desk import Desk
from orgmodel.ui.history import Draft, draft_of, forget
from orgmodel.ui.lines import counted, differing, line_list
from orgmodel.ui.losing import lose
from orgmodel.ui.markup import Markup, element
from orgmodel.ui.opening import Opened
from orgmodel.ui.parts import heading, quiet, show
from orgmodel.ui.refusing import refuse
from orgmodel.ui.saving import fault_of, lay_again
from orgmodel.ui.state import go
from orgmodel.ui.unsaved import copy_clicked


def both_sides(desk: Desk, opened: Opened, theirs: Opened) -> None:
    """What they changed, what this visit changed, and the ways on."""
    draft = draft_of(desk.visit, opened.item)
    if draft is None:
        return
    left, right = st.columns(2, gap="large")
    with left, st.container(key="theirs"):
        show(_side(msg("In the file now"), draft.base, theirs.text, desk))
    with right, st.container(key="mine"):
        show(_side(msg("Yours, not saved"), draft.base, draft.text, desk))
    _ways(desk, draft, theirs)


def _side(title: Message, base: str, text: str, desk: Desk) -> Markup:
    lines = differing(base, text)
    said = quiet(desk.say(msg("{counts} against what you both began with", counts=counted(lines))))
    return element("section", heading(title, desk.language), said, line_list(lines, desk, title))


def _ways(desk: Desk, draft: Draft, theirs: Opened) -> None:
    count = plural("your {n} change", "your {n} changes", draft.unsaved)
    with st.container(key="ways", horizontal=True, gap="small"):
        st.button(desk.say(msg("Take the file as it is now, and do {changes} again on it", changes=count)),
                  key="lay-again", type="primary", icon=":material/merge:", on_click=_again, args=(desk,),
                  disabled=not theirs.file_digest)  # fmt: skip
        if shelf.workspace() is not None:
            st.button(desk.say(msg("Keep mine as a copy")), key="mine-as-copy", icon=":material/file_copy:",
                      on_click=copy_clicked, args=(desk,))  # fmt: skip
        st.download_button(desk.say(msg("Download mine")), draft.text, theirs.item.name, "application/yaml",
                           key="mine-download", icon=":material/download:", on_click="ignore")  # fmt: skip
        st.button(desk.say(msg("Give mine up")), key="mine-forget", type="tertiary", on_click=_give_up,
                  args=(desk,))  # fmt: skip


def _again(desk: Desk) -> None:
    if desk.opened is None:
        return
    try:
        lose(lay_again(desk.visit, desk.opened.item))
        refuse(())
    except (Malformed, Refused, OSError) as error:
        refuse(fault_of(error, desk.opened.item))


def _give_up(desk: Desk) -> None:
    if desk.opened is not None:
        forget(desk.visit, desk.opened.item)
        go(desk.address)
