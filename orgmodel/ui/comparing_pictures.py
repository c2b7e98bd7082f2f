"""Placements side by side as small pictures around their seats; a click enlarges one beside all that it changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final

import streamlit as st

from orgmodel.study import difference
from orgmodel.text import Share, msg
from orgmodel.ui.changes import counted
from orgmodel.ui.comparing import Comparison, Entrant
from orgmodel.ui.comparing_board import changes_in_words, findings_of
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import Markup, element
from orgmodel.ui.parts import quiet, show
from orgmodel.ui.picture import ASSETS, Picture, show_picture
from orgmodel.ui.pictures import in_words
from orgmodel.ui.state import go
from orgmodel.ui.walls import ENLARGED, Frame, wall_pictures

ABREAST: Final[Mapping[int, int]] = MappingProxyType({1: 1, 2: 2, 3: 3, 4: 2, 5: 3, 6: 3, 7: 4, 8: 4})
"""Pictures in a row, by how many there are."""
ONE_ROW: Final[Mapping[int, Frame]] = MappingProxyType(
    {1: Frame(1200, 540, 18), 2: Frame(840, 480, 18), 3: Frame(553, 430, 18)}
)
TWO_ROWS: Final[Mapping[int, Frame]] = MappingProxyType(
    {2: Frame(840, 275, 18), 3: Frame(553, 280, 18), 4: Frame(406, 290, 16.8)}
)
"""1.4 points a pixel on a screen of 1280: text of 12 pixels or more, two rows of pictures on it (our proposal)."""


def multiples(found: Comparison, desk: Desk, enlarged: str) -> None:
    """The small pictures, each under its title with what it gains; a click enlarges it."""
    many = len(found.entrants)
    abreast = ABREAST[many]
    pictures = _pictures(found, (ONE_ROW if many == abreast else TWO_ROWS)[abreast])
    for start in range(0, many, abreast):
        row = found.entrants[start : start + abreast]
        for number, (column, one) in enumerate(zip(st.columns(abreast, gap="medium"), row, strict=False), start):
            with column, st.container(key=f"multiple-{'wide-' if abreast == 2 else ''}{number}"):
                show(_head(one, desk, one.name == enlarged))
                show_picture(pictures[one.name], f"small-{number}", desk.language, still=True)
                show(_foot(one, found, desk))

    def enlarge() -> None:
        name = str(st.session_state["enlarging"].enlarge or "")
        go(desk.address, open="" if name == desk.address.open else name)

    _component()(key="enlarging", data={"open": enlarged}, on_enlarge_change=enlarge)


def large(one: Entrant, desk: Desk) -> None:
    """One placement large, and beside it everything it changes."""
    (picture,) = wall_pictures(one.desk, [one.placement], ENLARGED, legend=True)
    left, right = st.columns([1.9, 1], gap="large")
    with left, st.container(key="enlarged"):
        show(element("h2", desk.say(one.title), class_="om-placement chosen"))
        show_picture(picture, "enlarged-picture", desk.language)
        in_words(picture, desk)
    with right, st.container(key="enlarged-changes"):
        if one.is_today:
            show(quiet(desk.say(msg("This is how things are today: the others are held against it."))))
        else:
            show(findings_of(one, desk) + changes_in_words(one, desk))

    def close() -> None:
        go(desk.address, open="")

    with left:
        st.button(desk.say(msg("Make it small again")), key="close", icon=":material/close_fullscreen:",
                  on_click=close, type="tertiary")  # fmt: skip


def _pictures(found: Comparison, frame: Frame) -> dict[str, Picture]:
    drawn: dict[str, Picture] = {}
    for there, entrants in found.by_file():
        pictures = wall_pictures(there, [one.placement for one in entrants], frame)
        drawn |= {one.name: picture for one, picture in zip(entrants, pictures, strict=True)}
    return drawn


def _head(one: Entrant, desk: Desk, is_large: bool) -> Markup:
    button = element("button", desk.say(one.title), type="button", data_enlarge=one.name,
                     aria_expanded="true" if is_large else "false")  # fmt: skip
    return element("h2", button, class_="om-multiple chosen" if is_large else "om-multiple")


def _foot(one: Entrant, found: Comparison, desk: Desk) -> Markup:
    """For how many priorities it is first, and how many findings are fixed, new and worse."""
    first = found.first(one.name)
    held = difference(one.today, one.assessment)
    parts = [element("span", desk.say(msg("first for {share}", share=Share(first))))] if first is not None else []
    if one.is_today:
        parts.append(element("span", desk.say(msg("today"))))
    else:
        signs = (("✓", len(held.fixed)), ("!", len(held.new) + len(held.worse)))
        told = " · ".join(desk.say(message) for message in counted(held))
        shown = "  ".join(f"{sign} {count}" for sign, count in signs if count) or "="
        parts += [element("span", shown, aria_hidden="true", title=told), element("span", told, class_="om-hidden")]
    is_winner = found.verdict is not None and found.verdict.ranking.winner.id == one.name
    return element("p", *parts, class_="om-foot winner" if is_winner else "om-foot")


@lru_cache(maxsize=1)
def _component() -> Callable[..., Any]:
    return st.components.v2.component("orgmodel_enlarging", js=(ASSETS / "compare.js").read_text("utf-8"))
