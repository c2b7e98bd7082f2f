"""The frame of every page: the header with name, places, placement and language, and what stands when a page fails."""

from __future__ import annotations

import logging
import os
import traceback
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Any, Final
from uuid import uuid4

import streamlit as st

from orgmodel.records import Malformed
from orgmodel.text import LANGUAGES, msg
from orgmodel.ui import shelf
from orgmodel.ui.desk import Desk
from orgmodel.ui.entry import BALLOT, is_voter
from orgmodel.ui.history import drafted
from orgmodel.ui.look import style_sheet
from orgmodel.ui.markup import plain
from orgmodel.ui.opening import open_item
from orgmodel.ui.page import Page
from orgmodel.ui.pages import APART, PAGES
from orgmodel.ui.parts import answer, show
from orgmodel.ui.picture import ASSETS
from orgmodel.ui.presenting import is_presenting, name_to_present, present
from orgmodel.ui.problems import problem_list
from orgmodel.ui.state import echo, go, own_language, read_address, visit
from orgmodel.ui.unsaved import show_unsaved

LOG: Final = logging.getLogger("orgmodel.ui")
HOME: Final = PAGES[0]
BALLOT_PAGE: Final = next(page for page in APART if page.id == BALLOT)
STAGE: Final = Page("present", msg("Present"), present)
"""Lies over any page while the address asks for it."""


def set_desk() -> Desk:
    """What lies before the page: the address of the URL, and the file it names, opened."""
    theme = st.context.theme.type
    mine = visit()
    address = read_address(st.query_params, st.context.locale, os.environ.get(shelf.LANGUAGE, ""))
    items = (*shelf.shipped(), *shelf.in_workspace(), *shelf.handed_in(mine))
    if not address.scenario:
        address = replace(address, scenario=shelf.started_with())
    item = shelf.find(items, address.scenario)
    opened = drafted(open_item(item), mine) if item else None
    return Desk(address, mine, items, opened, "dark" if theme == "dark" else "light")


def run(desk: Desk) -> None:
    """Lay out the header, then the page the URL names."""
    routes: dict[str, Any] = {}
    may_only_vote = is_voter()
    desk = replace(desk, routes=routes, shelf=(), opened=None) if may_only_vote else replace(desk, routes=routes)
    for page in (*PAGES, *APART):
        drawing = _drawing(BALLOT_PAGE if may_only_vote else page, desk)
        drawing.__name__ = page.id
        routes[page.id] = st.Page(drawing, title=_tab(page, desk), url_path=page.id, default=page is HOME)
    chosen = st.navigation(list(routes.values()), position="hidden")
    show(style_sheet())
    echo()
    here = BALLOT if may_only_vote else next(name for name, route in routes.items() if route == chosen)
    if is_presenting(desk) and here not in {page.id for page in APART}:
        _drawing(STAGE, desk)()
        return
    is_apart = here in {page.id for page in APART}
    if not is_apart:
        _header(desk, here)
    _speak()(key="speech", data={"language": own_language() if is_apart else desk.language, "here": here})
    chosen.run()


@lru_cache(maxsize=1)
def _speak() -> Callable[..., Any]:
    return st.components.v2.component("orgmodel_frame", js=(ASSETS / "frame.js").read_text("utf-8"))


def _tab(page: Page, desk: Desk) -> str:
    return plain(" · ".join(part for part in (desk.say(page.title), _name(desk)) if part))


def _name(desk: Desk) -> str:
    if not desk.is_open:
        return ""
    return desk.say(desk.scenario.organization.name or desk.scenario.title)


def _header(desk: Desk, here: str) -> None:
    with st.container(key="header", horizontal=True, vertical_alignment="center", gap="medium"):
        with st.container(key="brand", width="content"):
            st.page_link(
                desk.routes[HOME.id], label=plain(_name(desk)) or "orgmodel", query_params=desk.address.query(view="")
            )
        with st.container(key="places", horizontal=True, gap="small", width="stretch"):
            for page in PAGES[1:] if desk.opened else ():
                link = desk.address.query(view="", actor="", open="")
                with st.container(key="here" if page.id == here else f"to-{page.id}", width="content"):
                    st.page_link(desk.routes[page.id], label=desk.say(page.title), query_params=link)
        if desk.is_open and desk.choice:
            _placement_pill(desk, desk.choice.id)
            _to_stage(desk, here)
        with st.container(key="languages", horizontal=True, gap="small", width="content"):
            for code in LANGUAGES:
                link = desk.address.query(language=code)
                st.page_link(desk.routes[here], label=code.upper(), query_params=link, disabled=code == desk.language)


def _to_stage(desk: Desk, here: str) -> None:
    """The way into presentation mode; the key P follows it too."""
    said = desk.say(msg("Present, full screen (P)"))
    with st.container(key="present", width="content"):
        link = desk.address.query(present=name_to_present(desk))
        st.page_link(desk.routes[here], label=said, icon=":material/slideshow:", help=said, query_params=link)


def _placement_pill(desk: Desk, chosen: str) -> None:
    titles = {one.id: desk.say(one.title) for one in desk.placements}
    st.session_state["pill"] = chosen

    def pick() -> None:
        go(desk.address, placement=st.session_state["pill"])

    with st.container(key="pill-frame", width="content"):
        st.selectbox(
            desk.say(msg("Placement")),
            list(titles),
            format_func=lambda name: titles.get(name, name),
            key="pill",
            on_change=pick,
            label_visibility="collapsed",
            filter_mode=None,
        )


def _drawing(page: Page, desk: Desk) -> Callable[[], None]:
    """The page's drawing as a route of its own, which never shows a reader more than a reference where it fails."""

    def draw() -> None:
        try:
            if page is not STAGE:
                show_unsaved(desk)
            _draw(page, desk)
        except Malformed as malformed:
            answer(msg("This placement does not hold together; the file must be mended first."), desk.language)
            show(problem_list(malformed.problems, desk.language))
        except Exception as error:
            reference = _report(error)
            message = msg("Something went wrong (reference {reference}). Nothing has changed.", reference=reference)
            st.error(plain(desk.say(message)))

    draw.__name__ = page.id
    return draw


def _draw(page: Page, desk: Desk) -> None:
    if page.needs_scenario and not desk.is_open:
        _closed(desk)
        return
    with st.spinner(desk.say(msg("Working it out…"))):
        page.draw(desk)


def _closed(desk: Desk) -> None:
    if desk.opened is None:
        answer(msg("Open a scenario first."), desk.language, [msg("The name above leads back to the front door.")])
        return
    answer(msg("{file} cannot be opened yet.", file=desk.opened.item.name), desk.language)
    show(problem_list(desk.opened.problems, desk.language))


def _report(error: Exception) -> str:
    """Log where it failed, without any value; return the reference shown to the reader."""
    reference = uuid4().hex[:8]
    steps = " < ".join(f"{step.name}:{step.lineno}" for step in reversed(traceback.extract_tb(error.__traceback__)))
    LOG.error("%s %s at %s", reference, type(error).__name__, steps)
    return reference
