"""The pieces every page is laid out with: the answer, cards, rows, chips and bars, as safe HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, Final

import streamlit as st

from orgmodel.records import Level, Location
from orgmodel.text import Message, Text, listing, msg, render
from orgmodel.ui.markup import NOTHING, Child, Markup, element, joined, sentence

TAG: Final = re.compile(r"<[^>]+>")
LONG, LONGER = 140, 185
"""Letters from which an answer is set smaller, and smaller again, so that it stays in two lines on a projector."""


def show(markup: Markup) -> None:
    """Put safe HTML on the page."""
    if markup.html:
        st.html(markup.html)


def answer(message: Message, language: str, beneath: Iterable[Message | Text] = ()) -> None:
    """The one large sentence of a page, and the quiet line under it."""
    quiet = [render(one, language) for one in beneath]
    said = sentence(message, language)
    letters = len(TAG.sub("", said.html))
    kind = "om-answer" + " long" * (letters > LONG) + " longer" * (letters > LONGER)
    show(
        element("h1", said, class_=kind) + (element("p", " · ".join(quiet), class_="om-beneath") if quiet else NOTHING)
    )


def heading(message: Message, language: str) -> Markup:
    """The quiet heading of a card."""
    return element("h2", render(message, language), class_="om-eyebrow")


def card(*children: Child, kind: str = "") -> Markup:
    """A framed block."""
    return element("section", *children, class_=f"om-card {kind}".strip())


def quiet(text: str) -> Markup:
    """A secondary line."""
    return element("p", text, class_="om-quiet")


def chip(level: Level, language: str) -> Markup:
    """The word of a risk level on its colour."""
    return element("span", render(level.label, language), class_=f"om-chip om-{level.word}")


def row(sign: str, text: Child, right: Child = None, tone: str = "") -> Markup:
    """One line of a list: its sign, what it says, and a quiet word on the right."""
    return element(
        "li",
        element("span", sign, class_="om-sign", aria_hidden="true"),
        element("span", text, class_="om-what"),
        element("span", right, class_="om-right") if right is not None else None,
        class_=f"om-row {tone}".strip(),
    )


def rows(lines: Iterable[Markup]) -> Markup:
    """A list of `row`s; nothing where there is none."""
    items = list(lines)
    return element("ul", *items, class_="om-rows") if items else NOTHING


def pairs(items: Iterable[tuple[str, Child]]) -> Markup:
    """Names and what stands beside them; pairs without a value are left out."""
    kept = [(name, value) for name, value in items if value not in (None, "", NOTHING)]
    cells = [joined([element("dt", name), element("dd", value)]) for name, value in kept]
    return element("dl", *cells, class_="om-pairs") if cells else NOTHING


def bar(value: float | None, reference: float | None = None, chosen: bool = False, label: str = "") -> Markup:
    """A share between 0 and 1 as a bar with a tick at `reference`; hatched where it is not known.

    Without a label it repeats what words beside it say, and a reader of the screen passes it over.
    """
    said = {"role": "img", "aria_label": label} if label else {"aria_hidden": "true"}
    if value is None:
        return element("span", class_="om-bar unknown", **said)
    tick = element("i", class_="tick", style=f"left:{_percent(reference)}") if reference is not None else None
    return element(
        "span",
        element("i", class_="fill", style=f"width:{_percent(value)}"),
        tick,
        class_="om-bar chosen" if chosen else "om-bar",
        **said,
    )


def _percent(value: float) -> str:
    return f"{min(1.0, max(0.0, value)) * 100:.1f}%"


def opening(summary: Markup, *children: Child, is_open: bool = False) -> Markup:
    """A line that opens on what stands behind it."""
    return element("details", element("summary", summary), *children, class_="om-opening", open=is_open)


def places(locations: Sequence[Location], language: str, most: int = 6) -> Markup:
    """Where something is written, as file:line:column; the rest counted."""
    written = [place for place in locations if place.line]
    shown = [element("code", str(place)) for place in written[:most]]
    more = len(written) - len(shown)
    extra = element("span", render(msg("and {count} more", count=more), language)) if more > 0 else None
    return element("span", *shown, extra, class_="om-places") if shown else NOTHING


def table(head: Sequence[Child], body: Iterable[Sequence[Child]], kind: str = "", caption: str = "") -> Markup:
    """A table; the first cell of each line is its heading."""
    top = element("tr", *(element("th", cell, scope="col") for cell in head))
    lines = [
        element("tr", element("th", first, scope="row"), *(element("td", cell) for cell in rest))
        for first, *rest in body
    ]
    title = element("caption", caption, class_="om-hidden") if caption else None
    whole = element("table", title, element("thead", top), element("tbody", *lines), class_=f"om-table {kind}".strip())
    return element("div", whole, class_="om-scroll", tabindex="0", role="region", aria_label=caption or None)


def words(values: Iterable[Any], language: str) -> str:
    """Several titles or values as an enumeration."""
    return render(listing(values), language)
