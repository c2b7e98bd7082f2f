"""Unsaved changes brought to a file: into their own, into a copy, or laid again over what somebody else wrote."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Final

from orgmodel.records import Location, Malformed, Problem, Refused
from orgmodel.scenario.reader import read_text
from orgmodel.scenario.writer import save, save_new
from orgmodel.text import msg
from orgmodel.ui import shelf
from orgmodel.ui.entry import refuse_readers
from orgmodel.ui.history import Draft, Step, change, current, draft_of, forget, rewrite
from orgmodel.ui.keeping import keep_version
from orgmodel.ui.merging import merged
from orgmodel.ui.opening import open_item
from orgmodel.ui.patch import patch_between
from orgmodel.ui.shelf import Item
from orgmodel.ui.state import Visit

COPIES: Final = 100
"""Copies of one file that get a name (our proposal)."""
LETTERS: Final = 60
"""Of a copy's name (our proposal)."""
RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{one}{n}" for one in ("com", "lpt") for n in range(1, 10))}
)
"""Names that Windows keeps for its devices."""


def save_draft(visit: Visit, item: Item) -> bool:
    """Write the changes into the file they are about; whether what it held before can be restored.

    It keeps its comments, its other lines and its encoding; the history stays, to go back in.

    Raises:
        ChangedElsewhere: the file is not what was read; nothing was written.
        Malformed: the changes do not hold together; nothing was written.
        Refused: this reader may not write; nothing was written.
        OSError: it cannot be read or written; it is as it was.
    """
    refuse_readers()
    draft = draft_of(visit, item)
    if draft is None or not draft.unsaved or item.origin != "workspace" or item.path is None:
        return True
    read_text(draft.text, item.name, item.path.parent)
    digest = save(item.path, draft.text, draft.digest)
    visit.drafts[item.id] = replace(draft, base=draft.text, digest=digest, saved=len(draft.done))
    return keep_version(item.path, draft.base, draft.text)


def save_copy(visit: Visit, item: Item) -> Item:
    """Write the file as this visit sees it beside the others of the workspace, under a name nobody uses.

    Raises:
        Malformed: it does not hold together there, as where it draws on files that are not.
        Refused: there is no folder to write into, or this reader may not.
        OSError: it cannot be written.
    """
    refuse_readers()
    place = shelf.workspace()
    if place is None:
        raise Refused(msg("the app was started without a folder; download the file instead"))
    folder = place.parent if place.is_file() else place
    text = current(visit, item).text
    read_text(text, item.name, folder)
    path = _write_new(folder, Path(item.name).stem, text)
    forget(visit, item)
    return Item(shelf.id_of(path.name), path.name, "workspace", path)


def _write_new(folder: Path, name: str, text: str) -> Path:
    stem = re.sub(r"[^a-z0-9_-]+", "-", name.lower()).strip("-")[:LETTERS] or "scenario"
    if stem in RESERVED:
        stem = f"{stem}-scenario"
    for number in range(1, COPIES):
        path = folder / (f"{stem}.yaml" if number == 1 else f"{stem}-{number}.yaml")
        try:
            save_new(path, text)
        except FileExistsError:
            continue
        return path
    raise Refused(msg("there are {n} copies of {file} already; delete some", n=COPIES, file=stem))


def lay_again(visit: Visit, item: Item) -> tuple[Step, ...]:
    """Take the file as it is now and do the unsaved steps once more on it; those that no longer fit, which are lost."""
    draft = draft_of(visit, item)
    theirs = open_item(item)
    if draft is None or not theirs.file_digest:
        return ()
    visit.seen[item.id] = theirs
    visit.drafts[item.id] = Draft(theirs.text, theirs.file_digest, theirs.text)
    lost = tuple(step for step, before, after in steps_since(draft) if not _fits(visit, item, step, before, after))
    if not visit.drafts[item.id].done:
        forget(visit, item)
    return lost


def steps_since(draft: Draft) -> list[tuple[Step, str, str]]:
    """The steps since the file was read or saved, with the text before and after each; one alone where some went."""
    if not 0 <= draft.saved <= len(draft.done):
        whole = Step(msg("What was changed since the file was saved"), patch_between(draft.base, draft.text))
        return [(whole, draft.base, draft.text)]
    found, text = [], draft.base
    for step in draft.done[draft.saved :]:
        after = step.patch.laid(text)
        found.append((step, text, after))
        text = after
    return found


def _fits(visit: Visit, item: Item, step: Step, before: str, after: str) -> bool:
    if step.edits:
        return not change(visit, item, step.edits, step.said, step.placement)
    draft = draft_of(visit, item)
    text = merged(before, after, draft.text) if draft else None
    return text is not None and not rewrite(visit, item, text, step.said)


def fault_of(error: Exception, item: Item) -> tuple[Problem, ...]:
    """Why something could not be written, as problems to show."""
    if isinstance(error, Malformed):
        return error.problems
    message = error.message if isinstance(error, Refused) else msg("this file cannot be written; check its rights")
    return (Problem(Location(item.name, 1, 1), message),)
