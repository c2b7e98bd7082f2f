"""Tiny organizations read from YAML text, so that every place a rule or check names can be looked up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from orgmodel.checks import CHECKS
from orgmodel.checks.check import Checked
from orgmodel.graph import build_graph
from orgmodel.measures import MEASURES
from orgmodel.measures.measure import Facts, Situation
from orgmodel.profiles import find_profile
from orgmodel.records import Finding, Location
from orgmodel.risk.register import find_risks
from orgmodel.risk.rule import Outcome
from orgmodel.scenario.placed import place
from orgmodel.scenario.reader import read_text
from orgmodel.scenario.types import Scenario

UNITS = [
    {"id": "top", "name": "Management", "function": "executive"},
    {"id": "comm", "name": "Communication", "function": "communication", "parent": "top"},
    {"id": "care", "name": "Client care", "function": "customer_service", "parent": "top"},
    {"id": "outside", "name": "Agency", "function": "agency", "kind": "agency"},
]
ROLES = [
    {"id": "boss", "title": "Boss", "unit": "top"},
    {"id": "comm_head", "title": "Communication head", "unit": "comm", "reports_to": "boss"},
    {"id": "editor", "title": "Editor", "unit": "comm", "reports_to": "comm_head"},
    {"id": "care_head", "title": "Care head", "unit": "care", "reports_to": "boss"},
    {"id": "agent", "title": "Agent", "unit": "care", "reports_to": "care_head"},
    {"id": "agency_writer", "title": "Agency writer", "unit": "outside"},
]
BASE: dict[str, Any] = {
    "format": 1,
    "title": "Tiny",
    "as_of": "2026-11-20",
    "organization": {"hours": "Mon-Fri 09:00-18:00", "units": UNITS, "roles": ROLES},
    "community_manager": {"id": "cm", "title": "Community manager"},
    "placements": [
        {"id": "today", "title": "Today", "as_is": True, "seats": [{"id": "cm", "reports_to": "comm_head"}]},
    ],
}
PAGE: dict[str, Any] = {
    "id": "page", "name": "Page", "family": "social", "platform": "one", "owner": "comm", "operators": ["cm", "editor"],
    "admins": ["cm", "editor", "comm_head"], "legal_owner": "organization", "mfa": True, "recovery": "organization",
    "audience": 100, "hours": "Mon-Fri 09:00-18:00", "hours_public": True,
}  # fmt: skip
"""A channel that nothing is wrong with."""
CLIENTS: dict[str, Any] = {
    "id": "clients", "name": "Clients", "kind": "customer", "power": 0.8, "legitimacy": 0.8, "urgency": 0.8,
}  # fmt: skip


def channel(**changes: Any) -> dict[str, Any]:
    """The faultless channel with changes; a value of ... leaves the field unwritten."""
    return {key: value for key, value in {**PAGE, **changes}.items() if value is not ...}


def row(activity: str = "publish", **letters: Any) -> dict[str, Any]:
    """A row of the responsibility matrix."""
    return {"activity": activity, **letters}


class WithoutAliases(yaml.SafeDumper):
    """Writes everything out: the format knows no aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


@dataclass(frozen=True)
class Tiny:
    """A tiny organization, its text and what is found on its first placement."""

    text: str
    scenario: Scenario
    facts: Facts
    outcomes: Mapping[str, Outcome]
    findings: tuple[Finding, ...]

    def line(self, location: Location) -> str:
        """What stands in the file from a place on, to the end of its line."""
        return self.text.splitlines()[location.line - 1][location.column - 1 :]

    def lines(self, found: Any) -> list[str]:
        """The lines that a hit, finding or checked result names."""
        return [self.line(place) for place in found.evidence.places]

    def finding(self, id: str) -> Finding | None:
        """The finding of that id, if it fires."""
        return next((one for one in self.findings if one.id == id), None)

    def check(self, id: str) -> Checked:
        """What a check says."""
        return next(check for check in CHECKS if check.id == id).check(self.facts)


def tiny(**changes: Any) -> Tiny:
    """The tiny organization with changes: mappings are merged field by field, anything else is replaced."""
    text = yaml.dump(merged(BASE, changes), Dumper=WithoutAliases, allow_unicode=True, sort_keys=False)
    scenario = read_text(text, "tiny.yaml").scenario
    facts = facts_of(scenario)
    outcomes, findings = find_risks(facts)
    return Tiny(text, scenario, facts, outcomes, findings)


def facts_of(scenario: Scenario, index: int = 0) -> Facts:
    """What rules and checks may see of a placement."""
    placement = scenario.placements[index] if scenario.placements else None
    situation = Situation(build_graph(place(scenario, placement)), find_profile(scenario.domain))
    return Facts(situation.graph, situation.profile, {one.id: one.measure(situation) for one in MEASURES})


def merged(base: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """`base` with `changes` laid over it; a value of ... leaves the field unwritten."""
    found = dict(base)
    for key, value in changes.items():
        old = found.get(key)
        found[key] = merged(old, value) if isinstance(old, Mapping) and isinstance(value, Mapping) else value
    return {key: value for key, value in found.items() if value is not ...}


def outcome(rule: str, **changes: Any) -> Outcome:
    """What a rule says of the tiny organization with changes."""
    return tiny(**changes).outcomes[rule]


def drive(rule: str, **changes: Any) -> float:
    """The driver of a rule's hits together, 0 where it does not fire."""
    return sum(hit.driver for hit in outcome(rule, **changes).hits)
