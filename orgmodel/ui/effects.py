"""What the last step of the history did to the chosen placement: findings fixed, less, new and worse, by name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from orgmodel.assessment import Assessment
from orgmodel.records import Malformed
from orgmodel.study import Difference, difference
from orgmodel.text import Message, Text, msg
from orgmodel.ui.desk import Desk
from orgmodel.ui.history import before_last
from orgmodel.ui.markup import NOTHING, Markup, element, joined
from orgmodel.ui.opening import assessment_of

NAMED: Final = 4
"""Findings named at once; the rest is counted (our proposal)."""


class Effect(NamedTuple):
    """A placement before and after a step."""

    before: Assessment
    after: Assessment

    @property
    def difference(self) -> Difference:
        """What it did to the findings."""
        return difference(self.before, self.after)


def effect_of(desk: Desk) -> Effect | None:
    """The effect of the last step on the chosen placement; None where the placement was not there before."""
    item = desk.opened.item if desk.opened else None
    before = before_last(desk.visit, item) if item and desk.is_open else None
    choice = desk.choice
    if before is None or before.scenario is None:
        return None
    name = choice.id if choice else ""
    placement = next((one for one in before.scenario.placements if one.id == name), None)
    if choice is not None and placement is None:
        return None
    try:
        return Effect(assessment_of(before.word, before.scenario, name, placement), desk.chosen)
    except Malformed:
        return None


def effect_marks(effect: Effect, desk: Desk) -> Markup:
    """Each finding that changed, with its sign, its name and the word of what became of it."""
    marks = list(_marks(effect.difference, desk))
    if not marks:
        return element("span", desk.say(msg("No finding changes.")), class_="om-mark none")
    more = len(marks) - NAMED
    rest = element("span", desk.say(msg("and {count} more", count=more)), class_="om-mark") if more > 0 else NOTHING
    return joined([*marks[:NAMED], rest])


def _marks(found: Difference, desk: Desk) -> Iterator[Markup]:
    for one in found.new:
        yield _mark("!", desk.say(one.title), msg("new"), "bad", desk)
    for _, now in found.worse:
        yield _mark("!", desk.say(now.title), msg("worse"), "bad", desk)
    for one in found.fixed:
        yield _mark("✓", desk.say(one.title), msg("fixed"), "good", desk)
    for _, now in found.better:
        yield _mark("✓", desk.say(now.title), msg("less"), "good", desk)


def _mark(sign: str, title: str, word: Message, tone: str, desk: Desk) -> Markup:
    said = desk.say(msg("{state}: {finding}", state=word, finding=Text(plain=title)))
    return element("span", element("b", sign, aria_hidden="true"), " ", said, class_=f"om-mark {tone}")
