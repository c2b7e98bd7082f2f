"""The shape it is said to have: one unit that publishes is centralized; calling it a hub warns."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.checks.declared_shape import CHECK
from tests.organizations import Tiny, channel, tiny


def placed(shape: object) -> Tiny:
    placement: dict[str, Any] = {"id": "today", "title": "Today", "shape": shape,
                                 "seats": [{"id": "cm", "reports_to": "comm_head"}]}  # fmt: skip
    written = {key: value for key, value in placement.items() if value is not ...}
    return tiny(channels=[channel()], placements=[written], governance={"speaking": "authorised"}, speakers=[])


@pytest.mark.parametrize(
    ("shape", "status"),
    [("centralized", "pass"), ("dandelion", "warn"), ("joint", "not_applicable"), (..., "not_assessable")],
)
def test_declared_against_observed(shape: object, status: str) -> None:
    assert placed(shape).check("declared-shape").status == status


def test_both_are_said_with_the_margin_and_their_place() -> None:
    told = placed("dandelion")
    checked = told.check("declared-shape")
    assert str(checked.explanation) == "Declared: dandelion (0). Observed: centralized (1), 1 ahead of holistic."
    assert told.lines(checked) == ["dandelion", "- cm"]


def test_where_no_shape_is_declared_the_observed_one_is_said() -> None:
    assert "Looks centralized (1)" in str(placed(...).check("declared-shape").explanation)
    assert "its authors call it joint" in str(placed("joint").check("declared-shape").explanation)


def test_a_small_margin_is_a_hybrid_that_passes_under_either_name() -> None:
    """Two units at .77 and .23 of the audience, uncoordinated: decentralized 1, centralized (.77 − .5) ÷ .3 = .9."""
    pages = [channel(operators=["editor"], audience=770), channel(id="desk", operators=["agent"], audience=230)]
    seats = [{"id": "cm", "reports_to": "comm_head"}]
    for shape in ("decentralized", "centralized"):
        placement = {"id": "today", "title": "Today", "shape": shape, "seats": seats}
        checked = tiny(channels=pages, placements=[placement], governance={"speaking": "authorised"}).check(
            "declared-shape"
        )
        assert checked.status == "pass"
        assert str(checked.explanation).endswith("only 0.1 ahead of centralized: a hybrid.")


def test_it_carries_the_published_shares_as_context() -> None:
    assert [(survey.year, survey.n) for survey in CHECK.context] == [
        (2010, 140),
        (2012, None),
        (2013, None),
        (2015, 113),
    ]
