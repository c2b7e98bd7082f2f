"""Roles as the text of a staff list (`roles_from`): what `staff` reads back as the same roles."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from io import StringIO
from typing import Any, Final

from orgmodel.scenario.staff import COLUMNS

FIRST: Final = ("id", "title", "unit", "reports_to", "dotted_to", "holders", "fte", "source_id")
"""Columns of a new list."""
LIVE: Final = ("=", "+", "-", "@", "\t", "\r")
"""First letters that a spreadsheet would run; a blank in front of them keeps it from doing so, and is not read."""


def staff_text(roles: Sequence[Mapping[str, Any]], columns: Sequence[str] = FIRST, separator: str = ",") -> str:
    """The list with `columns`, and those of the format that a role needs beside them."""
    rows = [_cells(role) for role in roles]
    needed = {column for row in rows for column, cell in row.items() if cell}
    header = [*columns, *(column for column in COLUMNS if column in needed and column not in columns)]
    text = StringIO()
    writer = csv.writer(text, delimiter=separator, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([row.get(column, "") for column in header] for row in rows)
    return text.getvalue()


def _cells(role: Mapping[str, Any]) -> dict[str, str]:
    cells: dict[str, str] = {}
    for key, value in role.items():
        if key == "title" and isinstance(value, Mapping):
            cells |= {f"title_{code}": _safe(str(text)) for code, text in value.items()}
        else:
            cells["unit" if key == "units" else key] = _cell(value)
    return cells


def _cell(value: Any) -> str:
    return "|".join(map(str, value)) if isinstance(value, list | tuple) else _safe("" if value is None else str(value))


def _safe(text: str) -> str:
    return f" {text}" if text.startswith(LIVE) else text
