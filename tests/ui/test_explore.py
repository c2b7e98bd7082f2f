"""Explore: the verdict first, every placement in its place, weights that move the order, reasons down to a line."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from orgmodel.placement.candidate import Candidates
from orgmodel.placement.candidates import candidates
from orgmodel.placement.ranking import rank
from orgmodel.placement.scoring import Scores, score
from orgmodel.placement.verdict import Verdict, judge, lead_in_words
from orgmodel.scenario.reader import read_scenario
from orgmodel.text import render
from orgmodel.ui.contest import Contest, contest_of
from orgmodel.ui.desk import Desk
from orgmodel.ui.opening import open_item
from orgmodel.ui.scoreboard import is_waiting, look_at_rest
from orgmodel.ui.shelf import WORKSPACE, Item
from orgmodel.ui.state import Address, Visit
from orgmodel.ui.weights import write_weights
from orgmodel.ui.weights_board import board_data, left_out
from tests.organizations import tiny
from tests.ui.app import answer, open_page, words

SCENARIOS = Path(__file__).parents[2] / "scenarios"
HOUSE = SCENARIOS / "luxury_house.yaml"


@pytest.fixture(scope="module")
def found() -> Candidates:
    return candidates(read_scenario(HOUSE))


@pytest.fixture(scope="module")
def scores(found: Candidates) -> Scores:
    return score(read_scenario(HOUSE), found.kept)


@pytest.fixture(scope="module")
def verdict(scores: Scores) -> Verdict:
    return judge(rank(scores), uncertain=True)


def explore(**query: str) -> AppTest:
    app = open_page("placements", scenario="luxury_house", view="explore", **query)
    assert not app.exception
    assert not app.error
    return app


def html(app: AppTest) -> str:
    return unescape(" ".join(element.proto.body for element in app.get("html")))


def seats(app: AppTest) -> list[str]:
    """What clicks on the shortlist would send, in its order."""
    return re.findall(r'data-seats="([^"]*)" aria-pressed="(?:true|false)" class="om-rank', html(app))


def pressed(app: AppTest) -> list[str]:
    return re.findall(r'data-seats="([^"]*)" aria-pressed="true" class="om-rank', html(app))


def desk(path: Path, **address: str) -> Desk:
    item = Item(path.name, path.name, "workspace", path)
    return Desk(Address(scenario=path.name, **address), Visit(), (item,), open_item(item), "light")  # type: ignore[arg-type]


def looked_at(one: Desk) -> Contest:
    look_at_rest(one, lambda _done, _of: None)
    contest = contest_of(one)
    assert contest is not None
    return contest


def plain(text: str) -> str:
    return " ".join(text.split())


def test_the_sentence_on_top_is_the_verdict(verdict: Verdict) -> None:
    assert answer(explore()) == render(lead_in_words(verdict), "en")
    assert "92% of what this rests on was observed or declared · 42 placements compared" in words(explore())


def test_the_list_has_the_shortlist_in_its_order_with_shares_lever_and_risk(verdict: Verdict) -> None:
    app = explore()
    titles = re.findall(r'<span class="om-t">([^<]*)</span>', html(app))
    assert titles == [render(row.scored.candidate.placement.title, "en") for row in verdict.shortlist]
    first = re.findall(r'class="om-f"><i class="om-hidden">first for </i>([^<]*)%</span>', html(app))
    assert [int(one) for one in first] == [round(100 * float(one)) for one in verdict.statistics.first]
    winner = verdict.ranking.winner
    assert f"lever {round(100 * (winner.axes.lever or 0))}%" in plain(words(app))
    assert re.search(r"generated · \+\d+ alike", words(app))


def test_a_generated_candidate_is_tried_by_its_id_in_the_address(found: Candidates) -> None:
    hub = next(one for one in found.kept if one.shape == "hub")
    app = explore(seat=hub.id, placement="what_if")
    title = render(hub.placement.title, "en")
    assert answer(app).startswith(f"{title}: better for ")
    assert "is ahead of it" in answer(app)
    assert pressed(app) == [f"seat {hub.id}"]
    assert title in [str(one) for one in app.selectbox(key="pill").options]


def test_the_same_seat_is_tried_by_a_click_on_the_box_and_on_the_list(found: Candidates) -> None:
    single = next(one for one in found.kept if one.shape == "single")
    (host,) = single.hosts
    by_box, by_list = explore(seat=host, placement="what_if"), explore(seat=single.id, placement="what_if")
    assert answer(by_box) == answer(by_list)
    assert f"seat {host}" in pressed(by_box)


def test_a_role_that_leads_nobody_takes_part_once_it_is_clicked() -> None:
    app = explore(seat="care_advisors", placement="what_if")
    assert answer(app).startswith("Under Remote client advisers: ")
    assert pressed(app) == ["seat care_advisors"]
    assert "43 placements" in words(app)


def test_a_seat_that_a_limit_rules_out_says_so_with_its_line_and_takes_no_place(found: Candidates) -> None:
    out = next(one for one in found.excluded if one.candidate.shape == "single")
    app = explore(seat=out.candidate.hosts[0], placement="what_if")
    assert "It is ruled out: no seat may be put under" in answer(app)
    assert f"luxury_house.yaml:{out.location.line}" in words(app)
    assert "All 42 placements" in words(app)
    assert "6 placements ruled out by the limits" in words(app)
    assert "never_under" in words(app)


def test_weights_in_the_address_move_the_order_and_the_sentence(verdict: Verdict) -> None:
    switch = verdict.switches[0]
    rest = (1 - min(1.0, switch.weight + 0.02)) / (1 - switch.now)
    moved = {name: weight * rest for name, weight in verdict.ranking.weights.items()}
    moved[switch.criterion] = 1 - sum(weight for name, weight in moved.items() if name != switch.criterion)
    before, after = explore(), explore(weights=write_weights(moved))
    assert seats(after)[0] == f"placement {switch.rival}" != seats(before)[0]
    rival = verdict.ranking.find(switch.rival).scored.candidate.placement.title
    assert answer(after).startswith(f"{render(rival, 'en')} leads at the weights in force, but for ")
    assert seats(explore(weights="1-2-x")) == seats(before)


def test_each_stage_says_its_answer_in_both_languages() -> None:
    for stage, said in (("map", "None has more lever or less risk"), ("sure", "of the weight is enough for"),
                        ("why", "is stronger than In the image department on")):  # fmt: skip
        assert said in words(explore(show=stage))
    assert "l’emporte sur" in words(explore(show="why", lang="fr"))
    assert "devance tous les autres placements" in answer(explore(lang="fr"))
    assert "Liste restreinte" in words(explore(lang="fr"))


def test_a_reason_opens_from_the_criterion_to_the_line_of_the_file(verdict: Verdict) -> None:
    page = html(explore(show="why", open="load"))
    rows = re.findall(r'class="om-opening (for|against|level)" data-row="(\w+)"', page)
    assert {name for _, name in rows} == set(verdict.ranking.scores.criteria)
    assert rows[0][0] == "for"
    load = page.partition('data-row="load"')[2].partition("</details></section>")[0]
    assert "Worth 0 at 200%, 1 at 75%, in between in proportion" in load
    lines = HOUSE.read_text("utf-8").splitlines()
    quoted = re.findall(r'<span class="om-at">luxury_house.yaml:(\d+)</span><code>([^<]*)</code>', load)
    assert quoted
    assert all(lines[int(number) - 1].strip().startswith(text.rstrip("…")) for number, text in quoted)


def test_the_winner_is_held_against_today_unless_another_is_chosen_or_named() -> None:
    assert "speaks for In the image department" in words(explore(show="why"))
    assert "speaks for Desk at the agency" in words(explore(show="why", placement="agency_desk"))
    assert "speaks for Between image and creation" in words(explore(show="why", against="image_and_creation"))


def test_a_click_on_stop_ranks_those_looked_at_and_the_rest_can_be_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "house.yaml"
    path.write_text(HOUSE.read_text("utf-8"), "utf-8")
    one = desk(path)

    class Broken(Exception):
        pass

    def broken_off(done: int, _of: int) -> None:
        if done == 6:
            raise Broken

    with pytest.raises(Broken):
        look_at_rest(one, broken_off)
    assert is_waiting(one)
    assert contest_of(one) is None
    one.visit.stopped = one.digest
    partial = contest_of(one)
    assert partial is not None
    assert (len(partial.rows), partial.waiting) == (6, 36)
    one.visit.stopped = ""
    assert looked_at(one).waiting == 0


def test_a_flat_criterion_says_that_it_tells_nobody_apart() -> None:
    one = desk(SCENARIOS / "transport_group.yaml")
    contest = looked_at(one)
    rows = {row["id"]: row for heading in board_data(contest, one)["headings"] for row in heading["rows"]}
    assert contest.scores.flat == ("resilience",)
    assert rows["resilience"]["flat"] and rows["resilience"]["note"] == "tells nobody apart here"
    assert sum(row["weight"] for row in rows.values()) == pytest.approx(100)
    assert sum(row["file"] for row in rows.values()) == pytest.approx(100)


def test_a_criterion_left_out_says_what_to_write(tmp_path: Path) -> None:
    path = tmp_path / "tiny.yaml"
    path.write_text(tiny().text, "utf-8")
    one = desk(path)
    contest = looked_at(one)
    assert "load" in contest.scores.left_out
    said = plain(re.sub("<[^>]+>", " ", left_out(contest, one).html))
    assert "Bearable load is left out: not every placement can be assessed on it. Write: " in said
    assert "Autonomy is left out: not every placement can be assessed on it. Write: case_types[].decides" in said


def test_where_nothing_can_be_compared_the_page_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bare = tiny(organization={"hours": ...}).text.partition("placements:")[0]
    (tmp_path / "bare.yaml").write_text(bare, "utf-8")
    monkeypatch.setenv(WORKSPACE, str(tmp_path))
    for stage in ("", "map", "weights", "sure", "why"):
        app = open_page("placements", scenario="bare.yaml", view="explore", show=stage)
        assert not app.exception
        assert not app.error
        assert answer(app)
