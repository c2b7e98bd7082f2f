"""What a visit has changed in a file and not saved: one history of steps, laid over the file, undone and redone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from typing import Final

from orgmodel.records import Location, Problem, Refused
from orgmodel.scenario.edit import Edit, edited
from orgmodel.scenario.spans import Unreadable
from orgmodel.scenario.splice import without
from orgmodel.text import Message, Text, msg
from orgmodel.ui.entry import ONLY_READS, may_edit
from orgmodel.ui.opening import Opened, open_item, open_text
from orgmodel.ui.patch import Patch, patch_between
from orgmodel.ui.shelf import Item
from orgmodel.ui.state import Visit

BESIDE: Final = ("register", "questions", "decisions")
"""Blocks that say nothing of who sits where: pictures and rankings do not depend on them."""
BY_HAND: Final = msg("The text was edited by hand")
BASES: Final = 32
"""Files whose outline is remembered while they are changed (our proposal)."""
KEPT: Final = 3
"""Texts with steps laid over them that a visit keeps: as it is, as it was before, and one more (our proposal)."""


@dataclass(frozen=True, slots=True)
class Step:
    """One change: what it did, the edits that say it, and the patch that takes it back to the letter."""

    said: Message | Text
    patch: Patch
    edits: tuple[Edit, ...] = ()
    """Empty where the text was written by hand."""
    placement: str = ""
    """The placement it was made in; empty where it was made for the organization."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A file as it was read or saved, and the steps done in it; `text` is what they make of it."""

    base: str
    digest: str
    """SHA-256 of the bytes read or saved; saving looks for the same."""
    text: str
    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()
    """The last one undone stands last."""
    saved: int = 0
    """Steps done when the file was last saved; −1 where some of them were taken back and others done since."""

    @property
    def unsaved(self) -> int:
        """How many steps lie between what is seen and the file."""
        return max(1, abs(len(self.done) - self.saved)) if self.text != self.base else 0


def draft_of(visit: Visit, item: Item) -> Draft | None:
    """The unsaved changes of a file; None where there are none, not even undone ones."""
    return visit.drafts.get(item.id)


def drafted(opened: Opened, visit: Visit) -> Opened:
    """The file as it would be with the changes of this visit; itself where there are none.

    They are laid over it as text and read anew, so that what is shown is what the saved file would say. Where the
    file was changed elsewhere meanwhile, what the visit sees stays its own, and `theirs` is the other side.
    """
    visit.seen[opened.item.id] = opened
    draft = visit.drafts.get(opened.item.id)
    if draft is not None and not draft.unsaved and draft.digest != opened.file_digest:
        forget(visit, opened.item)
    if draft is None or not draft.unsaved:
        return opened
    mine = _laid(visit, opened, draft)
    return mine if draft.digest == opened.file_digest else replace(mine, theirs=opened)


def current(visit: Visit, item: Item) -> Opened:
    """The file as this visit sees it now."""
    return drafted(visit.seen.get(item.id) or open_item(item), visit)


def before_last(visit: Visit, item: Item) -> Opened | None:
    """The file as it was before the last step; None where there is none."""
    draft, now = visit.drafts.get(item.id), visit.seen.get(item.id)
    if draft is None or now is None or not draft.done:
        return None
    before = _undone(draft)
    return _laid(visit, now, before) if before.unsaved else now


def change(
    visit: Visit, item: Item, edits: Iterable[Edit], said: Message | Text, placement: str = ""
) -> tuple[Problem, ...]:
    """Do one step more; empty where it is kept, else nothing has changed and the problems say why."""
    draft, made = _begun(visit, item), tuple(edits)
    try:
        text = edited(draft.text, made)
    except Refused as refused:
        return (Problem(Location(item.name, 1, 1), refused.message),)
    return _keep(visit, item, draft, text, Step(said, patch_between(draft.text, text), made, placement))


def rewrite(visit: Visit, item: Item, text: str, said: Message | Text = BY_HAND) -> tuple[Problem, ...]:
    """Put a text written by hand in place of the whole; empty where it is kept, as `change`."""
    draft = _begun(visit, item)
    step = Step(said, patch_between(draft.text, text))
    return _keep(visit, item, draft, text, step)


def undo(visit: Visit, item: Item) -> None:
    """Take the last step back; nothing where there is none."""
    draft = visit.drafts.get(item.id)
    if draft is not None and draft.done:
        visit.drafts[item.id] = _undone(draft)


def redo(visit: Visit, item: Item) -> None:
    """Do the last step undone again; nothing where there is none."""
    draft = visit.drafts.get(item.id)
    if draft is None or not draft.undone:
        return
    step = draft.undone[-1]
    visit.drafts[item.id] = replace(
        draft, text=step.patch.laid(draft.text), done=(*draft.done, step), undone=draft.undone[:-1]
    )


def forget(visit: Visit, item: Item) -> None:
    """Take everything back, for good."""
    visit.drafts.pop(item.id, None)


def _undone(draft: Draft) -> Draft:
    step = draft.done[-1]
    return replace(draft, text=step.patch.taken_back(draft.text), done=draft.done[:-1], undone=(*draft.undone, step))


def _begun(visit: Visit, item: Item) -> Draft:
    """The draft so far, else one of the file as this visit last saw it, so that nothing unseen is changed."""
    draft = visit.drafts.get(item.id)
    if draft is not None:
        return draft
    seen = visit.seen.get(item.id) or open_item(item)
    visit.seen[item.id] = seen
    return Draft(seen.text, seen.file_digest, seen.text)


def _keep(visit: Visit, item: Item, draft: Draft, text: str, step: Step) -> tuple[Problem, ...]:
    if not may_edit():
        return (Problem(Location(item.name, 1, 1), ONLY_READS),)
    if text == draft.text:
        return ()
    saved = draft.saved if draft.saved <= len(draft.done) else -1
    after = replace(draft, text=text, done=(*draft.done, step), undone=(), saved=saved)
    made = _laid(visit, visit.seen.get(item.id) or open_item(item), after)
    if not made.problems:
        visit.drafts[item.id] = after
    return made.problems


def _laid(visit: Visit, now: Opened, draft: Draft) -> Opened:
    """The draft as a file of its own, read once: the visit keeps what it saw last, and nothing longer than that."""
    base = now.digest if draft.digest == now.file_digest else ""
    key = _word(now.digest, base, now.item.id, f"{now.item.path}", draft.text)
    made = visit.laid.pop(key, None) or _read(now, draft, base)
    visit.laid[key] = made
    for old in list(visit.laid)[:-KEPT]:
        del visit.laid[old]
    return made


def _read(now: Opened, draft: Draft, base: str) -> Opened:
    """Another content only where it differs from the file beyond the blocks beside."""
    made, word = open_text(now.item, draft.text), _word(draft.text)
    if made.problems:
        return replace(made, digest=word, file_digest=draft.digest)
    shape = without(draft.text, BESIDE)
    is_base = bool(base) and shape == _shape_of(draft.base)
    digest = base if is_base else _word(now.digest, shape)
    return replace(made, digest=digest, decided=word[:12], is_reshaped=not is_base, file_digest=draft.digest)


@lru_cache(maxsize=BASES)
def _shape_of(text: str) -> str:
    """The text without what stands beside; itself where it has faults, and then nothing equals it."""
    try:
        return without(text, BESIDE)
    except Unreadable:
        return text


def _word(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
