"""Documents as PDF: accessible, on their pages, the same bytes for the same study, hostile words as words."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from orgmodel.diagram.fontconfig import missing
from orgmodel.export import pdf, typeset
from orgmodel.export.format import Request
from orgmodel.export.layout import laid_out
from orgmodel.records import Refused
from orgmodel.reports import DOCUMENTS, Asked
from orgmodel.scenario.reader import read_scenario
from orgmodel.study import Study, compare
from orgmodel.text import LANGUAGES
from tests.conftest import SCENARIOS
from tests.reports.small import study

HOSTILE = '#import "@preview/x" $x$ *b* _e_ `c` <a> @r \\ // /* #read("/etc/passwd") https://evil.example'


def made(of: Study, what: str, language: str = "en", placement: str | None = None) -> bytes:
    """A document as PDF."""
    return pdf.FORMAT.write(of, Request(what, placement, language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_the_mandate_letter_holds_on_one_page(path: Path, language: str) -> None:
    one = compare(read_scenario(path))
    kind = next(kind for kind in DOCUMENTS if kind.id == "mandate-letter")
    for assessment in one.assessments:
        request = Request("mandate-letter", assessment.placed.id, language)
        page = laid_out(kind.draw(one, Asked(assessment.placed.id)), one, request)
        assert typeset.pages_of(typeset.typeset(page, one_page=True)) == 1, assessment.placed.id


def test_a_letter_that_cannot_hold_on_one_page_is_refused_in_words() -> None:
    endless = "A purpose so long that nobody would read it " * 400
    with pytest.raises(Refused, match="must hold on one page"):
        made(study(strategy={"objectives": [{"id": "answers", "text": endless}]}), "mandate-letter")


def test_the_file_is_tagged_titled_and_in_its_language() -> None:
    raw = made(study(), "first-90-days", "fr")
    assert raw.startswith(b"%PDF-")
    assert b"/Lang" in raw
    assert b"pdfuaid" in raw
    assert b"/StructTreeRoot" in raw


def test_the_same_study_gives_the_same_bytes_and_no_date_of_today() -> None:
    one = study()
    first, second = made(one, "weekly"), made(one, "weekly")
    assert first == second
    assert not re.search(rb"D:20\d\d", first)
    assert str(date.today().year).encode() + b"-" not in first


def test_hostile_words_stay_words_and_reach_nothing() -> None:
    one = study(
        organization={"name": HOSTILE},
        community_manager={"title": HOSTILE},
        questions=[{"text": HOSTILE}],
        decisions=[{"text": HOSTILE, "placement": "beside"}],
    )
    for kind in DOCUMENTS:
        raw = made(one, kind.id)
        assert b"/URI" not in raw
        assert b"root:" not in raw


def test_a_word_without_end_breaks_in_its_cell() -> None:
    one = study(organization={"name": "x" * 300}, questions=[{"text": "y" * 300}])
    assert made(one, "minutes").startswith(b"%PDF-")


def test_a_title_in_another_script_is_drawn_or_named() -> None:
    request = Request("weekly", None, "en")
    one = study(organization={"name": "Дом 家 \U0001f3e0"})
    page = laid_out(next(kind for kind in DOCUMENTS if kind.id == "weekly").draw(one, Asked()), one, request)
    lost = "".join(sign for sign in "家\U0001f3e0" if missing(sign))
    assert not set(lost) & set(page["organization"])
    assert all(f"[U+{ord(sign):04X}]" in page["organization"] for sign in lost)
    assert not lost or "No typeface of this machine" in page["blocks"][-1]["text"]
    assert typeset.typeset(page, one_page=False).startswith(b"%PDF-")
