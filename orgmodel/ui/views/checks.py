"""Whether it is enough: every check by part, with its outcome, what it lacks and what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from orgmodel.checks import CHECKS
from orgmodel.checks.check import Check, Checked, Part, Status
from orgmodel.tables import STATUS
from orgmodel.text import Message, Share, listing, msg, plural
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import Child, Markup, Strong, element, joined, lowered
from orgmodel.ui.page import View
from orgmodel.ui.parts import answer, heading, opening, pairs, places, show

SIGNS: Final[Mapping[Status, str]] = MappingProxyType(
    {"pass": "✓", "warn": "!", "fail": "−", "not_assessable": "?", "not_applicable": "·"}
)
"""Beside the word, never instead of it."""
NAMED: Final = 2
"""Failures named in the sentence; the list below has them all."""
COUNTED: Final[tuple[Status, ...]] = ("pass", "warn", "fail", "not_assessable")
PARTS: Final[Mapping[Part, Message]] = MappingProxyType(
    {
        "misconceptions": msg("Three misconceptions"),
        "commandments": msg("Ten commandments and the bonus"),
        "metiers": msg("Five métiers"),
        "tools": msg("Three families of tools"),
        "steering": msg("Steering"),
        "organigramme": msg("Place in the chart"),
        "governance": msg("Governance"),
    }
)


def say(desk: Desk) -> None:
    """How many checks pass, how many fail, and the first of these."""
    chosen = desk.chosen
    counts = Counter(checked.status for checked in chosen.checks.values())
    failed = [check for check in CHECKS if chosen.checks[check.id].status == "fail"]
    assessable = msg("{share} of what applies can be assessed", share=Share(chosen.completeness))
    answer(_sentence(counts, failed, desk), desk.language, [chosen.placed.title, assessable])


def draw(desk: Desk) -> None:
    """The proportions, then each part."""
    chosen = desk.chosen
    show(_proportions(Counter(checked.status for checked in chosen.checks.values()), desk))
    parts = []
    for part, title in PARTS.items():
        members = [check for check in CHECKS if check.part == part]
        kept = [one for one in members if chosen.checks[one.id].status != "not_applicable"]
        if kept:
            parts.append(_part(title, kept, chosen.checks, desk))
    show(element("div", *parts, class_="om-parts"))


def _sentence(counts: Counter[Status], failed: list[Check], desk: Desk) -> Message:
    total = sum(counts[status] for status in COUNTED)
    passed = Strong(counts["pass"])
    if not failed:
        return msg("{passed} checks of {total} pass, and none fails.", passed=passed, total=total)
    first = Strong(listing(lowered(desk.say(check.title)) for check in failed[:NAMED]), "role")
    return plural(
        "{passed} checks of {total} pass; {n} fails: {first}.",
        "{passed} checks of {total} pass; {n} fail, {first} first of all.",
        len(failed), passed=passed, total=total, first=first,
    )  # fmt: skip


def _proportions(counts: Counter[Status], desk: Desk) -> Markup:
    pieces = [
        element(
            "span",
            element("b", counts[status]),
            f" {desk.say(STATUS[status])}",
            class_=f"om-part {status}",
            style=f"flex-grow:{counts[status]}",
        )
        for status in COUNTED
        if counts[status]
    ]
    return element("div", *pieces, class_="om-proportions")


def _part(title: Message, members: list[Check], found: Mapping[str, Checked], desk: Desk) -> Markup:
    lines = [_check(check, found[check.id], desk) for check in members]
    return element("section", heading(title, desk.language), *lines, class_="om-checks")


def _check(check: Check, checked: Checked, desk: Desk) -> Markup:
    summary = joined([
        element("span", SIGNS[checked.status], class_=f"om-status {checked.status}", aria_hidden="true"),
        element("span", desk.say(check.title), class_="om-title"),
        element("span", desk.say(STATUS[checked.status]), class_=f"om-word {checked.status}"),
        element("span", desk.say(_said(checked)), class_="om-said"),
    ])  # fmt: skip
    return opening(summary, _behind(check, checked, desk))


def _said(checked: Checked) -> Message:
    if checked.status == "not_assessable" and not checked.missing:
        return msg("Not assessable with what is written.")
    return checked.explanation


def _behind(check: Check, checked: Checked, desk: Desk) -> Markup:
    rows: list[tuple[Message, Child]] = [
        (msg("Question"), desk.say(check.question)),
        (msg("Write"), joined(element("code", field) for field in checked.missing) if checked.missing else None),
        (msg("What to do"), desk.say(check.remedy) if checked.status in ("warn", "fail") else None),
        (msg("Thresholds"), desk.say(check.thresholds)),
        (msg("From"), desk.say(check.provenance)),
        (msg("Where"), places(checked.evidence.places, desk.language)),
    ]
    return pairs((desk.say(name), value) for name, value in rows)


VIEW = View("checks", msg("Checks"), say, draw)
