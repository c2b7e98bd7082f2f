"""Triage: whether every kind of case has somebody who decides it."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts, judge, unwritten
from orgmodel.measures.measure import Facts, Measured
from orgmodel.measures.mix import mix_of
from orgmodel.records import Evidence
from orgmodel.text import Share, listing, msg

ROUTED = Cuts(0.95, 0.8)


def check(facts: Facts) -> Checked:
    """Share of the case volume whose route is written; an unwritten route is unknown, not absent."""
    placed = facts.graph.placed
    cases = placed.scenario.case_types
    if not cases:
        return unwritten(msg("It is not written what arrives."), "case_types[]")
    shares = mix_of(cases).shares
    routed = [case for case in cases if case.decides is not None]
    value = sum(shares[case.id] for case in routed)
    lost = [case.name or case.id for case in cases if case.decides is None]
    said = (
        msg("{share} of cases have a route; not written for {cases}.", share=Share(value), cases=listing(lost))
        if lost
        else msg("Each of {n} types of case has somebody who decides.", n=len(cases))
    )
    proof = Evidence(places=tuple(case.at("decides") for case in cases))
    missing = ("case_types[].decides",) if lost else ()
    return judge(Measured(value, said, proof, missing, "at_least" if lost else "exact"), ROUTED)


CHECK = Check(
    id="triage",
    code="",
    part="governance",
    title=msg("Triage"),
    question=msg("Does everything that arrives have somebody who decides?"),
    thresholds=msg("≥ .95 / ≥ .8 / < .8"),
    provenance=msg("14 of 18 advanced firms have triage (Altimeter 2011); cuts our proposal"),
    remedy=msg("Write who decides each type of case."),
    check=check,
)
