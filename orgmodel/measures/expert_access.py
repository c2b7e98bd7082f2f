"""Expert access: the share of cases whose expert is two steps from a seat at most."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures.drawn_weights import drawn_mix
from orgmodel.measures.draws import Draws, Values, total
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.mix import mix_of
from orgmodel.measures.standing import roles_by_unit
from orgmodel.measures.steps import Reach, along, reach
from orgmodel.measures.unmeasured import unmeasured, unseated
from orgmodel.records import Evidence
from orgmodel.scenario.outside import CaseType
from orgmodel.text import Message, Share, listing, msg

NEAR = 2
"""Steps within which an expert can be asked (our proposal)."""


class Access(NamedTuple):
    """How one case type finds its expert; `path` is empty where nobody of the unit is near."""

    case: str
    share: float
    expert: str
    path: tuple[str, ...]


def expert_access(situation: Situation) -> Measured:
    """Share of the volume of cases with an expert, 0 to 1, whose expert unit has a role within two steps."""
    graph = situation.graph
    placed = graph.placed
    if not placed.seats:
        return unseated()
    cases = placed.scenario.case_types or ()
    known = [case for case in cases if case.expert is not None]
    if not known:
        return unmeasured(msg("No case type says which unit is its expert."), "case_types[].expert")
    mix = mix_of(known)
    near = reach(graph.decision_lines, placed.seat_ids, NEAR)
    experts = roles_by_unit(placed)
    rows = tuple(_access(near, case, mix.shares[case.id], experts.get(str(case.expert), ())) for case in known)
    value = sum(row.share for row in rows if row.path)
    proof = Evidence(placed.seat_ids, places=tuple(case.at("expert") for case in known))
    for row in rows:
        proof += along(graph, row.path)
    notes = ((mix.note,) if mix.note else ()) + _left_out(cases)
    return Measured(value, _explanation(graph, rows, value), proof, notes=notes, detail=rows)


def _access(near: Reach, case: CaseType, share: float, experts: Sequence[str]) -> Access:
    found = near.nearest(experts)
    return Access(case.id, share, str(case.expert), near.path(found) if found else ())


def _drawn(situation: Situation, measured: Measured, draws: Draws) -> Values:
    rows: Sequence[Access] = measured.detail
    named = {case.id: case for case in situation.graph.placed.scenario.case_types or ()}
    shares = drawn_mix(draws, [named[row.case] for row in rows])
    return total(shares[row.case] for row in rows if row.path)


def _explanation(graph: OrgGraph, rows: Sequence[Access], value: float) -> Message:
    far = dict.fromkeys(row.expert for row in rows if not row.path)
    if not far:
        return msg("Every case finds its expert within {steps} steps.", steps=NEAR)
    return msg("{share} of the cases find their expert within {steps} steps; out of reach: {experts}.",
               share=Share(value), steps=NEAR, experts=listing(graph.placed.name(one) for one in far))  # fmt: skip


def _left_out(cases: Sequence[CaseType]) -> tuple[Message, ...]:
    without = [case.name or case.id for case in cases if case.expert is None]
    return (msg("No expert is written for {cases}: left out.", cases=listing(without)),) if without else ()


MEASURE = Measure(
    id="expert-access",
    title=msg("Access to experts"),
    meaning=msg("For how much of what arrives the role finds, close by, somebody who knows the answer."),
    unit="share",
    formula=msg(
        "Σ share of the case types whose expert unit has a role within 2 steps of a seat, over internal ties "
        "that carry decisions, ÷ Σ share of the case types that name an expert"
    ),
    reference=msg("our proposal"),
    measure=expert_access,
    draw=_drawn,
)
