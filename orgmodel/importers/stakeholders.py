"""Stakeholders and the ties between them, from a map of nodes and edges."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from orgmodel.importers.columns import Mapped
from orgmodel.importers.record import ImportedLink, ImportedStakeholder
from orgmodel.importers.slugs import Ids, slug
from orgmodel.importers.table import Row
from orgmodel.records import Problem
from orgmodel.text import msg

ATTRIBUTES: Final = ("power", "legitimacy", "urgency", "interest")
PERSONS: Final = frozenset(("person", "personne", "individual", "individu", "people", "contact"))
"""Types of elements that are people: their names are not kept."""


def stakeholders(
    elements: Mapped, ids: Ids, keep_names: bool
) -> tuple[list[ImportedStakeholder], list[Problem], dict[str, str]]:
    """The stakeholders, the rows rejected, and the id for each thing an edge may call one by."""
    found: list[ImportedStakeholder] = []
    rejected: list[Problem] = []
    known: dict[str, str] = {}
    for row in elements.table.rows:
        name = elements.cell(row, "label") or elements.cell(row, "name")
        own = elements.cell(row, "id")
        place = elements.table.at(row.line)
        if not (name or own):
            rejected.append(Problem(place, msg("rejected: no id and no name"), "note"))
        elif (own or name).casefold() in known:
            rejected.append(
                Problem(place, msg("rejected: “{name}” is there already", name=_shown(elements, row)), "note")
            )
        else:
            made = _stakeholder(elements, row, ids, keep_names, len(found) + 1)
            found.append(made)
            for one in (own, name):
                known.setdefault(one.casefold(), made.id)
    known.pop("", None)
    return found, rejected, known


def _shown(elements: Mapped, row: Row) -> str:
    return (elements.cell(row, "id") or elements.cell(row, "label") or elements.cell(row, "name"))[:60]


def _stakeholder(elements: Mapped, row: Row, ids: Ids, keep_names: bool, number: int) -> ImportedStakeholder:
    kind = elements.cell(row, "kind")
    is_person = kind.casefold() in PERSONS and not keep_names
    name = elements.cell(row, "label") or elements.cell(row, "name") or elements.cell(row, "id")
    wanted = f"s_{number}" if is_person else slug(name)
    return ImportedStakeholder(
        ids.give(wanted if wanted[:1].isalpha() else f"s_{wanted}".rstrip("_")),
        f"{kind} {number}" if is_person else name,
        kind,
        elements.cell(row, "description"),
        tuple(one.strip() for one in elements.cell(row, "tags").split("|") if one.strip()),
        tuple(_attributes(elements, row)),
        elements.table.at(row.line),
    )


def _attributes(elements: Mapped, row: Row) -> Iterator[tuple[str, float]]:
    for one in ATTRIBUTES:
        value = number_of(elements.cell(row, one))
        if value is not None and 0 <= value <= 1:
            yield one, value


def links(lines: Mapped, known: dict[str, str]) -> tuple[list[ImportedLink], list[Problem]]:
    """The ties between stakeholders, strengths held against the strongest; and those that lead nowhere."""
    rows = [(row, known.get(lines.cell(row, "from").casefold()), known.get(lines.cell(row, "to").casefold()))
            for row in lines.table.rows]  # fmt: skip
    strongest = max((number_of(lines.cell(row, "strength")) or 0 for row, _, _ in rows), default=0)
    made: dict[tuple[str, str, str], ImportedLink] = {}
    lost: list[Problem] = []
    for row, start, end in rows:
        place = lines.table.at(row.line)
        if not (start and end) or start == end:
            lost.append(Problem(place, msg("rejected: one end of this tie is not in the file"), "note"))
            continue
        kind, strength = lines.cell(row, "kind"), number_of(lines.cell(row, "strength")) or 0
        share = strength / max(1, strongest) if strength > 0 else None
        made.setdefault((start, end, kind), ImportedLink(start, end, kind, share and round(share, 3), place))
    return list(made.values()), lost


def number_of(cell: str) -> float | None:
    """A number, its decimals behind a point or a comma; None where it is none."""
    try:
        value = float(cell.replace(",", "."))
    except ValueError:
        return None
    return value if 0 <= value < 1e6 else None
