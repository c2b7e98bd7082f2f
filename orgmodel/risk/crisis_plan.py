"""The crisis plan as its rules read it: written, known not to exist, or unknown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from orgmodel.measures.arriving import GRAVE
from orgmodel.measures.measure import Facts
from orgmodel.records import Location
from orgmodel.scenario.conduct import CrisisPlan, Escalation
from orgmodel.scenario.outside import CaseType

SEVERITIES = (1, 2, 3, 4)


class Plan(NamedTuple):
    """The plan, None where there is none; and where that is written."""

    written: CrisisPlan | None
    location: Location

    def at(self, field: str) -> Location:
        """Where a field of the plan stands, else where the plan is written."""
        return self.written.at(field) if self.written else self.location

    @property
    def severities(self) -> Mapping[int, Escalation] | None:
        """Who takes which severity: nobody where there is no plan, None where the plan does not say."""
        if self.written is None:
            return {}
        rows = self.written.severities
        return None if rows is None else {int(severity): entry for severity, entry in rows.items()}


def plan_of(facts: Facts) -> Plan | None:
    """The plan of a placement; None where nothing is written about one."""
    governance = facts.graph.placed.scenario.governance
    if governance is None or governance.crisis_plan is None:
        return None
    plan = governance.crisis_plan
    return Plan(plan if isinstance(plan, CrisisPlan) else None, governance.at("crisis_plan"))


def grave_cases(facts: Facts) -> tuple[CaseType, ...]:
    """The case types of a severity that may become a crisis, in the order written."""
    cases = facts.graph.placed.scenario.case_types or ()
    return tuple(case for case in cases if int(case.severity) >= GRAVE)
