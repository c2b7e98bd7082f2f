"""Change effort: the lines, owners and working time that a placement moves, against how things are today."""

from __future__ import annotations

from typing import NamedTuple

from orgmodel.measures.arrangement import Arrangement, arrangement, arrangement_today
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.unmeasured import unmeasured, unseated
from orgmodel.records import Evidence
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, listing, msg, plural

NONE: frozenset[str] = frozenset()


class Effort(NamedTuple):
    """What changes hands; ids as written."""

    moved: tuple[str, ...]
    """Roles and seats under another superior, as often as a solid line moves."""
    dotted: tuple[tuple[str, str], ...]
    """Dotted lines added."""
    owners: tuple[str, ...]
    """Channels that change owner."""
    fte: float | None
    """Full-time equivalents added, negative where saved; None where not written."""
    cost: float | None
    """Yearly cost of the time added, in the scenario's money; None without `cost_per_fte`."""

    @property
    def changes(self) -> int:
        """Lines and owners together."""
        return len(self.moved) + len(self.dotted) + len(self.owners)


def change_effort(situation: Situation) -> Measured:
    """How many lines and owners change against the as-is; working time and money stand beside it, not in it."""
    placed = situation.graph.placed
    if not placed.seats:
        return unseated()
    today = arrangement_today(placed)
    if today is None:
        return unmeasured(msg("No placement is said to be today’s, so no effort can be counted."), "placements[].as_is")
    effort = _effort(placed, today, arrangement(placed))
    here = situation.graph.actors
    moved = [actor for actor in dict.fromkeys(effort.moved) if actor in here]
    dotted = tuple(line for line in effort.dotted if line[0] in here and line[1] in here)
    places = [placed.where(actor) for actor in (*moved, *(start for start, _ in dotted), *effort.owners)]
    proof = Evidence(tuple(moved), dotted, tuple(dict.fromkeys(places)))
    return Measured(float(effort.changes), _explanation(placed, effort), proof, detail=effort)


def _effort(placed: Placed, today: Arrangement, then: Arrangement) -> Effort:
    moved: list[str] = []
    for actor in dict.fromkeys((*today.solid, *then.solid)):
        before, after = today.solid.get(actor, NONE), then.solid.get(actor, NONE)
        moved += [actor] * max(len(before - after), len(after - before))
    owners = [one for one in then.owners if one in today.owners and then.owners[one] != today.owners[one]]
    fte = None if today.fte is None or then.fte is None else round(then.fte - today.fte, 6)
    rate = placed.scenario.organization.cost_per_fte
    cost = None if fte is None or rate is None else fte * float(rate)
    return Effort(
        tuple(moved), tuple(line for line in then.dotted if line not in today.dotted), tuple(owners), fte, cost
    )


def _explanation(placed: Placed, effort: Effort) -> Message:
    if placed.is_as_is:
        return msg("This is how things are today.")
    rows: list[Message] = []
    if effort.moved:
        rows.append(plural("{n} solid line moves", "{n} solid lines move", len(effort.moved)))
    if effort.dotted:
        rows.append(plural("{n} dotted line is added", "{n} dotted lines are added", len(effort.dotted)))
    if effort.owners:
        rows.append(plural("{n} channel changes owner", "{n} channels change owner", len(effort.owners)))
    if effort.fte:
        rows.append(_time(effort.fte, effort.cost))
    if not rows:
        return msg("Against today, no line, owner or working time changes.")
    return msg("Against today: {changes}.", changes=listing(rows))


def _time(fte: float, cost: float | None) -> Message:
    time, money = abs(fte), None if cost is None else round(abs(cost))
    if money is None:
        if fte > 0:
            return msg("{fte} FTE more", fte=time)
        return msg("{fte} FTE less", fte=time)
    if fte > 0:
        return msg("{fte} FTE more ({cost} a year)", fte=time, cost=money)
    return msg("{fte} FTE less ({cost} a year)", fte=time, cost=money)


MEASURE = Measure(
    id="change-effort",
    title=msg("Effort of the change"),
    meaning=msg("How much moves against today: it stands apart from what the placement is worth."),
    unit="count",
    formula=msg(
        "solid lines moved + dotted lines added + channels that change owner; full-time equivalents, and money "
        "where cost_per_fte is written, beside it"
    ),
    reference=msg("our proposal"),
    measure=change_effort,
)
