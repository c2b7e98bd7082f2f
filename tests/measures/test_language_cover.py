"""Languages by hand: clients weigh 3/4 and write in two, fans 1/4 and write in one."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.measures.language_cover import MEASURE

from .tiny import CLIENTS, FANS, measured

BOTH = [
    {**CLIENTS, "languages": ["fr", "es"], "served_by": ["cm"]},
    {**FANS, "languages": ["fr"], "served_by": ["cm"]},
]


def spoken(languages: Any = ("fr",), **parts: Any) -> Any:
    manager = {"languages": list(languages)} if languages is not None else {}
    return measured(MEASURE, **{"stakeholders": BOTH, "manager": manager, **parts})


def test_half_of_what_clients_write_and_all_of_what_fans_write() -> None:
    """3/4 · 1/2 + 1/4 · 1."""
    found = spoken()
    assert found.value == pytest.approx(5 / 8)
    assert str(found.explanation) == (
        "The languages of the publics are covered at 62%; nobody who serves them answers Clients (es)."
    )


def test_the_languages_of_the_holders_count_too() -> None:
    holder = {"id": "p1", "languages": ["es"]}
    manager = {"languages": ["fr"], "holders": ["p1"]}
    assert measured(MEASURE, stakeholders=BOTH, manager=manager, people=[holder]).value == 1


def test_volunteers_who_answer_speak_their_own_languages() -> None:
    channel = {"id": "forum", "stakeholders": ["clients"], "operators": ["fans"]}
    clients = {**CLIENTS, "languages": ["es"]}
    fans = {**FANS, "languages": ["es"], "served_by": []}
    found = measured(MEASURE, stakeholders=[clients, fans], channels=[channel])
    assert found.value == 1
    assert str(found.notes[0]) == "No language is written for Fans, or nobody serves them: left out."


def test_an_unwritten_language_leaves_it_at_least() -> None:
    clients = {**BOTH[0], "served_by": ["cm", "agent"]}
    found = spoken(stakeholders=[clients, BOTH[1]])
    assert (found.value, found.bound) == (pytest.approx(0.25), "at_least")
    assert found.missing == ("organization.roles[].languages",)


def test_what_lacks_its_inputs_is_not_assessable() -> None:
    assert measured(MEASURE).missing == ("stakeholders[]",)
    assert measured(MEASURE, stakeholders=[CLIENTS]).missing == ("stakeholders[].languages", "stakeholders[].served_by")
    assert spoken(None).missing == ("organization.roles[].languages",)
    assert measured(MEASURE, None, stakeholders=BOTH).missing == ("placements[].seats",)
