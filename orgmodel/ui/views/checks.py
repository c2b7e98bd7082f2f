"""Whether it is enough: what fails first, then every check by part, with its outcome, what it lacks and what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from orgmodel.assessment import Assessment
from orgmodel.checks import CHECKS
from orgmodel.checks.check import Check, Part, Status
from orgmodel.tables import STATUS
from orgmodel.text import Message, Share, listing, msg, plural
from orgmodel.ui.check_row import check_row
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import NOTHING, Markup, Strong, element, joined
from orgmodel.ui.page import View
from orgmodel.ui.parts import answer, heading, show
from orgmodel.ui.parts_board import ASKED, PARTS, members_of, parts_board, tally
from orgmodel.ui.unfolding import follow

FIRST: Final[tuple[tuple[Status, Message], ...]] = (("fail", msg("What fails")), ("warn", msg("What warns")))
"""Outcomes that stand on top: the worst there is."""
FOLDED: Final[tuple[Status, ...]] = ("pass", "not_applicable")
"""Outcomes that ask for nothing: behind one line a part."""
ENOUGH: Final = 0.8
"""Share of the questions that must be answered before an outcome is the headline (model.md §5)."""
NAMED: Final = 2
"""Checks named in the sentence where few are left; the list below has them all."""


def say(desk: Desk) -> None:
    """How many checks fail and where most of them do, and how much could be asked at all."""
    chosen = desk.chosen
    counts = Counter(checked.status for checked in chosen.checks.values())
    asked = sum(counts[status] for status in ASKED)
    known = msg("{count} of {total} questions that apply can be answered ({share})",
                count=asked - counts["not_assessable"], total=asked, share=Share(chosen.completeness))  # fmt: skip
    answer(_sentence(chosen, counts, asked), desk.language, [chosen.placed.title, known])


def draw(desk: Desk) -> None:
    """The proportions; what fails beside the board of parts; then the rest by part."""
    chosen = desk.chosen
    worst = next((status for status, _ in FIRST if _of(status, chosen)), None)
    first = _first(worst, chosen, desk)
    board = parts_board(chosen, desk)
    top = element("div", first, board, class_="om-two wide-left om-health") if worst else board
    parts = [_part(part, title, worst, chosen, desk) for part, title in PARTS.items()]
    rest = element("h2", desk.say(msg("The rest, by part")), class_="om-rest")
    show(element("div", tally(chosen, desk), top, rest, element("div", *parts, class_="om-parts")))
    follow(desk, "opened-check")


def _of(status: Status, chosen: Assessment) -> list[Check]:
    return [check for check in CHECKS if chosen.checks[check.id].status == status]


def _sentence(chosen: Assessment, counts: Counter[Status], asked: int) -> Message:
    failed, warned = _of("fail", chosen), _of("warn", chosen)
    if chosen.completeness < ENOUGH:
        return msg("{answered} of {total} questions can be answered yet; {failed} of these fail, {warned} warn.",
                   answered=Strong(asked - counts["not_assessable"], "role"), total=asked, failed=len(failed),
                   warned=len(warned))  # fmt: skip
    if failed:
        part, most = Counter(check.part for check in failed).most_common(1)[0]
        place = Strong(msg("“{part}”", part=PARTS[part]), "role")
        if len(failed) == 1:
            return msg("One check of {total} fails, in {part}.", total=asked, part=place)
        return msg("{n} checks of {total} fail, {most} of them in {part}.", n=len(failed), total=asked, part=place,
                   most=most)  # fmt: skip
    if warned:
        names = Strong(listing(msg("“{check}”", check=check.title) for check in warned[:NAMED]), "role")
        if len(warned) <= NAMED:
            return plural("No check fails; {n} of {total} warns: {checks}.",
                          "No check fails; {n} of {total} warn: {checks}.",
                          len(warned), total=asked, checks=names)  # fmt: skip
        return msg("No check fails; {n} of {total} warn, {checks} first.", n=len(warned), total=asked, checks=names)
    if counts["not_assessable"]:
        return plural("No check fails; {n} of {total} cannot be answered yet.",
                      "No check fails; {n} of {total} cannot be answered yet.",
                      counts["not_assessable"], total=asked)  # fmt: skip
    return msg("All {total} checks that apply pass.", total=asked)


def _first(worst: Status | None, chosen: Assessment, desk: Desk) -> Markup:
    """The checks that ask for a decision, one row each."""
    rows = [check_row(check, chosen, desk) for check in _of(worst, chosen)] if worst else []
    titles = dict(FIRST)
    return element("section", heading(titles[worst], desk.language), *rows, class_="om-first") if worst else NOTHING


def _part(part: Part, title: Message, above: Status | None, chosen: Assessment, desk: Desk) -> Markup:
    """What a part holds beside what stands above: warnings in the open, the quiet rest behind one line."""
    members = [check for check in members_of(part, chosen) if chosen.checks[check.id].status != above]
    loud = [check for check in members if chosen.checks[check.id].status not in FOLDED]
    quiet = [check for check in members if chosen.checks[check.id].status in FOLDED]
    rows = [check_row(check, chosen, desk) for check in loud]
    folded = _folded(quiet, chosen, desk) if quiet else NOTHING
    return element("section", heading(title, desk.language), *rows, folded, class_="om-checks") if members else NOTHING


def _folded(quiet: Sequence[Check], chosen: Assessment, desk: Desk) -> Markup:
    counts = Counter(chosen.checks[check.id].status for check in quiet)
    parts = [f"{counts[status]} {desk.say(STATUS[status])}" for status in FOLDED if counts[status]]
    summary = joined([element("span", " · ".join(parts), class_="om-quiet")])
    rows = [check_row(check, chosen, desk) for check in quiet]
    return element("details", element("summary", summary), *rows, class_="om-folded")


VIEW = View("checks", msg("Checks"), say, draw)
