"""What a kind of document is: a pure function from a study to its blocks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from orgmodel.placement.verdict import Verdict
from orgmodel.reports.document import Document
from orgmodel.study import Study
from orgmodel.text import Message


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a document: about which placement, on which day, with which tables beside the scenario."""

    placement: str | None = None
    """Id; where None the placement last decided on, else today's."""
    day: date | None = None
    """The day printed on it, and the first day of plans; None leaves dates out."""
    values: bytes = b""
    """Values of the indicators and what happened, as `values.read_values` takes them."""
    ballots: bytes = b""
    """The ballots of the room, as `placement.ballots.read_ballots` takes them."""
    verdict: Verdict | None = None
    """The verdict on the placement's scenario, where it was drawn already; it takes a second or more."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of document."""

    id: str
    title: Message
    draw: Callable[[Study, Asked], Document]
    """Raises Malformed where a table that is given cannot be read, KeyError where there is no such placement."""
