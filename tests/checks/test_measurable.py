"""Their impact can be evaluated: a defined figure of effect passes; counts of activity warn or fail."""

from __future__ import annotations

from typing import Any

from tests.organizations import tiny

FIGURE = {
    "formula": "a / b", "tool": "watch", "owner": "cm", "target": "1", "frequency": "monthly", "objective": "trust",
}  # fmt: skip


def plan(*kinds: str) -> dict[str, Any]:
    indicators = [{"id": f"i{n}", "kind": kind, **FIGURE} for n, kind in enumerate(kinds)]
    return {
        "tools": [{"id": "watch", "family": "monitoring"}],
        "strategy": {"objectives": [{"id": "trust", "text": "Trust"}], "indicators": indicators},
    }


def test_effect_passes_activity_alone_fails_and_mostly_activity_warns() -> None:
    assert tiny(**plan("outcome")).check("measurable").status == "pass"
    assert tiny(**plan("output")).check("measurable").status == "fail"
    assert tiny(**plan("outcome", "output", "output")).check("measurable").status == "warn"
