"""The shelves of the front door: five domains with a scenario each, the reader's own files, and how to begin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

import streamlit as st

from orgmodel.profiles import PROFILES
from orgmodel.profiles.profile import Profile
from orgmodel.text import Message, msg, plural
from orgmodel.ui import importing, shelf
from orgmodel.ui.desk import Desk
from orgmodel.ui.guided import asking
from orgmodel.ui.label import Label, label_of
from orgmodel.ui.markup import Markup, element, joined
from orgmodel.ui.opening import open_item
from orgmodel.ui.parts import heading, quiet, show
from orgmodel.ui.state import go

EXAMPLES: Final[Mapping[str, str]] = MappingProxyType({
    "cause": "federation", "media": "newsroom", "work": "work_and_fans", "luxury": "luxury_house",
    "group": "transport_group",
})  # fmt: skip
"""Domain → the shipped scenario to begin with."""
COLUMNS: Final = 3


def begin(desk: Desk) -> None:
    """Ten questions first, a file beside."""
    left, right = st.columns([1.25, 1], gap="medium")
    with left, st.container(key="begin-guide", border=True, height="stretch"):
        said = msg("Ten minutes together; whatever you cannot answer is left open, never held against you.")
        show(element("h2", desk.say(msg("Ten questions make your first scenario")), class_="om-name")
             + quiet(desk.say(said)))  # fmt: skip
        guide = desk.visit.guide
        begun = bool(guide.answered or guide.skipped)
        link = desk.address.to_scenario("").query(view=asking.VIEW, stage=asking.resumed(desk))
        label = msg("Go on with the questions") if begun else msg("Answer ten questions")
        st.page_link(desk.routes["start"], label=desk.say(label), icon=":material/arrow_forward:", query_params=link)
    with right, st.container(key="begin-file", border=True, height="stretch"):
        show(element("h2", desk.say(msg("Your own file")), class_="om-name"))
        _upload(desk)
        st.page_link(desk.routes["start"], label=desk.say(msg("From a list of people: Excel, CSV, JSON…")),
                     icon=":material/table_rows:", query_params=desk.address.query(view=importing.VIEW))  # fmt: skip


def _upload(desk: Desk) -> None:
    given = st.file_uploader(
        desk.say(msg("A scenario in YAML, 5 MB at most")), type=["yaml", "yml"], key="upload", max_upload_size=5
    )
    if given is None or desk.visit.handled == given.file_id:
        return
    desk.visit.handled = given.file_id
    name = shelf.take_in(desk.visit, given.name, given.getvalue())
    whole = open_item(shelf.Item(name, given.name, "upload", content=given.getvalue())).scenario is not None
    there = desk.address.to_scenario(name)
    go(there)
    st.switch_page(desk.routes["situation" if whole else "edit"], query_params=there.query())


def own_files(desk: Desk) -> None:
    """What lies in the workspace folder, and what was handed in."""
    for origin, title in (("workspace", msg("In your folder")), ("upload", msg("Handed in"))):
        items = [item for item in desk.shelf if item.origin == origin]
        if items:
            show(heading(title, desk.language))
            _shelf(desk, items)


def _shelf(desk: Desk, items: Sequence[shelf.Item]) -> None:
    for start in range(0, len(items), COLUMNS):
        for column, item in zip(st.columns(COLUMNS), items[start : start + COLUMNS], strict=False):
            with column, st.container(key=f"file-{item.id}", border=True, height="stretch"):
                label = label_of(item)
                show(joined([
                    element("p", desk.say(label.domain), class_="om-domain") if label.domain else None,
                    element("h3", desk.say(label.title), class_="om-name"),
                    _facts(desk, label),
                ]))  # fmt: skip
                _open(desk, item, msg("Open"))


def domains(desk: Desk) -> None:
    """The five domains: what is usual in each, and its scenario."""
    show(heading(msg("Five domains, each with a scenario to open"), desk.language))
    items = {item.id: item for item in desk.shelf if item.origin == "shipped"}
    with st.container(key="domains"):
        for column, profile in zip(st.columns(len(PROFILES)), PROFILES, strict=True):
            item = items.get(EXAMPLES[profile.id])
            if item is None:
                continue
            with column, st.container(key=f"file-{item.id}", border=True, height="stretch"):
                show(_domain(desk, profile, item))
                _open(desk, item, msg("Open"))
    further = [item for name, item in items.items() if name not in EXAMPLES.values()]
    with st.container(key="further", horizontal=True):
        for item in further:
            _open(desk, item, msg("And a large one: {title}", title=label_of(item).title))


def _domain(desk: Desk, profile: Profile, item: shelf.Item) -> Markup:
    """What is usual, in a line; then the scenario to open."""
    said = msg("Usual seat: {attachment}.", attachment=profile.attachment)
    return joined([
        element("h3", desk.say(profile.title), class_="om-name"),
        quiet(desk.say(said)),
        element("p", desk.say(label_of(item).title), class_="om-example"),
    ])  # fmt: skip


def _facts(desk: Desk, label: Label) -> Markup | None:
    facts = [desk.say(label.organization)] if label.organization else []
    if label.placements:
        facts.append(desk.say(plural("{n} placement", "{n} placements", label.placements)))
    return quiet(" · ".join(facts)) if facts else None


def _open(desk: Desk, item: shelf.Item, label: Message) -> None:
    link = desk.address.to_scenario(item.id).query()
    st.page_link(desk.routes["situation"], label=desk.say(label), icon=":material/arrow_forward:",
                 query_params=link)  # fmt: skip
