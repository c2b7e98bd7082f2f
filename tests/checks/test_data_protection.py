"""Data protection: four items pass, anything less warns, an unwritten one leaves it open."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import tiny

DATA = {"register": True, "joint_controller": True, "notice": True, "dpo": True}


@pytest.mark.parametrize(
    ("data", "status"),
    [
        (DATA, "pass"),
        ({**DATA, "notice": False}, "warn"),
        ("none", "warn"),
        ({"register": True}, "not_assessable"),
    ],
)
def test_items(data: Any, status: str) -> None:
    assert tiny(governance={"data": data}).check("data-protection").status == status
