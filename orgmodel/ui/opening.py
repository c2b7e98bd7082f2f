"""A file opened: its text, its scenario or all that is wrong with it, and the assessments asked of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import streamlit as st

from orgmodel.assessment import Assessment, assess_graph
from orgmodel.graph import OrgGraph, build_graph
from orgmodel.records import Location, Malformed, Problem
from orgmodel.scenario.characters import decode
from orgmodel.scenario.placed import place
from orgmodel.scenario.placing import Placement
from orgmodel.scenario.reader import read_text
from orgmodel.scenario.types import Scenario
from orgmodel.text import msg
from orgmodel.ui.shelf import MAX_BYTES, Item

OPEN_FILES: Final = 24
ASSESSMENTS: Final = 200
"""Bounds of the caches: 24 files of eight placements each (our proposal)."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A file as it is now; `scenario` is None where it is malformed."""

    item: Item
    digest: str
    text: str
    scenario: Scenario | None
    notes: tuple[Problem, ...] = ()
    problems: tuple[Problem, ...] = ()
    decided: str = ""
    """What this visit changed, in one word: assessments depend on it, pictures only where the digest differs too."""
    is_reshaped: bool = False
    """Whether this visit changed something that pictures show, so that its digest is another than the file's."""
    file_digest: str = ""
    """SHA-256 of the file's bytes as they were read; empty where they are no text, which cannot be edited."""
    theirs: Opened | None = None
    """The file as it is now, where it was changed elsewhere since this visit began to change it."""

    @property
    def word(self) -> str:
        """What assessments depend on."""
        return f"{self.digest}+{self.decided}" if self.decided else self.digest


def open_item(item: Item) -> Opened:
    """The item's file read anew where its content, or that of its neighbours it draws on, has changed."""
    try:
        content = item.read() if item.size <= MAX_BYTES else b""
    except OSError:
        return _closed(item, msg("this file cannot be opened; check its name and its rights"))
    if not content and item.size > MAX_BYTES:
        return _closed(item, msg("the file is larger than {limit} MB; split it", limit=MAX_BYTES // 1_000_000))
    return _opened(_digest(item, content), f"{item.id} {item.path}", item, content)


def _closed(item: Item, message: Any) -> Opened:
    return Opened(item, "", "", None, problems=(Problem(Location(item.name, 1, 1), message),))


def _digest(item: Item, content: bytes) -> str:
    """What the reading depends on: name, content, and the folder's files where the scenario draws on them."""
    parts = [item.name.encode("utf-8", "surrogatepass"), content]
    if item.path is not None and (b"extends" in content or b"roles_from" in content):
        parts += [part for path in _neighbours(item.path) for part in (path.name.encode(), path.read_bytes())]
    return sha256(b"\0".join(sha256(part).digest() for part in parts)).hexdigest()


def _neighbours(path: Path) -> list[Path]:
    near = (one for one in sorted(path.parent.rglob("*")) if one.suffix in (".yaml", ".yml", ".csv"))
    return [one for one in near if one.is_file() and one.stat().st_size <= MAX_BYTES]


@st.cache_resource(max_entries=OPEN_FILES, show_spinner=False)
def _opened(digest: str, place: str, _item: Item, _content: bytes) -> Opened:
    """Once for each content and place: two files that say the same are saved each to its own."""
    try:
        text = decode(_content, _item.name)
    except Malformed as malformed:
        return Opened(_item, digest, _content.decode("utf-8", "replace"), None, problems=malformed.problems)
    opened = replace(open_text(_item, text), digest=digest)
    return replace(opened, file_digest=sha256(_content).hexdigest())


def open_text(item: Item, text: str) -> Opened:
    """What this very text says in the item's place, whatever its file says by now."""
    try:
        reading = read_text(text, item.name, item.path.parent if item.path else None)
    except Malformed as malformed:
        return Opened(item, "", text, None, problems=malformed.problems)
    return Opened(item, "", text, reading.scenario, reading.notes)


def graph_of(digest: str, scenario: Scenario, name: str, placement: Placement | None) -> OrgGraph:
    """The graph of the placement called `name`, built once for each content; see `place` for errors."""
    return _graphed(digest, name, str(scenario.day), scenario, placement)


@st.cache_resource(max_entries=ASSESSMENTS, show_spinner=False)
def _graphed(digest: str, name: str, day: str, _scenario: Scenario, _placement: Placement | None) -> OrgGraph:
    return build_graph(place(_scenario, _placement))


def assessment_of(digest: str, scenario: Scenario, name: str, placement: Placement | None) -> Assessment:
    """The assessment of the placement called `name`, computed once for each content; see `assess` for errors."""
    return _assessed(digest, name, str(scenario.day), scenario, placement)


@st.cache_resource(max_entries=ASSESSMENTS, show_spinner=False)
def _assessed(digest: str, name: str, day: str, _scenario: Scenario, _placement: Placement | None) -> Assessment:
    return assess_graph(_graphed(digest, name, day, _scenario, _placement))
