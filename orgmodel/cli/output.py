"""What a command prints: problems, tables for people, JSON for programs."""

from __future__ import annotations

import json
import shutil
import sys
import textwrap
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from orgmodel.records import Problem
from orgmodel.text import render

if TYPE_CHECKING:
    from orgmodel.tables import Table

NARROW = 100
"""Width of a table where the terminal does not say (our proposal)."""
MAIN = 0.4
"""Part of the width that the widest column keeps while others can give way (our proposal)."""
LEAST = 12
"""Characters that it keeps while others have words to break (our proposal)."""


def say(message: Any, language: str) -> None:
    """One line on the standard output."""
    print(render(message, language))


def complain(message: Any, language: str) -> None:
    """One line on the standard error."""
    print(render(message, language), file=sys.stderr)


def print_problems(problems: Iterable[Problem], language: str) -> None:
    """`file:line:column: what is wrong; what to write instead`, one a line, on the standard error."""
    for problem in problems:
        print(f"{problem.location}: {render(problem.message, language)}", file=sys.stderr)


def print_table(table: Table, language: str) -> None:
    """A table in columns; the widest column is wrapped to the terminal's width."""
    head, rows = table.rendered(language)
    if not rows:
        return
    widths = _widths([head, *rows], shutil.get_terminal_size((NARROW, 24)).columns)
    print(f"\n{render(table.title, language)}")
    print(_line(head, widths))
    print("  ".join("─" * width for width in widths))
    for row in rows:
        print(_line(row, widths))


def print_json(value: Any) -> None:
    """One JSON document, readable, in UTF-8."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    print()


def _widths(rows: list[list[str]], terminal: int) -> list[int]:
    """Widths that fit the terminal; words stay whole while the widest column has room to give."""
    columns = list(zip(*rows, strict=True))
    widths = [max(len(cell) for cell in column) for column in columns]
    words = [max((len(word) for cell in column for word in cell.split(" ")), default=0) for column in columns]
    main = max(range(len(widths)), key=widths.__getitem__)
    widths[main] = min(widths[main], max(terminal, LEAST))
    for _ in range(sum(widths) + 2 * (len(widths) - 1) - terminal):
        widths[_giving(widths, words, main, MAIN * terminal)] -= 1
    return [max(width, 1) for width in widths]


def _giving(widths: list[int], words: list[int], main: int, part: float) -> int:
    """The column that gives a character.

    The main one down to its part, then others down to their words, the main one again, then whichever is widest.
    """
    others = [index for index, width in enumerate(widths) if index != main and width > words[index]]
    if widths[main] > part or (not others and widths[main] > LEAST):
        return main
    return max(others or range(len(widths)), key=widths.__getitem__)


def _line(cells: list[str], widths: list[int]) -> str:
    wrapped = [textwrap.wrap(cell, width) or [""] for cell, width in zip(cells, widths, strict=True)]
    lines = []
    for index in range(max(len(lines) for lines in wrapped)):
        parts = [part[index] if index < len(part) else "" for part in wrapped]
        lines.append("  ".join(part.ljust(width) for part, width in zip(parts, widths, strict=True)).rstrip())
    return "\n".join(lines)
