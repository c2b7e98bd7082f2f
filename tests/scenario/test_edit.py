"""An edit changes its own item and nothing else: the value is there, and every other line is byte for byte the same."""

from __future__ import annotations

import copy
import difflib
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.records import Refused
from orgmodel.scenario.edit import Edit, edited
from orgmodel.scenario.reader import read_text
from orgmodel.scenario.spans import in_brackets, read_spans
from orgmodel.scenario.splice import find, without

SCENARIOS = sorted((Path(__file__).parents[2] / "scenarios").glob("*.yaml"))
WRITTEN = """\
# the house
format: 1   # of the file
title: {en: A house, fr: Une maison}  # both
channels:
  # the loud one
  - id: instagram   # ours
    operators: [cm]  # only her
    hours: Mon-Fri 09:00-18:00

    note: |
      two
      lines
  - {id: letters, name: Letters, hours: }   # in brackets
register:
questions: []
last: {a: 1,
       b: 2}
"""


def lines_gone(before: str, after: str) -> list[str]:
    """Lines of `before` that `after` does not have any more."""
    return [line[2:] for line in difflib.ndiff(before.splitlines(), after.splitlines()) if line.startswith("- ")]


def lines_new(before: str, after: str) -> list[str]:
    return [line[2:] for line in difflib.ndiff(before.splitlines(), after.splitlines()) if line.startswith("+ ")]


CASES = {
    "a value on its line, the comment behind it kept": (
        Edit("put", ("format",), 2), ["format: 1   # of the file"], ["format: 2   # of the file"],
    ),
    "a list in brackets": (
        Edit("put", ("channels", "instagram", "operators"), ["cm", "aide"]),
        ["    operators: [cm]  # only her"], ["    operators: [cm, aide]  # only her"],
    ),
    "an item in brackets": (
        Edit("append", ("channels", "instagram", "operators"), "aide"),
        ["    operators: [cm]  # only her"], ["    operators: [cm, aide]  # only her"],
    ),
    "a new key, after a text of several lines": (
        Edit("put", ("channels", "instagram", "mfa"), True), [], ["    mfa: true"],
    ),
    "a new key in brackets": (
        Edit("put", ("channels", "letters", "mfa"), False),
        ["  - {id: letters, name: Letters, hours: }   # in brackets"],
        ["  - {id: letters, name: Letters, hours: , mfa: false}   # in brackets"],
    ),
    "a value where nothing was, in brackets": (
        Edit("put", ("channels", "letters", "hours"), "always"),
        ["  - {id: letters, name: Letters, hours: }   # in brackets"],
        ["  - {id: letters, name: Letters, hours: always}   # in brackets"],
    ),
    "the first item of a list that was nothing": (
        Edit("append", ("register",), {"risk": "late-answer", "reason": "so: be it"}),
        [], ["  - {risk: late-answer, reason: 'so: be it'}"],
    ),
    "the first item of an empty list": (
        Edit("append", ("questions",), {"text": "Who?"}), ["questions: []"], ["questions: [{text: 'Who?'}]"],
    ),
    "a block that was not there": (
        Edit("put", ("governance", "offboarding"), True), [], ["governance:", "  offboarding: true"],
    ),
    "a key taken away": (
        Edit("drop", ("channels", "instagram", "hours")), ["    hours: Mon-Fri 09:00-18:00"], [],
    ),
    "a first key taken away": (
        Edit("drop", ("channels", "instagram", "id")),
        ["  - id: instagram   # ours", "    operators: [cm]  # only her"], ["  - operators: [cm]  # only her"],
    ),
    "an item taken away": (
        Edit("drop", ("channels", "letters")), ["  - {id: letters, name: Letters, hours: }   # in brackets"], [],
    ),
    "the last item taken away": (
        Edit("drop", ("channels", "instagram", "operators", "cm")),
        ["    operators: [cm]  # only her"], ["    operators: []  # only her"],
    ),
    "a key of several lines in brackets": (
        Edit("drop", ("last", "a")), ["last: {a: 1,", "       b: 2}"], ["last: {b: 2}"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_only_its_own_lines_change(name: str, newline: str) -> None:
    edit, gone, new = CASES[name]
    before = WRITTEN.replace("\n", newline)
    after = edited(before, [edit])
    assert lines_gone(before, after) == gone
    assert lines_new(before, after) == new
    assert after.count("\n") == after.count(newline)


def test_a_path_that_leads_nowhere_is_refused() -> None:
    for edit in (
        Edit("drop", ("channels", "nobody")),
        Edit("put", ("format", "deeper"), 1),
        Edit("append", ("title",), 1),
        Edit("put", ("channels", "nobody", "hours"), 1),
    ):
        with pytest.raises(Refused):
            edited(WRITTEN, [edit])


TEXTS = st.text(st.sampled_from("abz09 :#'\"{}[],&*!|>%@`-?~éœ’\u00a0\u202f\n"), max_size=12)
SCALARS = st.one_of(
    TEXTS, st.integers(-9, 9), st.booleans(), st.sampled_from(["no", "null", "1:30", "0123", "2026-01-01"])
)
KEYS = st.sampled_from(["a", "b", "c", "id", "d d", "é", "true"])
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=8
)
TREES = st.dictionaries(KEYS, VALUES, min_size=1, max_size=4)
STYLES = st.sampled_from([True, False, None])


def said(value: Any) -> Any:
    """Plain data as the format's own reading has it: every value as text."""
    if isinstance(value, dict):
        return {str(key): said(one) for key, one in value.items()}
    if isinstance(value, list):
        return [said(one) for one in value]
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)


def heard(text: str) -> Any:
    return yaml.load(text, Loader=yaml.BaseLoader)


def places(value: Any, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """Every path into `value` by key and number, itself first."""
    found = [path]
    if isinstance(value, dict):
        for key, one in value.items():
            found += places(one, (*path, key))
    elif isinstance(value, list):
        for index, one in enumerate(value):
            found += places(one, (*path, f"{index}"))
    return found


def reached(value: Any, path: tuple[str, ...]) -> Any:
    for step in path:
        value = value[int(step)] if isinstance(value, list) else value[step]
    return value


@settings(max_examples=300, deadline=None)
@given(TREES, STYLES, st.data())
def test_whatever_the_text_looks_like_the_edit_says_what_it_means(tree: Any, style: bool | None, data: Any) -> None:
    text = "# top\n" + yaml.safe_dump(tree, default_flow_style=style, allow_unicode=True, sort_keys=False)
    tree = heard(text)
    path = data.draw(st.sampled_from([one for one in places(tree) if not _ambiguous(tree, one)]))
    value = data.draw(VALUES)
    expected = copy.deepcopy(tree)
    target = reached(expected, path)
    kinds = ["put"] if path else []
    kinds += ["append"] if isinstance(target, list) else []
    kinds += ["drop"] if path and isinstance(reached(expected, path[:-1]), (dict, list)) else []
    if not kinds:
        return
    kind = data.draw(st.sampled_from(kinds))
    holder, last = reached(expected, path[:-1]), path[-1]
    key = int(last) if isinstance(holder, list) else last
    if kind == "put":
        holder[key] = said(value)
    elif kind == "append":
        target.append(said(value))
    else:
        del holder[key]
    after = edited(text, [Edit(kind, path, value)])
    assert heard(after) == expected
    above, below = around(text, path[:-1] if kind == "drop" else path)
    assert after.startswith(above) and after.endswith(below)


def around(text: str, path: tuple[str, ...]) -> tuple[str, str]:
    """The lines above and below what stands at `path`."""
    held = find(read_spans(text), path)
    assert held is not None
    start = held.holder.keys[held.number].start if held.holder and held.holder.keys else held.span.start
    end = text.find("\n", max(held.span.end - 1, 0))
    return text[: text.rfind("\n", 0, start) + 1], text[end + 1 :] if end >= 0 else ""


def _ambiguous(tree: Any, path: tuple[str, ...]) -> bool:
    """A number in a list where an item says that very number, or bears it as its id."""
    for depth, step in enumerate(path):
        holder = reached(tree, path[:depth])
        if isinstance(holder, list):
            names = [one.get("id") if isinstance(one, dict) else one for one in holder]
            if any(name == step for name in names if isinstance(name, str)):
                return True
            if any(isinstance(name, (dict, list)) for name in names if name is not None) and step in map(str, names):
                return True
    return False


@pytest.mark.parametrize("file", SCENARIOS, ids=lambda file: file.stem)
def test_a_shipped_scenario_stays_itself_line_by_line(file: Path) -> None:
    before = file.read_text("utf-8")
    channel = read_spans(before)
    entry = {"risk": "late-answer", "status": "accepted", "reason": "Noël : on verra", "by": None}
    after = edited(before, [Edit("append", ("register",), {key: one for key, one in entry.items() if one})])
    assert lines_gone(before, after) == []
    assert "late-answer" in "".join(lines_new(before, after))
    scenario = read_text(after, file.name, file.parent).scenario
    assert scenario.risk_register[-1].reason == "Noël : on verra"
    assert channel.kind == "mapping"


def test_hours_stand_without_quotes_inside_brackets_as_people_write_them() -> None:
    edit = Edit("put", ("channels", "letters", "hours"), "Mon-Fri 08:00-20:00")
    assert lines_new(WRITTEN, edited(WRITTEN, [edit])) == [
        "  - {id: letters, name: Letters, hours: Mon-Fri 08:00-20:00}   # in brackets"
    ]


@pytest.mark.parametrize("file", SCENARIOS, ids=lambda file: file.stem)
def test_a_placement_is_copied_letter_by_letter_but_for_what_is_said_otherwise(file: Path) -> None:
    before = file.read_text("utf-8")
    for one in read_text(before, file.name, file.parent).scenario.placements:
        said = {"id": "the_copy", "title": "Once more: a copy", "as_is": None}
        after = edited(before, [Edit("copy", ("placements", one.id), said)])
        assert lines_gone(before, after) == []
        made = read_text(after, file.name, file.parent).scenario.placements[-1]
        assert (made.id, str(made.title), made.as_is) == ("the_copy", "Once more: a copy", False)
        assert (made.seats, made.change, made.add, made.remove) == (one.seats, one.change, one.add, one.remove)


def test_what_stands_beside_is_left_out_when_texts_are_held_against_each_other() -> None:
    assert without(WRITTEN, ("channels", "register")).splitlines()[1:4] == [
        "format: 1   # of the file", "title: {en: A house, fr: Une maison}  # both", "questions: []",
    ]  # fmt: skip


@given(st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True) | st.sampled_from(["yes", "off", "true", "null", "on"]))
def test_an_id_is_written_as_yaml_writes_it(word: str) -> None:
    written = in_brackets([word])[1:-1]
    assert in_brackets(word) == written
