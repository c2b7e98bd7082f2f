"""Ballots: weights worked out by hand, Kendall's W by hand and by SciPy, files with every fault at its place."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import friedmanchisquare

from orgmodel.criteria import CRITERIA
from orgmodel.criteria.headings import HEADINGS
from orgmodel.criteria.weighing import weights_of
from orgmodel.placement.ballots import Ballot, clean_name, read_ballots, write_ballots
from orgmodel.placement.candidates import candidates
from orgmodel.placement.opinion import (
    ballot_weights,
    concord,
    concord_in_words,
    opinion_in_words,
    opinion_of,
    room_weights,
    spread_inside,
)
from orgmodel.placement.orders import IDS, centroid_weights, order_of, read_order, write_order
from orgmodel.placement.ranking import rank
from orgmodel.placement.scoring import Scores, score
from orgmodel.records import Malformed, Refused
from orgmodel.scenario.reader import read_scenario
from orgmodel.text import render
from tests.placement.small import small

NAMES = tuple(criterion.id for criterion in CRITERIA)
THREE = b"""name,speed,voice,metiers,sponsor,coherence,resilience
Ana,1,2,3,4,5,6
Ben,2,1,3,4,5,6
,6,5,4,3,2,1
"""
HOUSE = Path(__file__).parents[2] / "scenarios" / "luxury_house.yaml"


def ballot(ranks: str, name: str = "") -> Ballot:
    return Ballot(read_order(ranks), name)


def test_the_headings_are_those_of_the_design() -> None:
    assert IDS == ("speed", "voice", "metiers", "sponsor", "coherence", "resilience")
    assert sorted(name for heading in HEADINGS for name in heading.criteria) == sorted(NAMES)


def test_an_order_weighs_its_centroid() -> None:
    """Place k of six weighs (1/k + … + 1/6) / 6; in 360ths: 147, 87, 57, 37, 22 and 10."""
    found = centroid_weights(read_order("123456"))
    assert {name: round(360 * weight, 9) for name, weight in found.items()} == {
        "speed": 147, "voice": 87, "metiers": 57, "sponsor": 37, "coherence": 22, "resilience": 10,
    }  # fmt: skip


def test_equal_headings_share_the_mean_of_their_places() -> None:
    """First and second equal: (147 + 87) / 2 = 117 each; the last three equal: (37 + 22 + 10) / 3 = 23."""
    found = centroid_weights(read_order("speed=voice,metiers"))
    assert [round(360 * found[name], 9) for name in IDS] == [117, 117, 57, 23, 23, 23]
    assert ballot("113444").ranks == {
        "speed": 1.5, "voice": 1.5, "metiers": 3, "sponsor": 5, "coherence": 5, "resilience": 5,
    }  # fmt: skip


def test_a_file_of_three_known_orders_gives_the_weights_worked_out_by_hand() -> None:
    """Ana 123456, Ben 213456, one without a name 654321; in 360ths, then the mean over three, in 1,080ths:

    speed 147 + 87 + 10 = 244; voice 87 + 147 + 22 = 256; métiers 57 + 57 + 37 = 151; sponsor 37 + 37 + 57 = 131;
    coherence 22 + 22 + 87 = 131; resilience 10 + 10 + 147 = 167; together 1,080.

    The group's profile weighs the two criteria of each heading 14 : 12, 8 : 3, 10 : 10, 6 : 3, 12 : 8 and 8 : 6; the
    file doubles the load, 8 : 12, so that resilience has two fifths of the 167 and load three.
    """
    ballots = read_ballots(THREE, "three.csv")
    assert [one.name for one in ballots] == ["Ana", "Ben", ""]
    scenario = small(weights={"load": 2})
    split = {heading.id: [PROFILE[name] for name in heading.criteria] for heading in HEADINGS}
    split["resilience"] = [PROFILE["resilience"], 2 * PROFILE["load"]]
    by_hand = dict(zip(IDS, (244, 256, 151, 131, 131, 167), strict=True))
    found = room_weights(ballots, scenario, NAMES)
    for heading in HEADINGS:
        for name, part in zip(heading.criteria, split[heading.id], strict=True):
            expected = by_hand[heading.id] / 1080 * part / sum(split[heading.id])
            assert found[name] == pytest.approx(expected, abs=1e-12), name
    assert found["load"] == pytest.approx(167 / 1080 * 3 / 5, abs=1e-12)
    assert sum(found.values()) == pytest.approx(1, abs=1e-12)


PROFILE = {
    "decision_speed": 14, "crisis_readiness": 12, "stakeholder_voice": 8, "brokerage": 3, "metier_fit": 10,
    "expert_access": 10, "sponsor_access": 6, "autonomy": 3, "coherence": 12, "role_clarity": 8, "resilience": 8,
    "load": 6,
}  # fmt: skip
"""The group's weights, of 100; `test_the_profile_is_as_written_here` holds them."""


def test_the_profile_is_as_written_here() -> None:
    assert {name: round(100 * weight, 9) for name, weight in weights_of(small(), NAMES).items()} == PROFILE


def test_a_criterion_that_cannot_be_compared_leaves_its_weight_to_its_neighbour_and_a_heading_to_the_others() -> None:
    headings = centroid_weights(read_order("123456"))
    one_gone = spread_inside(headings, small(), [name for name in NAMES if name != "load"])
    assert one_gone["resilience"] == pytest.approx(10 / 360)
    both_gone = spread_inside(headings, small(), [name for name in NAMES if name not in ("load", "resilience")])
    assert sum(both_gone.values()) == pytest.approx(1)
    speed = both_gone["decision_speed"] + both_gone["crisis_readiness"]
    assert speed == pytest.approx(147 / 350)


def test_a_heading_whose_criteria_weigh_nothing_in_the_file_is_split_evenly() -> None:
    found = ballot_weights(ballot("654321"), small(weights={"load": 0, "resilience": 0}), NAMES)
    assert found["load"] == found["resilience"] == pytest.approx(147 / 720)


def test_kendall_s_w_by_hand() -> None:
    """Rank sums of the three orders: 9, 8, 10, 11, 12, 13, their mean 10.5; S = 17.5.

    W = 12 · 17.5 / (9 · 210) = 1/9.
    """
    assert concord(read_ballots(THREE, "three.csv")) == pytest.approx(1 / 9, abs=1e-12)
    assert concord([ballot("132456")] * 4) == pytest.approx(1)
    assert concord([ballot("123456"), ballot("654321")]) == pytest.approx(0)


@given(st.lists(st.lists(st.integers(1, 6), min_size=6, max_size=6), min_size=3, max_size=12))
def test_kendall_s_w_with_equal_ranks_is_friedman_s_statistic_in_another_unit(rows: list[list[int]]) -> None:
    """χ² = m (n − 1) W, as SciPy has it, its correction for ties included."""
    ballots = [Ballot(order_of(dict(zip(IDS, row, strict=True)))) for row in rows]
    found = concord(ballots)
    if all(len(set(row)) == 1 for row in rows):
        assert found is None
        return
    statistic = friedmanchisquare(*zip(*rows, strict=True)).statistic
    assert found == pytest.approx(statistic / (len(rows) * 5), abs=1e-9)


def test_where_w_is_not_defined_it_is_not_made_up() -> None:
    assert concord([ballot("132456")]) is None
    assert concord([ballot("111111"), ballot("222222")]) is None
    assert render(concord_in_words(None), "en") == "nothing to compare yet"


@pytest.mark.parametrize(
    ("value", "word"),
    [(1.0, "strong"), (0.7, "strong"), (0.69, "moderate"), (0.496, "moderate"), (0.3, "weak"), (0.29, "hardly any")],
)
def test_w_has_its_word(value: float, word: str) -> None:
    assert render(concord_in_words(value), "en") == word


@pytest.fixture(scope="module")
def scores() -> Scores:
    scenario = read_scenario(HOUSE)
    return score(scenario, candidates(scenario, ["ceo", "legal_director"]).kept)


def test_each_view_s_ranking_is_that_of_its_weights_and_dissent_counts_other_winners(scores: Scores) -> None:
    ballots = [Ballot(tuple((name,) for name in order)) for order in list(permutations(IDS))[::37]]
    found = opinion_of(ballots, scores)
    assert found.winner == rank(scores, found.weights).winner.id
    for view in found.views:
        ranking = rank(scores, ballot_weights(view.ballot, scores.scenario, scores.criteria))
        assert view.first == tuple(row.id for row in ranking.rows[:3])
    others = [view for view in found.views if view.winner != found.winner]
    assert found.dissent == len(others) / len(ballots)
    assert sum(count for _, count in found.winners) == len(ballots)
    assert dict(found.winners).get(found.winner, 0) == len(ballots) - len(others)


def test_the_room_s_opinion_is_said_in_a_sentence(scores: Scores) -> None:
    found = opinion_of(read_ballots(THREE, "three.csv"), scores)._replace(concord=0.46)
    all_agree = found._replace(views=tuple(view._replace(first=(found.winner,)) for view in found.views))
    one = found.views[0]._replace(first=("other",))
    split = all_agree._replace(views=(one, *all_agree.views[1:]))
    said = [str(opinion_in_words(one, "Hub")) for one in (all_agree, split, all_agree._replace(views=(one,)))]
    assert said == [
        "At the room’s weights Hub leads; all 3 ballots give the same winner. Agreement on the themes: weak.",
        "At the room’s weights Hub leads; 1 ballot of 3 gives another winner. Agreement on the themes: weak.",
        "At the room’s weights Hub leads; there is one ballot.",
    ]


def test_no_ballot_is_no_opinion(scores: Scores) -> None:
    with pytest.raises(ValueError, match="nothing to count"):
        opinion_of([], scores)


@pytest.mark.parametrize(
    ("written", "order"),
    [
        ("132456", "speed,metiers,voice,sponsor,coherence,resilience"),
        ("1 3 2 4 5 6", "speed,metiers,voice,sponsor,coherence,resilience"),
        ("113344", "speed=voice,metiers=sponsor,coherence=resilience"),
        ("voice", "voice,speed=metiers=sponsor=coherence=resilience"),
        ("voice > speed=load".replace("load", "metiers"), "voice,speed=metiers,sponsor=coherence=resilience"),
    ],
)
def test_an_order_is_read_from_six_ranks_or_from_headings_and_written_in_one_line(written: str, order: str) -> None:
    assert write_order(read_order(written)) == order
    assert read_order(order) == read_order(written)


@pytest.mark.parametrize("written", ["", "13245", "1324567", "032456", "172456", "fast,slow", "speed,speed", "="])
def test_what_is_no_order_is_refused_with_a_sentence(written: str) -> None:
    with pytest.raises(Refused):
        read_order(written)


@given(st.lists(st.integers(1, 6), min_size=6, max_size=6), st.text(max_size=80))
def test_what_is_written_as_csv_is_read_back(ranks: list[int], name: str) -> None:
    one = Ballot(order_of(dict(zip(IDS, ranks, strict=True))), clean_name(name).removeprefix("'"))
    assert read_ballots(write_ballots([one]).encode(), "b.csv") == (one,)


def test_a_name_that_would_be_a_formula_is_written_as_text() -> None:
    assert "\n'=1+1,1," in write_ballots([ballot("123456", "=1+1")])


def test_a_name_is_one_short_line_of_signs_that_a_page_can_show() -> None:
    assert clean_name("  Ana\n\x00 \ud800M. ") == "Ana M."
    assert len(clean_name("x" * 500)) == 60


@pytest.mark.parametrize(
    "raw",
    [
        "nom;ordre\nZoé;132456\n".encode("cp1252"),
        "nom;ordre\nZoé;132456\n".encode("utf-16"),
        "Nom\tVitesse et crise\tVoix et intermédiation\tMétiers et experts\tSponsor et autonomie\tCohérence et clarté"
        "\tRésilience et charge\nZoé\t1\t3\t2\t4\t5\t6\n".encode(),
        "resilience,coherence,sponsor,metiers,voice,speed,name\n6,5,4,2,3,1,Zoé\n".encode(),
        'name,order\nZoé,"speed,metiers,voice,sponsor,coherence,resilience"\n'.encode(),
    ],
)
def test_ballots_are_read_as_people_save_them(raw: bytes) -> None:
    assert read_ballots(raw, "b.csv") == (ballot("132456", "Zoé"),)


def test_a_rank_left_empty_comes_after_all_others() -> None:
    (found,) = read_ballots(b"speed,voice,metiers,sponsor,coherence,resilience\n,1,,2\n", "b.csv")
    assert write_order(found.order) == "voice,sponsor,speed=metiers=coherence=resilience"


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", ["b.csv:1:1: “” is no column", "b.csv:1:1: no ballot"]),
        (b"name,order\n", ["b.csv:1:1: no ballot"]),
        (b"name,speed,speeed\nA,1,2\n", ["b.csv:1:12: “speeed” is no column of ballots; did you mean “speed”?"]),
        (b"order,order\n1,1\n", ["b.csv:1:7: column “order” stands twice"]),
        (b"speed,voice,metiers,sponsor,coherence\n1,2,3,4,5\n", ["b.csv:1:1: column “resilience” is missing"]),
        (
            THREE + b"D,1,x,7,4,5,6\nE,,,,,,\nF,1,2,3,4,5,6,7\n",
            ["b.csv:5:5: “x” is no rank", "b.csv:5:7: “7” is no rank", "b.csv:6:1: this ballot ranks nothing",
             "b.csv:7:15: more cells than columns"],
        ),
        (b"name,order\nA,fast\nB,speed=speed\n", ["b.csv:2:3: “fast” is no order", "b.csv:3:3: “speed=speed” names"]),
        (b'name,order\n"A,1\n', ["b.csv:2:1: a quote is opened here and never closed"]),
        (b"x," * 5000 + b"\n1\n", ["b.csv:1:"] * 41),
    ],
)  # fmt: skip
def test_every_fault_of_a_file_is_told_at_its_place(raw: bytes, said: list[str]) -> None:
    with pytest.raises(Malformed) as malformed:
        read_ballots(raw, "b.csv")
    lines = [f"{one.location}: {one.message}" for one in malformed.value.problems]
    assert len(lines) == len(said)
    assert all(line.startswith(start) for line, start in zip(lines, said, strict=True))
