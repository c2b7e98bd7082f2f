"""The interview guide: what is asked of whom, and answers that come back as edits of the file."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

import openpyxl
import pytest

from orgmodel.export.format import Request
from orgmodel.export.guide import write_guide
from orgmodel.export.xlsx import FORMAT as XLSX
from orgmodel.records import Malformed
from orgmodel.reports.interview import answers
from orgmodel.reports.questions import Question, questions
from orgmodel.reports.unwritten import places
from orgmodel.scenario.edit import edited
from orgmodel.scenario.reader import read_text
from orgmodel.scenario.types import Scenario
from orgmodel.text import render
from tests.reports.small import small, study


def asked(**changes: object) -> dict[str, Question]:
    """The questions about the small organization beside care, by field."""
    one = study(**changes)
    return {question.field: question for question in questions(one, one.find("beside"))}


def answered(*rows: tuple[str, str]) -> Scenario:
    """The small organization once these answers are written into it."""
    file = StringIO()
    csv.writer(file).writerows([("field", "answer"), *rows])
    scenario = small()
    found = answers(file.getvalue().encode(), scenario, "guide.csv")
    return read_text(edited(scenario.source.text, found.edits), "small.yaml").scenario


def test_a_field_is_asked_for_where_it_lacks_and_of_who_can_answer() -> None:
    found = asked()
    assert found["channels.page.moderation"].who == "comm_head"
    assert found["case_types.complaint.minutes"].who == "care_head"
    assert found["stakeholders.clients.asks"].who == "cm"
    assert "stakeholders.clients.power" not in found
    assert "placements.beside.seats.cm.fte" not in found


def test_what_most_of_the_weight_waits_for_comes_first() -> None:
    ordered = list(asked().values())
    assert ordered[0].field == "case_types.complaint.minutes"
    assert render(ordered[0].waits.in_words(), "en").startswith("2 criteria of the ranking (")
    assert [one.waits.order for one in ordered] == sorted(one.waits.order for one in ordered)


def test_a_value_that_is_only_assumed_is_asked_for_last_with_its_range() -> None:
    cases = [{"id": "complaint", "name": "Complaint", "severity": 2, "decides": "care_head",
              "minutes": {"value": "5..10", "grounding": "assumed"}}]  # fmt: skip
    last = list(asked(case_types=cases).values())[-1]
    assert (last.field, last.is_assumed) == ("case_types.complaint.minutes", True)
    assert render(last.asks, "en").endswith("Assumed so far: 5 to 10.")


def test_of_a_list_the_items_that_lack_the_field_are_named() -> None:
    scenario = small()
    assert [place.path for place in places(scenario, "channels[].mfa", None)] == []
    assert [place.path for place in places(scenario, "channels[].arrivals", None)] == [("channels", "page", "arrivals")]
    assert [place.path for place in places(scenario, "tools[].users", None)] == [("tools", "users")]
    assert [place.path for place in places(scenario, "placements[].seats[].unit", "beside")] == [
        ("placements", "beside", "seats", "cm", "unit")
    ]


def test_answers_are_read_as_the_format_takes_them() -> None:
    scenario = answered(
        ("case_types.complaint.minutes", "7,5"),
        ("channels.page.moderation.public_charter", "oui"),
        ("channels.page.moderation.removal_within", "4h"),
        ("channels.page.paid_content", "aucun"),
        ("channels.page.operators", "Community manager; Agent"),
        ("organization.shrinkage", "22 %"),
        ("organization.units.care.function", "Customer service"),
        ("community_manager.languages", "fr, en"),
        ("governance.crisis_plan.last_exercise", "2026-06-16"),
    )
    (page,) = scenario.channels or ()
    assert (scenario.case_types or ())[0].minutes == 7.5
    assert page.moderation.public_charter is True  # type: ignore[union-attr]
    assert page.moderation.removal_within == 240  # type: ignore[union-attr]
    assert page.paid_content == "none"
    assert page.operators == ("cm", "agent")
    assert scenario.organization.shrinkage == 0.22
    assert scenario.organization.units[2].function == "customer_service"
    assert scenario.community_manager.languages == ("fr", "en")
    assert str(scenario.governance.crisis_plan.last_exercise) == "2026-06-16"  # type: ignore[union-attr]


def test_an_answer_that_the_format_refuses_is_said_when_the_text_is_read() -> None:
    with pytest.raises(Malformed) as malformed:
        answered(("case_types.complaint.minutes", "rather long"))
    assert "small.yaml:" in str(malformed.value)


def test_fields_that_are_none_and_blocks_are_left_out_and_said() -> None:
    raw = b"champ;reponse\nchannels.page.colour;blue\ngovernance.policy;we have one\n../etc;x\nchannels.page.mfa;\n"
    found = answers(raw, small(), "guide.csv")
    assert found.edits == ()
    assert [(note.location.line, note.severity) for note in found.notes] == [(2, "note"), (3, "note"), (4, "note")]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_sheet_written_is_the_sheet_read(language: str) -> None:
    one = study()
    made = write_guide(one, Request("interview-guide", "beside", language))
    text = made.decode("utf-8-sig")
    rows = list(csv.reader(StringIO(text), delimiter=";" if language == "fr" else ","))
    for row in rows[1:]:
        row[-1] = "12" if row[1] == "case_types.complaint.minutes" else ""
    file = StringIO()
    csv.writer(file, delimiter="\t").writerows(rows)
    (edit,) = answers(file.getvalue().encode("utf-16"), one.baseline.placed.base, "guide.csv").edits
    assert (edit.path, edit.value) == (("case_types", "complaint", "minutes"), 12)


def test_a_workbook_filled_in_comes_back() -> None:
    one = study()
    book = openpyxl.load_workbook(BytesIO(XLSX.write(one, Request("interview-guide", "beside", "fr"))))
    for sheet in book.worksheets[1:]:
        for row in sheet.iter_rows(min_row=2):
            if row[0].value == "channels.page.affiliation_shown":
                row[3].value = "non"
    file = BytesIO()
    book.save(file)
    (edit,) = answers(file.getvalue(), one.baseline.placed.base, "guide.xlsx").edits
    assert (edit.path, edit.value) == (("channels", "page", "affiliation_shown"), False)


def test_a_title_that_is_a_formula_stays_words_in_the_sheet() -> None:
    channel = {"id": "page", "name": '=HYPERLINK("http://evil.example")', "family": "social", "operators": ["cm"]}
    made = write_guide(study(channels=[channel]), Request("interview-guide", "beside", "en")).decode("utf-8-sig")
    rows = list(csv.reader(StringIO(made)))
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
