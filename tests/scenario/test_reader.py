"""A file becomes a scenario that says what the file says, whole, and remembers where."""

from __future__ import annotations

import hashlib
import json
import pickle
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.records import Location, Malformed
from orgmodel.scenario.characters import refused_in_value
from orgmodel.scenario.placed import place
from orgmodel.scenario.reader import read, read_scenario, read_text
from orgmodel.scenario.refusals import MAX_PROBLEMS
from orgmodel.scenario.types import Scenario
from orgmodel.text import Text
from scenario.small import SMALL, said

EXAMPLE = Path(__file__).with_name("example.yaml")
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200).filter(
    lambda text: refused_in_value(text) is None
)
NAUGHTY = [
    "", " ", "undefined", "NULL", "None", "nil", "NaN", "Infinity", "-1", "0x0", "1e1000", "1,000.00", "true", "no",
    "<script>alert(1)</script>", "'; DROP TABLE roles; --", "=1+1", "@SUM(1)", "{{7*7}}", "${HOME}", "%s%n%d",
    "../../x", "file:///etc/passwd", "con", "nul", "__proto__", "<img src=x>", "\\n\\r", "\"'`", "田中さん", "كلمة",
    "שלום", "Ω≈ç√∫", "👩\u200d👧", "z\u0351\u036b\u0343a\u0336l\u0353g\u031eo", "ﷺ" * 20, "a" * 16_385, "::", "- x",
    "? x", "#x", "&a", "*a", "!t", "|", ">", "%", "@", "`",
]  # fmt: skip
"""Texts that careless programs turn into something else."""


def test_the_example_of_the_format_is_read_whole() -> None:
    reading = read(EXAMPLE)
    scenario = reading.scenario
    assert reading.notes == ()
    assert scenario.day == date(2026, 11, 20)
    assert scenario.title.get("fr") == "Une maison de luxe s'ouvre"
    assert [role.id for role in scenario.organization.roles] == ["ceo", "cmo", "press_lead", "care_lead"]
    (instagram,) = scenario.channels or ()
    messages = instagram.messages_per_month
    assert messages is not None
    assert (messages.low, float(messages), messages.high) == (500, 700, 900)
    assert instagram.reply_within == 240
    assert [placement.id for placement in scenario.placements] == ["today", "hub"]
    assert str(scenario.placements[1].location) == "example.yaml:136:5"
    hub = place(scenario, scenario.placements[1])
    assert (hub.channels["instagram"].owner, hub.seat_ids) == ("management", ("cm", "cm_care"))


def test_places_are_those_of_the_file() -> None:
    scenario = read_text(SMALL, "test.yaml").scenario
    lead = scenario.organization.roles[1]
    assert lead.location == Location("test.yaml", 8, 7)
    assert lead.at("reports_to") == Location("test.yaml", 8, 55)
    assert lead.at("hours") == lead.location


def test_absent_nothing_none_and_empty_are_told_apart() -> None:
    text = SMALL + (
        "governance: {policy: , crisis_plan: none, voice_guide: false, on_call: {roles: []}}\n"
        "channels: [{id: web, operators: [], admins: , stakeholders: ~}]\n"
    )
    scenario = read_text(text, "test.yaml").scenario
    governance, (web,) = scenario.governance, scenario.channels or ()
    assert governance is not None
    assert (governance.policy, governance.crisis_plan, governance.voice_guide) == (None, "none", "none")
    assert governance.data is None
    assert (web.operators, web.admins, web.stakeholders) == ((), None, None)
    assert (web.says("operators"), web.says("admins"), web.says("mfa")) == (True, True, False)


def test_texts_convert_nothing() -> None:
    for written in ("no", "Null", "1:30", "0123", "2.10", "1e3", "2026-11-20"):
        assert read_text(SMALL.replace("Test", written), "t.yaml").scenario.title == Text(plain=written)


def test_a_value_remembers_what_it_rests_on() -> None:
    text = SMALL + "channels: [{id: web, audience: {value: 900..1100, grounding: observed, source: desk log}}]\n"
    (web,) = read_text(text, "t.yaml").scenario.channels or ()
    ground = web.ground("audience")
    assert (web.audience, ground and ground.grounding, ground and ground.source) == (1000, "observed", "desk log")
    assert web.at("audience").column == 40


def test_the_scenario_knows_its_file(tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_text(SMALL, encoding="utf-8")
    source = read_scenario(path).source
    assert (source.path, source.text) == (path, SMALL)
    assert source.digest == hashlib.sha256(SMALL.encode()).hexdigest()
    assert source.tree["title"] == "Test"


def test_two_scenarios_that_say_the_same_are_equal() -> None:
    moved = SMALL.replace("title: Test\n", "# a comment\ntitle:   'Test'\n")
    assert read_text(SMALL, "a.yaml").scenario == read_text(moved, "b.yaml").scenario
    assert read_text(SMALL, "a.yaml").scenario != read_text(SMALL.replace("Test", "Toast"), "a.yaml").scenario


def test_a_scenario_survives_being_stored() -> None:
    scenario = read(EXAMPLE).scenario
    again = pickle.loads(pickle.dumps(scenario))
    assert again == scenario
    assert place(again, again.placements[1]).scenario == place(scenario, scenario.placements[1]).scenario


def test_what_a_placement_leaves_alone_is_the_very_same_object() -> None:
    scenario = read(EXAMPLE).scenario
    hub = place(scenario, scenario.placements[1])
    assert hub.scenario.organization.roles[0] is scenario.organization.roles[0]
    assert hub.channels["instagram"] is not (scenario.channels or ())[0]


def test_a_file_that_is_not_there_is_a_problem_of_its_own(tmp_path: Path) -> None:
    for path in (tmp_path / "missing.yaml", tmp_path, tmp_path / ("x" * 300 + ".yaml")):
        with pytest.raises(Malformed) as caught:
            read(path)
        assert [str(one.message) for one in caught.value.problems] == [
            "this file cannot be opened; check its name and its rights"
        ]


def test_notes_on_tops_of_one_part_and_on_missing_shares() -> None:
    cases = "case_types: [{id: q, severity: 1, share: 1}, {id: p, severity: 2}]\n"
    text = SMALL.replace(", reports_to: ceo", "") + cases
    notes = [f"{note.location.line}: {note.message}" for note in read_text(text, "t.yaml").notes]
    assert notes == [
        "8: 2 roles of one part report to nobody: ceo and lead; if one is the top, say whom the others report to",
        "9: some case types have no share: all of them count equally until each has one",
    ]


def test_tops_of_parts_that_have_no_unit_in_common_are_not_worth_a_note() -> None:
    text = SMALL.replace("name: Care, parent: office", "name: Agency, kind: agency").replace(", reports_to: ceo", "")
    assert read_text(text, "t.yaml").notes == ()


def test_a_chain_of_four_thousand_is_read_without_running_out_of_stack() -> None:
    roles = "".join(f"    - {{id: r{n}, title: R, reports_to: {f'r{n - 1}' if n else 'ceo'}}}\n" for n in range(4000))
    started = time.process_time()
    assert len(read_text(SMALL + roles, "t.yaml").scenario.organization.roles) == 4002
    assert time.process_time() - started < 5, "0.4 s on a quiet machine"
    assert len(said(SMALL.replace("CEO, unit", "CEO, reports_to: r3999, unit") + roles)) == 1


def test_sixty_thousand_unknown_ids_do_not_stop_the_reader() -> None:
    text = SMALL + "channels: [{id: web, operators: [" + ", ".join(f"x{n}" for n in range(60_000)) + "]}]\n"
    started = time.process_time()
    assert len(said(text)) == MAX_PROBLEMS
    assert time.process_time() - started < 10, "1 s on a quiet machine"


@pytest.mark.parametrize("text", NAUGHTY, ids=[repr(text[:20]) for text in NAUGHTY])
def test_naughty_texts_arrive_as_typed(text: str) -> None:
    written = json.dumps(text, ensure_ascii=False)
    channel = f"channels: [{{id: web, name: {written}, platform: {written}}}]\n"
    (web,) = read_text(SMALL + channel, "t.yaml").scenario.channels or ()
    assert (web.name, web.platform) == (Text(plain=text), text)


@settings(deadline=None)
@given(TEXTS)
def test_any_text_in_a_title_arrives(text: str) -> None:
    written = json.dumps(text, ensure_ascii=False)
    scenario = read_text(SMALL.replace("title: Test", f"title: {{fr: {written}}}"), "t.yaml").scenario
    assert scenario.title == Text(by_language=(("fr", text),))


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_a_scenario_or_problems(raw: bytes) -> None:
    try:
        assert isinstance(read_text(raw, "t.yaml").scenario, Scenario)
    except Malformed as malformed:
        assert malformed.problems


LINES = EXAMPLE.read_text("utf-8").split("\n")
SCRAPS = ["none", "~", "", "[]", "{}", "{a: b}", "[a, [b]]", "{value: , source: [a]}", "{id: cm}", "[{id: cm}]",
          "[{id: [a]}]", "{id: {a: b}}", "-3", "1..2..3", "true", "[~]", "{~: ~}", "? a"]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_scenario_spoilt_anywhere_is_a_scenario_or_problems(data: st.DataObject) -> None:
    lines = list(LINES)
    for _ in range(data.draw(st.integers(1, 3))):
        index = data.draw(st.integers(0, len(lines) - 1))
        head, colon, _ = lines[index].partition(": ")
        choice = data.draw(st.sampled_from(["drop", "double", "scrap"]))
        if choice == "drop":
            del lines[index]
        elif choice == "double":
            lines.insert(index, lines[index])
        else:
            lines[index] = head + colon + data.draw(st.sampled_from(SCRAPS))
    try:
        scenario = read_text("\n".join(lines), "t.yaml").scenario
    except Malformed as malformed:
        assert malformed.problems
    else:
        for placement in scenario.placements:
            assert place(scenario, placement).seats
