"""Be consistent: two departments apart fail; one department passes; a channel nobody owns is unknown."""

from __future__ import annotations

from tests.organizations import channel, tiny


def test_one_uncoordinated_pair_of_three_at_least_fails() -> None:
    """1 − 1/3 = .67, below .7."""
    assert tiny(channels=[channel(operators=["cm", "agent"])]).check("coherent").status == "fail"


def test_one_department_passes() -> None:
    assert tiny(channels=[channel()]).check("coherent").status == "pass"


def test_an_unwritten_owner_leaves_it_open() -> None:
    told = tiny(channels=[channel(owner=...)])
    checked = told.check("coherent")
    assert told.lines(checked) == ["id: page"]
    assert (checked.status, checked.missing) == ("not_assessable", ("channels[].owner",))
