"""Everything about one thing, as rows of a name and its words: printed for a person, or as a document."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from orgmodel.cli.output import LEAST, NARROW
from orgmodel.text import Message, render

READABLE = 100
"""Characters of a line beyond which the eye loses the next one (our proposal)."""
BESIDE = 24
"""Characters of a name beyond which its words stand below it (our proposal)."""
INDENT = "  "


class Row(NamedTuple):
    """A name, and what is said under it, one paragraph each; `key` is its name in a document."""

    key: str
    label: Message
    said: tuple[Any, ...]
    is_cut: bool = False
    """Whether each stays on one line of the terminal, cut where it is longer."""


@dataclass(frozen=True, slots=True)
class Explained:
    """One thing: a finding, rule, check, measure, criterion or metric."""

    kind: str
    id: str
    title: Any
    beneath: Message
    """What it is and where, under the title."""
    rows: tuple[Row, ...]
    facts: Mapping[str, Any] = field(default_factory=dict)
    """What a document has beside the words."""

    def document(self, language: str) -> dict[str, Any]:
        """The facts, and the words by their keys."""
        words = {row.key: "\n".join(_texts(row, language)) for row in self.rows}
        return {"kind": self.kind, "id": self.id, "title": render(self.title, language), **self.facts, **words}


def kept(*rows: Row) -> tuple[Row, ...]:
    """The rows that say something."""
    return tuple(row for row in rows if any(one not in (None, "") for one in row.said))


def print_explained(explained: Iterable[Explained], language: str) -> None:
    """Titles, then names with their words beside them, wrapped to the terminal."""
    width = min(READABLE, shutil.get_terminal_size((NARROW, 24)).columns)
    for index, one in enumerate(explained):
        print("\n" * bool(index) + render(one.title, language))
        print(textwrap.fill(render(one.beneath, language), max(width, 1)))
        print()
        labels = [render(row.label, language) for row in one.rows]
        column = min(BESIDE, max(map(len, labels), default=0)) + 2
        for label, row in zip(labels, one.rows, strict=True):
            _print_row(label, row, _texts(row, language), column, width)


def _texts(row: Row, language: str) -> list[str]:
    return [text for one in row.said if (text := render(one, language) if one is not None else "")]


def _print_row(label: str, row: Row, texts: list[str], column: int, width: int) -> None:
    is_beside = width >= 3 * column
    margin = INDENT + (" " * column if is_beside else INDENT)
    room = max(width - len(margin), LEAST)
    lines = [line for text in texts for line in ([_cut(text, room)] if row.is_cut else _wrapped(text, room))]
    if is_beside and len(label) < column:
        print(f"{INDENT}{label.ljust(column)}{lines[0]}")
        lines = lines[1:]
    else:
        print(f"{INDENT}{label}")
    for line in lines:
        print(f"{margin}{line}")


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 1].rstrip()}…"


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False) or [""]
