"""What a visit entered for the ten questions, and which of them it has answered or skipped."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Guide:
    """The state of one visitor's ten questions."""

    given: dict[str, Any] = field(default_factory=dict)
    """Field → what was entered."""
    answered: set[str] = field(default_factory=set)
    """Questions that somebody went past with an answer."""
    skipped: set[str] = field(default_factory=set)
    """Questions left open on purpose."""
    draft: str = ""
    """Id of the file made last, so that the next one takes its place."""

    def settle(self, question: str, is_answered: bool) -> None:
        """Note that a question is behind the visitor, with an answer or without."""
        (self.answered if is_answered else self.skipped).add(question)
        (self.skipped if is_answered else self.answered).discard(question)
