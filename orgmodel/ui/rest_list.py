"""What stands behind the shortlist: every placement in its place, and those that the limits rule out, with the line."""

from __future__ import annotations

from orgmodel.placement.candidate import Exclusion
from orgmodel.placement.ranking import Ranked
from orgmodel.text import Share, listing, msg, plural
from orgmodel.ui.choosing import address_of
from orgmodel.ui.contest import Contest
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import NOTHING, Markup, element, joined
from orgmodel.ui.quotation import quoted


def all_placements(contest: Contest, desk: Desk) -> Markup:
    """Every placement in a line, with its place, lever and risk."""
    lines = [_line(place, row, contest, desk) for place, row in enumerate(contest.rows, 1)]
    summary = element("summary", desk.say(plural("The only placement", "All {n} placements", len(lines))))
    return element("details", summary, element("ol", *lines, class_="om-every"), class_="om-more")


def _line(place: int, row: Ranked, contest: Contest, desk: Desk) -> Markup:
    is_chosen = contest.chosen is not None and row.id == contest.chosen.id
    lever, risk = (desk.say(Share(one)) if one is not None else "–" for one in row.axes)
    button = element(
        "button",
        element("span", place, class_="om-n"),
        element("span", desk.say(row.scored.candidate.placement.title)),
        element("span", desk.say(msg("lever {lever}, risk {risk}", lever=lever, risk=risk)), class_="om-m"),
        type="button",
        data_seats=address_of(row),
        aria_pressed="true" if is_chosen else "false",
        class_="om-line-seat",
    )
    return element("li", button)


def excluded_placements(contest: Contest, desk: Desk) -> Markup:
    """Who the limits rule out: each limit with its reason and its line, and the placements it stops."""
    limits: dict[tuple[object, object], list[Exclusion]] = {}
    for one in contest.excluded:
        limits.setdefault((one.location, one.reason), []).append(one)
    if not limits:
        return NOTHING
    blocks = [_limit(found, desk) for found in limits.values()]
    title = plural("{n} placement ruled out by the limits", "{n} placements ruled out by the limits",
                   len(contest.excluded))  # fmt: skip
    return element("details", element("summary", desk.say(title)), *blocks, class_="om-more")


def _limit(found: list[Exclusion], desk: Desk) -> Markup:
    titles = listing(one.candidate.placement.title for one in found)
    said = msg("{reason}: {placements}.", reason=found[0].reason, placements=titles)
    return joined([element("p", desk.say(said)), quoted([found[0].location], desk)])
