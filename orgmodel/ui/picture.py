"""A picture of the server on the page: pan, zoom, click and keyboard over boxes that say who they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import streamlit as st

from orgmodel.diagram.twin import Row
from orgmodel.text import Message, msg, render

ASSETS: Final = Path(__file__).parent / "assets"
WORDS: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "closer": msg("Zoom in"),
        "farther": msg("Zoom out"),
        "fit": msg("Show the whole picture"),
        "whole": msg("Fill the screen"),
    }
)


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing of `orgmodel.diagram`: its SVG, its accessible name, who its boxes are, and its text twin."""

    svg: str
    label: str
    labels: Mapping[str, str]
    """Accessible name of each box, by its id; its drawn text where it has none here."""
    actors: Mapping[str, str]
    """Actor of the scenario that a box stands for, by the box's id."""
    folded: tuple[str, ...]
    """Boxes that stand for a whole unit and open where clicked."""
    twin: tuple[Row, ...]


def show_picture(
    picture: Picture,
    key: str,
    language: str,
    *,
    on_pick: Callable[[str], None] | None = None,
    selected: Sequence[str] = (),
    pickable: Sequence[str] | None = None,
    still: bool = False,
) -> None:
    """Show a picture; a click on a box, or Enter, calls `on_pick` with the box's id.

    `pickable` names the boxes that answer: all where None, none where `on_pick` is None. A `still` picture is always
    seen whole, without tools. The SVG was checked where it was drawn; the browser checks it again before it stands on
    the page.
    """
    data = {
        "svg": picture.svg,
        "label": picture.label,
        "labels": dict(picture.labels),
        "selected": list(selected),
        "still": still,
        "pickable": [] if on_pick is None else None if pickable is None else list(pickable),
        "words": {name: render(word, language) for name, word in WORDS.items()},
    }

    def picked() -> None:
        name = st.session_state[key].picked
        if on_pick is not None and isinstance(name, str):
            on_pick(name)

    _component()(key=key, data=data, on_picked_change=picked)


@lru_cache(maxsize=1)
def _component() -> Callable[..., Any]:
    html, css, js = ((ASSETS / f"picture.{kind}").read_text("utf-8") for kind in ("html", "css", "js"))
    return st.components.v2.component("orgmodel_picture", html=html, css=css, js=js)
