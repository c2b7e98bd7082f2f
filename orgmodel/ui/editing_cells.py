"""A cell of the responsibility matrix changed in place: pick it, then choose its letters."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

import streamlit as st

from orgmodel.placement.advice.pen import Pen
from orgmodel.placement.advice.walking import reached
from orgmodel.risk.subjects import ACTIVITIES, activity_name
from orgmodel.scenario.edit import Edit
from orgmodel.scenario.letters import LETTERS
from orgmodel.scenario.placed import Placed
from orgmodel.scenario.spans import Data
from orgmodel.scenario.tree import Scalar, WrittenList
from orgmodel.text import Message, Text, msg
from orgmodel.ui.desk import Desk
from orgmodel.ui.editing import SCOPES, do, scopes
from orgmodel.ui.markup import Markup, element
from orgmodel.ui.parts import show
from orgmodel.ui.picture import ASSETS
from orgmodel.ui.state import go

SCHEMES: Final = {
    "raci": ("responsible", "accountable", "consulted", "informed", "support"),
    "daci": ("driver", "approver", "contributors", "informed"),
}
SINGLE: Final = ("accountable", "approver")
"""Fields that name one, without brackets."""
MEANINGS: Final = {
    "responsible": msg("R does it"),
    "accountable": msg("A answers for it"),
    "consulted": msg("C is asked before"),
    "informed": msg("I is told after"),
    "support": msg("S helps"),
    "driver": msg("D drives it"),
    "approver": msg("A approves it"),
    "contributors": msg("C contributes"),
}
FORMATS_OWN: Final = tuple(ACTIVITIES)


class Cell(NamedTuple):
    """An activity and an actor."""

    activity: str
    actor: str

    @property
    def name(self) -> str:
        """As addresses name it."""
        return f"{self.activity}@{self.actor}"


def cell_button(cell: Cell, letters: Sequence[str], shown: Markup, desk: Desk) -> Markup:
    """What stands in a cell, as a button that opens it; as it is where nothing can be changed."""
    if not scopes(desk):
        return shown
    placed = desk.chosen.placed
    said = msg("{activity}, {who}: {letters}", activity=activity_name(placed, cell.activity),
               who=placed.name(cell.actor), letters=" ".join(letters) or msg("no letter"))  # fmt: skip
    return element("button", shown, type="button", class_="om-cell", data_cell=cell.name, aria_label=desk.say(said),
                   aria_pressed="true" if desk.address.open == cell.name else "false")  # fmt: skip


def open_cell(desk: Desk) -> None:
    """Follow the clicks on cells, and show the letters of the one that is open."""

    def picked() -> None:
        name = str(st.session_state["cells"].cell or "")
        go(desk.address, open="" if name == desk.address.open else name)

    cell = _opened(desk)
    _component()(key="cells", data={"open": cell.name if cell else ""}, on_cell_change=picked)
    if cell is not None:
        _letters(desk, cell)


def _opened(desk: Desk) -> Cell | None:
    """The cell that the address names, if the placement knows both of its sides."""
    activity, _, actor = desk.address.open.partition("@")
    placed = desk.chosen.placed
    rows = {row.activity for row in placed.scenario.responsibilities or ()}
    is_known = activity in {*rows, *FORMATS_OWN} and (actor in placed.roles or placed.seat(actor) is not None)
    return Cell(activity, actor) if is_known and scopes(desk) else None


def _letters(desk: Desk, cell: Cell) -> None:
    """One row of letters to press, where they are written, and a way out."""
    placed = desk.chosen.placed
    fields = SCHEMES["daci" if placed.scenario.scheme == "daci" else "raci"]
    where = list(scopes(desk))
    key, scope = "cell-letters", f"cell-scope-{placed.id}"
    st.session_state[key] = [field for field in fields if cell.actor in held_by(placed, cell.activity, field)]
    title = msg("{activity} · {who}", activity=activity_name(placed, cell.activity), who=placed.name(cell.actor))
    with st.container(key="cell", horizontal=True, vertical_alignment="center", gap="small"):
        show(element("p", desk.say(title), class_="om-step", data_of=cell.name))
        st.pills(desk.say(title), fields, selection_mode="multi", format_func=lambda one: desk.say(MEANINGS[one]),
                 key=key, on_change=_set, args=(desk, cell, fields, key, scope), label_visibility="collapsed",
                 width="content")  # fmt: skip
        st.selectbox(desk.say(msg("Where")), where, format_func=lambda one: desk.say(SCOPES[one]), key=scope,
                     label_visibility="collapsed", width=250)  # fmt: skip
        st.button(desk.say(msg("Close")), key="cell-close", icon=":material/close:", type="tertiary",
                  on_click=go, args=(desk.address,), kwargs={"open": ""})  # fmt: skip


def another_cell(desk: Desk) -> None:
    """A way to a role that has no letter yet, or to an activity that has no row."""
    if not scopes(desk):
        return
    placed = desk.chosen.placed
    actors = [*placed.seat_ids, *placed.roles]
    with st.popover(desk.say(msg("Another role or activity")), icon=":material/add:", key="another-cell"):
        activity = st.selectbox(desk.say(msg("Activity")), _activities(placed), key="another-activity",
                                format_func=lambda one: desk.say(activity_name(placed, one)))  # fmt: skip
        actor = st.selectbox(desk.say(msg("Role")), actors, key="another-actor",
                             format_func=lambda one: desk.say(placed.name(one)))  # fmt: skip
        st.button(desk.say(msg("Choose its letters")), key="another-go", on_click=go, args=(desk.address,),
                  kwargs={"open": Cell(activity, actor).name})  # fmt: skip


def _activities(placed: Placed) -> list[str]:
    rows = [row.activity for row in placed.scenario.responsibilities or ()]
    return [*rows, *(one for one in FORMATS_OWN if one not in rows)]


def held_by(placed: Placed, activity: str, field: str) -> tuple[str, ...]:
    """The actors who bear the letter of a field in a row."""
    row = next((one for one in placed.scenario.responsibilities or () if one.activity == activity), None)
    return placed.resolve_all(getattr(row, field)) if row else ()


def _set(desk: Desk, cell: Cell, fields: Sequence[str], key: str, scope: str) -> None:
    wanted = tuple(st.session_state[key] or ())
    placed = desk.chosen.placed
    said = msg("{activity} · {who}: {letters}", activity=activity_name(placed, cell.activity),
               who=placed.name(cell.actor), letters=_word(wanted))  # fmt: skip
    do(desk, st.session_state[scope], lambda pen: cell_edits(pen, placed, cell, fields, wanted), said)


def _word(fields: Sequence[str]) -> Message | Text:
    letters = dict(LETTERS)
    return Text(plain=" ".join(letters[one].template for one in fields)) if fields else msg("no letter")


def cell_edits(pen: Pen, placed: Placed, cell: Cell, fields: Sequence[str], wanted: Sequence[str]) -> Iterator[Edit]:
    """The edits that give an actor exactly the letters wanted in a row, which is added where it is missing."""
    path = ("responsibilities", cell.activity)
    whole, depth = reached(pen.laid, path)
    if depth < len(path):
        given: dict[str, Data] = {field: _data(field, [cell.actor]) for field in wanted}
        yield pen.append(("responsibilities",), {"activity": cell.activity, **given})
        return
    for field in fields:
        names = _names(whole, field)
        bearers = placed.resolve_all(tuple(names))
        if (cell.actor in bearers) == (field in wanted):
            continue
        kept = [*names, cell.actor] if field in wanted else _without(placed, names, cell.actor)
        yield pen.put((*path, field), _data(field, kept))


def _names(row: Any, field: str) -> list[str]:
    found = row.get(field)
    if isinstance(found, WrittenList):
        return [str(one) for one in found]
    return [str(found)] if isinstance(found, Scalar) else []


def _without(placed: Placed, names: Sequence[str], actor: str) -> list[str]:
    """The names but the actor's; a name that means several gives way to the others it means."""
    kept = (one for name in names for one in _others(placed, name, actor))
    return list(dict.fromkeys(kept))


def _others(placed: Placed, name: str, actor: str) -> Iterator[str]:
    meant = placed.resolve(name)
    if actor not in meant:
        yield name
    else:
        yield from (one for one in meant if one != actor)


def _data(field: str, names: list[str]) -> Data:
    return names[0] if field in SINGLE and len(names) == 1 else [*names]


@lru_cache(maxsize=1)
def _component() -> Callable[..., Any]:
    return st.components.v2.component("orgmodel_cells", js=(ASSETS / "cells.js").read_text("utf-8"))
