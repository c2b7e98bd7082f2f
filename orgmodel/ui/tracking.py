"""What this visit decides about risks: an entry of the file's register, one step of its history."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from orgmodel.records import Problem
from orgmodel.risk.tracking import STATUSES
from orgmodel.scenario.edit import Edit
from orgmodel.scenario.types import RegisterEntry
from orgmodel.text import Message, msg
from orgmodel.ui.decision import Decision
from orgmodel.ui.history import change, current
from orgmodel.ui.opening import Opened
from orgmodel.ui.shelf import Item
from orgmodel.ui.state import Visit

BLOCK: Final = "register"


def decide(visit: Visit, item: Item, decision: Decision) -> tuple[Problem, ...]:
    """Keep a decision about a finding of the file; the last one about a finding stands.

    What is wrong with it, if the file would not hold with it: then nothing is kept.
    """
    opened = current(visit, item)
    if opened.scenario is None:
        return opened.problems
    return change(visit, item, edits_of(opened, decision), _said(decision))


def _said(decision: Decision) -> Message:
    state = STATUSES[decision.status] if decision.status else msg("not looked at")
    return msg("{risk} is now {state} in the register", risk=decision.risk, state=state)


def edits_of(opened: Opened, decision: Decision) -> tuple[Edit, ...]:
    """The edits that write a decision into the file: an entry added, put in place of another, or dropped."""
    return tuple(_edits(opened, decision))


def _edits(opened: Opened, decision: Decision) -> Iterator[Edit]:
    entries = opened.scenario.risk_register if opened.scenario else ()
    known = {entry.risk for entry in entries}
    if not any(entry.location.file == opened.item.name for entry in entries):
        yield from (Edit("append", (BLOCK,), _data(entry)) for entry in entries)
    if decision.status is None:
        if decision.risk in known:
            yield Edit("drop", (BLOCK, decision.risk))
    elif decision.risk in known:
        yield Edit("put", (BLOCK, decision.risk), decision.entry)
    else:
        yield Edit("append", (BLOCK,), decision.entry)


def _data(entry: RegisterEntry) -> dict[str, Any]:
    """An entry that the file inherits: its own register, once it has one, stands in place of the other."""
    return Decision(entry.risk, entry.status, entry.reason or "", entry.by or "", entry.until).entry
