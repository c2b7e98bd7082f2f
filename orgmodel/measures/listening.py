"""Listening: the share of the publics that are listened to and whose word is fed back to somebody able to act."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures.feedback_paths import Way, along_way, way_in
from orgmodel.measures.listeners import listeners
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.salience import salience
from orgmodel.measures.serving import is_serving_written
from orgmodel.measures.unmeasured import unmeasured, unseated
from orgmodel.measures.voice_paths import ears_of
from orgmodel.records import Evidence
from orgmodel.scenario.outside import Stakeholder
from orgmodel.scenario.placed import Placed
from orgmodel.text import Listing, Message, Share, Text, listing, msg

SHOWN = 4
"""Publics that the sentence names."""


class Listened(NamedTuple):
    """One public: its weight, whether somebody listens, the way its word takes; None where not written."""

    stakeholder: str
    weight: float
    """Share of the salience of all, 0 to 1."""
    listened: bool | None
    way: Way | None

    @property
    def heard(self) -> bool | None:
        """Whether it is listened to and fed back."""
        if self.listened is False or self.way == ():
            return False
        return None if self.listened is None or self.way is None else True


def listening(situation: Situation) -> Measured:
    """Σ w over the publics with a listener and a written way of at most 2 feeds_back ties, 0 to 1."""
    graph = situation.graph
    placed = graph.placed
    if not placed.seats:
        return unseated()
    publics = tuple(placed.stakeholders.values())
    if not publics:
        return unmeasured(msg("No public is written."), "stakeholders[]")
    if not any(case.decides or case.expert for case in placed.scenario.case_types or ()):
        return unmeasured(
            msg("It is not written who decides the cases that arrive."), "case_types[].decides", "case_types[].expert"
        )
    weights = salience(publics)
    able = ears_of(graph).able
    rows = tuple(_listened(graph, one, weights.shares[one.id], able) for one in publics)
    missing = _missing(rows)
    if all(row.heard is None for row in rows):
        return unmeasured(msg("It is not written who listens to the publics, or to whom that is fed back."), *missing)
    value = sum(row.weight for row in rows if row.heard)
    return Measured(min(1.0, value), _explanation(placed, rows, value), _evidence(graph, rows), missing,
                    "at_least" if missing else "exact", (weights.note,) if weights.note else (), rows)  # fmt: skip


def _listened(graph: OrgGraph, one: Stakeholder, weight: float, able: frozenset[str]) -> Listened:
    listened = True if listeners(graph, one.id) else False if is_serving_written(graph, one) else None
    way = way_in(graph, one.id, able, "feeds_back")
    written = bool(way) or graph.placed.scenario.organization.says("links")
    return Listened(one.id, weight, listened, way if written else None)


def _missing(rows: Sequence[Listened]) -> tuple[str, ...]:
    unsure = [row for row in rows if row.heard is None]
    ears = ("stakeholders[].served_by", "channels[].operators") if any(row.listened is None for row in unsure) else ()
    return (*ears, *(("organization.links[]",) if any(row.way is None for row in unsure) else ()))


def _explanation(placed: Placed, rows: Sequence[Listened], value: float) -> Message:
    lost = sorted((row for row in rows if row.heard is False), key=lambda row: -row.weight)
    deaf = _named(placed, [row for row in lost if row.listened is False])
    idle = _named(placed, [row for row in lost if row.listened is not False])
    heard = Share(value)
    if deaf and idle:
        return msg("{heard} of the publics, by weight, are listened to and fed back to somebody able to act. Fed back "
                   "to nobody who can act: {idle}. Listened to by nobody: {deaf}.",
                   heard=heard, idle=idle, deaf=deaf)  # fmt: skip
    if deaf:
        return msg("{heard} of the publics, by weight, are listened to and fed back to somebody able to act. Listened "
                   "to by nobody: {deaf}.", heard=heard, deaf=deaf)  # fmt: skip
    if idle:
        return msg("{heard} of the publics, by weight, are listened to and fed back to somebody able to act. Fed back "
                   "to nobody who can act: {idle}.", heard=heard, idle=idle)  # fmt: skip
    return msg("Every public is listened to, and its word is fed back to somebody able to act, as far as written.")


def _named(placed: Placed, rows: Sequence[Listened]) -> Listing | None:
    names: list[Message | Text] = [placed.name(row.stakeholder) for row in rows[:SHOWN]]
    if len(rows) > SHOWN:
        names.append(msg("{n} more", n=len(rows) - SHOWN))
    return listing(names) if names else None


def _evidence(graph: OrgGraph, rows: Sequence[Listened]) -> Evidence:
    proof = Evidence()
    for row in rows:
        heard = tuple(listeners(graph, row.stakeholder).items())[:1]
        place = heard[0][1] if heard else graph.placed.where(row.stakeholder)
        proof += Evidence((row.stakeholder, *(one for one, _ in heard)), places=(place,)) + along_way(row.way or ())
    return proof


MEASURE = Measure(
    id="listening",
    title=msg("Listening"),
    meaning=msg(
        "How many of the publics are listened to, with a written way for their word to reach somebody able to act."
    ),
    unit="share",
    formula=msg(
        "Σ w_s over the publics that somebody serves, represents, answers or watches, with a written way of one or two "
        "feeds_back ties to a role that decides a case, is expert, or stands at level 1 or above ÷ Σ w_s; "
        "w_s = power + legitimacy + urgency"
    ),
    reference=msg("Mitchell, Agle and Wood 1997 for the weights; test and number of steps our proposal"),
    measure=listening,
)
