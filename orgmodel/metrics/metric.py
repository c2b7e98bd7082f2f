"""The record that every metric of this family fills: what it says, how it is computed, when it is undefined."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from orgmodel.text import Message


class Metric(NamedTuple):
    """One number an actor, or one of a whole organization, from the graph alone."""

    id: str
    title: Message
    meaning: Message
    unit: Message
    formula: Message
    """In plain text; the same in every language."""
    reference: Message
    undefined: Message
    """When there is no value: `nan`, shown as a dash."""
    compute: Callable[..., Any]
    """The function for one actor, or for the whole graph where the metric has no actor."""
    code: str | None = None
    """The label of the book's item that reads this metric, where there is one."""
