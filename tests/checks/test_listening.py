"""Be a listener: fed back to who decides passes; half of the publics warns; nothing fed back fails."""

from __future__ import annotations

from typing import Any

import pytest

from tests.organizations import CLIENTS, channel, tiny

FANS = {**CLIENTS, "id": "fans", "name": "Fans"}


def fed_back(*about: str) -> dict[str, Any]:
    links = [{"from": "cm", "to": "boss", "type": "feeds_back", "about": list(about)}] if about else []
    return {
        "stakeholders": [CLIENTS, FANS],
        "channels": [channel(stakeholders=["clients", "fans"])],
        "case_types": [{"id": "question", "severity": 1, "decides": "cm"}],
        "organization": {"links": links},
    }


@pytest.mark.parametrize(("about", "status"), [(("clients", "fans"), "pass"), (("fans",), "warn"), ((), "fail")])
def test_the_share_of_the_publics_fed_back(about: tuple[str, ...], status: str) -> None:
    assert tiny(**fed_back(*about)).check("listening").status == status


def test_it_points_at_the_line_of_the_link() -> None:
    found = tiny(**fed_back("clients", "fans"))
    checked = found.check("listening")
    assert "from: cm" in found.lines(checked)
    assert ("cm", "boss") in checked.evidence.ties
