"""What is wrong is said at its place, in English and in French, with what to write instead.

`messages.txt` holds the cases: lines added to the small scenario (the first is line 9), then for each problem the exact
sentence after `! ` and its French after `~ `.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from scenario.small import SMALL, said

CASES = (Path(__file__).parent / "messages.txt").read_text("utf-8").strip().split("\n\n")


@pytest.mark.parametrize("case", CASES, ids=[case.split("\n")[0][:60] for case in CASES])
def test_what_is_wrong_is_said_at_its_place(case: str) -> None:
    lines = case.split("\n")
    text = SMALL + "\n".join(line for line in lines if line[:2] not in ("! ", "~ ")) + "\n"
    english = said(text)
    assert english == [line[2:] for line in lines if line.startswith("! ")]
    places = [": ".join(problem.split(": ")[:1]) for problem in english]
    french = [line[2:] for line in lines if line.startswith("~ ")]
    assert said(text, "fr") == [f"{place}: {message}" for place, message in zip(places, french, strict=True)]


def test_everything_that_is_wrong_is_said_at_once_in_the_order_of_the_file() -> None:
    more = "channels: [{id: web, owner: nobody, mfa: maybe}]\ndomain: moon\n"
    text = SMALL.replace("title: Test", "titel: Test") + more
    places = [problem.split(": ")[0] for problem in said(text)]
    assert places == ["1:1", "2:1", "9:29", "9:42", "10:9"]


def test_what_a_placement_repeats_of_the_scenario_is_said_once() -> None:
    text = SMALL + (
        "channels: [{id: web, owner: nobody}]\n"
        "placements:\n"
        "  - {id: a, title: A, seats: [{id: cm, reports_to: ceo}], change: {organization: {form: matrix}}}\n"
        "  - {id: b, title: B, seats: [{id: cm, reports_to: ceo}], change: {organization: {form: circles}}}\n"
    )
    assert len(said(text)) == 1


def test_a_long_value_is_cut() -> None:
    (problem,) = said(SMALL + f"domain: {'x' * 5000}\n")
    assert "x" * 59 + "…" in problem
    assert "x" * 60 not in problem


def test_every_missing_part_is_named() -> None:
    assert said("format: 1\n") == [
        "1:1: “title” is missing; write title: at the top of the file",
        "1:1: “organization” is missing; write organization: at the top of the file",
        "1:1: “community_manager” is missing; write community_manager: at the top of the file",
    ]


def test_nothing_after_the_colon_of_what_must_be_said_is_missing_there() -> None:
    assert said(SMALL.replace("title: Test", "title:")) == [
        "2:1: “title” is missing; write title: at the top of the file"
    ]


def test_a_loop_of_many_is_cut_in_the_middle() -> None:
    roles = "".join(f"    - {{id: r{number}, title: R, reports_to: r{(number + 1) % 40}}}\n" for number in range(40))
    (problem,) = said(SMALL + roles)
    assert "r0 -> r1 -> r2 -> r3 -> r4 -> r5 -> … -> r35 -> r36 -> r37 -> r38 -> r39 -> r0" in problem


def test_superiors_who_share_a_superior_are_no_loop() -> None:
    roles = "    - {id: a, title: A, reports_to: [ceo, lead]}\n    - {id: b, title: B, reports_to: [a, lead]}\n"
    assert said(SMALL + roles) == []


def test_units_that_contain_one_another_are_a_loop() -> None:
    text = SMALL.replace("{id: office, name: Office}", "{id: office, name: Office, parent: care}")
    assert said(text) == [
        "5:46: these units contain one another in a loop: office -> care -> office (lines 5 and 5); cut it"
    ]


def test_a_role_may_report_to_the_role_to_place_but_not_around_it() -> None:
    helper = "    - {id: helper, title: Helper, reports_to: cm}\n"
    seats = "placements:\n  - {id: a, title: A, seats: [{id: cm, reports_to: lead}]}\n"
    assert said(SMALL + helper + seats) == []
    around = seats.replace("lead", "helper")
    assert said(SMALL + helper + around) == [
        "11:52: these report to one another in a loop: cm -> helper -> cm (lines 11 and 9); cut it"
    ]


def test_a_seat_is_known_in_its_own_placement_only() -> None:
    text = SMALL + (
        "placements:\n"
        "  - id: hub\n"
        "    title: Hub\n"
        "    seats: [{id: cm, reports_to: ceo}, {id: cm_care, reports_to: lead}]\n"
        "    add: {channels: [{id: web, operators: [cm, cm_care]}]}\n"
        "channels: [{id: forum, operators: [all_seats, cm]}]\n"
    )
    assert said(text) == []
    assert said(text.replace("[all_seats, cm]", "[cm_care]")) == [
        "14:36: “cm_care” is not the id of a role or a stakeholder; write the id of one, or add it"
    ]


def test_where_no_seat_bears_the_managers_id_every_seat_is_meant() -> None:
    seats = "[{id: one, reports_to: ceo}, {id: two, reports_to: cm}]"
    text = SMALL + f"placements:\n  - {{id: a, title: A, seats: {seats}}}\n"
    assert said(text) == ["10:64: these report to one another in a loop: cm -> two -> cm (lines 10 and 10); cut it"]
