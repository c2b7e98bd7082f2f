"""Any text as a DOT label that comes out literally: never HTML, never an escape, never another attribute."""

from __future__ import annotations

import re
from typing import Final, cast

from graphviz import nohtml

UNPRINTABLE: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]|[" + "".join(
    f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(1, 17)
) + "]")  # fmt: skip
"""Controls but the line feed, surrogates, noncharacters: what no picture and no XML can hold."""


def printable(text: str) -> str:
    """`text` without what no picture can show; tabs become spaces, every end of line a line feed."""
    return UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))


def literal(text: str) -> str:
    """A value for the `graphviz` package that Graphviz draws exactly as `text`; newlines break lines.

    Graphviz reads backslash escapes and character entities in labels: both are escaped here. The package puts
    the quotes, and hands text like `<…>` on as HTML unless it is told that it is none.
    """
    escaped = printable(text).replace("&", "&amp;").replace("\\", "\\\\").replace("\n", "\\n")
    return cast(str, nohtml(escaped))
