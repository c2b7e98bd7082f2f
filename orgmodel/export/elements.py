"""HTML whose every word is escaped: the only way text enters the page that is taken away."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

from orgmodel.diagram.quoting import printable

VOID: Final = frozenset({"br", "meta", "col"})
TURNS: Final = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
"""Marks that turn the direction of what follows: shown as their code point, so that nothing reorders the page."""


class Html(str):
    """HTML made here: every word in it is escaped already."""

    __slots__ = ()

    def __add__(self, other: str) -> Html:
        return joined((self, other))


Child = Html | str | None


def tag(name: str, /, *children: Child, **attributes: str | bool | None) -> Html:
    """One element; `class_` and `aria_label` as in HTML, a None or False attribute is left out."""
    written = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in VOID:
        return Html(f"<{name}{written}>")
    return Html(f"<{name}{written}>{joined(children)}</{name}>")


def joined(children: Iterable[Child]) -> Html:
    """Several children one after the other."""
    return Html("".join(_child(child) for child in children))


def shown(text: str) -> str:
    """`text` with nothing that cannot be printed, and with turns of direction in sight."""
    return "".join(f"[U+{ord(one):04X}]" if unicodedata.bidirectional(one) in TURNS else one for one in printable(text))


def table(caption: str, head: Sequence[Child], rows: Iterable[Sequence[Child]], kind: str = "") -> Html:
    """A table whose first column names its rows, in a frame that scrolls where the page is narrow."""
    top = tag("tr", *(tag("th", cell, scope="col") for cell in head))
    body = [tag("tr", tag("th", first, scope="row"), *(tag("td", cell) for cell in rest)) for first, *rest in rows]
    whole = tag("table", tag("caption", caption), tag("thead", top), tag("tbody", *body), class_=kind or None)
    return tag("div", whole, class_="scroll", tabindex="0", role="region", aria_label=caption)


def bullets(items: Iterable[Child]) -> Html:
    """A list; nothing where there is no item."""
    kept = [tag("li", item) for item in items]
    return tag("ul", *kept) if kept else Html("")


def _attribute(key: str, value: str | bool | None) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(shown(value))}"'


def _child(child: Child) -> str:
    if isinstance(child, Html):
        return child
    return "" if child is None else escape(shown(child), quote=False)
