"""Triage: whether every kind of case has somebody who decides it, to whom a line leads."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts, ranged, unwritten
from orgmodel.measures.measure import Facts
from orgmodel.measures.mix import mix_of
from orgmodel.measures.steps import reach
from orgmodel.profiles.survey_governance import TRIAGE_IN_PLACE
from orgmodel.records import Evidence
from orgmodel.scenario.outside import CaseType
from orgmodel.text import Share, listing, msg, plural

ROUTED = Cuts(0.95, 0.8)


def check(facts: Facts) -> Checked:
    """Share of the case volume with a route; a decider who is not written is unknown, one out of reach is no route."""
    placed = facts.graph.placed
    cases = placed.scenario.case_types
    if not cases:
        return unwritten(msg("It is not written what arrives."), "case_types[]")
    shares = mix_of(cases).shares
    silent = [case for case in cases if case.decides is None]
    broken = [case for case in cases if case.decides is not None and _is_broken(facts, case)]
    lost = [*broken, *silent]
    least = 1 - sum(shares[case.id] for case in lost)
    best = 1 - sum(shares[case.id] for case in broken)
    names = listing(case.name or case.id for case in lost)
    said = (
        msg("{share} of cases have a route; nobody decides, or no line leads there, for {cases}.",
            share=Share(least), cases=names)
        if broken
        else msg("{share} of cases have a route; not written for {cases}.", share=Share(least), cases=names)
        if silent
        else plural(
            "The only type of case has somebody who decides.",
            "Each of {n} types of case has somebody who decides.",
            len(cases),
        )
    )  # fmt: skip
    deciders = placed.resolve_all(tuple(case.decides for case in lost or cases if case.decides))
    proof = Evidence(deciders, places=tuple(case.at("decides") for case in lost or cases))
    missing = ("case_types[].decides",) if silent else ()
    return Checked(ranged(ROUTED, least, best), said, least, proof, missing)


def _is_broken(facts: Facts, case: CaseType) -> bool:
    """Whether nobody answers where the case arrives, or no line leads from those who do to who decides."""
    placed, graph = facts.graph.placed, facts.graph
    channels = [one for one in placed.channels.values() if one.is_external]
    own = [one for one in channels if case.channels is None or one.id in case.channels]
    if own and all(one.operators == () for one in own):
        return True
    answering = [actor for one in own for actor in placed.resolve_all(one.operators) if actor in graph.insiders]
    goals = placed.resolve(case.decides) if case.decides else ()
    return bool(answering and goals) and reach(graph.decision_lines, answering).nearest(goals) is None


CHECK = Check(
    id="triage",
    code="",
    part="governance",
    title=msg("Triage"),
    question=msg("Does everything that arrives have somebody who decides?"),
    thresholds=msg("≥ .95 / ≥ .8 / < .8"),
    provenance=msg("14 of 18 advanced firms have triage (Altimeter 2011); cuts our proposal"),
    remedy=msg("Write who decides each type of case, and the line that leads there."),
    check=check,
    context=(TRIAGE_IN_PLACE,),
)
