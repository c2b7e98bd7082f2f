"""Documents as slides: every word of theirs is on one, tables on as many as they take."""

from __future__ import annotations

import pytest

from orgmodel.export.drafting import drafted
from orgmodel.export.format import Request
from orgmodel.export.pptx import FORMAT
from orgmodel.reports.document import Bullets, Figure, Grid, Paragraph
from orgmodel.scenario.reader import read_scenario
from orgmodel.study import Study, compare
from orgmodel.text import render
from tests.conftest import SCENARIOS
from tests.export.slides_read import faults, read

LUXURY = next(path for path in SCENARIOS if path.stem == "luxury_house")


@pytest.fixture(scope="module")
def study() -> Study:
    return compare(read_scenario(LUXURY))


@pytest.mark.parametrize("what", ["mandate-letter", "first-90-days", "interview-guide", "monthly"])
def test_a_document_keeps_all_its_words_as_slides(study: Study, what: str) -> None:
    ask = Request(what, None, "fr")
    document, deck = drafted(study, ask), read(FORMAT.write(study, ask))
    assert faults(deck) == []
    words = " ".join(deck.words.split())
    for block in document.blocks:
        match block:
            case Paragraph():
                assert " ".join(render(block.text, "fr").split()) in words
            case Bullets():
                assert all(" ".join(render(item, "fr").split()) in words for item in block.items)
            case Grid():
                _, rows = block.table.rendered("fr")
                assert all(" ".join(cell.split()) in words for row in rows for cell in row)
            case Figure():
                assert render(block.caption, "fr") in deck.words
