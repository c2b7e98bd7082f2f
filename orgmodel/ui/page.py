"""What a page and a view of a page are: an id, a title, and the function that draws them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from orgmodel.text import Message
from orgmodel.ui.desk import Desk


@dataclass(frozen=True, slots=True)
class View:
    """One way of looking at a page's question."""

    id: str
    title: Message
    say: Callable[[Desk], None]
    """The answer, in one sentence; it stands above the row of views."""
    draw: Callable[[Desk], None]
    """The picture, and why."""


@dataclass(frozen=True, slots=True)
class Page:
    """One place of the app; its id is the path of its address."""

    id: str
    title: Message
    draw: Callable[[Desk], None]
    needs_scenario: bool = True
    """Whether it shows nothing without an open scenario."""
