"""Paid content: a gate on label and contract; nobody to review warns."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import channel, tiny

PAID = {"used": True, "labelled": True, "written_contract": True, "reviewer": "boss"}


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({}, "pass"),
        ({"reviewer": ...}, "warn"),
        ({"labelled": False}, "fail"),
        ({"written_contract": False}, "fail"),
        ({"labelled": ...}, "not_assessable"),
        ({"used": False}, "not_applicable"),
    ],
)
def test_the_gate(change: dict[str, Any], status: str) -> None:
    paid = {key: value for key, value in {**PAID, **change}.items() if value is not ...}
    assert tiny(channels=[channel(paid_content=paid)]).check("paid-content").status == status


def test_what_is_not_written_is_named() -> None:
    assert tiny().check("paid-content").missing == ("channels[]",)
    assert tiny(channels=[channel(paid_content={"used": True, "labelled": True})]).check("paid-content").missing == (
        "channels[].paid_content.written_contract",
    )
