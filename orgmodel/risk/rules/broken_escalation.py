"""Broken escalation: a severity without anybody, without a substitute, without a time, or that stops too low."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from orgmodel.measures.arriving import GRAVE
from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence, Location
from orgmodel.risk.crisis_plan import SEVERITIES, Plan, plan_of
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.scenario.conduct import Escalation
from orgmodel.text import Message, listing, msg

WEIGHT: Final[Mapping[int, float]] = {1: 0.1, 2: 0.15, 3: 0.35, 4: 0.4}
"""What a broken severity counts: the two everyday ones alone stay low (our proposal)."""
TOO_LOW: Final = 0.5
"""How much of it a grave severity counts that is complete and stops below the executive level (our proposal)."""
EXECUTIVE: Final = 1
"""Level that grave severities must reach (domain.md §5)."""


class Break(NamedTuple):
    """Where the chain of a severity breaks: how much it counts, why, where, and at whom."""

    worth: float
    why: Message
    location: Location
    actors: tuple[str, ...] = ()


def find(facts: Facts) -> Outcome:
    """One hit, with the weight of the severities whose chain is broken as its driver."""
    plan = plan_of(facts)
    if plan is None:
        return Outcome(missing=("governance.crisis_plan",))
    if plan.written is None:
        message = msg("There is no crisis plan, so nobody is named for any severity.")
        return Outcome((Hit(1.0, message, Evidence(places=(plan.location,))),))
    entries = plan.severities
    if entries is None:
        return Outcome(missing=("governance.crisis_plan.severities",))
    breaks = tuple(one for severity in SEVERITIES for one in _breaks(facts, plan, severity, entries.get(severity)))
    if not breaks:
        return Outcome()
    message = msg("The chain of escalation breaks: {breaks}.", breaks=listing(one.why for one in breaks))
    actors = tuple(dict.fromkeys(actor for one in breaks for actor in one.actors))
    places = tuple(dict.fromkeys(one.location for one in breaks))
    return Outcome((Hit(min(1.0, sum(one.worth for one in breaks)), message, Evidence(actors, places=places)),))


def _breaks(facts: Facts, plan: Plan, severity: int, entry: Escalation | None) -> Iterator[Break]:
    """At most one a severity: a chain is as good as its first missing link.

    Within a written entry, what is not named is known not to exist: there is no other way to say so.
    """
    worth = WEIGHT[severity]
    if entry is None:
        yield Break(worth, msg("severity {severity} has nobody", severity=severity), plan.at("severities"))
        return
    placed = facts.graph.placed
    actors = placed.resolve(entry.role)
    said = {"severity": severity, "role": placed.name(entry.role)}
    if entry.substitute is None:
        why = msg("severity {severity} has nobody but {role}", **said)
        yield Break(worth, why, entry.location, actors)
    elif entry.within is None:
        why = msg("severity {severity} gives {role} no time limit", **said)
        yield Break(worth, why, entry.location, actors)
    elif severity >= GRAVE and _stops_low(facts, actors):
        why = msg("severity {severity} stops at {role}, below the executive level", **said)
        yield Break(worth * TOO_LOW, why, entry.at("role"), actors)


def _stops_low(facts: Facts, actors: tuple[str, ...]) -> bool:
    """Whether none of them is at the executive level; where there is no top, that cannot be said."""
    levels = facts.graph.levels
    return bool(levels) and all(levels.get(one, EXECUTIVE + 1) > EXECUTIVE for one in actors)


RULE = Rule(
    id="broken-escalation",
    code="G04",
    title=msg("A broken chain of escalation"),
    why=msg("In a crisis, the minutes go to finding out who is called, and who is called when nobody picks up."),
    detected=msg(
        "A severity from 1 to 4 without a role, a substitute or a time in the crisis plan; severity 3 or 4 that does "
        "not reach the executive level."
    ),
    assessed=msg(
        "Likelihood from the severities broken, grave ones counting more; one that only stops too low counts half "
        "(our proposal)."
    ),
    treatment=msg("Complete the matrix: for each severity who, who else, within what time, up to the executives."),
    question=msg("Who takes severity 3 when the person named is on holiday, and how soon?"),
    false_positives=msg("Everyday severities that case types route on their own; a head of crisis with full powers."),
    reference=msg("Tiers of published escalation templates (vendors, not standards); weights our proposal"),
    harm="service",
    find=find,
    part_of="crisis-unprepared",
    shared_causes=("overload",),
)
