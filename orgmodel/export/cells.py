"""A cell of text that no spreadsheet runs, and the text it stood for."""

from __future__ import annotations

from typing import Final

LIVE: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet read a cell as a formula or shift it, in its wide form too."""
GUARD: Final = "'"


def guarded(text: str) -> str:
    """`text` behind an apostrophe where a spreadsheet would run it, or where it begins with one itself."""
    return f"{GUARD}{text}" if text.startswith((*LIVE, GUARD)) else text


def unguarded(text: str) -> str:
    """The text that a guarded cell stands for."""
    return text[1:] if text.startswith(GUARD) and text[1:].startswith((*LIVE, GUARD)) else text
