"""Autonomy: the share of everyday cases that a seat decides without asking anybody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures.drawn_weights import drawn_mix
from orgmodel.measures.draws import Draws, Values, total
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.mix import mix_of
from orgmodel.measures.unmeasured import unmeasured, unseated
from orgmodel.records import Evidence
from orgmodel.scenario.outside import CaseType
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, Share, listing, msg

EVERYDAY = (1, 2)
"""Severities that a community manager meets every day."""


class Decided(NamedTuple):
    """Whether a seat settles a case type alone; `asked` are those who decide or approve instead."""

    case: str
    share: float
    alone: bool
    asked: tuple[str, ...]


def autonomy(situation: Situation) -> Measured:
    """Share of the volume of severities 1 and 2, 0 to 1, that a seat decides without approval.

    Approvals that are not written count as none where it is written who decides.
    """
    graph = situation.graph
    placed = graph.placed
    if not placed.seats:
        return unseated()
    everyday = [case for case in placed.scenario.case_types or () if int(case.severity) in EVERYDAY]
    known = [case for case in everyday if case.decides is not None]
    if not known:
        return unmeasured(msg("It is not written who decides everyday cases."), "case_types[].decides")
    mix = mix_of(known)
    rows = tuple(_decided(placed, case, mix.shares[case.id]) for case in known)
    value = sum(row.share for row in rows if row.alone)
    places = tuple(case.at("approvals" if case.approvals else "decides") for case in known)
    proof = Evidence(placed.seat_ids + tuple(actor for row in rows for actor in row.asked), places=places)
    notes = ((mix.note,) if mix.note else ()) + _left_out(everyday)
    return Measured(value, _explanation(graph, rows, value), proof, notes=notes, detail=rows)


def _decided(placed: Placed, case: CaseType, share: float) -> Decided:
    decide = placed.resolve(str(case.decides))
    approve = placed.resolve_all(tuple(approval.role for approval in case.approvals or ()))
    by_seat = any(actor in placed.seat_ids for actor in decide)
    asked = approve if by_seat else (*decide, *approve)
    return Decided(case.id, share, by_seat and not case.approvals, tuple(dict.fromkeys(asked)))


def _drawn(situation: Situation, measured: Measured, draws: Draws) -> Values:
    rows: Sequence[Decided] = measured.detail
    named = {case.id: case for case in situation.graph.placed.scenario.case_types or ()}
    shares = drawn_mix(draws, [named[row.case] for row in rows])
    return total(shares[row.case] for row in rows if row.alone)


def _explanation(graph: OrgGraph, rows: Sequence[Decided], value: float) -> Message:
    asked = dict.fromkeys(actor for row in rows if not row.alone for actor in row.asked)
    if not asked:
        return msg("The role settles every everyday case alone.")
    return msg("The role settles {share} of everyday cases alone; for the rest it asks {asked}.",
               share=Share(value), asked=listing(graph.placed.name(actor) for actor in asked))  # fmt: skip


def _left_out(everyday: Sequence[CaseType]) -> tuple[Message, ...]:
    without = [case.name or case.id for case in everyday if case.decides is None]
    return (msg("It is not written who decides {cases}: left out.", cases=listing(without)),) if without else ()


MEASURE = Measure(
    id="autonomy",
    title=msg("Autonomy"),
    meaning=msg("How much of everyday conversation the role may hold without asking anybody first."),
    unit="share",
    formula=msg("volume of cases of severity 1 and 2 that a seat decides without approval ÷ volume of those cases"),
    reference=msg("our proposal"),
    measure=autonomy,
    draw=_drawn,
)
