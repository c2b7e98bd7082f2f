"""Unsaved changes on disk after every step, so that a crash or a closed window loses none, and offered again after."""

from __future__ import annotations

import json
import os
from datetime import date
from hashlib import sha256
from typing import Any, Final

import streamlit as st
from streamlit import runtime
from streamlit.runtime.scriptrunner import get_script_run_ctx

from orgmodel.records import Refused
from orgmodel.scenario.edit import Edit
from orgmodel.store import journal
from orgmodel.store.journal import Pending
from orgmodel.text import LANGUAGES, Text, render
from orgmodel.ui.history import Draft, Step, change, current, draft_of, forget
from orgmodel.ui.keeping import store
from orgmodel.ui.listening import ADDRESS, LOOPBACK
from orgmodel.ui.patch import Patch
from orgmodel.ui.saving import steps_since
from orgmodel.ui.shelf import Item
from orgmodel.ui.state import Visit

OWN: Final = (LOOPBACK, "localhost", "::1")
DAY: Final = "$date"
"""How a day is told from a text that looks like one."""


def keep_journal(visit: Visit, item: Item) -> None:
    """Write what is unsaved of a file where it is not written yet; forget it once it is saved or taken back.

    A store that does not answer stops nobody's work.
    """
    draft = draft_of(visit, item)
    if item.origin == "upload" or (draft is None and item.id not in visit.journaled):
        return
    steps = written(draft) if draft is not None and draft.unsaved else ""
    word = sha256(steps.encode("utf-8", "surrogatepass")).hexdigest() if steps else ""
    if visit.journaled.get(item.id, "") == word:
        return
    try:
        if steps and draft is not None:
            journal.write(store(), _key(visit), _name(item), draft.digest, steps)
        else:
            journal.clear(store(), _key(visit), _name(item))
        visit.journaled[item.id] = word
    except Refused:
        return


def left_behind(visit: Visit, item: Item) -> Pending | None:
    """Changes of a visit that is over, the latest; looked for once a visit, and on one's own machine only.

    Where several people reach the app nothing of one may reach another.
    """
    if item.origin == "upload" or not is_own_machine():
        return None
    if item.id not in visit.left_behind:
        try:
            found = journal.pending(store(), _name(item))
        except Refused:
            found = ()
        visit.left_behind[item.id] = tuple(one for one in found if one.visit != _key(visit) and not _is_alive(one))
    return next(iter(visit.left_behind[item.id]), None)


def do_again(visit: Visit, item: Item, pending: Pending) -> tuple[Step, ...]:
    """Do the changes left behind once more; those that no longer fit the file, which are lost."""
    steps = read(pending.steps)
    now = current(visit, item)
    if now.file_digest == pending.digest:
        text = now.text
        for step in steps:
            text = step.patch.laid(text)
        visit.drafts[item.id] = Draft(now.text, now.file_digest, text, steps)
        lost: tuple[Step, ...] = ()
        if current(visit, item).problems:
            forget(visit, item)
            lost = steps
    else:
        lost = tuple(one for one in steps if not one.edits or change(visit, item, one.edits, one.said, one.placement))
    give_up(visit, item, pending)
    return lost


def give_up(visit: Visit, item: Item, pending: Pending) -> None:
    """Forget changes that were left behind."""
    visit.left_behind[item.id] = tuple(one for one in visit.left_behind.get(item.id, ()) if one != pending)
    try:
        journal.clear(store(), pending.visit, _name(item))
    except Refused:
        return


def written(draft: Draft) -> str:
    """The unsaved steps of a draft as text; `read` gives them back, their sentences in the languages we speak."""
    return json.dumps([_row(step) for step, _, _ in steps_since(draft)], ensure_ascii=True, default=_day)


def _row(step: Step) -> dict[str, Any]:
    said = {language: render(step.said, language) for language in LANGUAGES}
    patch = [step.patch.start, step.patch.gone, step.patch.come]
    return {"said": said, "patch": patch, "edits": [list(edit) for edit in step.edits], "placement": step.placement}


def _day(value: Any) -> dict[str, str]:
    if isinstance(value, date):
        return {DAY: value.isoformat()}
    raise TypeError(type(value).__name__)


def read(text: str) -> tuple[Step, ...]:
    """The steps that `written` wrote."""
    rows = json.loads(text, object_hook=lambda found: date.fromisoformat(found[DAY]) if DAY in found else found)
    return tuple(_step(row) for row in rows)


def _step(row: dict[str, Any]) -> Step:
    edits = tuple(Edit(kind, tuple(path), value) for kind, path, value in row["edits"])
    start, gone, come = row["patch"]
    return Step(Text(by_language=tuple(row["said"].items())), Patch(start, gone, come), edits, row["placement"])


def is_own_machine() -> bool:
    """Whether nobody but the person at this machine reaches the app."""
    is_local = st.get_option("server.address") in OWN and not os.environ.get(ADDRESS, "")
    return is_local and "X-Forwarded-For" not in st.context.headers


def _is_alive(pending: Pending) -> bool:
    """Whether the visit that wrote it still looks at the app."""
    return runtime.exists() and runtime.get_instance().is_active_session(pending.visit)


def _key(visit: Visit) -> str:
    if not visit.key:
        context = get_script_run_ctx()
        visit.key = context.session_id if context else f"{id(visit):x}"
    return visit.key


def _name(item: Item) -> str:
    return str(item.path.resolve()) if item.path else item.id
