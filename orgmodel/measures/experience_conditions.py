"""Experience conditions: how many of four things that make room for the extraordinary are there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Literal, NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures.feedback_paths import along_way, way_in
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.seat_time import time_shares
from orgmodel.measures.unmeasured import unmeasured, unseated
from orgmodel.records import Evidence
from orgmodel.scenario.placed import Placed
from orgmodel.scenario.strategy import Initiative
from orgmodel.text import Message, Share, listing, msg

ConditionKind = Literal["time", "gesture", "makers", "initiative"]
ENOUGH_TIME = 0.1
"""Share of working time for experiments (domain.md B11, our proposal)."""
MAKERS = frozenset({"product", "creative", "studio", "editorial", "operations", "field_network"})
"""Functions of the units that make what the publics receive (our proposal)."""
RECENT = timedelta(days=183)
"""Six months (domain.md B11, our proposal)."""
TOGETHER = 2
"""Units from which an initiative is one across units."""
FIELDS: dict[ConditionKind, tuple[str, ...]] = {
    "time": ("community_manager.activities",),
    "gesture": ("community_manager.mandate.goodwill",),
    "makers": ("organization.links[]",),
    "initiative": ("strategy.initiatives[]",),
}


class Condition(NamedTuple):
    """One of the four: whether it is there, None where that is not written; in words; what proves it."""

    kind: ConditionKind
    kept: bool | None
    said: Message
    proof: Evidence


def experience_conditions(situation: Situation) -> Measured:
    """How many of the four are there, 0 to 4; `at_least` where some are not written."""
    graph = situation.graph
    if not graph.placed.seats:
        return unseated()
    rows = (_time(graph.placed), _gesture(graph.placed), _makers(graph), _initiative(graph.placed))
    unknown = [row for row in rows if row.kept is None]
    missing = tuple(field for row in unknown for field in FIELDS[row.kind])
    if len(unknown) == len(rows):
        return unmeasured(msg("Nothing is written of what makes room for the extraordinary."), *missing)
    value = float(sum(row.kept is True for row in rows))
    proof = Evidence()
    for row in rows:
        proof += row.proof
    return Measured(value, _explanation(rows), proof, missing, "at_least" if missing else "exact", detail=rows)


def _time(placed: Placed) -> Condition:
    shares = time_shares(placed.seats)
    share = shares.get("experiments", 0.0)
    kept = None if not shares else round(share, 9) >= ENOUGH_TIME
    said = msg("{share} of the time for experiments", share=Share(share))
    places = tuple(dict.fromkeys(seat.at("activities") for seat in placed.seats if seat.activities))
    return Condition("time", kept, said, Evidence(placed.seat_ids, places=places))


def _gesture(placed: Placed) -> Condition:
    mandates = [seat.mandate for seat in placed.seats if seat.mandate is not None]
    allowed = [one for one in mandates if one.goodwill is not None]
    gestures = [one.goodwill for one in allowed if one.goodwill is not None]
    best = max(gestures, key=lambda one: float(one.amount), default=None)
    amount = float(best.amount) if best else 0.0
    said = (
        msg("a gesture of up to {amount} {currency}", amount=round(amount), currency=best.currency or "")
        if best and amount
        else msg("no gesture of its own")
    )
    places = tuple(dict.fromkeys(one.at("goodwill") for one in allowed))
    return Condition("gesture", amount > 0 if allowed else None, said, Evidence(places=places))


def _makers(graph: OrgGraph) -> Condition:
    """Whether the word of a public reaches, in two written ties at most, somebody who makes what it receives."""
    placed = graph.placed
    making = {unit.id for unit in placed.units.values() if unit.function in MAKERS}
    goals = {role.id for role in placed.roles.values() if making.intersection(role.all_units)}
    for one in placed.stakeholders.values():
        way = way_in(graph, one.id, goals, "feeds_back", "represents")
        if way:
            end = next(actor for actor in (way[-1].target, way[-1].source) if actor in goals)
            said = msg("the word of {public} reaches {maker}", public=one.name, maker=placed.name(end))
            return Condition("makers", True, said, along_way(way))
    known = placed.scenario.organization.says("links")
    return Condition("makers", False if known else None, msg("no word of a public reaches who makes"), Evidence())


def _initiative(placed: Placed) -> Condition:
    strategy = placed.scenario.strategy
    initiatives = (strategy.initiatives if strategy else None) or ()
    across = [one for one in initiatives if one.units is None or len(set(one.units)) >= TOGETHER]
    today = placed.scenario.day
    recent = [one for one in across if one.date is None or today - RECENT <= one.date <= today]
    done = next((one for one in recent if one.date and one.units), None)
    kept = True if done else None if recent or strategy is None or strategy.initiatives is None else False
    said = (
        msg("the initiative “{initiative}”", initiative=done.text)
        if done
        else msg("no initiative across departments within six months")
    )
    return Condition("initiative", kept, said, _dated(done, across))


def _dated(done: Initiative | None, across: Sequence[Initiative]) -> Evidence:
    shown = (done,) if done else tuple(across)
    return Evidence(places=tuple(one.at("date") for one in shown))


def _explanation(rows: Sequence[Condition]) -> Message:
    kept = [row.said for row in rows if row.kept]
    lost = [row.said for row in rows if row.kept is False]
    if not lost:
        return msg("What makes room: {kept}.", kept=listing(kept))
    if not kept:
        return msg("Little makes room: {lost}.", lost=listing(lost))
    return msg("What makes room: {kept}; what lacks: {lost}.", kept=listing(kept), lost=listing(lost))


MEASURE = Measure(
    id="experience-conditions",
    title=msg("Room for the extraordinary"),
    meaning=msg("Whether the role has the time, the means, the makers and the company to surprise a public."),
    unit="count",
    formula=msg(
        "[experiments ≥ 10% of the time] + [a gesture of its own] + [the word of a public reaches, over one or two "
        "feeds_back or represents ties, a unit that makes what it receives] + [an initiative of two units or more "
        "within six months]"
    ),
    reference=msg("our proposal"),
    measure=experience_conditions,
)
