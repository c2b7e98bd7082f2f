"""Plain data as the text of a scenario: a block for each part, an item on as few lines as it takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from orgmodel.scenario.spans import Data, in_brackets

WIDTH: Final = 110
"""Characters of a line (our proposal, that of edits)."""
STEP: Final = "  "
MOST_LINES: Final = 3
"""Lines of an item in brackets; a longer one becomes a block, a line for each of its fields (our proposal)."""
GROUNDED: Final = frozenset({"value", "grounding", "source"})


def written(data: Mapping[str, Any]) -> str:
    """The text that says `data`, in its order; dates are `datetime.date`, None is nothing after the colon.

    It is not looked at as a scenario: that is for its reader.
    """
    return "\n".join(_parts(data)) + "\n"


def _parts(data: Mapping[str, Any]) -> Iterator[str]:
    begun = alone = False
    for key, value in data.items():
        lines = _entry(key, value, "")
        if begun and (alone or len(lines) > 1):
            yield ""
        begun, alone = True, len(lines) > 1
        yield from lines


def _entry(key: str, value: Data, margin: str) -> list[str]:
    line = f"{margin}{in_brackets(key)}:" if value is None else margin + in_brackets({key: value})[1:-1]
    if not isinstance(value, (dict, list)) or not value or (not _holds_items(value) and len(line) <= WIDTH):
        return [line]
    return [f"{margin}{in_brackets(key)}:", *_block(value, margin + STEP)]


def _block(value: dict[str, Data] | list[Data], margin: str) -> list[str]:
    if isinstance(value, dict):
        return [line for key, one in value.items() for line in _entry(key, one, margin)]
    return [line for one in value for line in _item(one, margin)]


def _item(value: Data, margin: str) -> list[str]:
    if not isinstance(value, dict) or not value:
        return [f"{margin}- {in_brackets(value)}"]
    lines = _wrapped(value, margin)
    if len(lines) <= MOST_LINES and all(len(line) <= WIDTH for line in lines):
        return lines
    lines = _block(value, margin + STEP)
    return [f"{margin}- {lines[0].lstrip()}", *lines[1:]]


def _wrapped(value: dict[str, Data], margin: str) -> list[str]:
    """The item in brackets, broken between its fields."""
    fields = [in_brackets({key: one})[1:-1] for key, one in value.items()]
    lines = [f"{margin}- {{{fields[0]}"]
    for field in fields[1:]:
        if len(lines[-1]) + len(field) + 3 <= WIDTH:
            lines[-1] += f", {field}"
        else:
            lines[-1] += ","
            lines.append(f"{margin}{STEP} {field}")
    lines[-1] += "}"
    return lines


def _holds_items(value: Data) -> bool:
    """Whether each item deserves a line of its own: a list of mappings, or a mapping that holds more than names."""
    if isinstance(value, list):
        return any(isinstance(one, (dict, list)) for one in value)
    if not isinstance(value, dict) or value.keys() <= GROUNDED:
        return False
    return any(isinstance(one, dict) or _holds_items(one) for one in value.values())
