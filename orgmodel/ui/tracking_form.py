"""Where a decision about a risk is made, in its own row."""

from __future__ import annotations

from datetime import date
from typing import Final

import streamlit as st

from orgmodel.assessment import Assessment
from orgmodel.records import Finding
from orgmodel.risk.grouping import Group
from orgmodel.risk.tracking import STATUSES, entry_of, is_in_force
from orgmodel.text import Message, msg
from orgmodel.ui.decision import Decision
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import plain
from orgmodel.ui.parts import show
from orgmodel.ui.problems import problem_list
from orgmodel.ui.tracking import decide

UNSEEN: Final = ""
"""The state without an entry."""
NOBODY: Final = ""
MOST_LETTERS: Final = 300
"""Letters of a reason (our proposal)."""
FIRST, LAST = date(2000, 1, 1), date(2100, 1, 1)
"""Days that may be picked (our proposal)."""
PROBLEMS: Final = "tracking-problems"


def state_of(finding: Finding, chosen: Assessment) -> Message:
    """The state of a finding in a word or two."""
    entry = entry_of(chosen.placed.scenario, finding)
    if entry is None:
        return msg("not looked at")
    return STATUSES[entry.status] if is_in_force(chosen.placed.scenario, entry) else msg("open again")


def track(group: Group, chosen: Assessment, desk: Desk) -> None:
    """The state of a group as a button that opens the form; members may be decided about on their own."""
    head = group.head
    key = f"track-{head.id}"
    label = plain(desk.say(state_of(head, chosen)))
    with st.popover(label, key=key, on_change="rerun", type="tertiary") as popover:
        if popover.open:
            finding = _about(group, desk)
            _form(finding, key, chosen, desk)


def _about(group: Group, desk: Desk) -> Finding:
    """The finding to decide about: the head, unless one under it is picked."""
    if not group.members:
        return group.head
    known = {one.id: one for one in group.findings}
    picked = st.selectbox(
        desk.say(msg("About")), list(known), format_func=lambda name: desk.say(known[name].title),
        key=f"about-{group.head.id}",
    )  # fmt: skip
    return known[picked]


def _form(finding: Finding, popover: str, chosen: Assessment, desk: Desk) -> None:
    """State, reason, who and until when; what stands in the register already is filled in."""
    entry = entry_of(chosen.placed.scenario, finding)
    roles = {role.id: desk.say(role.title) for role in desk.scenario.organization.roles}
    states = {UNSEEN: msg("not looked at"), **STATUSES}
    name = f"{finding.id}-{desk.opened.decided if desk.opened else ''}"
    with st.form(f"form-{name}", border=False):
        left, middle, right = st.columns([1.2, 1.2, 1], gap="small")
        left.selectbox(
            desk.say(msg("State")), list(states), index=list(states).index(entry.status) if entry else 0,
            format_func=lambda one: desk.say(states[one]), key=f"state-{name}",
        )  # fmt: skip
        middle.selectbox(
            desk.say(msg("Decided by")), [NOBODY, *roles], format_func=lambda one: roles.get(one, "–"),
            index=[NOBODY, *roles].index(entry.by) if entry and entry.by in roles else 0, key=f"by-{name}",
        )  # fmt: skip
        right.date_input(desk.say(msg("Until")), entry.until if entry else None, min_value=FIRST, max_value=LAST,
                         format="YYYY-MM-DD", key=f"until-{name}")  # fmt: skip
        left, right = st.columns([2.4, 1], gap="small", vertical_alignment="bottom")
        left.text_input(desk.say(msg("Reason")), entry.reason or "" if entry else "", max_chars=MOST_LETTERS,
                        key=f"reason-{name}")  # fmt: skip
        right.form_submit_button(desk.say(msg("Keep")), type="primary", width="stretch", on_click=_keep,
                                 args=(finding.id, name, popover, desk))  # fmt: skip


def _keep(risk: str, name: str, popover: str, desk: Desk) -> None:
    """Take the form's decision into the visit and close it; where the file would not hold with it, say why."""
    given = {field: st.session_state[f"{field}-{name}"] for field in ("state", "reason", "by", "until")}
    until = given["until"] if isinstance(given["until"], date) else None
    decision = Decision(risk, given["state"] or None, given["reason"] or "", given["by"] or NOBODY, until)
    if desk.opened is None:
        return
    problems = decide(desk.visit, desk.opened.item, decision)
    st.session_state[PROBLEMS] = problems
    st.session_state[popover] = bool(problems)


def waiting(desk: Desk) -> None:
    """Why the last decision could not be kept."""
    problems = st.session_state.get(PROBLEMS, ())
    if problems:
        with st.container(key="waiting", border=True):
            show(problem_list(problems, desk.language))
