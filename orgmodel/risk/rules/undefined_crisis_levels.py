"""Undefined crisis levels: nothing says beforehand when trouble becomes a crisis."""

from __future__ import annotations

from typing import Final

from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence
from orgmodel.risk.crisis_plan import SEVERITIES, Plan, grave_cases, plan_of
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.text import Message, Text, listing, msg

UNSORTED, ROUTED = 0.4, 0.2
"""Driver where some severity has nobody, and where each has somebody, who can then judge (our proposal)."""
ALL: Final = frozenset(SEVERITIES)


def find(facts: Facts) -> Outcome:
    """One hit where levels are known not to be defined."""
    plan = plan_of(facts)
    if plan is None:
        return Outcome(missing=("governance.crisis_plan",))
    if plan.written is not None and plan.written.levels is None:
        return Outcome(missing=("governance.crisis_plan.levels",))
    if plan.written is not None and plan.written.levels:
        return Outcome()
    entries = plan.severities
    driver = ROUTED if entries is None or entries.keys() >= ALL else UNSORTED
    missing = ("governance.crisis_plan.severities",) if entries is None else ()
    return Outcome((Hit(driver, _message(facts, plan), _proof(facts, plan)),), missing)


def _message(facts: Facts, plan: Plan) -> Message:
    cases = grave_cases(facts)
    names = listing(case.name or Text(plain=case.id) for case in cases)
    if plan.written is None and cases:
        return msg("There is no crisis plan; nothing says from when on this is a crisis: {cases}.", cases=names)
    if plan.written is None:
        return msg("There is no crisis plan; nothing says when trouble becomes a crisis.")
    if cases:
        return msg(
            "The crisis plan defines no levels; nothing says from when on this is a crisis: {cases}.", cases=names
        )
    return msg("The crisis plan defines no levels; nothing says when trouble becomes a crisis.")


def _proof(facts: Facts, plan: Plan) -> Evidence:
    cases = grave_cases(facts)
    placed = facts.graph.placed
    deciders = tuple(dict.fromkeys(one for case in cases if case.decides for one in placed.resolve(case.decides)))
    return Evidence(deciders, places=(plan.at("levels"), *(case.at("severity") for case in cases)))


RULE = Rule(
    id="undefined-crisis-levels",
    code="G05",
    title=msg("No agreed levels of crisis"),
    why=msg("Where nobody agreed beforehand what a crisis is, the first hour goes to discussing whether this is one."),
    detected=msg("A crisis plan that defines no levels, or no crisis plan."),
    assessed=msg("Likelihood lower where each severity has somebody who takes it, and can judge (our proposal)."),
    treatment=msg("Define three levels by what they do: coverage in the press, a response that changes, money lost."),
    question=msg("From which sign on is it a crisis, and who says so?"),
    false_positives=msg("A crisis cell that decides each time, is always reachable and has practice."),
    reference=msg("Altimeter 2011, three levels of crisis; figures our proposal"),
    harm="service",
    find=find,
    part_of="crisis-unprepared",
    shared_causes=("overload",),
)
