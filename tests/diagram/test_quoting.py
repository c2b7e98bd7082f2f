"""Any text comes out literally: no HTML, no escape, no entity, no second box."""

from __future__ import annotations

import re
from xml.etree.ElementTree import fromstring

import pytest
from graphviz import Digraph
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.diagram.engine import run
from orgmodel.diagram.quoting import literal, printable

HOSTILE = [
    "<script>alert(1)</script>", "<b>bold</b>", "<<TABLE><TR><TD>x</TD></TR></TABLE>>", r"\N \G \E \T \H \L",
    r"line\nbreak \l \r", "%n %s", 'quote " quote', '"];n9 [label="in"];x ["', "&lt;b&gt; &#65; &amp;amp;", "a\\",
    "a\\\\", "{a|b}|<f0> c", "/* c */ // c # c", "é 🙂 中文", "مرحبا بالعالم", "${x} $(id) `id`", "\u202f\u00a0", "<>",
    "javascript:alert(1)", "]]>", "<!-- x -->", "a" * 500,
]  # fmt: skip
LABEL = re.compile(r"(?<!\\)(?:\\\\)*\\n")


def drawn(text: str) -> list[str]:
    """The words Graphviz draws for `text`."""
    graph = Digraph()
    graph.node("n0", label=literal(text))
    svg = run(str(graph.source), "dot", "svg", 1).decode()
    return ["".join(element.itertext()) for element in fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_drawn_as_written(text: str) -> None:
    assert "\n".join(drawn(text)) == text


@settings(max_examples=150, deadline=None)
@given(st.text(min_size=1, max_size=40).filter(lambda text: printable(text).strip("\n ") == printable(text) != ""))
def test_any_text_goes_through_graphviz_and_back(text: str) -> None:
    spaced = "\n".join(drawn(text)).replace("\u00a0", " ")  # Graphviz keeps runs of spaces by making them firm
    assert spaced == printable(text).replace("\u00a0", " ")


@given(st.text())
def test_quotes_hold_whatever_is_in_them(text: str) -> None:
    """Read as Graphviz's scanner does: a backslash before a quote keeps it, the first other quote ends the string."""
    graph = Digraph()
    graph.node("n0", label=literal("é" + text))
    quoted = graph.source.split("label=", 1)[1].rsplit("]", 1)[0]
    assert re.fullmatch(r'"(?:[^"\\]|\\.)*"', quoted, re.DOTALL)
    assert "\n" not in quoted


def test_what_no_picture_can_hold_is_left_out() -> None:
    assert printable("a\x00b\x07c\x1b[31m\x7f\x85\ud800\ufffe\U0001ffff") == "abc[31m"
    assert printable("a\tb\r\nc\rd") == "a b\nc\nd"
    assert printable("\u200d\u200e\u202f") == "\u200d\u200e\u202f"
