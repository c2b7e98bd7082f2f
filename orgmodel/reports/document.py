"""A document as blocks, before it becomes a file of any kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from orgmodel.tables import Table
from orgmodel.text import Message

What = Literal["chart", "map", "risk-matrix", "lever-map", "certainty"]
"""Pictures that the exports know how to draw."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a part; 1 is the highest."""

    text: Message
    level: Literal[1, 2, 3] = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One or more sentences; a quiet one is a remark under what it is about, a lead one is the answer."""

    text: Message
    tone: Literal["plain", "quiet", "lead"] = "plain"


@dataclass(frozen=True, slots=True)
class Bullets:
    """Items of one list."""

    items: tuple[Message, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with its title above it."""

    table: Table


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture of a placement, with the sentence that says what is seen on it."""

    what: What
    placement: str
    caption: Message


Block = Heading | Paragraph | Bullets | Grid | Figure


@dataclass(frozen=True, slots=True)
class Document:
    """A document in no language yet; every message is rendered by the format that writes it."""

    id: str
    title: Message
    subtitle: Message | None
    blocks: tuple[Block, ...]
    pages: Literal["flow", "one"] = "flow"
    """Whether it must hold on one page."""
