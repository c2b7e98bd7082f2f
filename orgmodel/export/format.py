"""What a format is: a pure function from a study to the bytes of a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from orgmodel.study import Study
from orgmodel.text import Message


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of a format: what to draw, of which placement, for whom."""

    what: Literal["chart", "map", "risk-matrix", "lever-map", "certainty"] | str
    placement: str | None
    """Id; the baseline where None."""
    language: str
    dark: bool = False


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file."""

    id: str
    suffix: str
    media_type: str
    title: Message
    write: Callable[[Study, Request], bytes]
