"""The preview shows hostile words as words, no sensitive value, and every count."""

from __future__ import annotations

import pytest

from orgmodel.importers.importing import imported
from orgmodel.importers.recognition import Unrecognised
from orgmodel.scenario.preview import preview
from orgmodel.text import LANGUAGES, render
from orgmodel.ui.import_preview import asked_for, can_be_read, shown

HOSTILE = (
    "id,name,title,department,manager,Salary\n1,Ann,<script>alert(1)</script>,<img src=x onerror=y>,,9999\n"
    "2,Bo,![a](http://x.example),$a$,1,9999\n2,Bo,![a](http://x.example),$a$,1,9999\n"
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_of_a_file_are_text_on_the_page(language: str) -> None:
    page = shown(imported([("staff.csv", HOSTILE.encode())]), language).html
    assert "<script" not in page
    assert "<img" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "9999" not in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lines_of_the_command_hold_no_sensitive_value_and_no_name(language: str) -> None:
    said = "\n".join(render(line, language) for line in preview(imported([("staff.csv", HOSTILE.encode())])))
    assert "9999" not in said
    assert "Ann" not in said
    assert "Salary" in said


def test_a_question_shows_the_first_rows_as_text() -> None:
    with pytest.raises(Unrecognised) as caught:
        imported([("a.csv", b"aaa,<b>bbb,Salary\n<i>1,2,9999\n")])
    page = asked_for(caught.value, "en").html
    assert "&lt;b&gt;bbb" in page
    assert "9999" not in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_can_be_read_names_each_program_once(language: str) -> None:
    assert can_be_read(language).html.count("Kumu") == 1
