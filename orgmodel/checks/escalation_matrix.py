"""Escalation matrix: a role, a substitute and a time for each severity, up to the executives."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Item, count, unwritten
from orgmodel.measures.measure import Facts
from orgmodel.scenario.conduct import CrisisPlan, Escalation
from orgmodel.text import msg

SEVERITIES = (1, 2, 3, 4)
GRAVE = 3
EXECUTIVE = 1
"""Level that grave severities must reach (domain.md §5)."""


def check(facts: Facts) -> Checked:
    """Complete severities of four; grave ones that stay below the executive level are at best a warning."""
    governance = facts.graph.placed.scenario.governance
    plan = governance.crisis_plan if governance else None
    if governance is None or plan is None:
        return unwritten(msg("It is not written whether there is a crisis plan."), "governance.crisis_plan")
    if not isinstance(plan, CrisisPlan):
        none = (Item(False, msg("a crisis plan"), "governance.crisis_plan", governance.at("crisis_plan")),)
        return count(none, 1, 1, msg("There is a crisis plan."))
    if plan.severities is None:
        why = msg("The crisis plan does not say who takes which severity.")
        return unwritten(why, "governance.crisis_plan.severities")
    entries = {int(severity): entry for severity, entry in plan.severities.items()}
    items = [_item(plan, severity, entries.get(severity)) for severity in SEVERITIES]
    checked = count(items, 4, 3, msg("Every severity has a role, a substitute and a time."))
    low = [one for one in entries if one >= GRAVE and not _is_high(facts, entries[one])]
    if checked.status == "pass" and low:
        said = msg("Severity {severity} does not reach the executive level.", severity=low[0])
        return checked._replace(status="warn", explanation=said)
    return checked


def _item(plan: CrisisPlan, severity: int, entry: Escalation | None) -> Item:
    """Within a written entry, what is not named is known not to exist: there is no other way to say so."""
    kept = entry is not None and entry.substitute is not None and entry.within is not None
    place = entry.location if entry is not None else plan.at("severities")
    lack = msg("a role, a substitute and a time for severity {severity}", severity=severity)
    return Item(kept, lack, "governance.crisis_plan.severities", place)


def _is_high(facts: Facts, entry: Escalation) -> bool:
    levels = facts.graph.levels
    return any(levels.get(one, EXECUTIVE + 1) <= EXECUTIVE for one in facts.graph.placed.resolve(entry.role))


CHECK = Check(
    id="escalation-matrix",
    code="",
    part="governance",
    title=msg("Escalation matrix"),
    question=msg("Does each severity have a role, a substitute and a time, up to the executives for grave ones?"),
    thresholds=msg("4 of 4 / 3 / ≤ 2"),
    provenance=msg("tiers of published escalation templates (vendors, not standards); cuts our proposal"),
    remedy=msg("Complete the matrix: who, who else, within what time, for each severity."),
    check=check,
)
