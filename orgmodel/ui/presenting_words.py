"""What a room is told of one placement in presentation mode: a sentence, and three things that matter."""

from __future__ import annotations

from typing import NamedTuple

from orgmodel.criteria.axes import axes_of
from orgmodel.diagram.lever_map import MEANINGS
from orgmodel.records import Finding
from orgmodel.study import Study, difference
from orgmodel.text import Message, Share, msg
from orgmodel.ui.changes import verdict
from orgmodel.ui.comparing import Entrant
from orgmodel.ui.levers import quadrant_in
from orgmodel.ui.markup import Strong


class Thing(NamedTuple):
    """One line under the picture."""

    sign: str
    said: Message
    tone: str = ""


def headline(one: Entrant, study: Study, language: str) -> Message:
    """What the placement gains and costs against today; of today's, what it is on the map of lever and risk."""
    if not one.is_today:
        titled = one.assessment if one.is_own else study.find(one.name)
        return verdict(one.today, titled, language)
    title = Strong(one.title, "role")
    quadrant = quadrant_in(study, one.name)
    if quadrant is None:
        return msg("Today: {placement}.", placement=title)
    return msg("Today, {placement}: {quadrant}, {meaning}.", placement=title, quadrant=Strong(quadrant.label),
               meaning=MEANINGS[quadrant])  # fmt: skip


def things(one: Entrant, study: Study) -> tuple[Thing, ...]:
    """The worst risk it fixes, the worst it brings, and where lever and risk stand; of today's, its worst risks."""
    if one.is_today:
        worst = one.assessment.findings[:2]
        return (*(Thing("!", _leveled(finding), "bad") for finding in worst), _axes(one, study))
    held = difference(one.today, one.assessment)
    return (_fixed(held.fixed), _brought((*held.new, *(now for _, now in held.worse))), _axes(one, study))


def _fixed(fixed: tuple[Finding, ...]) -> Thing:
    if not fixed:
        return Thing("=", msg("No risk is fixed"))
    if len(fixed) == 1:
        return Thing("✓", msg("Fixed: {risk}", risk=_first(fixed)), "good")
    return Thing("✓", msg("{n} risks fixed: {risk}…", n=len(fixed), risk=_first(fixed)), "good")


def _brought(brought: tuple[Finding, ...]) -> Thing:
    if not brought:
        return Thing("✓", msg("No new risk"), "good")
    if len(brought) == 1:
        return Thing("!", msg("New: {risk}", risk=_first(brought)), "bad")
    return Thing("!", msg("{n} new risks: {risk}…", n=len(brought), risk=_first(brought)), "bad")


def _first(findings: tuple[Finding, ...]) -> Message:
    return max(findings, key=lambda finding: finding.level).title


def _leveled(finding: Finding) -> Message:
    return msg("{risk} ({level})", risk=finding.title, level=finding.level.label)


def _axes(one: Entrant, study: Study) -> Thing:
    now = axes_of(one.assessment.criteria, study.weights())
    if now.lever is None or now.risk is None:
        return Thing("?", msg("Lever and risk: not assessable yet"))
    if one.is_today:
        return Thing("→", msg("Lever {lever}, risk {risk}", lever=Share(now.lever), risk=Share(now.risk)))
    was = axes_of(one.today.criteria, study.weights())
    return Thing("→", msg("Lever {before} → {lever}, risk {was} → {risk}", lever=Share(now.lever), risk=Share(now.risk),
                          before=_share(was.lever), was=_share(was.risk)))  # fmt: skip


def _share(value: float | None) -> Share | None:
    return None if value is None else Share(value)
