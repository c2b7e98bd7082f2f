"""Be agile: two approvals for an everyday case warn, three fail; a seat without lateral ties fails."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import tiny

LATERAL = [{"from": "cm", "to": "care_head", "type": "collaborates"}]


def told(approvals: int, links: list[dict[str, Any]] = LATERAL) -> dict[str, Any]:
    steps = [{"role": one} for one in ("comm_head", "boss", "care_head")[:approvals]]
    case = {"id": "question", "severity": 1, "decides": "cm", "approvals": steps}
    return {"case_types": [case], "organization": {"links": links}}


@pytest.mark.parametrize(("approvals", "status"), [(0, "pass"), (1, "pass"), (2, "warn"), (3, "fail")])
def test_median_approvals_of_everyday_cases(approvals: int, status: str) -> None:
    """One lateral tie beside one superior: .5, which passes."""
    assert tiny(**told(approvals)).check("agile").status == status


def test_only_a_superior_to_ask_fails() -> None:
    checked = tiny(**told(0, [])).check("agile")
    assert (checked.status, str(checked.explanation)) == (
        "fail", "0% of the role’s working ties go sideways. Median number of approvals of everyday cases: 0.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (True, "Ready answers exist for 75% of everyday messages."),
        (False, "Ready answers exist for 75% of everyday messages at least."),
    ],
)
def test_ready_answers_are_said_and_judge_nothing(written: bool, said: str) -> None:
    rows = [
        {"id": "a", "severity": 1, "share": 0.6, "decides": "cm", "template": True},
        {"id": "b", "severity": 2, "share": 0.2, "decides": "cm", **({"template": False} if written else {})},
        {"id": "c", "severity": 4, "share": 0.2, "decides": "boss"},
    ]
    checked = tiny(case_types=rows, organization={"links": LATERAL}).check("agile")
    assert checked.status == "pass"
    assert str(checked.explanation).endswith(said)


def test_no_ready_answer_at_all_still_passes() -> None:
    case = {"id": "a", "severity": 1, "decides": "cm", "template": False}
    checked = tiny(case_types=[case], organization={"links": LATERAL}).check("agile")
    assert (checked.status, "exist for 0% of" in str(checked.explanation)) == ("pass", True)
