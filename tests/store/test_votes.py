"""Rounds and votes: one ballot a device, replaced while the vote is open, frozen when it is closed."""

from __future__ import annotations

import pytest

from orgmodel.records import Refused
from orgmodel.store.opening import Store
from orgmodel.store.rounds import LENGTH, LETTERS, close_round, find_round, open_round, rounds
from orgmodel.store.votes import cast, take_in_paper, votes
from orgmodel.text import Text

TITLE = Text(None, (("en", "Luxury house"), ("fr", "Maison de luxe")))


def test_a_round_has_a_code_without_vowels_and_is_found_however_it_is_typed(store: Store) -> None:
    one = open_round(store, "house.yaml", TITLE, "fr")
    assert len(one.code) == LENGTH
    assert set(one.code) <= set(LETTERS)
    assert not set(LETTERS) & set("AEIOUY01")
    assert find_round(store, f" {one.code.lower()} ") == one
    assert find_round(store, "nope") is None
    assert one.is_open


def test_the_rounds_of_a_scenario_come_newest_first(store: Store) -> None:
    first = open_round(store, "house.yaml", TITLE, "fr")
    second = open_round(store, "house.yaml", TITLE, "en")
    open_round(store, "other.yaml", TITLE, "en")
    assert [one.code for one in rounds(store, "house.yaml")] == [second.code, first.code]


def test_a_device_has_one_ballot_the_last_it_sent(store: Store) -> None:
    code = open_round(store, "house.yaml", TITLE, "fr").code
    cast(store, code, "phone-1", "speed,voice", "Ana")
    cast(store, code, "phone-2", "voice,speed")
    cast(store, code, "phone-1", "voice,speed", "Ana M.")
    cast(store, code, "phone-1", "voice,speed", "Ana M.")
    assert [(one.device, one.order, one.name) for one in votes(store, code)] == [
        ("phone-1", "voice,speed", "Ana M."),
        ("phone-2", "voice,speed", ""),
    ]


def test_paper_replaces_paper_and_leaves_phones_alone(store: Store) -> None:
    code = open_round(store, "house.yaml", TITLE, "fr").code
    cast(store, code, "phone-1", "speed,voice")
    take_in_paper(store, code, [("a", "Ana"), ("b", ""), ("c", "")])
    take_in_paper(store, code, [("b", "Ana")])
    assert [(one.order, one.name, one.is_paper) for one in votes(store, code)] == [
        ("speed,voice", "", False),
        ("b", "Ana", True),
    ]
    take_in_paper(store, code, [])
    assert len(votes(store, code)) == 1


def test_a_closed_vote_is_frozen_for_good(store: Store) -> None:
    code = open_round(store, "house.yaml", TITLE, "fr").code
    cast(store, code, "phone-1", "speed,voice")
    closed = close_round(store, code, "d1")
    frozen = votes(store, code)
    assert not closed.is_open
    for late in (lambda: cast(store, code, "phone-1", "voice,speed"), lambda: cast(store, code, "phone-2", "voice"),
                 lambda: take_in_paper(store, code, [("x", "")])):  # fmt: skip
        with pytest.raises(Refused, match="The vote is closed"):
            late()
    assert votes(store, code) == frozen
    assert close_round(store, code, "d2") == closed


def test_what_does_not_exist_is_said(store: Store) -> None:
    with pytest.raises(Refused, match="There is no vote ZZZZ"):
        cast(store, "ZZZZ", "phone-1", "speed")
    with pytest.raises(Refused, match="There is no vote ZZZZ"):
        close_round(store, "ZZZZ", "")


def test_one_phone_cannot_fill_the_store(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("orgmodel.store.votes.MOST", 3)
    code = open_round(store, "house.yaml", TITLE, "fr").code
    for number in range(3):
        cast(store, code, f"phone-{number}", "speed")
    with pytest.raises(Refused, match="takes 3 ballots"):
        cast(store, code, "phone-4", "speed")
    cast(store, code, "phone-2", "voice")
    with pytest.raises(Refused, match="takes 3 ballots"):
        take_in_paper(store, code, [("speed", "")])
    assert [one.order for one in votes(store, code)] == ["speed", "speed", "voice"]
