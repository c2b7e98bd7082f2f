"""A file from another system becomes a scenario: handed in, shown, asked about where need be, then opened."""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import PurePath
from typing import Any, Final

import streamlit as st

from orgmodel.importers.importing import imported
from orgmodel.importers.meanings import ASKED, label_of
from orgmodel.importers.opening import SUFFIXES
from orgmodel.importers.own_workbook import own_tree
from orgmodel.importers.recognition import Unrecognised
from orgmodel.importers.record import Import
from orgmodel.records import Malformed, Refused
from orgmodel.scenario.block_style import written
from orgmodel.scenario.difference import plain
from orgmodel.scenario.intake import scenario_of
from orgmodel.text import msg
from orgmodel.ui import shelf
from orgmodel.ui.desk import Desk
from orgmodel.ui.import_preview import asked_for, can_be_read, shown
from orgmodel.ui.import_update import offer_update
from orgmodel.ui.markup import element, visible
from orgmodel.ui.parts import answer, show
from orgmodel.ui.problems import problem_list
from orgmodel.ui.state import go

VIEW: Final = "import"
"""What the address calls this part of the start page."""
READ: Final = "import-read"
SALT: Final = "import-salt"
Files = Sequence[tuple[str, bytes]]


def draw(desk: Desk) -> None:
    """Hand in, look, and make a scenario of it."""
    answer(
        msg("A list of people becomes a scenario"),
        desk.language,
        [msg("Pay, birth, health and the like are dropped on sight; names become pseudonyms."),
         msg("Nothing leaves this machine.")],
    )  # fmt: skip
    left, right = st.columns([1, 1.5], gap="large")
    with left, st.container(key="import-files"):
        given = st.file_uploader(
            desk.say(msg("CSV, Excel, OpenDocument, JSON, GraphML or GEXF; 5 MB at most")),
            type=[suffix.lstrip(".") for suffix in SUFFIXES],
            accept_multiple_files=True,
            key="import-upload",
            max_upload_size=5,
        )
        keep = st.checkbox(desk.say(msg("Keep the names of people")), key="import-names")
    files = [(one.name, one.getvalue()) for one in given or ()]
    with right:
        if files:
            _look(desk, files, keep)
        else:
            show(can_be_read(desk.language))


def _look(desk: Desk, files: Files, keep: bool) -> None:
    """What the files hold; what keeps them from being read, or which column is which."""
    try:
        own = own_tree(*files[0]) if len(files) == 1 else None
        if own is not None:
            show(element("p", desk.say(msg("a workbook of orgmodel's own: every sheet is read back"))))
            _open_button(desk, files, written(plain(own)))
            return
        made = _read(files, {}, keep)
    except Malformed as malformed:
        show(problem_list(malformed.problems, desk.language))
        return
    except Unrecognised as unknown:
        _ask(desk, files, unknown, keep)
        return
    _offer(desk, files, made)


def _read(files: Files, mapping: Mapping[str, str], keep: bool) -> Import:
    """The import; the last one is kept, for every click draws the page anew."""
    salt = st.session_state.setdefault(SALT, secrets.token_hex(4))
    word = sha256(repr([files, sorted(mapping.items()), keep]).encode()).hexdigest()
    kept: Any = st.session_state.get(READ)
    if kept is None or kept[0] != word:
        kept = (word, imported(files, mapping, keep_names=keep, salt=salt))
        st.session_state[READ] = kept
    found: Import = kept[1]
    return found


def _ask(desk: Desk, files: Files, unknown: Unrecognised, keep: bool) -> None:
    """Which column is which; nothing is guessed."""
    show(asked_for(unknown, desk.language))
    mapping: dict[str, str] = {}
    for row in (ASKED[:3], ASKED[3:6]):
        for column, meaning in zip(st.columns(len(row)), row, strict=True):
            label = desk.say(label_of(meaning))
            chosen = column.selectbox(label.capitalize(), unknown.headings, index=None, placeholder="–",
                                      format_func=visible, key=f"import-map-{meaning}")  # fmt: skip
            if chosen:
                mapping[meaning] = chosen
    if not mapping:
        return
    try:
        made = _read(files, mapping, keep)
    except Unrecognised:
        show(element("p", desk.say(msg("Not enough yet: who somebody is, and who is above them.")), class_="om-quiet"))
    except Refused as refused:
        show(element("p", desk.say(refused.message), class_="om-quiet"))
    except Malformed as malformed:
        show(problem_list(malformed.problems, desk.language))
    else:
        _offer(desk, files, made)


def _offer(desk: Desk, files: Files, made: Import) -> None:
    """The preview, then what can be made of it."""
    _open_button(desk, files, "", made)
    offer_update(desk, made)
    show(shown(made, desk.language))


def _open_button(desk: Desk, files: Files, text: str, made: Import | None = None) -> None:
    if not st.button(
        desk.say(msg("Make a scenario")), type="primary", icon=":material/arrow_forward:", key="import-open"
    ):
        return
    content = scenario_of(made, desk.language).text if made else text
    there = desk.address.to_scenario(shelf.take_in(desk.visit, _name_of(files[0][0]), content.encode()))
    go(there)
    st.switch_page(desk.routes["situation"], query_params=there.query())


def _name_of(file: str) -> str:
    """A file name for the scenario, of plain letters."""
    return (re.sub(r"[^A-Za-z0-9_-]+", "-", PurePath(file).stem).strip("-")[:40] or "imported") + ".yaml"
