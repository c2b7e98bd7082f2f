"""Ready for a crisis: on call at any hour passes; nobody named for a grave case fails."""

from __future__ import annotations

from typing import Any

from tests.organizations import channel, tiny

TAKEN = {"role": "boss", "substitute": "comm_head", "within": "30min"}
ON_CALL = {"roles": ["cm", "boss", "comm_head"], "hours": "always", "agreement": True}
ALARM = {"id": "watch", "family": "monitoring", "users": ["cm"], "channels": ["page"], "alerts_out_of_hours": True}


def plan(severities: Any) -> dict[str, Any]:
    return {
        "channels": [channel(operators=["cm"])],
        "tools": [ALARM],
        "governance": {"crisis_plan": {"severities": severities}, "on_call": ON_CALL},
    }


def test_on_call_with_alerts_passes() -> None:
    assert tiny(**plan({3: TAKEN, 4: TAKEN})).check("crisis-ready").status == "pass"


def test_nobody_named_for_severity_three_fails() -> None:
    checked = tiny(**plan({4: TAKEN})).check("crisis-ready")
    assert checked.status == "fail"
    assert str(checked.explanation) == "In a crisis, nobody is named for severity 3."
