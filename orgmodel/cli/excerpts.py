"""The lines of a scenario that prove a result, with what is written there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from orgmodel.records import Location
from orgmodel.scenario.tree import Source

SHOWN = 12
"""Lines shown before the rest is only counted (our proposal)."""
SHORT = 56
"""Characters of a line that is shown whole (our proposal)."""
KEY = re.compile(r"(?:[^\s,{\[]+:\s*\{\s*)?[^\s,{\[]+:\s*$")
"""The key before a value, on its line, with the key of the block that it opens."""


def excerpts(source: Source, places: Iterable[Location], most: int = SHOWN) -> tuple[list[str], int]:
    """`file:line:column` with what stands there, in the order given; and how many more there are."""

    @cache
    def lines(file: str) -> tuple[str, ...]:
        return _lines(source, file)

    written = [place for place in places if place.line]
    shown = [f"{place}  {excerpt(lines(place.file), place)}".rstrip() for place in written[:most]]
    return shown, max(0, len(written) - most)


def excerpt(lines: tuple[str, ...], place: Location) -> str:
    """A short line whole, a long one from the value's key on; empty where there is no such line."""
    if not 0 < place.line <= len(lines):
        return ""
    line = lines[place.line - 1]
    if len(line.strip()) <= SHORT:
        return line.strip()
    key = KEY.search(line[: place.column - 1])
    return line[key.start() if key else place.column - 1 :].strip()


def _lines(source: Source, file: str) -> tuple[str, ...]:
    """The lines of the scenario's own file, or of one beside it that it names."""
    if source.path is None or file == source.path.name:
        return tuple(source.text.splitlines())
    try:
        return tuple((source.path.parent / file).read_text("utf-8-sig").splitlines())
    except (OSError, ValueError):
        return ()
