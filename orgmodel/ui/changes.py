"""What a placement changes: criteria that rise and fall, findings fixed and new, in words and rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from orgmodel.assessment import Assessment
from orgmodel.criteria import CRITERIA
from orgmodel.criteria.criterion import Criterion
from orgmodel.records import Finding, Level
from orgmodel.risk.subjects import subject_name
from orgmodel.scenario.placed import Placed
from orgmodel.study import Difference, difference
from orgmodel.text import Message, listing, msg, plural, render
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import Child, Markup, Strong, element, joined, lowered
from orgmodel.ui.parts import bar, chip, row, rows

FELT: Final = 0.05
"""A smaller change of a criterion is not worth a word (our proposal)."""
NAMED: Final = 2
"""Criteria named in a sentence; a listener keeps two of each (our proposal)."""


@dataclass(frozen=True, slots=True)
class Shift:
    """A criterion before and after, between 0 and 1."""

    criterion: Criterion
    before: float
    after: float

    @property
    def size(self) -> float:
        """How far it moves, above 0 for better."""
        return self.after - self.before


def shifts(before: Assessment, after: Assessment) -> tuple[Shift, ...]:
    """Criteria assessed on both sides, the largest move first."""
    found = [
        Shift(criterion, was, now)
        for criterion in CRITERIA
        if (was := before.criteria[criterion.id]) is not None and (now := after.criteria[criterion.id]) is not None
    ]
    return tuple(sorted(found, key=lambda shift: -abs(shift.size)))


def better(found: Sequence[Shift]) -> list[Shift]:
    """Those that rise enough to be felt."""
    return [shift for shift in found if shift.size >= FELT]


def worse(found: Sequence[Shift]) -> list[Shift]:
    """Those that fall enough to be felt."""
    return [shift for shift in found if shift.size <= -FELT]


def verdict(before: Assessment, after: Assessment, language: str) -> Message:
    """One sentence: what this placement gains and what it costs against the other."""
    found = shifts(before, after)
    up, down = better(found), worse(found)
    gains, losses = _named(up, language), _named(down, language)
    name = Strong(after.placed.title, "role")
    if up and down:
        return msg("{placement}: better for {gains}, worse for {losses}.",
                   placement=name, gains=gains, losses=losses)  # fmt: skip
    if up:
        return msg("{placement}: better for {gains}, and worse for nothing.", placement=name, gains=gains)
    if down:
        return msg("{placement}: worse for {losses}, and better for nothing.", placement=name, losses=losses)
    return msg("{placement} changes little that can be measured.", placement=name)


def _named(found: Sequence[Shift], language: str) -> Strong:
    return Strong(listing(lowered(render(shift.criterion.title, language)) for shift in found[:NAMED]))


def counted(found: Difference) -> list[Message]:
    """Findings fixed and new, as words for the quiet line."""
    said = []
    if found.fixed:
        said.append(plural("{n} finding fixed", "{n} findings fixed", len(found.fixed)))
    if found.new:
        said.append(plural("{n} new finding", "{n} new findings", len(found.new)))
    if found.worse:
        said.append(plural("{n} finding worse", "{n} findings worse", len(found.worse)))
    return said or [msg("no finding changes")]


def finding_rows(before: Assessment, after: Assessment, desk: Desk) -> Markup:
    """Findings fixed, better, new and worse, each with its sign and its word; those of one rule with their subject."""
    found = difference(before, after)
    told = Counter(one.rule for one in before.findings) | Counter(one.rule for one in after.findings)

    def said(one: Finding, placed: Placed) -> Child:
        is_alone = told[one.rule] < 2 or not one.subject
        return (
            desk.say(one.title)
            if is_alone
            else f"{desk.say(one.title)} · {desk.say(subject_name(placed, one.subject))}"
        )

    fixed = [(said(one, before.placed), msg("fixed")) for one in found.fixed]
    fixed += [(said(now, after.placed), msg("less")) for _, now in found.better]
    bad = [(one, msg("new")) for one in found.new] + [(now, msg("worse")) for _, now in found.worse]
    lines = [row("✓", title, desk.say(word), "good") for title, word in fixed]
    lines += [row("!", _leveled(said(one, after.placed), one.level, desk), desk.say(word), "bad") for one, word in bad]
    return rows(lines)


def _leveled(title: Child, level: Level, desk: Desk) -> Markup:
    return joined([title, " ", chip(level, desk.language)])


def shift_rows(before: Assessment, after: Assessment, desk: Desk) -> Markup:
    """Every criterion as a bar with a tick at where it stood, the largest move first."""
    lines = [_shift(shift, desk) for shift in shifts(before, after)]
    return element("ul", *lines, class_="om-bars") if lines else joined([])


def _shift(shift: Shift, desk: Desk) -> Markup:
    sign = "+" if shift.size >= FELT else "−" if shift.size <= -FELT else "="
    said = msg(
        "{criterion}: {after}, {before} today", criterion=shift.criterion.title, after=shift.after, before=shift.before
    )
    return element(
        "li",
        element("span", sign, class_="om-sign", aria_hidden="true"),
        element("span", desk.say(shift.criterion.title), class_="om-what"),
        bar(shift.after, shift.before, chosen=True, label=desk.say(said)),
        class_="om-shift",
    )
