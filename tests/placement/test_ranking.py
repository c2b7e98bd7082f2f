"""The ranking: values by hand, near-equal candidates together, and nobody's place hanging on who else takes part."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.criteria import CRITERIA
from orgmodel.placement.candidate import Candidate
from orgmodel.placement.candidates import candidates
from orgmodel.placement.contributions import contributions, why
from orgmodel.placement.ranking import Ranking, rank
from orgmodel.placement.robustness import pairwise
from orgmodel.placement.scoring import Scored, Scores, score
from orgmodel.placement.verdict import judge, verdict_in_words
from orgmodel.placement.worlds import worlds
from orgmodel.scenario.placing import Placement, Seat
from orgmodel.scenario.reader import read_scenario
from orgmodel.study import compare
from orgmodel.text import render
from tests.organizations import facts_of
from tests.placement.small import small

NAMES = tuple(criterion.id for criterion in CRITERIA)
SCENARIO = small()
FACTS = facts_of(SCENARIO)
EVEN = dict.fromkeys(NAMES, 1.0)


def scores_of(table: Sequence[Sequence[float]], written: Sequence[int] = (0,)) -> Scores:
    """Candidates c0, c1, … with these values on the first criteria, 0 on the others."""
    rows = []
    for number, values in enumerate(table):
        placement = Placement(id=f"c{number}", title=f"C{number}", seats=(Seat(id="cm", reports_to=("boss",)),))
        candidate = Candidate(placement, None if number in written else "single", ("boss",))
        full = dict.fromkeys(NAMES, 0.0) | dict(zip(NAMES, values, strict=False))
        rows.append(Scored(candidate, FACTS, full))
    return Scores(SCENARIO, tuple(rows), NAMES, ())


def test_the_value_is_the_weighted_sum_and_orders_the_candidates() -> None:
    ranking = rank(scores_of([[0.2, 1.0], [0.9, 0.5], [0.9, 0.5]]), {NAMES[0]: 3, NAMES[1]: 1})
    assert [(row.id, row.value) for row in ranking.rows] == [
        ("c1", pytest.approx(0.8)), ("c2", pytest.approx(0.8)), ("c0", pytest.approx(0.4)),
    ]  # fmt: skip
    assert ranking.winner.id == "c1"
    assert ranking.weights[NAMES[0]] == 0.75


def test_weights_in_force_are_the_profile_s_times_the_scenario_s() -> None:
    plain = rank(scores_of([[0.5]]))
    heavy = rank(scores_of([[0.5]])._replace(scenario=small(weights={"load": 3})))
    assert sum(plain.weights.values()) == pytest.approx(1)
    assert plain.weights["decision_speed"] == pytest.approx(0.14)  # the group's, of 100
    assert heavy.weights["load"] == pytest.approx(0.18 / 1.12)  # 6 · 3 of 112


def test_near_equal_candidates_stand_behind_the_best_of_them() -> None:
    ranking = rank(scores_of([[0.50], [0.53], [0.56], [0.80]]), EVEN)
    assert [[row.id for row in group] for group in ranking.groups] == [["c3"], ["c2", "c1"], ["c0"]]


def test_the_shortlist_is_what_is_written_and_the_best_eight_groups() -> None:
    table = [[number / 20] for number in range(20)]
    ranking = rank(scores_of(table, written=(0, 19)), EVEN)
    assert [row.id for row in ranking.shortlist] == ["c19", *(f"c{number}" for number in range(18, 11, -1)), "c0"]


def test_a_criterion_that_one_candidate_lacks_is_left_out_for_all() -> None:
    scenario = small(stakeholders=..., page={"stakeholders": ...})
    scores = score(scenario, candidates(scenario).kept)
    assert "stakeholder_voice" in scores.left_out
    assert set(scores.criteria) | set(scores.left_out) == set(NAMES)
    assert "stakeholder_voice" not in rank(scores).weights


def test_scores_of_written_placements_are_those_of_the_study() -> None:
    scenario = small()
    study = compare(scenario)
    scores = score(scenario, candidates(scenario).kept)
    for one in study.assessments:
        row = next(row for row in scores.rows if row.candidate.id == one.placed.id)
        assert row.criteria == one.criteria


def test_a_flat_criterion_is_named_with_its_spread() -> None:
    scores = scores_of([[0.10, 0.1], [0.13, 0.9]])
    assert NAMES[0] in scores.flat and NAMES[1] not in scores.flat
    assert scores.spread(NAMES[1]) == (0.1, 0.9)


TABLES = st.integers(2, 7).flatmap(
    lambda rows: st.lists(
        st.lists(st.floats(0, 1), min_size=len(NAMES), max_size=len(NAMES)), min_size=rows, max_size=rows
    )
)


@settings(max_examples=300, deadline=None)
@given(TABLES, st.data())
def test_dropping_a_loser_never_changes_the_winner(table: list[list[float]], data: st.DataObject) -> None:
    winner = rank(scores_of(table), EVEN).winner.id
    losers = [number for number in range(len(table)) if f"c{number}" != winner]
    dropped = data.draw(st.sampled_from(losers))
    scores = scores_of(table)
    less = scores._replace(rows=tuple(row for row in scores.rows if row.candidate.id != f"c{dropped}"))
    assert rank(less, EVEN).winner.id == winner


def test_over_a_thousand_problems_no_winner_turns_and_no_pairwise_share_moves() -> None:
    random = np.random.default_rng(20261122)
    for _ in range(1_000):
        table = random.random((6, 8))
        weights = random.dirichlet(np.ones(8), 200)
        worth = table @ weights[0]
        third = int(worth.argsort()[0])
        rest = [number for number in range(6) if number != third]
        assert rest[int((table[rest] @ weights[0]).argmax())] == int(worth.argmax())
        full = pairwise(table, weights)
        assert np.array_equal(full[np.ix_(rest, rest)], pairwise(table[rest], weights))


@settings(max_examples=100, deadline=None)
@given(TABLES)
def test_contributions_sum_to_the_difference(table: list[list[float]]) -> None:
    ranking = rank(scores_of(table))
    one, other = ranking.rows[0], ranking.rows[-1]
    rows = contributions(ranking, one, other)
    assert sum(row.amount for row in rows) == pytest.approx(one.value - other.value, abs=1e-9)
    assert [abs(row.amount) for row in rows] == sorted((abs(row.amount) for row in rows), reverse=True)


def ranked() -> Ranking:
    return rank(scores_of([[0.9, 0.1], [0.2, 0.8], [0.1, 0.1]]), {NAMES[0]: 0.7, NAMES[1]: 0.3})


def test_the_difference_is_said_in_words() -> None:
    ranking = ranked()
    rows = {row.id: row for row in ranking.rows}
    assert render(why(ranking, rows["c0"], rows["c1"]), "en") == (
        "C0 is stronger than C1 on Decision speed, and weaker on Crisis readiness."
    )
    assert "on nothing that counts" in render(why(ranking, rows["c0"], rows["c2"]), "en")
    assert render(why(ranking, rows["c0"], rows["c0"]), "en") == "C0 and C0 are worth the same."


def test_the_verdict_says_winner_share_rival_and_switch() -> None:
    verdict = judge(rank(scores_of([[0.9, 0.2], [0.2, 0.8]]), {NAMES[0]: 0.7, NAMES[1]: 0.3}), draws=4_000)
    # with two weights that count, c0 leads where w0·.7 > w1·.6, which is .7/1.3 of all priorities
    assert verdict.share == pytest.approx(0.7 / 1.3, abs=0.02)
    assert verdict.rival is not None and verdict.rival.id == "c1"
    said = render(verdict_in_words(verdict), "en")
    assert said.startswith("C0 is ahead of every other placement of the shortlist for ")
    assert "C1, overtakes it once “Crisis readiness” weighs more than 54%." in said


def test_what_no_rival_beats_anywhere_is_ahead_whatever_the_priorities() -> None:
    verdict = judge(rank(scores_of([[0.9] * 12, [0.2] * 12])), draws=500)
    said = render(verdict_in_words(verdict), "en")
    assert "whatever the priorities; its closest rival is C1, which no single weight brings in front." in said
    assert verdict.flip is None and verdict.undominated == (0,)


def test_a_winner_that_another_beats_for_more_priorities_is_said_to_lead_here_only() -> None:
    table = [[1.0, *[0.0] * 11], [0.0, *[0.9] * 11]]
    said = render(verdict_in_words(judge(rank(scores_of(table), {NAMES[0]: 9, NAMES[1]: 1}), draws=400)), "en")
    assert said.startswith("C0 leads at the weights in force, but for ") and " of priorities only; " in said


def test_one_candidate_alone_has_no_rival() -> None:
    assert render(verdict_in_words(judge(rank(scores_of([[0.9]])), draws=10)), "en").startswith(
        "C0 is the only candidate."
    )


def test_worlds_are_the_same_for_every_candidate_and_leave_alone_what_rests_on_no_range() -> None:
    page = {"messages_per_month": "200..900", "audience": "100..400"}
    scenario = small(
        page=page, case_types=[{"id": "question", "severity": 1, "share": 1, "decides": "cm", "minutes": 10}]
    )
    found = candidates(scenario).kept
    scores = score(scenario, (*found, found[0]._replace(shape="single")))
    ranking = rank(scores)
    drawn = worlds(scores, ranking.rows, n=500)
    assert drawn.shape[1:] == (len(ranking.rows), len(scores.criteria))
    twins = [number for number, row in enumerate(ranking.rows) if row.id == found[0].id]
    assert np.array_equal(drawn[:, twins[0]], drawn[:, twins[1]])
    for place, name in enumerate(scores.criteria):
        column = drawn[:, :, place]
        if name == "sponsor_access":
            assert (column == [row.scored.criteria[name] for row in ranking.rows]).all()
        if name == "load":
            assert column.std(axis=0).max() > 0


def test_what_is_uncertain_is_drawn_with_the_weights() -> None:
    scenario = read_scenario(Path(__file__).parents[2] / "scenarios" / "work_and_fans.yaml")
    written = [one for one in candidates(scenario, hosts=()).kept if one.is_written]
    ranking = rank(score(scenario, written))
    plain, drawn = judge(ranking, draws=400), judge(ranking, draws=400, uncertain=True)
    assert plain.switches == drawn.switches and plain.ranking is drawn.ranking
    assert not np.array_equal(plain.ahead, drawn.ahead)
