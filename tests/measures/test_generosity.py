"""Giving by hand: min(1, given ÷ max(1, asked)), clients at 3/4 and fans at 1/4."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.measures.generosity import MEASURE

from .tiny import CLIENTS, FANS, measured


def given(clients: tuple[int, int], fans: tuple[int, int], **more: Any) -> Any:
    rows = [
        {**one, "gives": [f"g{n}" for n in range(gives)], "asks": [f"a{n}" for n in range(asks)], **more}
        for one, (gives, asks) in ((CLIENTS, clients), (FANS, fans))
    ]
    return measured(MEASURE, stakeholders=rows)


@pytest.mark.parametrize(
    ("clients", "fans", "expected"),
    [
        ((1, 1), (1, 1), 1),
        ((3, 1), (2, 2), 1),
        ((1, 2), (1, 1), 5 / 8),
        ((1, 1), (0, 3), 3 / 4),
        ((0, 0), (1, 0), 1 / 4),
    ],
)
def test_more_than_asked_counts_once_and_nothing_given_counts_nothing(
    clients: tuple[int, int], fans: tuple[int, int], expected: float
) -> None:
    assert given(clients, fans).value == pytest.approx(expected)


def test_the_sentence_says_who_is_given_less_and_whether_there_is_a_programme() -> None:
    assert str(given((1, 2), (1, 1), programme=False).explanation) == (
        "The publics are given 62% of what they are asked, each at 100% at most: less for Clients (given 1, asked 2); "
        "there is no ambassador programme."
    )
    assert "an ambassador programme stands for Clients and Fans" in str(
        given((1, 1), (1, 1), programme=True).explanation
    )
    assert "no ambassador programme is written" in str(given((1, 1), (1, 1)).explanation)


def test_a_public_of_whom_one_side_is_not_written_is_left_out() -> None:
    found = measured(MEASURE, stakeholders=[{**CLIENTS, "gives": ["news"], "asks": []}, {**FANS, "gives": ["news"]}])
    assert found.value == 1
    assert str(found.notes[0]) == "It is not written what is given to and asked of Fans: left out."


def test_what_lacks_its_inputs_is_not_assessable() -> None:
    assert measured(MEASURE).missing == ("stakeholders[]",)
    assert measured(MEASURE, stakeholders=[CLIENTS]).missing == ("stakeholders[].gives", "stakeholders[].asks")
