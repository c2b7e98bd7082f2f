"""Advice in words: what to do, what that clears, what else it changes, and what it costs elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce

from orgmodel.checks import CHECKS
from orgmodel.checks.check import Status
from orgmodel.criteria import CRITERIA
from orgmodel.placement.advice.effect import Effect, Fall, Shift
from orgmodel.placement.advice.target import Standing, Target
from orgmodel.records import Finding, Level
from orgmodel.risk.subjects import subject_name
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, listing, msg

OUTCOMES: dict[Status, Message] = {
    "pass": msg("pass"),
    "warn": msg("warning"),
    "fail": msg("fail"),
    "not_assessable": msg("not assessable"),
    "not_applicable": msg("not applicable"),
}


def joined(sentences: Iterable[Message]) -> Message:
    """Sentences one after the other."""
    return reduce(lambda one, other: msg("{one} {other}", one=one, other=other), sentences)


def called(placed: Placed, finding: Finding) -> Message:
    """A finding by its title, and what it is about where it has one subject of its own."""
    if not finding.subject or finding.cause == "":
        return finding.title
    return msg("{title}, {subject}", title=finding.title, subject=subject_name(placed, finding.subject))


def cleared(target: Target, after: Standing) -> Message:
    """What becomes of what advice was asked about."""
    before = target.before
    if before.status and after.status:
        return msg("Check {title}: from {before} to {after}.", title=target.title,
                   before=OUTCOMES[before.status], after=OUTCOMES[after.status])  # fmt: skip
    was = Level(before.rank).label
    if not after.rank:
        return msg("Cleared: {title} ({level}).", title=target.title, level=was)
    if after.rank < before.rank:
        return msg("Not cleared: {title} falls from {before} to {after}.", title=target.title, before=was,
                   after=Level(after.rank).label)  # fmt: skip
    return msg("Not cleared: {title} stays {level}, its driver falls from {before} to {after}.", title=target.title,
               level=was, before=round(before.driver, 2), after=round(after.driver, 2))  # fmt: skip


def gains(placed: Placed, target: Target, effect: Effect) -> tuple[Message, ...]:
    """What else is better: findings gone or lower, checks lifted."""
    gone = [
        msg("{finding} (cleared, {level})", finding=called(placed, one), level=one.level.label)
        for one in effect.fixed if one.id != target.id
    ]  # fmt: skip
    lower = [
        msg("{finding} ({before} to {after})", finding=called(placed, one), before=one.level.label,
            after=other.level.label)
        for one, other in effect.better if one.id != target.id
    ]  # fmt: skip
    return (*gone, *lower, *(_shifted(one) for one in effect.lifted if one.check != target.id))


def losses(placed: Placed, effect: Effect) -> tuple[Message, ...]:
    """Everything that is for the worse, the gravest first."""
    return tuple(_losses(placed, effect))


def _losses(placed: Placed, effect: Effect) -> Iterator[Message]:
    for finding in effect.new:
        yield msg("{finding} (new, {level})", finding=called(placed, finding), level=finding.level.label)
    for before, after in effect.worse:
        yield msg("{finding} ({before} to {after})", finding=called(placed, after),
                  before=before.level.label, after=after.level.label)  # fmt: skip
    for before, after in effect.heavier:
        yield msg("{finding} ({level} still, driver {before} to {after})",
                  finding=called(placed, after), level=after.level.label,
                  before=round(before.driver or 0.0, 2), after=round(after.driver or 0.0, 2))  # fmt: skip
    yield from (_shifted(one) for one in effect.lowered)
    yield from (_fallen(one) for one in effect.falls)


def also(better: tuple[Message, ...]) -> Message:
    """What else is better, in a sentence."""
    return msg("Also better: {gains}.", gains=listing(better))


def priced(worsens: tuple[Message, ...]) -> Message:
    """What is worse, in a sentence."""
    return msg("Worse: {losses}.", losses=listing(worsens))


def _shifted(one: Shift) -> Message:
    title = next(check.title for check in CHECKS if check.id == one.check)
    return msg("check {title} ({before} to {after})", title=title, before=OUTCOMES[one.before],
               after=OUTCOMES[one.after])  # fmt: skip


def _fallen(one: Fall) -> Message:
    title = next(criterion.title for criterion in CRITERIA if criterion.id == one.criterion)
    if one.after is None:
        return msg("criterion {title} (no longer assessable)", title=title)
    return msg("criterion {title} ({before} to {after} of 1)", title=title, before=round(one.before, 2),
               after=round(one.after, 2))  # fmt: skip
