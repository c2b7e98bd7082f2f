"""What a file held when it was saved before: the last fifty texts, each with its lines, each to be taken back."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from orgmodel.store.versions import Version
from orgmodel.text import Message, Text, msg, plural, render
from orgmodel.ui.desk import Desk
from orgmodel.ui.history import rewrite
from orgmodel.ui.keeping import versions_of
from orgmodel.ui.lines import counted, differing, line_list
from orgmodel.ui.opening import Opened
from orgmodel.ui.parts import heading, quiet, show
from orgmodel.ui.refusing import refuse


def versions_list(desk: Desk, opened: Opened) -> None:
    """The versions of a file of the workspace, the newest first; nothing where none was kept."""
    path = opened.item.path
    if opened.item.origin != "workspace" or path is None:
        return
    kept = [one for one in versions_of(path) if one.text != opened.text]
    if not kept:
        return
    with st.container(key="versions"):
        show(heading(plural("{n} earlier version", "{n} earlier versions", len(kept)), desk.language))
        chosen = st.selectbox(desk.say(msg("Version")), range(len(kept)), index=None, key="version",
                              format_func=lambda one: when(kept[one].at, desk), placeholder=desk.say(msg("Choose one")),
                              label_visibility="collapsed")  # fmt: skip
        if chosen is not None and chosen < len(kept):
            _shown(desk, opened, kept[chosen])


def _shown(desk: Desk, opened: Opened, version: Version) -> None:
    lines = differing(opened.text, version.text)
    show(quiet(desk.say(msg("Taking it back: {counts}", counts=counted(lines)))))
    show(line_list(lines, desk, msg("What taking it back changes")))
    st.button(desk.say(msg("Take this version back")), key="restore", icon=":material/history:",
              on_click=_restore, args=(desk, opened, version))  # fmt: skip


def _restore(desk: Desk, opened: Opened, version: Version) -> None:
    """One step more, so that it can be undone, and is written only when saved."""
    said: Message | Text = msg("The version of {time} was taken back", time=when(version.at, desk))
    refuse(rewrite(desk.visit, opened.item, version.text, said))


def when(at: datetime, desk: Desk) -> str:
    """A moment on this machine's clock: the day in the reader's language, then the time."""
    here = at.astimezone()
    return f"{render(here.date(), desk.language)}, {here:%H:%M:%S}"
