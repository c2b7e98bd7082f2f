"""The text of the open file, edited by hand: checked while it is typed, one step of the history once it is kept."""

from __future__ import annotations

from collections.abc import Callable
from difflib import SequenceMatcher
from functools import lru_cache
from hashlib import sha256
from typing import Any, Final

import streamlit as st

from orgmodel.records import Problem
from orgmodel.text import Message, msg, plural
from orgmodel.ui.desk import Desk
from orgmodel.ui.history import rewrite
from orgmodel.ui.opening import Opened, open_text
from orgmodel.ui.picture import ASSETS

TYPED: Final = "typed"
"""Where the session keeps what is wrong with the text as it is typed, beside the text it was typed over."""
LARGEST: Final = 400_000
"""Letters of a text that is edited in the browser; a longer one is shown (our proposal)."""


def is_editable(opened: Opened) -> bool:
    """Whether the file is text, and short enough to be typed in."""
    return bool(opened.file_digest) and len(opened.text) <= LARGEST


def problems_typed(opened: Opened) -> tuple[Problem, ...] | None:
    """What is wrong with the text as it is typed; None where nothing is typed."""
    version, problems = st.session_state.get(TYPED, ("", ()))
    return problems if version == _version(opened) else None


def editor(desk: Desk, opened: Opened) -> None:
    """The text with numbered lines, and those marked that do not hold."""
    typed = problems_typed(opened)
    marked = (*opened.problems, *opened.notes) if typed is None else typed

    def check() -> None:
        text = given_text(opened.text, str(st.session_state["editor"].typed or ""))
        same = text == opened.text
        found = open_text(opened.item, text).problems if not same else ()
        st.session_state[TYPED] = ("", ()) if same else (_version(opened), found)

    def keep() -> None:
        text = given_text(opened.text, str(st.session_state["editor"].kept or ""))
        problems = rewrite(desk.visit, opened.item, text)
        st.session_state[TYPED] = (_version(opened), problems) if problems else ("", ())

    _component()(key="editor", data=_data(opened, marked, typed, desk), on_typed_change=check, on_kept_change=keep)


def given_text(before: str, typed: str) -> str:
    """What was typed, with the line ends of the text before: a browser knows one kind only."""
    plain = typed.replace("\r\n", "\n").replace("\r", "\n")
    if "\r\n" not in before:
        return plain
    old, new = before.splitlines(keepends=True), plain.splitlines(keepends=True)
    stripped = [line.replace("\r\n", "\n") for line in old]
    lines: list[str] = []
    for kind, start, end, low, high in SequenceMatcher(None, stripped, new, autojunk=False).get_opcodes():
        lines += old[start:end] if kind == "equal" else [line.replace("\n", "\r\n") for line in new[low:high]]
    return "".join(lines)


def _version(opened: Opened) -> str:
    return sha256(f"{opened.item.id}\0{opened.text}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _data(opened: Opened, marked: tuple[Problem, ...], typed: tuple[Problem, ...] | None, desk: Desk) -> dict[str, Any]:
    here = [one for one in marked if one.location.file == opened.item.name]
    return {
        "text": opened.text.replace("\r\n", "\n"),
        "version": _version(opened),
        "file": opened.item.name,
        "problems": [{"line": one.location.line, "kind": one.severity} for one in here],
        "state": desk.say(_state(typed)),
        "isBad": bool(typed),
        "words": {
            "keep": desk.say(msg("Keep the text")),
            "back": desk.say(msg("As it was")),
            "label": desk.say(msg("The text of {file}", file=opened.item.name)),
        },
    }


def _state(typed: tuple[Problem, ...] | None) -> Message:
    if typed is None:
        return msg("What you type is checked when you pause; nothing is written before you save.")
    if typed:
        return plural("{n} problem in what is typed", "{n} problems in what is typed", len(typed))
    return msg("What is typed holds together: keep it to see what it changes.")


@lru_cache(maxsize=1)
def _component() -> Callable[..., Any]:
    html, css, js = ((ASSETS / f"editor.{kind}").read_text("utf-8") for kind in ("html", "css", "js"))
    return st.components.v2.component("orgmodel_editor", html=html, css=css, js=js)
