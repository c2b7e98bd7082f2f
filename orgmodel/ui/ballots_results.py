"""What a room thinks, in pictures: whom its ballots put first, where each theme stands, and each ballot in a row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from orgmodel.criteria.headings import HEADINGS, Heading
from orgmodel.placement.ballots import Ballot
from orgmodel.placement.opinion import Opinion, concord_in_words
from orgmodel.placement.orders import IDS, centroid_weights, places
from orgmodel.text import Message, Share, msg
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import Child, Markup, element
from orgmodel.ui.parts import bar, heading, table
from orgmodel.ui.polling import Count

MOST: Final = 6
"""Winners shown; the rest is counted together (our proposal)."""


def podium(count: Count, desk: Desk) -> Markup:
    """The first placements at the room's weights."""
    title = heading(msg("At the room’s weights"), desk.language)
    lines = [
        element("li", element("span", place), element("b", desk.say(count.titles[name])), class_="room" * (place == 1))
        for place, name in enumerate(count.opinion.first, 1)
    ]
    return element("section", title, element("ol", *lines, class_="om-podium"), class_="om-poll")


def winners(count: Count, desk: Desk) -> Markup:
    """Each placement that some ballot puts first, with how many do; the room's own stands out."""
    opinion = count.opinion
    total, shown = len(opinion.views), opinion.winners[:MOST]
    lines = [_winner(desk.say(count.titles[name]), n, total, name == opinion.winner, desk) for name, n in shown]
    if opinion.winner not in dict(shown):
        lines.insert(0, _winner(desk.say(count.titles[opinion.winner]), 0, total, True, desk))
    rest = sum(n for _, n in opinion.winners[MOST:])
    if rest:
        lines.append(_winner(desk.say(msg("others")), rest, total, False, desk))
    title = heading(msg("Whom each ballot puts first"), desk.language)
    return element("section", title, element("ol", *lines, class_="om-winners"), class_="om-poll")


def _winner(title: str, n: int, total: int, is_room: bool, desk: Desk) -> Markup:
    return element(
        "li",
        element("span", title, class_="om-t"),
        element("b", n),
        bar(n / total, chosen=is_room),
        class_="room" if is_room else None,
    )


def agreement(opinion: Opinion) -> tuple[Message, ...]:
    """Kendall's W in a word, and as a number with what it means; nothing where it is not defined."""
    value = opinion.concord
    if value is None:
        return ()
    number = msg("Kendall’s W {value} (1: all alike, 0: they cancel out)", value=round(value, 2))
    return msg("Agreement on the themes: {word}", word=concord_in_words(value)), number


def spread(ballots: Sequence[Ballot], desk: Desk) -> Markup:
    """Each theme with how many ballots put it first, second and so on; the heaviest theme first."""
    weights = room_headings(ballots)
    seats = Counter((name, its[0]) for ballot in ballots for name, its in places(ballot.order).items())
    most = max(seats.values(), default=1)
    ordered = sorted(HEADINGS, key=lambda one: -weights[one.id])
    head: list[Child] = [desk.say(msg("Theme")), *(str(place) for place in range(1, len(IDS) + 1)),
                         desk.say(msg("Weight"))]  # fmt: skip
    body = [_spread_row(one, seats, most, weights[one.id], desk) for one in ordered]
    title = msg("Where the ballots put each theme; 1 is the most important")
    return element("section", heading(title, desk.language), table(head, body, "spread", desk.say(title)),
                   class_="om-poll")  # fmt: skip


def room_headings(ballots: Sequence[Ballot]) -> dict[str, float]:
    """The weight of each heading: the mean of the ballots."""
    every = [centroid_weights(ballot.order) for ballot in ballots]
    return {name: sum(one[name] for one in every) / len(every) for name in IDS}


def _spread_row(one: Heading, seats: Counter[tuple[str, int]], most: int, weight: float, desk: Desk) -> list[Child]:
    cells: list[Child] = []
    for place in range(1, len(IDS) + 1):
        n = seats[one.id, place]
        size = f"--part:{(n / most) ** 0.5:.3f}"
        cells.append(element("i", element("b", n), class_="om-bubble", style=size) if n else "")
    return [desk.say(one.title), *cells, desk.say(Share(weight))]


def ballot_by_ballot(count: Count, desk: Desk) -> Markup:
    """Each ballot with its order, its winner and its second."""
    head = [desk.say(one) for one in (msg("Ballot"), msg("Order"), msg("Puts first"), msg("then"))]
    titles = {one.id: desk.say(one.title) for one in HEADINGS}
    body: list[list[Child]] = []
    for number, view in enumerate(count.opinion.views, 1):
        order = " › ".join(" = ".join(titles[name] for name in group) for group in view.ballot.order)
        firsts = [desk.say(count.titles[name]) for name in view.first[:2]]
        body.append([view.ballot.name or str(number), order, *firsts, *[""] * (2 - len(firsts))])
    title = desk.say(msg("Ballot by ballot"))
    return element("details", element("summary", title), table(head, body, "ballots", title), class_="om-twin")
