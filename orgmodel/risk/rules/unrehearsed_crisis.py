"""Unrehearsed crisis: those who would have to speak have not practised for more than a year."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from orgmodel.measures.arriving import GRAVE
from orgmodel.measures.crisis_gaps import EXERCISE_AGE, MONTH
from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence
from orgmodel.risk.crisis_plan import Plan, plan_of
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.text import listing, msg

FORGOTTEN_AGE: Final = timedelta(days=731)
"""Two years: most of those who took part have changed places (our proposal)."""
OVERDUE, FORGOTTEN = 0.3, 0.5
"""Driver from twelve months on, and from two years on or without a plan to rehearse (our proposal)."""


def find(facts: Facts) -> Outcome:
    """One hit where the last exercise is older than twelve months, or there is nothing to rehearse."""
    plan = plan_of(facts)
    if plan is None:
        return Outcome(missing=("governance.crisis_plan",))
    if plan.written is None:
        message = msg("There is no crisis plan to rehearse.")
        return Outcome((Hit(FORGOTTEN, message, Evidence(places=(plan.location,))),))
    last, day = plan.written.last_exercise, facts.graph.placed.scenario.day
    if last is None or last > day:
        return Outcome(missing=("governance.crisis_plan.last_exercise",))
    age = day - last
    if age <= EXERCISE_AGE:
        return Outcome()
    actors = _takers(facts, plan)
    said = {"n": round(age.days / MONTH), "roles": listing(facts.graph.placed.name(one) for one in actors)}
    message = (
        msg("The last crisis exercise of {roles} is {n} months old.", **said)
        if actors
        else msg("The last crisis exercise is {n} months old.", **said)
    )
    proof = Evidence(actors, places=(plan.at("last_exercise"),))
    return Outcome((Hit(FORGOTTEN if age > FORGOTTEN_AGE else OVERDUE, message, proof),))


def _takers(facts: Facts, plan: Plan) -> tuple[str, ...]:
    """Who takes grave severities."""
    roles = [entry.role for severity, entry in (plan.severities or {}).items() if severity >= GRAVE]
    return facts.graph.placed.resolve_all(tuple(roles))


RULE = Rule(
    id="unrehearsed-crisis",
    code="G06",
    title=msg("A crisis nobody has rehearsed"),
    why=msg("A telephone number is found to be wrong at an exercise or on the night itself."),
    detected=msg("A last crisis exercise more than twelve months ago, or no crisis plan to rehearse."),
    assessed=msg("Likelihood higher from two years on, or without a plan (our proposal)."),
    treatment=msg("Rehearse once a year, on a Sunday night, with the real telephone numbers."),
    question=msg("Who among those to be called has ever been called for practice?"),
    false_positives=msg("A real crisis within the year, gone through by the same people and talked over afterwards."),
    reference=msg("Freshfields 2013 (organizations that rehearse react faster); the period is our proposal"),
    harm="service",
    find=find,
    part_of="crisis-unprepared",
    shared_causes=("overload",),
)
