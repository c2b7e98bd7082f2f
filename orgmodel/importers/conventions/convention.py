"""What one convention is told by, and what is worth saying where a file follows it."""

from __future__ import annotations

from typing import NamedTuple

from orgmodel.text import Message


class Convention(NamedTuple):
    """A way in which some program writes its people; how a column is read follows from its heading alone."""

    id: str
    title: Message
    tells: tuple[str, ...]
    """Headings, squeezed to letters and digits, that must all be there; `a|b` where either will do."""
    note: Message | None = None
    """What a reader of the file must know."""
    names_superiors: bool = True
    """Whether the file says who reports to whom at all."""

    def fits(self, keys: frozenset[str]) -> bool:
        """Whether a file with these headings follows the convention."""
        return all(not keys.isdisjoint(one.split("|")) for one in self.tells)
