"""A document as blocks, before it becomes a file of any kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from orgmodel.tables import Table
from orgmodel.text import Message, Text

What = Literal["chart", "map", "risk-matrix", "lever-map", "certainty"]
"""Pictures that the exports know how to draw."""
Said = Message | Text
"""A sentence of ours, or a text of the scenario."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a part; 1 is the highest."""

    text: Said
    level: Literal[1, 2, 3] = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One or more sentences.

    A lead one is the answer, a quiet one a remark under what it is about, a gap says what is missing and who owes it.
    """

    text: Said
    tone: Literal["plain", "quiet", "lead", "gap"] = "plain"


@dataclass(frozen=True, slots=True)
class Bullets:
    """Items of one list."""

    items: tuple[Said, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with its title above it; a bare one has no headings: its first column names what the others say."""

    table: Table
    bare: bool = False
    widths: tuple[float, ...] = ()
    """Parts of the width, column by column; even where empty."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture of a placement, with the sentence that says what is seen on it."""

    what: What
    placement: str
    caption: Said


Block = Heading | Paragraph | Bullets | Grid | Figure


@dataclass(frozen=True, slots=True)
class Document:
    """A document in no language yet; every message is rendered by the format that writes it."""

    id: str
    title: Message
    subtitle: Said | None
    blocks: tuple[Block, ...]
    pages: Literal["flow", "one"] = "flow"
    """Whether it must hold on one page."""
