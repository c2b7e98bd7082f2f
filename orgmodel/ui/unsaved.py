"""What was changed and not saved, always in sight: what the last step did, undo, redo, save, and the lines."""

from __future__ import annotations

import streamlit as st

from orgmodel.records import Malformed, Refused
from orgmodel.scenario.writer import ChangedElsewhere
from orgmodel.text import Message, msg, plural
from orgmodel.ui import shelf
from orgmodel.ui.desk import Desk
from orgmodel.ui.effects import effect_marks, effect_of
from orgmodel.ui.history import Draft, Step, draft_of, redo, undo
from orgmodel.ui.journaling import keep_journal
from orgmodel.ui.losing import lost_steps
from orgmodel.ui.markup import NOTHING, Markup, element, joined, plain
from orgmodel.ui.opening import Opened
from orgmodel.ui.parts import show
from orgmodel.ui.placement_button import placement_button
from orgmodel.ui.problems import problem_list
from orgmodel.ui.recovering import offer_left_behind
from orgmodel.ui.refusing import refuse, refused
from orgmodel.ui.saving import fault_of, save_copy, save_draft
from orgmodel.ui.seating import TRY
from orgmodel.ui.state import go


def show_unsaved(desk: Desk) -> None:
    """The bar under the header; nothing where nothing was changed.

    Its place is always there, so that nothing below it is built anew, and loses the focus, when it comes.
    """
    with st.container(key="unsaved-place"):
        _show(desk)


def _show(desk: Desk) -> None:
    opened = desk.opened
    draft = draft_of(desk.visit, opened.item) if opened else None
    if refused():
        with st.container(key="refused"):
            show(problem_list(refused(), desk.language))
    lost_steps(desk)
    if opened is not None:
        keep_journal(desk.visit, opened.item)
        if draft is None:
            offer_left_behind(desk, opened)
    is_try = desk.is_open and desk.choice is not None and desk.choice.id == TRY
    if opened is None or (draft is None and not is_try):
        return
    with st.container(key="unsaved", horizontal=True, vertical_alignment="center", gap="small"):
        with st.container(key="unsaved-said"):
            show(_tried(desk) if is_try or draft is None else _said(draft, opened, desk))
        if desk.is_open:
            placement_button(desk)
        if draft is None:
            return
        _step_buttons(draft, opened, desk)
        st.page_link(desk.routes["edit"], label=plain(desk.say(_count(draft))), icon=":material/difference:",
                     query_params=desk.address.query(view=""))  # fmt: skip
        if opened.theirs is None:
            save_buttons(draft, opened, desk)


def _tried(desk: Desk) -> Markup:
    title = desk.choice.title if desk.choice else None
    said = msg("{placement} is a try: nothing of it is written yet.", placement=title)
    return element("p", desk.say(said), class_="om-step", role="status")


def _said(draft: Draft, opened: Opened, desk: Desk) -> Markup:
    if opened.theirs is not None:
        elsewhere = msg("{file} was changed elsewhere since you began; both sides are under Edit.",
                        file=opened.item.name)  # fmt: skip
        return element(
            "p", element("b", "! ", aria_hidden="true"), desk.say(elsewhere), class_="om-step", role="status"
        )
    if not draft.done:
        return element("p", desk.say(msg("Everything was taken back.")), class_="om-step", role="status")
    words = joined([element("b", desk.say(draft.done[-1].said)), ". "])
    return element("p", words, _done_to(draft.done[-1], desk), class_="om-step", role="status")


def _done_to(step: Step, desk: Desk) -> Markup:
    """What the step did to the chosen placement; where it was made in another one, that this one is as it was."""
    other = next((one for one in desk.placements if one.id == step.placement), None) if desk.is_open else None
    if other is not None and desk.choice is not None and other.id != desk.choice.id:
        said = msg("Only “{placement}” is changed; this one is as it was.", placement=other.title)
        return element("span", desk.say(said), class_="om-mark")
    effect = effect_of(desk)
    return element("span", effect_marks(effect, desk), class_="om-marks") if effect else NOTHING


def _count(draft: Draft) -> Message:
    if not draft.unsaved:
        return msg("All saved")
    return plural("{n} unsaved change", "{n} unsaved changes", draft.unsaved)


def _step_buttons(draft: Draft, opened: Opened, desk: Desk) -> None:
    item, visit = opened.item, desk.visit

    def back() -> None:
        refuse(())
        undo(visit, item)

    def again() -> None:
        refuse(())
        redo(visit, item)

    for key, name, icon, act, is_there in (
        ("undo-change", msg("Undo"), ":material/undo:", back, bool(draft.done)),
        ("redo-change", msg("Redo"), ":material/redo:", again, bool(draft.undone)),
    ):
        label = desk.say(name)
        st.button(label, key=key, icon=icon, type="tertiary", on_click=act, disabled=not is_there, help=label)


def save_buttons(draft: Draft, opened: Opened, desk: Desk, name: str = "bar") -> None:
    """Save into the file; for a file that is not the visitor's own, a copy into the folder or handed out."""
    item = opened.item
    if item.origin == "workspace":
        st.button(desk.say(msg("Save")), key=f"save-{name}", icon=":material/save:", type="primary",
                  disabled=not draft.unsaved, on_click=save_clicked, args=(desk,))  # fmt: skip
    elif shelf.workspace() is not None:
        st.button(desk.say(msg("Save a copy")), key=f"copy-{name}", icon=":material/save:", type="primary",
                  on_click=copy_clicked, args=(desk,),
                  help=plain(desk.say(msg("{file} comes with the program or from your machine, so the changes go into "
                                          "a file of their own in your folder.", file=item.name))))  # fmt: skip
    else:
        st.download_button(desk.say(msg("Download")), opened.text, item.name, "application/yaml",
                           key=f"download-{name}", icon=":material/download:", on_click="ignore")  # fmt: skip


def save_clicked(desk: Desk) -> None:
    """Write the changes into the file, or say why not."""
    if desk.opened is None:
        return
    item = desk.opened.item
    try:
        save_draft(desk.visit, item)
        refuse(())
    except ChangedElsewhere:
        refuse(())
    except (Malformed, Refused, OSError) as error:
        refuse(fault_of(error, item))


def copy_clicked(desk: Desk) -> None:
    """Write the file with the changes beside the others and go on there, or say why not."""
    if desk.opened is None:
        return
    item = desk.opened.item
    try:
        made = save_copy(desk.visit, item)
        refuse(())
        go(desk.address, scenario=made.id)
    except (Malformed, Refused, OSError) as error:
        refuse(fault_of(error, item))
