"""Consultation: how far decisions that bind a community were taken without it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.unmeasured import unmeasured
from orgmodel.records import Evidence, Location
from orgmodel.scenario.conduct import BindingDecision
from orgmodel.text import Message, Share, listing, msg, plural

NOT_COMMUNITIES = frozenset({"press", "regulator", "public_authority", "institution", "supplier", "reseller"})
"""Kinds of stakeholders that do not live under a community's rules (our proposal)."""
ONLY_INFORMED = 0.5
"""Telling people is not consulting them, and better than nothing (scenario-format.md; the half is our proposal)."""


class Bound(NamedTuple):
    """One binding decision: 0 where the community was consulted, .5 where told, 1 without it; None if unknown."""

    decision: str
    value: float | None
    location: Location


def consultation(situation: Situation) -> Measured:
    """Mean over the binding decisions of how far they were taken without the community, 0 to 1."""
    graph = situation.graph
    governance = graph.placed.scenario.governance
    decisions = governance.binding_decisions if governance else None
    if decisions is None:
        return unmeasured(msg("No decision that binds a community is written."), "governance.binding_decisions[]")
    if not decisions:
        return Measured(0.0, msg("No decision binds a community."), detail=())
    voices = _community(graph)
    rows = tuple(_bound(graph, voices, decision) for decision in decisions)
    known = [row.value for row in rows if row.value is not None]
    missing = ("governance.binding_decisions[].consulted",) if len(known) < len(rows) else ()
    if not known:
        return unmeasured(msg("It is not written who was consulted before decisions."), *missing)
    value = sum(known) / len(rows)
    without = [row for row in rows if row.value]
    proof = Evidence(places=tuple(row.location for row in without or rows))
    return Measured(value, _explanation(without, len(rows), value), proof, missing,
                    "at_least" if missing else "exact", detail=rows)  # fmt: skip


def _community(graph: OrgGraph) -> frozenset[str]:
    """Communities, and the roles that represent them."""
    publics = {one.id for one in graph.placed.stakeholders.values() if one.kind not in NOT_COMMUNITIES}
    represent = {tie.source for tie in graph.ties_of("represents") if tie.source not in graph.placed.seat_ids}
    return frozenset(publics | represent)


def _bound(graph: OrgGraph, voices: frozenset[str], decision: BindingDecision) -> Bound:
    asked = not voices.isdisjoint(graph.placed.resolve_all(decision.consulted))
    told = not voices.isdisjoint(graph.placed.resolve_all(decision.informed))
    if asked:
        return Bound(decision.id, 0.0, decision.at("consulted"))
    if decision.consulted is None:
        return Bound(decision.id, None, decision.location)
    return Bound(decision.id, ONLY_INFORMED if told else 1.0, decision.at("consulted"))


def _explanation(without: Sequence[Bound], count: int, value: float) -> Message:
    if not without:
        return plural(
            "The community was consulted before the only binding decision, as far as written.",
            "The community was consulted before each of {n} binding decisions, as far as written.",
            count,
        )
    names = listing(msg("“{name}”", name=row.decision) for row in without)
    return msg("Of {n} decisions that bind a community, these were taken without consulting it: {decisions} ({share}).",
               n=count, decisions=names, share=Share(value))  # fmt: skip


MEASURE = Measure(
    id="consultation",
    title=msg("Decisions without the community"),
    meaning=msg("How far the rules, sanctions and changes that bind a community are decided without it."),
    unit="share",
    formula=msg(
        "mean over binding decisions: 0 if a community or who represents it was consulted, .5 if only informed, else 1"
    ),
    reference=msg(
        "Public case: a question-and-answer network and its volunteer moderators, 2019; figures our proposal"
    ),
    measure=consultation,
)
