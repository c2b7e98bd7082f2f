"""What is missing next: the fields whose absence leaves most open, in words, and the questions the authors left."""

from __future__ import annotations

from collections import Counter
from typing import Final

from orgmodel.scenario.field_words import meaning
from orgmodel.text import msg, plural
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import Markup, element, joined
from orgmodel.ui.parts import card, heading, quiet, row, rows

MOST: Final = 6
"""Missing fields named at once: what a meeting can settle (our proposal)."""


def missing_next(desk: Desk) -> Markup:
    """A card of the fields that most checks wait for, of the chosen placement."""
    lacking = Counter(field for checked in desk.chosen.checks.values() for field in checked.missing)
    lines = [_field(field, count, desk) for field, count in lacking.most_common(MOST)]
    body = rows(lines) if lines else quiet(desk.say(msg("Nothing: all of it can be assessed.")))
    return card(heading(msg("What is missing next"), desk.language), body)


def _field(field: str, count: int, desk: Desk) -> Markup:
    said = meaning(field, desk.language)
    what = joined([said, element("code", field, class_="om-field")]) if said else element("code", field)
    return row("?", what, desk.say(plural("{n} check waits", "{n} checks wait", count)))


def open_questions(desk: Desk) -> Markup:
    """A card of the questions that the file leaves open; nothing where there is none."""
    lines = [row("?", desk.say(question.text)) for question in desk.scenario.questions]
    title = plural("{n} open question", "{n} open questions", len(lines))
    return card(heading(title, desk.language), rows(lines)) if lines else Markup("")
