"""Signs of a fad: a role that only markets, hears nothing back, counts activity and has no plan for a crisis."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.metiers import HOSTS, shares_of
from orgmodel.measures.superiors import lines_up
from orgmodel.measures.unmeasured import unseated
from orgmodel.records import Evidence, Location
from orgmodel.scenario.absence import ABSENT
from orgmodel.text import Message, Share, listing, msg

MARKETING_SHARE = 0.8
"""Share of the role above which it does little but marketing (our proposal, domain.md §2.7)."""
VANITY = 0.5
"""Share of indicators that only count activity above which they flatter (our proposal)."""


class Sign(NamedTuple):
    """One of the five signs: whether it shows, None where that is not written; what shows, and where."""

    shows: bool | None
    said: Message
    field: str
    places: tuple[Location, ...] = ()


def fad_signs(situation: Situation) -> Measured:
    """How many of the five signs show, 0 to 5; at least so many where one is not known."""
    graph = situation.graph
    if not graph.placed.seats:
        return unseated()
    signs = tuple(sign(graph) for sign in SIGNS)
    shown = [sign for sign in signs if sign.shows]
    missing = tuple(dict.fromkeys(sign.field for sign in signs if sign.shows is None))
    places = tuple(dict.fromkeys(place for sign in shown or signs for place in sign.places))
    return Measured(float(len(shown)), _explanation(shown, len(signs)), Evidence(graph.placed.seat_ids, places=places),
                    missing, "at_least" if missing else "exact", detail=signs)  # fmt: skip


def _under_marketing_only(graph: OrgGraph) -> Sign:
    """Whether every superior, solid or dotted, belongs to a marketing unit."""
    placed = graph.placed
    lines = lines_up(graph, placed.seat_ids)
    functions = {unit.function if (unit := placed.units.get(name)) else None
                 for tie in lines for name in placed.units_of(tie.target)[:1] or ("",)}  # fmt: skip
    names = listing(dict.fromkeys(placed.name(tie.target) for tie in lines))
    others = functions - {*HOSTS["marketing"], None}
    shows = False if others or not lines else None if None in functions else True
    said = msg("it answers to marketing alone ({superiors})", superiors=names)
    return Sign(shows, said, "organization.units[].function", tuple(tie.location for tie in lines))


def _marketing_above_all(graph: OrgGraph) -> Sign:
    """Whether marketing is more than four fifths of the role."""
    seats = graph.placed.seats
    shares = shares_of(seats)
    share = shares.get("marketing", 0.0)
    shows = share > MARKETING_SHARE if shares else None
    said = msg("marketing is {share} of it", share=Share(share))
    return Sign(shows, said, "community_manager.metiers", tuple(seat.at("metiers") for seat in seats))


def _nothing_fed_back(graph: OrgGraph) -> Sign:
    """Whether no feedback is written from a seat, from a public or about one, where links are written."""
    placed, organization = graph.placed, graph.placed.scenario.organization
    senders = {*placed.seat_ids, *placed.stakeholders}
    back = [tie for tie in graph.ties_of("feeds_back", "represents") if tie.source in senders or tie.about]
    written = bool(organization.links) or organization.says("links")
    shows = False if back else True if written else None
    places = tuple(tie.location for tie in back) or ((organization.at("links"),) if written else ())
    return Sign(shows, msg("nothing it hears is fed back"), "organization.links[]", places)


def _counts_of_activity(graph: OrgGraph) -> Sign:
    """Whether more than half of the indicators only count what was done; no indicator at all proves as little."""
    strategy = graph.placed.scenario.strategy
    if strategy is None or strategy.indicators is None:
        return Sign(None, msg("its indicators are not written"), "strategy.indicators[]")
    if not strategy.indicators:
        return Sign(True, msg("it has no indicator"), "strategy.indicators[]", (strategy.at("indicators"),))
    kinds = [one.kind for one in strategy.indicators]
    least, most = kinds.count("output") / len(kinds), (kinds.count("output") + kinds.count(None)) / len(kinds)
    shows = True if least > VANITY else None if most > VANITY else False
    said = msg("{share} of its indicators only count activity", share=Share(least))
    places = tuple(one.location for one in strategy.indicators if one.kind == "output")
    return Sign(shows, said, "strategy.indicators[].kind", places or (strategy.at("indicators"),))


def _no_crisis_plan(graph: OrgGraph) -> Sign:
    """Whether it is written that there is no crisis plan."""
    governance = graph.placed.scenario.governance
    said = msg("there is no crisis plan")
    if governance is None or governance.crisis_plan is None:
        return Sign(None, said, "governance.crisis_plan")
    return Sign(governance.crisis_plan == ABSENT, said, "governance.crisis_plan", (governance.at("crisis_plan"),))


SIGNS: tuple[Callable[[OrgGraph], Sign], ...] = (
    _under_marketing_only,
    _marketing_above_all,
    _nothing_fed_back,
    _counts_of_activity,
    _no_crisis_plan,
)


def _explanation(shown: list[Sign], of: int) -> Message:
    if not shown:
        return msg("None of the {of} signs of a fad shows.", of=of)
    return msg("{n} of the {of} signs of a fad: {signs}.", n=len(shown), of=of,
               signs=listing(sign.said for sign in shown))  # fmt: skip


MEASURE = Measure(
    id="fad-signs",
    title=msg("Signs of a fad"),
    meaning=msg("How much the role looks like a mere marketing fad: five signs, each seen, not seen or unknown."),
    unit="count",
    formula=msg(
        "signs that show of five: all superiors in marketing; marketing share > .8; no feeds_back or represents from a "
        "seat, from a public or about one; more than half of the indicators of kind output; no crisis plan"
    ),
    reference=msg("our proposal, after the last question of M. Chéreau, Community management, Dunod, 3rd ed. 2015"),
    measure=fad_signs,
)
