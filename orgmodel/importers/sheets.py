"""The sheets of the workbook on the standard input, as JSON: run as a process with little memory (trust.md, 6)."""

from __future__ import annotations

import json
import sys
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any, Final

try:
    import resource
except ImportError:  # Windows has none
    resource = None  # type: ignore[assignment]

MEMORY: Final = 1_500_000_000
"""Bytes of address space; a workbook of 20,000 rows takes a third of it (our proposal)."""
MAX_ROWS: Final = 50_000
MAX_COLUMNS: Final = 1_000
MAX_SHEETS: Final = 50


def main() -> int:
    """Read and answer: `{"sheets": [[name, [[line, [cell, …]], …]], …]}` or `{"fault": …}`."""
    _limit_memory()
    json.dump(_answer(sys.stdin.buffer.read()), sys.stdout)
    return 0


def _limit_memory() -> None:
    """Where the system knows such a limit."""
    if resource is None:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _answer(raw: bytes) -> dict[str, Any]:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        book = CalamineWorkbook.from_filelike(BytesIO(raw))
        sheets = []
        for name in book.sheet_names[:MAX_SHEETS]:
            sheet = book.get_sheet_by_name(name)
            if sheet.total_height > MAX_ROWS or sheet.total_width > MAX_COLUMNS:
                return {"fault": "large"}
            sheets.append((name, _rows(sheet.to_python(skip_empty_area=False))))
    except PasswordError:
        return {"fault": "protected"}
    except (CalamineError, ValueError, KeyError, OSError):
        return {"fault": "damaged"}
    return {"sheets": sheets}


def _rows(rows: list[list[Any]]) -> list[tuple[int, list[str]]]:
    written = ((line, [_text(cell) for cell in row]) for line, row in enumerate(rows, 1))
    return [(line, cells) for line, cells in written if any(cell.strip() for cell in cells)]


def _text(cell: Any) -> str:
    match cell:
        case bool():
            return "true" if cell else "false"
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime() | date() | time():
            return cell.isoformat()
        case timedelta():
            return str(cell)
        case _:
            return str(cell)


if __name__ == "__main__":
    sys.exit(main())
