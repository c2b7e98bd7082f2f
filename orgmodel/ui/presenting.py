"""Presentation mode: one placement a screen, read from the back of the room; arrow keys step, Escape leaves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, Final

import streamlit as st

from orgmodel.text import msg
from orgmodel.ui.comparing import Comparison, Entrant, comparison_of
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import Markup, element, sentence
from orgmodel.ui.parts import TAG, show
from orgmodel.ui.picture import ASSETS, Picture, show_picture
from orgmodel.ui.presenting_words import Thing, headline, things
from orgmodel.ui.state import go
from orgmodel.ui.walls import STAGE, wall_pictures

LONG: Final = 92
"""Letters from which the sentence is set smaller, so that it stays in two lines."""


def is_presenting(desk: Desk) -> bool:
    """Whether the address asks for it and there is something to step through."""
    return bool(desk.address.present) and desk.is_open


def name_to_present(desk: Desk) -> str:
    """The placement that a presentation begins with."""
    return desk.choice.id if desk.choice else "none"


def present(desk: Desk) -> None:
    """The placement the address names, full screen: a sentence, its picture, three things that matter."""
    found = comparison_of(desk)
    shown = found.find(desk.address.present) or found.entrants[0]
    pictures = _pictures(found)
    with st.container(key="presenting"):
        show(_head(shown, found, desk))
        with st.container(key="presented"):
            show_picture(pictures[shown.name], "presented-picture", desk.language, still=True)
        show(_things(things(shown, found.study), desk))
    _steps(shown, found, desk)


def _head(shown: Entrant, found: Comparison, desk: Desk) -> Markup:
    said = sentence(headline(shown, found.study, desk.language), desk.language)
    kind = "om-present long" if len(TAG.sub("", said.html)) > LONG else "om-present"
    number = found.entrants.index(shown) + 1
    place = desk.say(msg("{number} of {total}", number=number, total=len(found.entrants)))
    tools = element(
        "nav",
        _button("back", "←", desk.say(msg("The placement before"))),
        element("span", f"{number}/{len(found.entrants)}", aria_label=place, role="img"),
        _button("on", "→", desk.say(msg("The next placement"))),
        _button("leave", "×", desk.say(msg("Leave the presentation"))),
        class_="om-stage-steps",
    )
    return element("header", element("h1", said, class_=kind, aria_live="polite"), tools, class_="om-stage-head")


def _button(name: str, sign: str, said: str) -> Markup:
    return element("button", sign, type="button", data_step=name, aria_label=said, title=said)


def _things(said: Sequence[Thing], desk: Desk) -> Markup:
    lines = [
        element("li", element("b", one.sign, aria_hidden="true"), element("span", sentence(one.said, desk.language)),
                class_=one.tone or None)
        for one in said
    ]  # fmt: skip
    return element("ul", *lines, class_="om-things")


def _pictures(found: Comparison) -> dict[str, Picture]:
    """All of them at once, so that a step waits for nothing."""
    drawn: dict[str, Picture] = {}
    for there, entrants in found.by_file():
        pictures = wall_pictures(there, [one.placement for one in entrants], STAGE)
        drawn |= {one.name: picture for one, picture in zip(entrants, pictures, strict=True)}
    return drawn


def _steps(shown: Entrant, found: Comparison, desk: Desk) -> None:
    """Follow the keys and the buttons: a name steps there, an empty one leaves to the page one came from."""

    def step() -> None:
        name = str(st.session_state["steps"].step or "")
        chosen = next((one for one in found.entrants if one.name == name), None)
        if chosen is not None:
            go(desk.address, present=name)
        elif shown.is_own:
            go(desk.address, present="", placement=shown.name)
        else:
            go(desk.address, present="")

    names = [one.name for one in found.entrants]
    data = {"names": names, "at": names.index(shown.name), "language": desk.language}
    _component()(key="steps", data=data, on_step_change=step)


@lru_cache(maxsize=1)
def _component() -> Callable[..., Any]:
    return st.components.v2.component("orgmodel_steps", js=(ASSETS / "present.js").read_text("utf-8"))
