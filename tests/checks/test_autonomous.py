"""Speak normally: the seat decides alone and passes; luxury asks for less; no guide of tone warns."""

from __future__ import annotations

from typing import Any

from tests.organizations import tiny


def cases(own: float, domain: str = "group", **governance: Any) -> dict[str, Any]:
    rows = [{"id": "a", "severity": 1, "share": own, "decides": "cm"},
            {"id": "b", "severity": 2, "share": 1 - own, "decides": "boss"}]  # fmt: skip
    return {"domain": domain, "case_types": rows, "governance": governance}


def test_eight_in_ten_pass_and_six_in_ten_warn_but_in_luxury() -> None:
    assert tiny(**cases(0.8)).check("autonomous").status == "pass"
    assert tiny(**cases(0.6)).check("autonomous").status == "warn"
    assert tiny(**cases(0.6, "luxury")).check("autonomous").status == "pass"
    assert tiny(**cases(0.4)).check("autonomous").status == "fail"


def test_no_guide_of_tone_is_a_warning() -> None:
    checked = tiny(**cases(0.9, voice_guide="none")).check("autonomous")
    assert (checked.status, str(checked.explanation)) == ("warn", "There is no guide of tone.")
