"""A scenario's tree as sheets of plain cells and back: what the workbook writes is what the importer reads.

Sheets, in the order of `SHEETS`, bear the format's own words in every language; a sheet is there where its list is
written. The first row names the fields, each further row is one item, every cell is text (`importers.flat` says how).

`seats` has the id of its placement in its first column, `placement`; `changes` holds what a placement changes, adds and
removes, with the columns `placement`, `field` (a path from the placement, as `change.channels[1].owner`) and `value`.
Whatever stands in no list of `SHEETS` is a row of the sheet `scenario`, with the columns `field` (its path from the
top, as `organization.name.en`) and `value`. What the scenario extends and its staff list are laid in: the sheets stand
alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from orgmodel.importers.flat import Data, cells_of, item_of

SHEETS: Final[Mapping[str, tuple[str, ...]]] = {
    "units": ("organization", "units"),
    "roles": ("organization", "roles"),
    "links": ("organization", "links"),
    "people": ("people",),
    "stakeholders": ("stakeholders",),
    "channels": ("channels",),
    "case_types": ("case_types",),
    "responsibilities": ("responsibilities",),
    "speakers": ("speakers",),
    "tools": ("tools",),
    "objectives": ("strategy", "objectives"),
    "indicators": ("strategy", "indicators"),
    "reports": ("strategy", "reports"),
    "initiatives": ("strategy", "initiatives"),
    "placements": ("placements",),
    "register": ("register",),
    "questions": ("questions",),
    "decisions": ("decisions",),
}
"""Sheet → where its list stands."""
SEATS: Final = "seats"
CHANGES: Final = "changes"
CHANGE_COLUMNS: Final = ("placement", "field", "value")
PATCHES: Final = ("change", "add", "remove")
ELSEWHERE: Final[tuple[tuple[str, ...], ...]] = (("organization", "roles_from"),)
"""What names another file that is laid in already."""
REST: Final = "scenario"
"""The sheet of what stands in no list."""
REST_COLUMNS: Final = ("field", "value")
FIRST: Final[tuple[str, ...]] = (
    "placement", "id", "title", "title.en", "title.fr", "name", "name.en", "name.fr", "unit", "reports_to",
    "dotted_to", "holders[]",
)  # fmt: skip
"""Columns that stand first where they are written, as a reader expects them."""


@dataclass(frozen=True, slots=True)
class Cells:
    """One sheet: the names of its columns, and its rows of text."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def sheets_of(tree: Mapping[str, Any]) -> tuple[Cells, ...]:
    """Every sheet of a scenario's tree that has a row, `scenario` first."""
    rest = {key: value for key, value in tree.items() if value is not None and key != "extends"}
    for path in ELSEWHERE:
        holder = _holder(rest, path)
        if holder is not None:
            holder.pop(path[-1], None)
    found: list[Cells] = []
    for name, path in SHEETS.items():
        holder = _holder(rest, path)
        items: Any = holder.get(path[-1]) if holder is not None else None
        if holder is None or not _is_blocks(items):
            continue
        del holder[path[-1]]
        found += _placements(items) if name == "placements" else [_sheet(name, map(cells_of, items))]
    top = cells_of(rest, getattr(tree, "groundings", {}))
    return (Cells(REST, REST_COLUMNS, tuple(top.items())), *found)


def tree_of(sheets: Iterable[Cells]) -> dict[str, Data]:
    """The tree that such sheets say; sheets of other names are passed over, blank rows too.

    Raises:
        ValueError: a heading is no path of this kind, or two cells contradict one another.
    """
    named = {sheet.name: sheet for sheet in sheets}
    top = named.get(REST)
    tree = item_of(dict(top.rows)) if top else {}  # type: ignore[arg-type]
    for name, path in SHEETS.items():
        if name not in named:
            continue
        holder: Any = tree
        for key in path[:-1]:
            holder = holder.setdefault(key, {})
        holder[path[-1]] = [item_of(row) for row in _rows(named[name])]
    _complete(tree, _rows(named[SEATS]) if SEATS in named else (), _rows(named[CHANGES]) if CHANGES in named else ())
    return tree


def _holder(rest: dict[str, Any], path: Sequence[str]) -> dict[str, Any] | None:
    """The mapping that holds the list, copied on the way so that it can be taken out."""
    holder = rest
    for key in path[:-1]:
        found = holder.get(key)
        if not isinstance(found, dict):
            return None
        if type(found) is not _Copy:
            found = holder[key] = _Copy(found)
        holder = found
    return holder


class _Copy(dict[str, Any]):
    """A mapping taken from the tree, with its groundings."""

    def __init__(self, given: Mapping[str, Any]) -> None:
        super().__init__(given)
        self.groundings = dict(getattr(given, "groundings", {}))


def _is_blocks(items: Any) -> bool:
    return isinstance(items, list) and bool(items) and all(isinstance(one, dict) for one in items)


def _placements(items: Sequence[Mapping[str, Any]]) -> list[Cells]:
    """The sheet of placements, that of their seats and that of what they change."""
    whole, seats, changes = [], [], []
    for item in items:
        name = str(item.get("id", ""))
        own = _Copy(item)
        below = own.pop("seats", None)
        patch = _Copy({key: own.pop(key) for key in PATCHES if key in own})
        whole.append(cells_of(own))
        seats += [{"placement": name, **cells_of(seat)} for seat in below or ()]
        changes += [(name, *pair) for pair in cells_of(patch).items()]
    return [
        _sheet("placements", whole),
        *([_sheet(SEATS, seats)] if seats else []),
        *([Cells(CHANGES, CHANGE_COLUMNS, tuple(changes))] if changes else []),
    ]


def _sheet(name: str, rows: Iterable[Mapping[str, str]]) -> Cells:
    kept = list(rows)
    columns = dict.fromkeys(column for row in kept for column in row)
    ordered = [one for one in FIRST if one in columns]
    ordered += [one for one in columns if one not in ordered]
    return Cells(name, tuple(ordered), tuple(tuple(row.get(one, "") for one in ordered) for row in kept))


def _rows(sheet: Cells) -> Iterator[dict[str, str]]:
    for row in sheet.rows:
        cells = {name: text for name, text in zip(sheet.columns, row, strict=False) if name and text.strip()}
        if cells:
            yield cells


def _complete(tree: Any, seats: Iterable[dict[str, str]], changes: Iterable[dict[str, str]]) -> None:
    """Seats and changes in the placements that they name."""
    placements = {one.get("id"): one for one in tree.get("placements", ())}
    patches: dict[str, dict[str, str]] = {}
    for row in seats:
        _named(placements, row).setdefault("seats", []).append(item_of(row))
    for row in changes:
        patches.setdefault(_named(placements, row)["id"], {})[row.get("field", "")] = row.get("value", "")
    for name, cells in patches.items():
        placements[name].update(item_of(cells))


def _named(placements: Mapping[Any, Any], row: dict[str, str]) -> Any:
    name = row.pop("placement", "").strip()
    if name not in placements:
        raise ValueError(name)
    return placements[name]
