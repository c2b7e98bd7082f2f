"""The parts of the health of a placement: one tile a check, so that a room sees where it fails."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from orgmodel.assessment import Assessment
from orgmodel.checks import CHECKS
from orgmodel.checks.check import Check, Part, Status
from orgmodel.tables import STATUS
from orgmodel.text import Message, msg, plural
from orgmodel.ui.check_row import SIGNS
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import Markup, element
from orgmodel.ui.unfolding import goes_to

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
WORST_FIRST: Final[tuple[Status, ...]] = ("fail", "warn", "not_assessable", "pass", "not_applicable")
ASKED: Final[tuple[Status, ...]] = WORST_FIRST[:-1]
"""Outcomes of the checks that apply: those that do not stand apart, and count nowhere."""


def members_of(part: Part, chosen: Assessment) -> tuple[Check, ...]:
    """The checks of a part, the worst outcome first, else as they are asked."""
    return worst_first([check for check in CHECKS if check.part == part], chosen)


def worst_first(checks: Sequence[Check], chosen: Assessment) -> tuple[Check, ...]:
    """Checks by their outcome on the chosen placement."""
    return tuple(sorted(checks, key=lambda check: WORST_FIRST.index(chosen.checks[check.id].status)))


def parts_board(chosen: Assessment, desk: Desk) -> Markup:
    """A line a part: its title, how many of its checks pass, its tiles."""
    lines = [_part(title, members_of(part, chosen), chosen, desk) for part, title in PARTS.items()]
    return element("section", *lines, class_="om-board", aria_label=desk.say(msg("By part")))


def _part(title: Message, members: Sequence[Check], chosen: Assessment, desk: Desk) -> Markup:
    counts = Counter(chosen.checks[check.id].status for check in members)
    asked = sum(counts[status] for status in ASKED)
    passed = plural("{n} of {total} pass", "{n} of {total} pass", counts["pass"], total=asked)
    tiles = [_tile(check, chosen, desk) for check in members]
    return element(
        "div",
        element("h3", desk.say(title)),
        element("span", desk.say(passed), class_="om-count"),
        element("div", *tiles, class_="om-tiles"),
        class_="om-portion",
    )


def _tile(check: Check, chosen: Assessment, desk: Desk) -> Markup:
    status = chosen.checks[check.id].status
    said = desk.say(msg("{check}: {outcome}", check=check.title, outcome=STATUS[status]))
    return goes_to(check.id, SIGNS[status], class_=f"om-tile {status}", title=said, aria_label=said)


def tally(chosen: Assessment, desk: Desk) -> Markup:
    """How many checks have which outcome, as one bar; those that do not apply stand beside it."""
    counts = Counter(checked.status for checked in chosen.checks.values())
    pieces = [
        element(
            "span",
            element("b", counts[status]),
            " ",
            desk.say(STATUS[status]),
            class_=f"om-part {status}",
            style=f"flex-grow:{counts[status]}",
        )
        for status in ASKED
        if counts[status]
    ]
    bar = element("div", *pieces, class_="om-proportions")
    if not counts["not_applicable"]:
        return bar
    count, word = counts["not_applicable"], desk.say(STATUS["not_applicable"])
    apart = element("span", element("b", count), " ", word, class_="om-apart")
    return element("div", bar, apart, class_="om-tally")
