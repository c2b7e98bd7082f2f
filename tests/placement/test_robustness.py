"""Robustness: equal to R's smaa, orders and bounds kept and evenly filled, switches and flips by hand."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.placement.priorities import Priorities, draw_weights
from orgmodel.placement.robustness import pairwise, robustness, undominated
from orgmodel.placement.switching import smallest_flip, switches
from orgmodel.records import Refused

ORACLE = json.loads((Path(__file__).parents[1] / "oracles" / "smaa_r.json").read_text("utf-8"))
VALUES, WEIGHTS = np.array(ORACLE["X"]), np.array(ORACLE["W"])


def oracle(name: str) -> np.ndarray:
    rows = ORACLE[name]
    return np.array([[np.nan if one in (None, "NA") else one for one in row] for row in rows], float)


def test_rank_acceptability_central_weights_and_pairwise_shares_are_those_of_r() -> None:
    found = robustness(VALUES, WEIGHTS)
    assert found.ranks is not None
    np.testing.assert_allclose(found.ranks, oracle("rank_acceptability"), atol=1e-12)
    np.testing.assert_allclose(found.central, oracle("central_weights"), atol=1e-12)
    np.testing.assert_allclose(pairwise(VALUES, WEIGHTS), oracle("pairwise_winning"), atol=1e-12)
    confidence = [np.nan if one is None else one for one in ORACLE["confidence"]]
    np.testing.assert_allclose(found.confidence, confidence, atol=1e-12)


def test_counting_first_places_alone_gives_the_same_ones() -> None:
    full, quick = robustness(VALUES, WEIGHTS), robustness(VALUES, WEIGHTS, full=False)
    np.testing.assert_array_equal(full.first, quick.first)
    np.testing.assert_array_equal(full.top, quick.top)
    many = np.random.default_rng(1).random((40, 5))
    np.testing.assert_allclose(robustness(many, WEIGHTS).top, robustness(many, WEIGHTS, full=False).top, atol=1e-12)


def test_drawn_values_are_paired_with_the_draws_of_the_weights() -> None:
    drawn = np.array([[[1.0], [0.0]], [[0.0], [1.0]]])  # the first is best in every other draw
    found = robustness(drawn, np.ones((1_000, 1)))
    assert found.first.tolist() == [0.5, 0.5]
    assert found.confidence.tolist() == [0.5, 0.5]
    assert pairwise(drawn, np.ones((1_000, 1)))[0, 1] == 0.5


def test_weights_fill_the_simplex_evenly() -> None:
    weights = draw_weights("abcd", n=40_000)
    np.testing.assert_allclose(weights.sum(axis=1), 1)
    np.testing.assert_allclose(weights.mean(axis=0), 0.25, atol=0.005)
    assert (weights[:, 0] > 0.5).mean() == pytest.approx(0.5**3, abs=0.006)  # (1 − t)^(k − 1)


def test_an_order_is_kept_and_evenly_filled() -> None:
    weights = draw_weights("abc", Priorities(order=("c", "a", "b")), n=40_000)
    assert (weights[:, 2] >= weights[:, 0]).all() and (weights[:, 0] >= weights[:, 1]).all()
    np.testing.assert_allclose(weights.mean(axis=0), [5 / 18, 2 / 18, 11 / 18], atol=0.004)  # rank-order centroid


def test_an_order_of_some_leaves_the_others_anywhere() -> None:
    weights = draw_weights("abc", Priorities(order=("b", "a")), n=40_000)
    np.testing.assert_allclose(weights.mean(axis=0), [1 / 6, 1 / 2, 1 / 3], atol=0.005)


def test_bounds_are_kept_and_evenly_filled() -> None:
    said = Priorities(order=("a", "b"), at_least={"c": 0.2}, at_most={"d": 0.1})
    weights = draw_weights("abcde", said, n=6_000)
    assert (weights[:, 0] >= weights[:, 1] - 1e-12).all()
    assert weights[:, 2].min() >= 0.2 - 1e-12 and weights[:, 3].max() <= 0.1 + 1e-12
    plain = np.random.default_rng(5).dirichlet(np.ones(5), 400_000)
    kept = plain[(plain[:, 0] >= plain[:, 1]) & (plain[:, 2] >= 0.2) & (plain[:, 3] <= 0.1)]
    np.testing.assert_allclose(weights.mean(axis=0), kept.mean(axis=0), atol=0.01)
    np.testing.assert_allclose(weights.std(axis=0), kept.std(axis=0), atol=0.01)


@pytest.mark.parametrize("said", [
    Priorities(at_least={"a": 0.6, "b": 0.6}),
    Priorities(at_most={"a": 0.2, "b": 0.2, "c": 0.2}),
    Priorities(order=("a", "b"), at_least={"b": 0.6}),
    Priorities(order=("a", "nothing")),
])  # fmt: skip
def test_what_leaves_no_room_is_refused(said: Priorities) -> None:
    with pytest.raises(Refused):
        draw_weights("abc", said, n=10)


def test_the_same_seed_draws_the_same() -> None:
    for said in (None, Priorities(order=("a", "b")), Priorities(at_most={"a": 0.5})):
        one = draw_weights("abc", said, n=50, seed=7)
        assert np.array_equal(one, draw_weights("abc", said, n=50, seed=7))
        assert not np.array_equal(one, draw_weights("abc", said, n=50, seed=8))


def test_no_candidate_on_the_front_is_beaten_everywhere() -> None:
    assert undominated(np.array([[1, 0], [0, 1], [0.5, 0.5], [0.4, 0.5], [1, 0]])) == (0, 1, 2, 4)


def test_a_switch_by_hand() -> None:
    # ahead by .4 on a, behind by .2 on b, level on c; the others keep 3 : 1
    found = switches({"a": 0.4, "b": 0.45, "c": 0.15}, "one", {"one": [0.9, 0.3, 0.5], "two": [0.5, 0.5, 0.5]})
    first = next(one for one in found if one.criterion == "a")
    # w·.4 − (1 − w)·.2·.75 = 0 → w = .15 / .55
    assert first.weight == pytest.approx(0.15 / 0.55) and not first.is_up and first.rival == "two"
    up = next(one for one in found if one.criterion == "b")
    # the others keep .4 : .15; (1 − w)·.4·8/11 − w·.2 = 0
    assert up.weight == pytest.approx((0.4 * 8 / 11) / (0.4 * 8 / 11 + 0.2)) and up.is_up
    assert [one.change for one in found] == sorted(one.change for one in found)


def test_the_smallest_flip_by_hand() -> None:
    # ahead .5 at .6 and behind .5 at .4: level once both weigh half; a tenth moves
    flip = smallest_flip({"a": 0.6, "b": 0.4}, "one", {"one": [1, 0], "two": [0.5, 0.5], "three": [0, 0]})
    assert flip is not None
    assert flip.rival == "two" and flip.moved == pytest.approx(0.1)
    assert flip.weights == {"a": pytest.approx(0.5), "b": pytest.approx(0.5)}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.floats(0, 1), min_size=3, max_size=3), min_size=2, max_size=5), st.integers(0, 10_000))
def test_no_nearer_weights_flip_the_winner(table: list[list[float]], seed: int) -> None:
    now = np.random.default_rng(seed).dirichlet(np.ones(3))
    names = [f"c{number}" for number in range(len(table))]
    winner = int((np.array(table) @ now).argmax())
    weights = dict(zip("abc", map(float, now), strict=True))
    flip = smallest_flip(weights, names[winner], dict(zip(names, table, strict=True)))
    others = np.random.default_rng(seed + 1).dirichlet(np.ones(3), 4_000)
    moved = np.abs(others - now).sum(axis=1) / 2
    worth = others @ np.array(table).T
    flips = (worth > worth[:, [winner]] + 1e-9).any(axis=1)
    assert not flips.any() if flip is None else moved[flips].min(initial=1.0) >= flip.moved - 1e-7
