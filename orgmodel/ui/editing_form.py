"""The form in which facts of one actor or channel are changed, where they are shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import streamlit as st

from orgmodel.placement.advice.pen import Pen
from orgmodel.placement.advice.walking import reached
from orgmodel.scenario.edit import Edit
from orgmodel.scenario.spans import Data
from orgmodel.scenario.tree import NOTHING, WrittenMapping
from orgmodel.text import Message, listing, msg
from orgmodel.ui.desk import Desk
from orgmodel.ui.editing import SCOPES, Path, do, scopes
from orgmodel.ui.editing_fields import FIELDS, Field, Kind, Value

LISTS: Final[Mapping[str, Path]] = {
    "role": ("organization", "roles"),
    "stakeholder": ("stakeholders",),
    "channel": ("channels",),
}
"""Where the items of a kind stand."""
STEP: Final = 0.1


def edit_button(desk: Desk, name: str) -> None:
    """A button that opens the form of an actor or a channel; nothing where it cannot be edited."""
    kind = kind_of(desk, name)
    if kind is None or not scopes(desk, kind == "seat"):
        return
    key = f"edit-{name}"
    with st.popover(desk.say(msg("Change this")), key=key, icon=":material/edit:", on_change="rerun") as popover:
        if popover.open:
            _form(desk, name, kind, key)


def kind_of(desk: Desk, name: str) -> Kind | None:
    """What an id of the chosen placement means."""
    placed = desk.chosen.placed
    if placed.seat(name) is not None:
        return "seat"
    tables: tuple[tuple[Kind, Any], ...] = (
        ("role", placed.roles), ("stakeholder", placed.stakeholders), ("channel", placed.channels),
    )  # fmt: skip
    return next((kind for kind, table in tables if name in table), None)


def _form(desk: Desk, name: str, kind: Kind, popover: str) -> None:
    item = item_of(desk, name, kind)
    stem = f"{name}-{desk.opened.decided if desk.opened else ''}-{desk.chosen.placed.id}"
    where = list(scopes(desk, kind == "seat"))
    with st.form(f"facts-{stem}", border=False):
        columns = st.columns(2, gap="medium")
        for index, field in enumerate(FIELDS[kind]):
            with columns[index % 2]:
                _ask(desk, field, field.held(item), f"{field.key}-{stem}", name)
        st.radio(desk.say(msg("Where")), where, format_func=lambda one: desk.say(SCOPES[one]), key=f"scope-{stem}",
                 label_visibility="collapsed" if len(where) == 1 else "visible")  # fmt: skip
        st.form_submit_button(desk.say(msg("Keep")), type="primary", on_click=_keep,
                              args=(desk, name, kind, stem, popover))  # fmt: skip


def item_of(desk: Desk, name: str, kind: Kind) -> WrittenMapping:
    """The item as the chosen placement makes it, as written."""
    choice, tree = desk.choice, desk.scenario.source.tree
    if kind == "seat":
        found, _ = reached(tree, ("placements", choice.id if choice else "", "seats", name))
    else:
        found, _ = reached(Pen(desk.scenario, choice).laid, (*LISTS[kind], name))
    return found if isinstance(found, WrittenMapping) else NOTHING


def _ask(desk: Desk, field: Field, held: Value, key: str, name: str) -> None:
    label, hint = desk.say(field.title), desk.say(field.hint) if field.hint else None
    if field.ask == "superiors":
        _ask_superiors(desk, held, key, name)
    elif field.ask in ("roles", "actors"):
        names = _names(desk, name, with_publics=field.ask == "actors")
        many = held if isinstance(held, list) else []
        st.multiselect(label, _with(names, many), many, format_func=lambda one: _name(desk, one), key=key)
    elif field.ask == "unit":
        units = ["", *(unit.id for unit in desk.scenario.organization.units)]
        st.selectbox(label, units, units.index(str(held)) if held in units else 0,
                     format_func=lambda one: _name(desk, one), key=key)  # fmt: skip
    elif field.ask == "words":
        words = held if isinstance(held, list) else []
        st.multiselect(label, words, words, key=key, accept_new_options=True,
                       placeholder=desk.say(msg("Write a word and press Enter")))  # fmt: skip
    elif field.ask in ("amount", "share") and not isinstance(held, str):
        most = 1.0 if field.ask == "share" else None
        first = held if isinstance(held, float) else None
        st.number_input(label, 0.0, most, first, STEP, key=key, placeholder=desk.say(msg("not known")))
    else:
        st.text_input(label, str(held or ""), key=key, placeholder=hint)


def _ask_superiors(desk: Desk, held: Value, key: str, name: str) -> None:
    """The first superior in a list to choose from, and further ones beside it."""
    many = held if isinstance(held, list) else []
    names = _with(_names(desk, name), many)
    first = ["", *names]
    st.selectbox(desk.say(msg("Reports to")), first, first.index(many[0]) if many else 0,
                 format_func=lambda one: _name(desk, one), key=key)  # fmt: skip
    st.multiselect(desk.say(msg("Also reports to")), names, many[1:], format_func=lambda one: _name(desk, one),
                   key=f"also-{key}")  # fmt: skip


def _names(desk: Desk, but: str, with_publics: bool = False) -> list[str]:
    placed = desk.chosen.placed
    publics = placed.stakeholders if with_publics else ()
    return [one for one in (*placed.seat_ids, *placed.roles, *publics) if one != but]


def _with(names: list[str], held: Sequence[str]) -> list[str]:
    """The names with those that are held and mean something else, such as every seat."""
    return [*names, *(one for one in held if one not in names)]


def _name(desk: Desk, one: str) -> str:
    return desk.say(desk.chosen.placed.name(one)) if one else "–"


def _keep(desk: Desk, name: str, kind: Kind, stem: str, popover: str) -> None:
    """Do what the form says as one step, and close it; where it would not hold, it stays open."""
    item = item_of(desk, name, kind)
    given = {field: _given(field, f"{field.key}-{stem}") for field in FIELDS[kind]}
    changed = {field: value for field, value in given.items() if value != (field.held(item) or _empty(field))}
    scope = st.session_state[f"scope-{stem}"]
    if changed:
        said = _said(desk, name, changed)
        kept = do(desk, scope, lambda pen: fact_edits(pen, name, kind, changed), said)
        st.session_state[popover] = not kept
    else:
        st.session_state[popover] = False


def _given(field: Field, key: str) -> Value:
    value = st.session_state[key]
    if field.ask == "superiors":
        return list(dict.fromkeys(one for one in (value, *st.session_state[f"also-{key}"]) if one))
    if isinstance(value, str):
        return value.strip() or None
    return value if value is None or isinstance(value, list) else round(float(value), 4)


def _empty(field: Field) -> Value:
    return [] if field.ask in ("superiors", "roles", "actors", "words") else None


def fact_edits(pen: Pen, name: str, kind: Kind, changed: dict[Field, Value]) -> Iterator[Edit]:
    """The edits that write what is changed of an item, each where the pen writes."""
    for field, value in changed.items():
        data = _data(field, value)
        if data is None and not _is_said(pen, name, kind, field.key):
            continue
        yield pen.seat(name, (field.key,), data) if kind == "seat" else pen.put((*LISTS[kind], name, field.key), data)


def _is_said(pen: Pen, name: str, kind: Kind, key: str) -> bool:
    """Whether there is something to clear."""
    tree, path = pen.laid, (*LISTS.get(kind, ()), name, key)
    if kind == "seat":
        tree, path = pen.scenario.source.tree, ("placements", pen.placement.id if pen.placement else "", "seats", *path)
    return reached(tree, path)[1] == len(path)


def _data(field: Field, value: Value) -> Data:
    """As the file says it: one superior without brackets, a whole number without its point."""
    if field.ask == "superiors" and isinstance(value, list) and len(value) == 1:
        return value[0]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _said(desk: Desk, name: str, changed: dict[Field, Value]) -> Message:
    who = desk.chosen.placed.name(name)
    if len(changed) > 1:
        return msg("{who}: {facts} changed", who=who, facts=listing(field.title for field in changed))
    field, value = next(iter(changed.items()))
    return msg("{who} · {fact}: {value}", who=who, fact=field.title, value=_shown(desk, field, value))


def _shown(desk: Desk, field: Field, value: Value) -> Any:
    placed = desk.chosen.placed
    if isinstance(value, list):
        named = [one if field.ask == "words" else placed.name(one) for one in value]
        return listing(named) if named else msg("nobody")
    if value is None:
        return msg("not known")
    return placed.name(str(value)) if field.ask == "unit" else value
