"""Weights in an address: a short form that comes back as it was written, and nonsense that counts as nothing said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from orgmodel.criteria import CRITERIA
from orgmodel.ui.state import WORD
from orgmodel.ui.weights import IDS, read_weights, write_weights

EVEN = "-".join(["8.3"] * 12)


def test_weights_are_written_in_percent_in_the_order_of_the_criteria() -> None:
    written = write_weights({criterion.id: 0.0 for criterion in CRITERIA} | {IDS[1]: 3.0, IDS[11]: 1.0})
    assert written == "0-75-0-0-0-0-0-0-0-0-0-25"
    assert read_weights(written) == dict.fromkeys(IDS, 0.0) | {IDS[1]: 75.0, IDS[11]: 25.0}


@given(some.lists(some.floats(0, 100), min_size=12, max_size=12).filter(lambda values: sum(values) > 0.1))
def test_any_weights_come_back_to_a_tenth_of_a_percent_and_fit_an_address(values: list[float]) -> None:
    written = write_weights(dict(zip(IDS, values, strict=True)))
    assert WORD.match(written)
    found = read_weights(written)
    assert found is not None
    for name, value in zip(IDS, values, strict=True):
        assert found[name] == pytest.approx(100 * value / sum(values), abs=0.051)


@pytest.mark.parametrize(
    "written",
    [
        "", "1-2", f"{EVEN}-1", EVEN.replace("8.3", "0"), "a-" * 11 + "a", EVEN.replace("8.3", "nan", 1),
        "1e999" + "-1" * 11,
    ],
)  # fmt: skip
def test_nonsense_says_nothing(written: str) -> None:
    assert read_weights(written) is None
