"""The lines in which two texts differ, with sign, number and word, never by colour alone."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from orgmodel.text import Message, msg, plural
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import Markup, element
from orgmodel.ui.parts import quiet

AROUND: Final = 1
"""Lines shown above and below what differs (our proposal)."""
MOST: Final = 400
"""Lines of one comparison that are shown (our proposal)."""
WORDS: Final[dict[str, Message]] = {"+": msg("added"), "−": msg("removed")}


class Line(NamedTuple):
    """A line of either text: its sign (+, −, nothing, or … where lines are left out), and its number."""

    sign: str
    number: int
    text: str


def differing(before: str, after: str) -> tuple[Line, ...]:
    """The lines that differ, each piece with a line around it."""
    return tuple(_lines(before.splitlines(), after.splitlines()))


def _lines(old: list[str], new: list[str]) -> Iterator[Line]:
    pieces = SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(AROUND)
    for index, piece in enumerate(pieces):
        if index:
            yield Line("…", 0, "")
        for kind, start, end, low, high in piece:
            if kind == "equal":
                yield from (Line("", low + step + 1, text) for step, text in enumerate(new[low:high]))
                continue
            yield from (Line("−", start + step + 1, text) for step, text in enumerate(old[start:end]))
            yield from (Line("+", low + step + 1, text) for step, text in enumerate(new[low:high]))


def counted(lines: tuple[Line, ...]) -> Message:
    """How many lines come and go."""
    come, go = (sum(line.sign == sign for line in lines) for sign in "+−")
    return msg("{come}, {go}", come=plural("{n} line added", "{n} lines added", come),
               go=plural("{n} line removed", "{n} lines removed", go))  # fmt: skip


def line_list(lines: tuple[Line, ...], desk: Desk, label: Message) -> Markup:
    """The lines as a block to be read from top to bottom."""
    if not lines:
        return quiet(desk.say(msg("No line differs.")))
    rows = [_row(line, desk) for line in lines[:MOST]]
    if len(lines) > MOST:
        rows.append(quiet(desk.say(msg("and {count} more", count=len(lines) - MOST))))
    return element("div", *rows, class_="om-diff", tabindex="0", role="region", aria_label=desk.say(label))


def _row(line: Line, desk: Desk) -> Markup:
    word = WORDS.get(line.sign)
    kind = {"+": "new", "−": "gone", "…": "skip"}.get(line.sign, "same")
    tag = {"new": "ins", "gone": "del"}.get(kind, "code")
    return element(
        "div",
        element("span", line.number or "", class_="om-number"),
        element("b", line.sign, aria_hidden="true"),
        element("span", desk.say(word), class_="om-hidden") if word else None,
        element(tag, line.text or " "),
        class_=f"om-differs {kind}",
    )
