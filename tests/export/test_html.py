"""The page that is taken away: whole in one file, without script, with its words beside every picture."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest
from lxml import html

from orgmodel.export.html import POLICY
from tests.export.studies import EVIL, hostile, shipped, small, written

SCRIPTS = re.compile(r"^on|^srcdoc$|^formaction$")


def parsed(raw: bytes) -> html.HtmlElement:
    return html.document_fromstring(raw.decode())


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_page_needs_nothing_from_elsewhere_and_runs_nothing(language: str) -> None:
    for study in (shipped(), hostile()):
        raw = written("html", study, language=language)
        page = parsed(raw)
        assert page.get("lang") == language
        assert page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content") == [POLICY]
        assert page.xpath("//script | //iframe | //object | //embed | //link | //img | //base | //form") == []
        assert not [name for node in page.iter() for name in node.attrib if SCRIPTS.match(str(name))]
        assert all(target.startswith("#") for target in page.xpath("//@href"))
        assert not re.search(rb"url\((?!data:font)", raw)


def test_it_has_landmarks_headings_in_order_and_links_that_lead_somewhere() -> None:
    page = parsed(written("html", shipped()))
    assert [len(page.xpath(f"//{name}")) for name in ("header", "main", "footer", "nav", "h1")] == [1] * 5
    levels = [int(node.tag[1]) for node in page.xpath("//h1 | //h2 | //h3")]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = page.xpath("//@id")
    assert len(set(ids)) == len(ids)
    assert {target[1:] for target in page.xpath("//nav//@href")} <= set(ids)


def test_every_picture_has_a_name_and_its_words() -> None:
    page = parsed(written("html", shipped()))
    figures = page.xpath("//figure")
    assert len(figures) >= 2 * len(shipped().assessments)
    for figure in figures:
        assert figure.get("aria-label")
        assert figure.xpath(".//*[local-name()='svg']/@aria-label")
        assert figure.xpath(".//details//li")


def test_every_table_has_a_caption_and_heads() -> None:
    for table in parsed(written("html", shipped("transport_group"))).xpath("//table"):
        assert table.xpath("./caption")[0].text_content()
        assert table.xpath("./thead//th[@scope='col']")
        assert all(row.xpath("./th[@scope='row']") for row in table.xpath("./tbody/tr"))


def test_it_says_who_leads_what_is_decided_and_which_model_it_is_of() -> None:
    study = shipped()
    words = parsed(written("html", study, day=date(2026, 11, 20))).text_content()
    assert "is ahead of every other placement" in words
    assert study.digest in words
    assert "November 20, 2026" in words
    assert all(str(one.text) in words for one in study.scenarios[0].decisions)
    assert "November" not in parsed(written("html", small())).text_content()


def test_hostile_titles_are_read_as_written() -> None:
    page = parsed(written("html", hostile()))
    assert page.xpath("//title")[0].text_content() == EVIL
    assert any(EVIL in heading.text_content() for heading in page.xpath("//h3"))


def test_the_same_study_gives_the_same_bytes() -> None:
    assert written("html", small()) == written("html", small())
