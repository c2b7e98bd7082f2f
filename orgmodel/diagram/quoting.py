"""Any text as a DOT label that comes out literally: never HTML, never an escape, never another attribute."""

from __future__ import annotations

import re
from typing import Final

UNPRINTABLE: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]|[" + "".join(
    f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(1, 17)
) + "]")  # fmt: skip
"""Controls but the line feed, surrogates, noncharacters: what no picture and no XML can hold."""


def printable(text: str) -> str:
    """`text` without what no picture can show; tabs become spaces, every end of line a line feed."""
    return UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))


def quote(text: str) -> str:
    """A DOT string, its quotes included, that Graphviz draws exactly as `text`; newlines break lines.

    Graphviz reads backslash escapes and character entities in labels, and HTML where an unquoted value
    looks like `<…>`: the first two are escaped, the third cannot happen inside quotes.
    """
    literal = printable(text).replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"')
    return '"' + literal.replace("\n", "\\n") + '"'
