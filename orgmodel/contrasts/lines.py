"""Who gains or loses which superior, dotted line or working tie."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from orgmodel.contrasts.change import Change, Kind, Sign, evidence_of, names, sign_of
from orgmodel.graph import OrgGraph, TieType
from orgmodel.records import Location
from orgmodel.text import Message, msg

Say = Callable[..., Message]
WORKING: Mapping[TieType, tuple[Say, Say]] = {
    "coordinates": (
        lambda **who: msg("{who}: coordination with {others}", **who),
        lambda **who: msg("{who}: no coordination with {others} any more", **who),
    ),
    "collaborates": (
        lambda **who: msg("{who}: work side by side with {others}", **who),
        lambda **who: msg("{who}: no work side by side with {others} any more", **who),
    ),
    "integrates": (
        lambda **who: msg("{who}: integration with {others}", **who),
        lambda **who: msg("{who}: no integration with {others} any more", **who),
    ),
    "escalates_to": (
        lambda **who: msg("{who}: difficult cases go to {others}", **who),
        lambda **who: msg("{who}: difficult cases no longer go to {others}", **who),
    ),
    "feeds_back": (
        lambda **who: msg("{who}: what publics say goes to {others}", **who),
        lambda **who: msg("{who}: what publics say no longer goes to {others}", **who),
    ),
    "informs": (
        lambda **who: msg("{who}: news goes to {others}", **who),
        lambda **who: msg("{who}: news no longer goes to {others}", **who),
    ),
}
"""Ties between insiders beside the lines of a chart, and how one that is gained or lost is said."""


Ends = dict[str, dict[str, Location]]


def line_changes(before: OrgGraph, after: OrgGraph) -> Iterator[Change]:
    """Reporting lines, dotted lines, then working ties; seats come before roles."""
    actors = tuple(dict.fromkeys((*after.placed.seat_ids, *before.placed.seat_ids, *after.placed.roles,
                                  *before.placed.roles)))  # fmt: skip
    yield from _drawn("reports_to", "reporting", _reporting, actors, (before, after))
    yield from _drawn("dotted_to", "dotted", _dotted, actors, (before, after))
    for kind, words in WORKING.items():
        yield from _working(kind, words, actors, (before, after))


def _ends(graph: OrgGraph, kind: TieType) -> Ends:
    """Source → insiders it is tied to → where that is written."""
    found: Ends = {}
    for tie in graph.ties_of(kind):
        if {tie.source, tie.target} <= graph.insiders:
            found.setdefault(tie.source, {})[tie.target] = tie.location
    return found


def _drawn(
    tie: TieType,
    kind: Kind,
    say: Callable[[object, object, object, bool], Message],
    actors: Sequence[str],
    graphs: tuple[OrgGraph, OrgGraph],
) -> Iterator[Change]:
    before, after = graphs
    old, new = _ends(before, tie), _ends(after, tie)
    for actor in actors:
        was, now = old.get(actor, {}), new.get(actor, {})
        gained, lost = [one for one in now if one not in was], [one for one in was if one not in now]
        if not gained and not lost:
            continue
        home = after if actor in after.insiders else before
        is_new = actor not in before.insiders
        said = say(home.placed.name(actor), names(after.placed, gained), names(before.placed, lost), is_new)
        places = tuple(now[one] for one in gained) or tuple(was[one] for one in lost)
        yield Change(sign_of(gained, lost), said, evidence_of(actor, (*gained, *lost), places), kind, actor)


def _reporting(who: object, gained: object, lost: object, is_new: bool) -> Message:
    if is_new:
        return msg("{who}: a new seat, under {gained}", who=who, gained=gained)
    if gained and lost:
        return msg("{who}: reporting line to {gained}, no longer to {lost}", who=who, gained=gained, lost=lost)
    if gained:
        return msg("{who}: reporting line to {gained} as well", who=who, gained=gained)
    return msg("{who}: no reporting line to {lost} any more", who=who, lost=lost)


def _dotted(who: object, gained: object, lost: object, _is_new: bool) -> Message:
    if gained and lost:
        return msg("{who}: dotted line to {gained}, no longer to {lost}", who=who, gained=gained, lost=lost)
    if gained:
        return msg("{who}: dotted line to {gained}", who=who, gained=gained)
    return msg("{who}: no dotted line to {lost} any more", who=who, lost=lost)


def _working(
    tie: TieType, words: tuple[Say, Say], actors: Sequence[str], graphs: tuple[OrgGraph, OrgGraph]
) -> Iterator[Change]:
    before, after = graphs
    old, new = _ends(before, tie), _ends(after, tie)
    sides: tuple[tuple[Sign, Say, OrgGraph, Ends, Ends], ...] = (
        ("+", words[0], after, new, old),
        ("−", words[1], before, old, new),
    )
    for sign, say, graph, here, there in sides:
        for actor in actors:
            ends = [one for one in here.get(actor, {}) if one not in there.get(actor, {})]
            if not ends:
                continue
            said = say(who=graph.placed.name(actor), others=names(graph.placed, ends))
            places = tuple(here[actor][one] for one in ends)
            yield Change(sign, said, evidence_of(actor, ends, places), "working", actor)
