"""Whatever a user writes comes out as text: in HTML, in Markdown labels, inside sentences."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as some

from orgmodel.text import Text, listing, msg
from orgmodel.ui.markup import Strong, element, joined, lowered, plain, sentence, visible

HOSTILE = [
    "x<script>window.pwned=1</script>y<img src=x onerror=window.pwned=1>",
    '<a>]; EVIL [label=x fontname="x\\"><foreignObject><img src=x onerror=window.pwned=1/>',
    "![x](http://127.0.0.1:1/beacon1) $a+b$ :red[x] [y](javascript:alert(1))",
    "{placement} {0} {x.__class__}",
    ":material/home: :smile: `code` **bold** ~~gone~~",
    '" onmouseover="alert(1)',
    "a -> b <- c -- d >= e ~= f :streamlit:",
]


class Reader(HTMLParser):
    """Keeps the elements, attributes and words that a browser would see."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.words += data


def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    reader.close()
    return reader


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_ever_words(text: str) -> None:
    seen = read(element("p", text, title=text, class_="x").html)
    assert seen.tags == ["p"]
    assert seen.words == text
    assert seen.attributes == [("title", text), ("class", "x")]


@given(some.text())
def test_any_text_is_only_ever_words(text: str) -> None:
    seen = read(element("p", text, data_x=text).html)
    assert seen.tags == ["p"]
    assert [name for name, _ in seen.attributes] == ["data-x"]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_label_keeps_no_sign_that_markdown_reads(text: str) -> None:
    """Each sign of Markdown is escaped, so what is left when escapes are taken out is the text itself."""
    label = plain(text)
    assert re.sub(r"\\([\W_])", r"\1", label).replace("\u2060", "") == " ".join(text.split())
    assert not re.search(r"-\\?>|<\\?-|-\\?-|[>~!]\\?=|:streamlit", label)
    assert not re.search(r"(?<!\\)[`*_{}\[\]()#+\-.!|<>~:$&]", label)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_value_in_a_sentence_is_words_even_where_it_looks_like_a_field(text: str) -> None:
    said = sentence(msg("{who} sits here.", who=Strong(Text(plain=text), "role")), "en")
    seen = read(said.html)
    assert seen.tags == ["strong"]
    assert seen.words == f"{text} sits here."


def test_a_sentence_is_translated_around_its_strong_words() -> None:
    said = sentence(msg("{role} sits here.", role=Strong(listing(["a", "b"]))), "fr")
    assert html.unescape(re.sub("<[^>]+>", "", said.html)) == "a et b sits here."


def test_direction_marks_show_their_code_point_and_controls_go() -> None:
    assert visible("a\u202eb\x07c") == "a[U+202E]bc"


def test_an_attribute_that_is_false_or_nothing_is_left_out_and_a_true_one_stands_alone() -> None:
    assert element("details", "x", open=True, id=None, hidden=False).html == "<details open>x</details>"


def test_children_join_without_anything_between() -> None:
    assert joined(["a", None, element("br"), 3]).html == "a<br>3"


@pytest.mark.parametrize(("title", "inside"), [("Access to experts", "access to experts"), ("RACI rows", "RACI rows")])
def test_a_title_inside_a_sentence_starts_small_unless_it_is_an_abbreviation(title: str, inside: str) -> None:
    assert lowered(title) == inside
