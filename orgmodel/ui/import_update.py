"""The open scenario brought up to date with a list: its changes shown, then done as one step that can be undone."""

from __future__ import annotations

from typing import Final

import streamlit as st

from orgmodel.importers.record import Import
from orgmodel.records import Refused
from orgmodel.scenario.difference import told
from orgmodel.scenario.reimport import Relaid, relaid
from orgmodel.text import msg, plural
from orgmodel.ui import history
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import element
from orgmodel.ui.parts import row, rows, show
from orgmodel.ui.problems import problem_list

MOST: Final = 40
"""Changes named one by one (our proposal)."""


def offer_update(desk: Desk, made: Import) -> None:
    """What the list changes in the open scenario, and the button that does it; nothing where none is open."""
    laid = _laid(desk, made)
    if laid is None or desk.opened is None:
        return
    tree = desk.scenario.source.tree
    title = plural("{n} change to “{title}”", "{n} changes to “{title}”", len(laid.edits), title=desk.scenario.title)
    lines = [row("·", desk.say(told(edit, tree))) for edit in laid.edits[:MOST]]
    for one in laid.kept:
        stays = msg("“{role}” is no longer in the file, and stays: the scenario still names it", role=one)
        lines.append(row("=", desk.say(stays)))
    show(element("details", element("summary", desk.say(title)), rows(lines), class_="om-import-more"))
    if st.button(desk.say(msg("Bring the open scenario up to date")), key="import-update"):
        said = msg("Brought up to date with {file}", file=made.title)
        problems = history.change(desk.visit, desk.opened.item, laid.edits, said)
        if problems:
            show(problem_list(problems, desk.language))
        else:
            st.switch_page(desk.routes["situation"], query_params=desk.address.query(view=""))


def _laid(desk: Desk, made: Import) -> Relaid | None:
    """The changes, where a scenario is open that came from such a list or takes such publics."""
    if not desk.is_open:
        return None
    came = made.stakeholders or any(role.source_id for role in desk.scenario.organization.roles)
    try:
        laid = relaid(desk.scenario, made, desk.language) if came else None
    except Refused:
        return None
    return laid if laid and laid.edits and laid.staff is None else None
