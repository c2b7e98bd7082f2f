"""The lines of a text: where each begins and ends, and how a new value is laid out on lines of its own."""

from __future__ import annotations

from orgmodel.scenario.spans import Data, in_brackets

WIDTH = 110
"""Characters a new line takes at most before its value is spread over several (our proposal)."""
STEP = 2
"""Columns that a new block is indented by."""


def entry(key: str, value: Data, column: int) -> list[str]:
    """A key and its value, on one line where they fit."""
    margin = " " * column
    line = margin + in_brackets({key: value})[1:-1]
    if not isinstance(value, (dict, list)) or not value or (len(line) <= WIDTH and column):
        return [line]
    return [f"{margin}{in_brackets(key)}:", *block(value, column + STEP)]


def block(value: dict[str, Data] | list[Data], column: int) -> list[str]:
    """What a mapping or list holds, on lines that begin at `column`."""
    if isinstance(value, dict):
        return [line for key, one in value.items() for line in entry(key, one, column)]
    return [line for one in value for line in item(one, column)]


def item(value: Data, column: int) -> list[str]:
    """An item of a list, its dash at `column`."""
    margin = " " * column
    line = f"{margin}- {in_brackets(value)}"
    if not isinstance(value, dict) or not value or len(line) <= WIDTH:
        return [line]
    lines = block(value, column + STEP)
    return [f"{margin}- {lines[0].lstrip()}", *lines[1:]]


def line_start(text: str, place: int) -> int:
    """Where the line begins that `place` is on."""
    return text.rfind("\n", 0, place) + 1


def line_end(text: str, place: int) -> int:
    """Just after the end of the line that `place` is on; of the line before where it is at a line's start."""
    if place and text[place - 1] == "\n":
        return place
    end = text.find("\n", place)
    return len(text) if end < 0 else end + 1


def newline(text: str) -> str:
    """How the lines of a text end."""
    return "\r\n" if "\r\n" in text else "\n"
