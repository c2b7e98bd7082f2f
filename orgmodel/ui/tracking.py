"""What this visit decides about risks: kept beside the file, laid over it at once, and written into it when asked."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Final

import streamlit as st

from orgmodel.records import Malformed, Problem, Refused
from orgmodel.scenario.characters import decode
from orgmodel.scenario.edit import Edit, edited
from orgmodel.scenario.reader import read_text
from orgmodel.scenario.types import RegisterEntry, Scenario
from orgmodel.scenario.writer import ChangedElsewhere, save
from orgmodel.ui.decision import Decision
from orgmodel.ui.opening import Opened, open_item
from orgmodel.ui.shelf import Item
from orgmodel.ui.state import Visit

BLOCK: Final = "register"
EMPTY: Final = "format: 1\n"
"""The least that a file can say."""
KEPT: Final = 60
"""Files with decisions laid over them that are kept in memory (our proposal)."""


def decide(visit: Visit, item: Item, decision: Decision) -> tuple[Problem, ...]:
    """Keep a decision about a finding of the file; the last one about a finding stands.

    What is wrong with it, if the file would not hold with it: then nothing is kept.
    """
    opened = open_item(item)
    decisions = (*(one for one in decided(visit, item) if one.risk != decision.risk), decision)
    if opened.scenario is None:
        return opened.problems
    try:
        _reading(opened, decisions)
    except Malformed as malformed:
        return malformed.problems
    visit.decisions[item.id] = decisions
    return ()


def decided(visit: Visit, item: Item) -> tuple[Decision, ...]:
    """Everything this visit decided about the file."""
    return visit.decisions.get(item.id, ())


def forget(visit: Visit, item: Item) -> None:
    """Take it all back."""
    visit.decisions.pop(item.id, None)


def with_decisions(opened: Opened, visit: Visit) -> Opened:
    """The file as it would be with this visit's decisions written into it; itself where there are none.

    It is laid over as text and read anew, so that what is shown is what the saved file would say. Where the file has
    changed meanwhile so that they no longer fit, it stands alone.
    """
    decisions = decided(visit, opened.item)
    return _laid_over(opened.digest, decisions, opened) if decisions and opened.scenario else opened


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _laid_over(digest: str, decisions: tuple[Decision, ...], _opened: Opened) -> Opened:
    try:
        text, scenario = _reading(_opened, decisions)
    except (Malformed, Refused):
        return _opened
    return replace(_opened, text=text, scenario=scenario, decided=hashlib.sha256(text.encode()).hexdigest()[:12])


def _reading(opened: Opened, decisions: Iterable[Decision]) -> tuple[str, Scenario]:
    """The text with the decisions written into it, and what it says.

    Raises:
        Malformed: it would not hold together.
        Refused: the register of the file is no list.
    """
    text = edited(opened.text, edits_of(opened, decisions))
    reading = read_text(text, opened.item.name, opened.item.path.parent if opened.item.path else None)
    return text, reading.scenario


def edits_of(opened: Opened, decisions: Iterable[Decision]) -> tuple[Edit, ...]:
    """The edits that write the decisions into the file: entries added, put in place of another, or dropped."""
    return tuple(_edits(opened, decisions))


def _edits(opened: Opened, decisions: Iterable[Decision]) -> Iterator[Edit]:
    entries = opened.scenario.risk_register if opened.scenario else ()
    own = {entry.risk for entry in entries if entry.location.file == opened.item.name}
    if not own:
        yield from (Edit("append", (BLOCK,), _data(entry)) for entry in entries)
        own = {entry.risk for entry in entries}
    for one in decisions:
        if one.status is not None:
            yield Edit("put", (BLOCK, one.risk), one.entry) if one.risk in own else Edit("append", (BLOCK,), one.entry)
        elif one.risk in own:
            yield Edit("drop", (BLOCK, one.risk))


def _data(entry: RegisterEntry) -> dict[str, Any]:
    """An entry that the file inherits: its own register, once it has one, stands in place of the other."""
    return Decision(entry.risk, entry.status, entry.reason or "", entry.by or "", entry.until).entry


def lines_to_write(decisions: Iterable[Decision]) -> str:
    """The block of the decisions as it may be pasted into a file; what is taken back stands as a remark."""
    given = tuple(decisions)
    kept = [Edit("append", (BLOCK,), one.entry) for one in given if one.status is not None]
    taken_back = "".join(f"# - {{risk: {one.risk}}}\n" for one in given if one.status is None)
    return edited(EMPTY, kept).removeprefix(EMPTY) + taken_back


def write_into_file(visit: Visit, item: Item) -> None:
    """Write the decisions of this visit into the file they are about; it keeps its comments and its other lines.

    Raises:
        ChangedElsewhere: the file is not what was read; nothing was written.
        Refused: it cannot be written into.
        OSError: it cannot be read or written; it is as it was.
    """
    opened, path = open_item(item), item.path
    if path is None:
        return
    raw = path.read_bytes()
    if decode(raw, path.name) != opened.text:
        raise ChangedElsewhere(path, raw)
    text, _ = _reading(opened, decided(visit, item))
    save(path, text, hashlib.sha256(raw).hexdigest())
    forget(visit, item)
