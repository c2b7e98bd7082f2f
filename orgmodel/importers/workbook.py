"""A workbook (XLSX, ODS) as grids: looked at from outside first, then read by a process of its own that may die."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
import zlib
from io import BytesIO
from typing import Any, Final

from orgmodel.importers.table import Grid, Written
from orgmodel.records import Location, Malformed, Problem
from orgmodel.text import Message, msg

MAX_UNPACKED: Final = 80_000_000
"""Bytes all parts of a workbook may take unpacked: 20,000 rows of 40 columns take half of it (our proposal)."""
MAX_PARTS: Final = 2_000
SECONDS: Final = 60
"""Time that reading may take (our proposal)."""
READER: Final = "orgmodel.importers.sheets"
OLD: Final = b"\xd0\xcf\x11\xe0"
"""First bytes of an old .xls, and of a workbook with a password."""
CODES: Final = ("utf-8", "utf-16-le", "utf-16-be")
DECLARATIONS: Final = tuple(word.encode(code) for word in ("<!DOCTYPE", "<!ENTITY") for code in CODES)


def read_workbook(raw: bytes, file: str) -> tuple[Grid, ...]:
    """The sheets of a workbook that hold something.

    Raises:
        Malformed: it is damaged, protected, oversized or holds a DTD, or its sheets are too large.
    """
    fault = _outside(raw)
    if fault:
        raise _malformed(file, fault)
    found = _read_apart(raw, file)
    if "fault" in found:
        raise _malformed(file, FAULTS.get(str(found["fault"]), FAULTS["damaged"]))
    grids = [_grid(name, rows, file) for name, rows in found["sheets"]]
    return tuple(grid for grid in grids if grid.rows) or (Grid(file, "", ()),)


def _malformed(file: str, message: Message) -> Malformed:
    return Malformed((Problem(Location(file, 1, 1), message),))


FAULTS: Final = {
    "damaged": msg("this workbook is damaged; open it in a spreadsheet, save it again and hand that in"),
    "protected": msg(
        "this workbook is protected by a password, or is an old .xls; save it as .xlsx without a password"
    ),
    "oversized": msg("this workbook unpacks to more than {limit} MB; keep the one sheet you need", limit=80),
    "declared": msg("this workbook holds a document type declaration, which no spreadsheet writes; it was not read"),
    "large": msg("a sheet of this workbook is too large to be read; delete what stands far out, or save it as CSV"),
}


def _outside(raw: bytes) -> Message | None:
    """What is wrong with the workbook before anything of it is parsed."""
    if raw.startswith(OLD):
        return FAULTS["protected"]
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            return _archive_fault(archive)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError, EOFError, zlib.error):
        return FAULTS["damaged"]


def _archive_fault(archive: zipfile.ZipFile) -> Message | None:
    parts = archive.infolist()
    if sum(part.file_size for part in parts) > MAX_UNPACKED or len(parts) > MAX_PARTS:
        return FAULTS["oversized"]
    if any(part.flag_bits & 1 for part in parts):
        return FAULTS["protected"]
    for part in parts:
        if not part.filename.lower().endswith((".xml", ".rels")):
            continue
        with archive.open(part) as stream:
            content = stream.read(MAX_UNPACKED)
        if any(word in content for word in DECLARATIONS):
            return FAULTS["declared"]
        if part.filename == "META-INF/manifest.xml" and b"encryption-data" in content:
            return FAULTS["protected"]
    return None


def _read_apart(raw: bytes, file: str) -> dict[str, Any]:
    """What the reading process answers; a process that dies has met something too large."""
    try:
        command = [sys.executable, "-m", READER]
        done = subprocess.run(command, input=raw, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603 - ours
    except subprocess.TimeoutExpired:
        raise _malformed(file, FAULTS["large"]) from None
    if done.returncode != 0:
        return {"fault": "large"}
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def _grid(name: str, rows: list[tuple[int, list[str]]], file: str) -> Grid:
    notes = (msg("sheet: {name}", name=name),)
    return Grid(file, name, tuple(Written(line, tuple(cells)) for line, cells in rows), notes=notes)
