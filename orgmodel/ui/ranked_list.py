"""The ranking as a list of seats to click: place, title, origin, lever and risk as bars with their numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from orgmodel.assessment import Assessment
from orgmodel.criteria.axes import Axes
from orgmodel.placement.ranking import Ranked
from orgmodel.text import Message, Share, Text, msg, plural
from orgmodel.ui.choosing import address_of
from orgmodel.ui.contest import Contest
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import Markup, element
from orgmodel.ui.parts import bar
from orgmodel.ui.rest_list import all_placements, excluded_placements
from orgmodel.ui.seating import TRY


class Entry(NamedTuple):
    """One line of the list."""

    seat: str
    """What a click writes into the address."""
    place: int | None
    title: Text
    first: str
    """For how many priorities it is first, as it is shown."""
    meta: Sequence[Message]
    axes: Axes
    is_chosen: bool


def shortlist(contest: Contest, desk: Desk) -> Markup:
    """The shortlist and the chosen placement, the winner first; behind it all candidates and those ruled out."""
    sizes = {group[0].id: group for group in contest.verdict.ranking.groups}
    rows = [_ranked(row, sizes.get(row.id, (row,)), contest, desk) for row in contest.shown]
    head = _head(msg("Shortlist"), desk)
    rest = (all_placements(contest, desk), excluded_placements(contest, desk))
    return element("section", head, element("ol", *rows, class_="om-ranked"), *rest, class_="om-contest")


def written_list(desk: Desk) -> Markup:
    """Before the candidates are looked at: what is written, and what is tried, in the order of the file."""
    rows = []
    for one in desk.study.assessments:
        axes = Axes(desk.study.axis(one, "lever"), desk.study.axis(one, "risk"))
        is_chosen = one.placed.id == desk.chosen.placed.id
        rows.append(_row(Entry(_seat(one, desk), None, one.placed.title, "…", [_origin(one)], axes, is_chosen), desk))
    head = _head(msg("Written placements"), desk)
    return element("section", head, element("ol", *rows, class_="om-ranked"), class_="om-contest")


def _head(title: Message, desk: Desk) -> Markup:
    words = (msg("lever"), msg("risk"), msg("first for"))
    return element(
        "header",
        element("h2", desk.say(title), class_="om-eyebrow"),
        *(element("span", desk.say(word), aria_hidden="true") for word in words),
        class_="om-list-head",
    )


def _ranked(row: Ranked, group: Sequence[Ranked], contest: Contest, desk: Desk) -> Markup:
    first = contest.first(row)
    is_chosen = contest.chosen is not None and row.id == contest.chosen.id
    meta = [_kind(row, contest, desk)]
    if len(group) > 1:
        meta.append(plural("+{n} alike", "+{n} alike", len(group) - 1))
    share = "–" if first is None else desk.say(Share(first))
    title = row.scored.candidate.placement.title
    return _row(Entry(address_of(row), contest.place(row), title, share, meta, row.axes, is_chosen), desk)


def _row(entry: Entry, desk: Desk) -> Markup:
    name = desk.say(entry.title)
    said = element(
        "button",
        element("span", entry.place if entry.place is not None else "", class_="om-n"),
        element("span", name, class_="om-t"),
        element("span", element("i", desk.say(msg("first for")), " ", class_="om-hidden"), entry.first, class_="om-f"),
        element("span", " · ".join(desk.say(one) for one in entry.meta), class_="om-m"),
        _axis(msg("lever"), entry.axes.lever, entry.is_chosen, desk),
        _axis(msg("risk"), entry.axes.risk, entry.is_chosen, desk),
        type="button", title=name, data_seats=entry.seat, aria_pressed="true" if entry.is_chosen else "false",
        class_="om-rank chosen" if entry.is_chosen else "om-rank",
    )  # fmt: skip
    return element("li", said)


def _axis(name: Message, value: float | None, is_chosen: bool, desk: Desk) -> Markup:
    shown = desk.say(Share(value)) if value is not None else "–"
    said = element("i", desk.say(name), " ", class_="om-hidden")
    return element("span", said, bar(value, chosen=is_chosen), element("b", shown), class_="om-ax")


def _kind(row: Ranked, contest: Contest, desk: Desk) -> Message:
    candidate, tried = row.scored.candidate, desk.tried
    if contest.exclusion is not None and row.id == contest.exclusion.candidate.id:
        return msg("ruled out")
    if candidate.placement.as_is:
        return msg("today")
    if candidate.is_written:
        return msg("written")
    return msg("tried") if tried and tried.candidate.id == row.id else msg("generated")


def _origin(one: Assessment) -> Message:
    if one.placed.id == TRY:
        return msg("tried")
    return msg("today") if one.placed.is_as_is else msg("written")


def _seat(one: Assessment, desk: Desk) -> str:
    return f"seat {desk.host}" if one.placed.id == TRY else f"placement {one.placed.id}"
