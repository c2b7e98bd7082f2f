"""YAML becomes a tree with places, within bounds; what cannot be read is said where it stands."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.records import Location, Malformed
from orgmodel.scenario.source import MAX_CHARACTERS, MAX_DEPTH, MAX_NODES, read_tree
from orgmodel.scenario.tree import Scalar, WrittenList, WrittenMapping

CUT = 'a colon or question mark cuts this text in two; put the whole text in quotes: "…"'
KEY = "a key was expected here; align it with its neighbours, and close quotes and brackets before it"
SYNTAX = [
    ("title: {fr: Le rôle : au marketing}\n", f"1:21: {CUT}"),
    ("title: [Le rôle : au marketing, x]\n", f"1:9: {CUT}"),
    ("title: {fr: 'Qui' ?}\n", f"1:19: {CUT}"),
    ("title: Le rôle : au marketing\n", f"1:16: {CUT}"),
    ("title: ? qui\n", f"1:8: {CUT}"),
    ("a:\n\tb: 1\n", "2:1: a tab stands here; indent with spaces"),
    ("a:\n  b: 1\n\tc: 2\n", "3:1: a tab stands here; indent with spaces"),
    ("a: [b\n", "1:4: this [ is never closed; write ] after its last item"),
    ("a: {b: 1\n", "1:4: this { is never closed; write } after its last value"),
    ("a: [b\nc: 1\n", "2:2: a colon or question mark cuts this text in two; put the whole text in quotes: \"…\""),
    ("a: ['b' 'c']\n", "1:9: a comma or ] is missing before this; put texts that hold , : [ ] in quotes"),
    ("a: {b: 'c' 'd'}\n", "1:12: a comma or } is missing before this; put texts that hold , : { } in quotes"),
    ("a: 'b\n", "1:4: a quote is opened and never closed before the end; close it, or double ' inside '…'"),
    ("a: 'l'été'\n", f"1:7: {KEY}"),
    ("a:\n   b: 1\n  c: 2\n", f"3:3: {KEY}"),
    ('a: "\\q"\n', "1:5: this \\ is not an escape YAML knows; write \\\\ or use single quotes"),
    ("a: @b\n", "1:4: a text may not start with this character; put the whole text in quotes"),
    ("a: *\n", "1:4: a text may not start with * or & here; put the whole text in quotes"),
    ("a: }\n", "1:4: a value is missing before this; write it, or put the text in quotes"),
    ("a: - b\n", "1:4: a list may not start here; begin it on the next line, or write [a, b]"),
    ("- a\nb: c\n", "2:1: a list item was expected here; start it with a dash, aligned with the other items"),
    ("a: 1\n...\nb: 2\n", "3:1: something follows the end of the scenario; keep one scenario a file"),
    ("a: 1\n---\nb: 2\n", "2:1: a second document starts here (---); keep one scenario a file"),
    ("%FOO\n---\na: 1\n", "1:5: directives (%) are not supported; delete the line, or put the text in quotes"),
    ("? [a]\n: b\n", "1:3: a key must be plain text; write key: value, or quote a text that starts with ?"),
    ("a: 1\nb: 2\na: 3\n", "3:1: the key “a” is written twice, first on line 1; keep one"),
    ("caf\u00e9: 1\ncafe\u0301: 2\n", "2:1: the key “cafe\u0301” is written twice, first on line 1; keep one"),
    ("a: !!python/name:os.system x\n",
     "1:4: the tag tag:yaml.org,2002:python/name:os.system is not supported; delete it"),
    ("a: &x 1\n", "1:4: the anchor &x is not supported; delete it"),
    ("a: *x\n", "1:4: the alias *x is not supported; write the value out"),
    ("a: {<<: {b: 1}}\n", "1:5: merge keys (<<) are not supported; write the values out"),
    ("", "1:1: the file is empty; start with format: 1"),
    ("# only a comment\n", "1:1: the file is empty; start with format: 1"),
    ("- a\n", "1:1: a scenario is a list of keys and values; start with format: 1"),
    ("only words\n", "1:1: a scenario is a list of keys and values; start with format: 1"),
]  # fmt: skip


def said(source: str | bytes) -> list[str]:
    """The faults of a file as `line:column: message`."""
    try:
        read_tree(source, "f")
    except Malformed as malformed:
        return [str(problem.location).removeprefix("f:") + f": {problem.message}" for problem in malformed.problems]
    return []


@pytest.mark.parametrize(("text", "expected"), SYNTAX, ids=[repr(text) for text, _ in SYNTAX])
def test_what_is_not_our_yaml_is_said_where_it_stands(text: str, expected: str) -> None:
    assert said(text) == [expected]


def test_faults_that_hide_nothing_are_said_together() -> None:
    places = [one.split(": ")[0] for one in said("a: &x 1\nb: *x\nb: !t 2\nc: [1")]
    assert places == ["1:4", "2:4", "3:1", "3:4", "4:4"]


@pytest.mark.parametrize(
    "character", ["\x07", "\x7f", "\x85", "\x9b", "\u2028", "\u2029", "\u202a", "\u202e", "\u2066", "\u2069",
                  "\u200b", "\u2060", "\ufeff", "\u00ad", "\uffff", "\r"],
)  # fmt: skip
def test_refused_characters_are_found_as_written_and_through_an_escape(character: str) -> None:
    assert said(f"a: x\nb: ab{character}c\n")[0].startswith("2:6: the ")
    assert f"U+{ord(character):04X}" in said(f"a: x\nb: ab{character}c\n")[0]
    assert said(f'a: x\nb: "ab{json.dumps(character)[1:-1]}c"\n')[0].startswith("2:4: the ")


@pytest.mark.parametrize("character", [*"\u00a0\u202f\u200c\u200d\ufe0f\u200e\u200f\t😀"])
def test_characters_that_languages_need_are_kept(character: str) -> None:
    assert read_tree(f"a: b{character}c\n", "f")["a"] == f"b{character}c"


def test_windows_line_ends_are_line_ends() -> None:
    tree = read_tree(b"a: 1\r\nb: 2\r\n", "f")
    assert (tree["b"], tree.values_at["b"]) == ("2", Location("f", 2, 4))


def test_encodings() -> None:
    text = "a: été\n"
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        assert read_tree(text.encode(encoding), "f")["a"] == "été"
    assert said(text.encode("latin-1"))[0].startswith("1:4: the byte 0xE9 is not UTF-8 text")
    assert said(text.encode("utf-16")[:-1])[0].startswith("1:7: the file starts as UTF-16")


def test_the_bounds_are_those_of_the_format_and_the_fault_is_the_first_token_beyond() -> None:
    deep = "a: " + "[" * (MAX_DEPTH - 1)
    assert said(deep + "]" * (MAX_DEPTH - 1)) == []
    assert said(deep + "[") == [f"1:{3 + MAX_DEPTH}: this is nested deeper than 32 levels; flatten it"]
    assert said("a: " + "x" * MAX_CHARACTERS) == []
    assert said("b: y\na: " + "x" * (MAX_CHARACTERS + 1)) == [
        "2:4: this value is longer than 20,000 characters; shorten it"
    ]
    many = "a: [" + "1," * (MAX_NODES - 3) + "]"
    assert said(many) == []
    assert said(many.replace("]", "1]")) == [
        f"1:{4 + 2 * (MAX_NODES - 3) + 1}: the file holds more than 300,000 values; split it"
    ]
    assert said(b"a: 1\n" * 1_000_001) == ["1000001:1: the file is larger than 5 MB; split it"]


def test_a_hostile_nest_ends_at_once() -> None:
    started = time.process_time()
    assert len(said("[" * 1_000_000)) == 1
    assert len(said("{a: " * 200_000)) == 1
    assert time.process_time() - started < 2


def test_every_key_and_value_knows_its_place_and_whether_it_was_quoted() -> None:
    tree = read_tree("a: 1\nb:\n  - c: 'x'\n  - ~\n  -\nd: {e: \"\", f: }\n", "f")
    assert tree.keys_at["b"] == Location("f", 2, 1)
    items = tree["b"]
    assert isinstance(items, WrittenList)
    assert [str(place) for place in items.places] == ["f:3:5", "f:4:5", "f:5:4"]
    assert items[1:] == [None, None]
    first = items[0]
    assert isinstance(first, WrittenMapping)
    assert (first.location, first.values_at["c"]) == (Location("f", 3, 5), Location("f", 3, 8))
    inner = tree["d"]
    assert isinstance(inner, WrittenMapping)
    assert (inner["e"], inner["f"]) == ("", None)
    assert [scalar.plain for scalar in (tree["a"], first["c"]) if isinstance(scalar, Scalar)] == [True, False]


def test_nothing_is_converted() -> None:
    written = ["no", "Null", "1:30", "0123", "2.10", "1_000", "0x1F", "2026-11-20", ".inf", "y", "=", "null"]
    tree = read_tree("a: [" + ", ".join(written) + "]\n", "f")
    assert tree["a"] == written


def test_a_grounded_value_stands_where_the_value_stands() -> None:
    tree = read_tree("a: {value: 900..1400, grounding: observed, source: desk log}\nb: {value: 3, source: x}\n", "f")
    assert (tree["a"], tree.values_at["a"]) == ("900..1400", Location("f", 1, 12))
    assert (tree.groundings["a"].grounding, tree.groundings["a"].source) == ("observed", "desk log")
    assert tree.groundings["b"].grounding == "declared"


def test_a_large_file_is_read_in_well_under_a_second() -> None:
    role = "  - id: r{0}\n    title: Role {0}\n    unit: office\n    reports_to: r0\n    fte: 1\n    languages: [fr]\n"
    text = "roles:\n" + "".join(role.format(number) for number in range(5000))
    started = time.process_time()
    tree = read_tree(text, "f")
    assert time.process_time() - started < 2, "0.6 s on a quiet machine"
    roles = tree["roles"]
    assert isinstance(roles, WrittenList)
    assert len(roles) == 5000


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_give_anything_but_a_tree_or_problems(raw: bytes) -> None:
    assert isinstance(said(raw), list)


@settings(deadline=None)
@given(st.text("{}[],:&*!|>'\"%@`#-?~ \n\tab\\é<=0", max_size=60))
def test_no_text_of_yaml_signs_gives_anything_but_a_tree_or_problems(text: str) -> None:
    assert isinstance(said(text), list)


_KEYS = st.text("abc", min_size=1, max_size=3)
_VALUES = st.recursive(
    st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1, max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=3),
    max_leaves=12,
)


@settings(deadline=None)
@given(st.dictionaries(_KEYS, _VALUES, min_size=1, max_size=4))
def test_what_json_writes_is_read_back(value: dict[str, Any]) -> None:
    assert read_tree(json.dumps(value, ensure_ascii=False), "f") == value
