"""Be well supported: the mean of back-up, experts, sponsor and peers, by hand."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import channel, tiny


def around(operators: list[str], sponsor: str, peers: list[str], **more: Any) -> dict[str, Any]:
    return {
        "channels": [channel(operators=operators, admins=["cm"])],
        "community_manager": {"holders": ["p1"], "sponsor": sponsor, "peers": peers},
        "case_types": [{"id": "question", "severity": 1, "decides": "cm", "expert": "comm"}],
        **more,
    }


@pytest.mark.parametrize(
    ("operators", "sponsor", "peers", "status"),
    [
        (["cm", "editor"], "boss", ["circle"], "pass"),
        (["cm"], "boss", ["circle"], "warn"),
        (["cm"], "boss", [], "warn"),
        (["cm"], "none", [], "fail"),
    ],
)
def test_each_support_counts_a_quarter_and_no_back_up_is_a_warning(
    operators: list[str], sponsor: str, peers: list[str], status: str
) -> None:
    """4/4, then 3/4 which would pass but for the back-up, 2/4, 1/4."""
    assert tiny(**around(operators, sponsor, peers)).check("well-supported").status == status


def test_a_sponsor_who_is_not_executive_does_not_count() -> None:
    """The editor stands at level 2: three supports of four are left."""
    told = around(["cm", "editor"], "editor", ["circle"])
    checked = tiny(**told).check("well-supported")
    assert (checked.status, checked.value) == ("pass", 0.75)
    assert "sponsor 0%" in str(checked.explanation)


def test_who_may_not_reply_is_no_back_up_and_an_admin_who_may_is_one() -> None:
    role = {"id": "editor", "title": "Editor", "unit": "comm", "reports_to": "comm_head"}
    roles = [{"id": "boss", "title": "Boss", "unit": "top"},
             {"id": "comm_head", "title": "Head", "unit": "comm", "reports_to": "boss"}]  # fmt: skip
    told = around(["cm", "editor"], "boss", ["circle"])
    told["organization"] = {"roles": [*roles, {**role, "mandate": {"reply": False}}]}
    assert tiny(**told).check("well-supported").status == "warn"
    told["channels"] = [channel(operators=["cm"], admins=["editor"])]
    told["organization"] = {"roles": [*roles, {**role, "mandate": {"reply": True}}]}
    assert tiny(**told).check("well-supported").status == "pass"
