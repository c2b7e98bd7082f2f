"""What a format is: a pure function from a study to the bytes of a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from orgmodel.placement.verdict import Verdict
from orgmodel.study import Study
from orgmodel.text import Message


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of a format: what to show, of which placement, for whom."""

    what: str
    """One of the contents the format gives; see `contents`."""
    placement: str | None
    """Id; the baseline where None."""
    language: str
    dark: bool = False
    day: date | None = None
    """The day printed on it; None leaves dates out, so that the same study gives the same file."""
    template: bytes = b""
    """The client's own file whose master a deck is laid on."""
    values: bytes = b""
    """A table of the indicators' values as CSV, for the periodic reports."""
    ballots: bytes = b""
    """The ballots of the room as CSV, for the minutes and the decision record."""
    verdict: Verdict | None = None
    """The verdict on the placement's scenario, where it was drawn already; it takes a second or more."""


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file."""

    id: str
    suffix: str
    media_type: str
    title: Message
    write: Callable[[Study, Request], bytes]
    contents: tuple[str, ...]
    """What it can be asked for; the first is what it gives unasked."""
