"""Placements side by side in figures and words: criteria with their ranges, what changes, what would flip it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from orgmodel.contrasts import Change, contrast
from orgmodel.criteria import CRITERIA
from orgmodel.criteria.criterion import Criterion
from orgmodel.criteria.drawn import Drawn, Interval
from orgmodel.placement.verdict import Verdict
from orgmodel.study import difference
from orgmodel.text import Message, Share, msg, plural
from orgmodel.ui.changes import finding_rows
from orgmodel.ui.comparing import Comparison, Entrant
from orgmodel.ui.comparing_words import switch_points
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import NOTHING, Child, Markup, element, joined, sentence
from orgmodel.ui.parts import card, heading, opening, quiet, row, rows, table

NARROW: Final = 0.005
"""A range narrower than this is a point."""
PARTS: Final[tuple[tuple[str, Message], ...]] = (
    ("lines", msg("Lines")),
    ("responsibilities", msg("Responsibilities")),
    ("channels", msg("Channels")),
)
LETTERS_SAID: Final = msg("R does it, A answers for it, C is asked before, I is told after")


def score_table(found: Comparison, desk: Desk) -> Markup:
    """Criteria down, the heaviest first; placements across; each value with the range that the file leaves it."""
    verdict, ranges = found.verdict, found.ranges if found.verdict else {}
    weights = verdict.ranking.weights if verdict else {}
    head: list[Child] = [desk.say(msg("Criterion")), desk.say(msg("Weight"))]
    head += [element("span", desk.say(one.title), class_="om-head") for one in found.entrants]
    body: list[list[Child]] = [
        [
            element("span", desk.say(criterion.title), title=desk.say(criterion.meaning)),
            desk.say(Share(weights[criterion.id])) if criterion.id in weights else "–",
            *_cells(criterion, found, ranges, desk),
        ]
        for criterion in sorted(CRITERIA, key=lambda one: -weights.get(one.id, 0.0))
    ]
    title = msg("Criteria, from worst to best, with the range of nine worlds in ten; the tick is today")
    return heading(title, desk.language) + table(head, body, "ranges", desk.say(title))


def _cells(
    criterion: Criterion, found: Comparison, ranges: Mapping[str, Mapping[str, Drawn]], desk: Desk
) -> list[Markup]:
    values = {one.name: one.assessment.criteria[criterion.id] for one in found.entrants}
    best = max((value for value in values.values() if value is not None), default=None)
    tells = best is not None and min(value for value in values.values() if value is not None) < best - NARROW
    cells = []
    for one in found.entrants:
        drawn = ranges.get(one.name, {}).get(criterion.id)
        value = values[one.name]
        is_best = tells and value is not None and best is not None and value >= best - NARROW
        today = None if one.is_today else one.today.criteria[criterion.id]
        cells.append(_cell(value, drawn.value if drawn else None, today, is_best, desk))
    return cells


def _cell(value: float | None, spread: Interval | None, today: float | None, is_best: bool, desk: Desk) -> Markup:
    if value is None:
        return element("span", element("span", class_="om-range unknown"), element("b", "–"), class_="om-ranged")
    low, high = (spread.low, spread.high) if spread else (value, value)
    is_wide = high - low > NARROW
    said = desk.say(msg("{low} to {high}", low=Share(low), high=Share(high))) if is_wide else None
    marks = [
        element("i", class_="band", style=f"left:{low:.1%};right:{1 - high:.1%}") if is_wide else None,
        element("i", class_="fill", style=f"width:{value:.1%}"),
        element("i", class_="tick", style=f"left:{today:.1%}") if today is not None else None,
    ]
    shown = element("b", desk.say(Share(value)), class_="best" if is_best else None)
    return element(
        "span", element("span", *marks, class_="om-range", aria_hidden="true"), shown,
        element("small", said) if said else None, class_="om-ranged",
    )  # fmt: skip


def change_cards(found: Comparison, desk: Desk, chosen: str) -> Markup:
    """What each placement changes against today in its own organization: findings first, then what is rewired."""
    cards = [_change_card(one, desk) for one in found.entrants if not one.is_today and one.name != chosen]
    if not cards:
        return NOTHING
    return heading(msg("What each changes against today"), desk.language) + element("div", *cards, class_="om-columns")


def _change_card(one: Entrant, desk: Desk) -> Markup:
    held = contrast(one.today, one.assessment)
    said = plural(
        "{n} change of lines, letters and channels", "{n} changes of lines, letters and channels", len(held.all)
    )
    behind = changes_in_words(one, desk)
    return element(
        "section",
        element("h3", desk.say(one.title), class_="om-name"),
        findings_of(one, desk),
        opening(element("span", desk.say(said), class_="om-behind-said"), behind)
        if held.all
        else quiet(desk.say(said)),
        class_="om-card",
    )  # fmt: skip


def findings_of(one: Entrant, desk: Desk) -> Markup:
    """Findings fixed, new and worse, and how many stay."""
    found = finding_rows(one.today, one.assessment, desk)
    same = len(difference(one.today, one.assessment).unchanged)
    body = found if found != NOTHING else quiet(desk.say(msg("No finding changes.")))
    return body + quiet(desk.say(msg("{count} unchanged", count=same)))


def changes_in_words(one: Entrant, desk: Desk) -> Markup:
    """Lines, letters of the matrix and channels, each with its sign and the line of the file that says so."""
    held = contrast(one.today, one.assessment)
    blocks = [(title, getattr(held, part)) for part, title in PARTS]
    return joined([_block(title, changes, desk) for title, changes in blocks if changes])


def _block(title: Message, changes: Sequence[Change], desk: Desk) -> Markup:
    lines = [row(one.sign, joined([desk.say(one.said), _place(one)])) for one in changes]
    key = quiet(desk.say(LETTERS_SAID)) if changes[0].kind == "letter" else NOTHING
    return element("h4", desk.say(title), class_="om-eyebrow") + rows(lines) + key


def _place(change: Change) -> Markup | None:
    place = next(iter(change.evidence.places), None)
    return element("code", f"{place.file}:{place.line}", class_="om-at") if place and place.line else None


def flip_card(verdict: Verdict, desk: Desk) -> Markup:
    """What would flip the winner."""
    lines = [element("li", sentence(one, desk.language)) for one in switch_points(verdict)]
    body = element("ul", *lines, class_="om-switches") if lines else quiet(desk.say(msg("No single weight does.")))
    return card(heading(msg("What would flip the winner"), desk.language), body)


def ahead_table(found: Comparison, verdict: Verdict, desk: Desk) -> Markup:
    """For how many priorities the row is worth more than the column."""
    order = {row_.id: number for number, row_ in enumerate(verdict.shortlist)}
    head: list[Child] = ["", *(element("span", desk.say(one.title), class_="om-head") for one in found.entrants)]
    body: list[list[Child]] = [
        [
            desk.say(one.title),
            *(
                "·" if one is other else desk.say(Share(float(verdict.ahead[order[one.name], order[other.name]])))
                for other in found.entrants
            ),
        ]
        for one in found.entrants
    ]
    title = msg("For how many priorities the row is ahead of the column")
    return opening(
        element("span", desk.say(title), class_="om-behind-said"), table(head, body, "ahead", desk.say(title))
    )
