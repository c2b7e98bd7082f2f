"""A small organization whose documents can be checked by hand."""

from __future__ import annotations

from typing import Any

import yaml

from orgmodel.scenario.reader import read_text
from orgmodel.scenario.types import Scenario
from orgmodel.study import Study, compare
from tests.organizations import BASE, CLIENTS, PAGE, WithoutAliases, merged

STRATEGY: dict[str, Any] = {
    "organization_objectives": [{"id": "trust", "text": "Be trusted"}],
    "objectives": [{"id": "answers", "text": "Answer everybody", "serves": "trust", "owner": "care_head"}],
    "indicators": [
        {"id": "first_reply", "name": {"en": "First reply", "fr": "Première réponse"}, "objective": "answers",
         "kind": "outcome", "owner": "agent", "frequency": "weekly", "target": "4 h"},
        {"id": "satisfied", "name": "Satisfied", "objective": "answers", "kind": "impact", "owner": "care_head",
         "frequency": "weekly", "target": "0.8"},
    ],
    "reports": [
        {"cadence": "weekly", "owner": "cm", "audience": ["comm_head"], "indicators": ["first_reply", "satisfied"],
         "decisions": ["Who covers the page next week"]},
    ],
}  # fmt: skip
GOVERNANCE: dict[str, Any] = {
    "crisis_plan": {"severities": {"4": {"role": "boss", "substitute": "comm_head", "within": "30min"}}},
}
BESIDE: dict[str, Any] = {
    "id": "beside", "title": "Beside care",
    "seats": [{"id": "cm", "reports_to": "care_head", "fte": 1.5, "hours": "Mon-Fri 09:00-18:00; Sat 10:00-12:00"}],
    "change": {"channels": [{"id": "page", "owner": "care"}], "case_types": [{"id": "complaint", "decides": "cm"}]},
}  # fmt: skip
WRITTEN: dict[str, Any] = {
    "stakeholders": [CLIENTS],
    "channels": [{**PAGE, "messages_per_month": 130, "reply_within": "4h", "stakeholders": ["clients"]}],
    "case_types": [{"id": "complaint", "name": "Complaint", "severity": 2, "decides": "care_head"}],
    "responsibilities": [{"activity": "reply", "responsible": "cm", "accountable": "comm_head"}],
    "strategy": STRATEGY,
    "governance": GOVERNANCE,
    "community_manager": {
        "id": "cm", "title": "Community manager", "fte": 1, "sponsor": "boss",
        "mandate": {"publish": True, "reply": True, "hide": False, "goodwill": {"amount": 50, "currency": "EUR"}},
        "backup": {"role": "editor", "documented": False},
    },
    "placements": [*BASE["placements"], BESIDE],
    "questions": [{"text": "Who answers on Sundays?"}],
    "decisions": [{"date": "2026-11-02", "text": "Try it for a year", "placement": "beside", "by": "boss"}],
}  # fmt: skip


def small(**changes: Any) -> Scenario:
    """The small organization, with changes as `tests.organizations.tiny` takes them."""
    whole = merged(merged(BASE, WRITTEN), changes)
    text = yaml.dump(whole, Dumper=WithoutAliases, allow_unicode=True, sort_keys=False)
    return read_text(text, "small.yaml").scenario


def study(**changes: Any) -> Study:
    """All its placements."""
    return compare(small(**changes))
