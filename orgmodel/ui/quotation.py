"""The lines of a file that a result rests on, quoted with their place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

import streamlit as st

from orgmodel.records import Location
from orgmodel.text import msg
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import NOTHING, Markup, element
from orgmodel.ui.shelf import MAX_BYTES

MOST: Final = 4
"""Lines quoted before the rest is only counted; the others are one click further (our proposal)."""
LONGEST: Final = 200
"""Letters of a line that are shown."""
FILES: Final = 60
"""Bound of the cache (our proposal)."""


def quoted(locations: Sequence[Location], desk: Desk) -> Markup:
    """Each place with the text that stands there, the first ones open, the rest behind a line that opens."""
    written = [place for place in dict.fromkeys(locations) if place.line]
    if not written:
        return NOTHING
    first, rest = written[:MOST], written[MOST:]
    more = desk.say(msg("and {count} more lines", count=len(rest)))
    hidden = element("details", element("summary", more), _lines(rest, desk), class_="om-more") if rest else NOTHING
    return _lines(first, desk) + hidden


def _lines(locations: Sequence[Location], desk: Desk) -> Markup:
    return element("ul", *(_line(place, desk) for place in locations), class_="om-quoted")


def _line(place: Location, desk: Desk) -> Markup:
    text = line_of(place, desk)
    where = element("span", f"{place.file}:{place.line}", class_="om-at")
    return element("li", where, element("code", text) if text else None)


def line_of(place: Location, desk: Desk) -> str:
    """The text that stands at a place, without its indent; empty where the file is not at hand."""
    lines = _lines_of(_text_of(place.file, desk))
    text = lines[place.line - 1].strip() if 0 < place.line <= len(lines) else ""
    return text if len(text) <= LONGEST else text[:LONGEST].rstrip() + "…"


@lru_cache(maxsize=FILES)
def _lines_of(text: str) -> list[str]:
    return text.splitlines()


def _text_of(file: str, desk: Desk) -> str:
    if desk.opened is None:
        return ""
    if file == desk.opened.item.name:
        return desk.opened.text
    path = desk.opened.item.path
    return _beside(desk.digest, file, path.parent) if path else ""


@st.cache_resource(max_entries=FILES, show_spinner=False)
def _beside(digest: str, file: str, _folder: Path) -> str:
    """A neighbour that the scenario draws on, as it was when the scenario was read with that digest."""
    path = (_folder / file).resolve()
    try:
        if not path.is_relative_to(_folder.resolve()) or path.stat().st_size > MAX_BYTES:
            return ""
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return ""
