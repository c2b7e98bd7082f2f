"""Documents as Markdown: what a user wrote is shown sign by sign."""

from __future__ import annotations

import pytest

from orgmodel.export.format import Request
from orgmodel.export.md import FORMAT, literal
from tests.reports.small import study

HOSTILE = "<img src=x onerror=alert(1)> [a](http://evil.example) ![b](c) **d** `e` https://evil.example | f"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a | b", "a \\| b"),
        ("# heading", "\\# heading"),
        ("- item", "\\- item"),
        ("-3", "-3"),
        ("1. first", "1\\. first"),
        ("1.5 FTE", "1.5 FTE"),
        ("---", "\\---"),
        ("a\nb", "a; b"),
        ("<b>", "\\<b\\>"),
        ("&lt;", "\\&lt;"),
        ("www.evil.example", "www\u2060.evil.example"),
        ("a@b.example", "a\u2060@\u2060b.example"),
    ],
)
def test_signs_that_markdown_acts_upon_are_escaped(text: str, shown: str) -> None:
    assert literal(text) == shown


def test_hostile_titles_stay_words_in_every_document() -> None:
    one = study(
        organization={"name": HOSTILE},
        community_manager={"title": HOSTILE},
        questions=[{"text": HOSTILE}],
        decisions=[{"text": HOSTILE, "placement": "beside"}],
    )
    for what in FORMAT.contents:
        text = FORMAT.write(one, Request(what, None, "en")).decode()
        assert "<img" not in text.replace("\\<img", "")
        assert "](" not in text.replace("\\](", "")
        assert "https://" not in text
        assert "\\<img" in text


def test_the_same_study_gives_the_same_text_in_both_languages() -> None:
    one = study()
    for language in ("en", "fr"):
        request = Request("decision-record", None, language)
        assert FORMAT.write(one, request) == FORMAT.write(one, request)
