"""JSON as grids: a flat list of records or a nested tree, each record with its line."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from json.decoder import JSONObject  # type: ignore[attr-defined]
from json.scanner import py_make_scanner  # type: ignore[attr-defined]
from typing import Any, Final

from orgmodel.importers.characters import LONGEST
from orgmodel.importers.encoding import decoded
from orgmodel.importers.table import Grid, Written
from orgmodel.records import Location, Malformed, Problem
from orgmodel.text import Message, msg

CHILDREN: Final = ("children", "_children", "reports", "directReports")
"""Keys under which a nested tree keeps what is below a record."""
MAX_DEPTH: Final = 4
"""Levels of a record's own fields; nothing deeper is read (our proposal)."""


class _Record(dict[str, Any]):
    """A JSON object that knows where it starts."""

    start = 0


def read_objects(raw: bytes, file: str) -> tuple[Grid, ...]:
    """One grid for each list of records in the file.

    Raises:
        Malformed: no JSON, nested too deeply, or no record in it.
    """
    text, encoding = decoded(raw, file)
    try:
        whole = _decoder().decode(text)
    except json.JSONDecodeError as error:
        place = Location(file, error.lineno, error.colno)
        raise Malformed((Problem(place, msg("this is not JSON: something else was expected here")),)) from None
    except RecursionError:
        raise Malformed((Problem(Location(file, 1, 1), msg("nested too deeply to be read")),)) from None
    lines = _Lines(text)
    grids = [_grid(records, name, file, lines, encoding) for name, records in _lists(whole)]
    if not grids:
        raise Malformed((Problem(Location(file, 1, 1), msg("there is no list of records in the file")),))
    return tuple(grids)


def _decoder() -> json.JSONDecoder:
    decoder = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=str)

    def keep_place(given: tuple[str, int], *rest: Any) -> tuple[_Record, int]:
        found, end = JSONObject(given, *rest)
        record = _Record(found)
        record.start = given[1] - 1
        return record, end

    decoder.parse_object = keep_place  # type: ignore[attr-defined]
    decoder.scan_once = py_make_scanner(decoder)  # type: ignore[attr-defined]
    return decoder


class _Lines:
    """The line of a position, by where the lines start."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def of(self, position: int) -> int:
        return bisect_right(self.starts, position)


def _lists(whole: Any) -> Iterator[tuple[str, list[_Record]]]:
    """The lists of records, by the key they stand under; a tree is one list, its root first."""
    if isinstance(whole, list):
        records = [one for one in whole if isinstance(one, _Record)]
        if records:
            yield "", records
    elif isinstance(whole, _Record):
        inner = [(key, value) for key, value in whole.items() if isinstance(value, list)
                 and key not in CHILDREN and any(isinstance(one, _Record) for one in value)]  # fmt: skip
        if any(key in whole for key in CHILDREN) or not inner:
            yield "", [whole]
        for key, value in inner if not any(key in whole for key in CHILDREN) else ():
            yield key, [one for one in value if isinstance(one, _Record)]


def _grid(records: list[_Record], name: str, file: str, lines: _Lines, encoding: Message) -> Grid:
    fields = [(lines.of(record.start), dict(_flat(record, above))) for record, above in _walked(records)]
    headings = tuple(dict.fromkeys(key for _, cells in fields for key in cells))
    header = Written(lines.of(records[0].start), headings)
    rows = [Written(line, tuple(cells.get(key, "") for key in headings)) for line, cells in fields]
    return Grid(file, name, (header, *rows) if headings else (), notes=(encoding,))


def _walked(records: list[_Record]) -> Iterator[tuple[_Record, tuple[str, str] | None]]:
    """Every record from the top, with its own id and that of the record above where it is nested."""
    waiting: list[tuple[_Record, tuple[str, str] | None]] = []
    nested = any(key in record for record in records for key in CHILDREN)
    for number, record in enumerate(records, 1):
        waiting.append((record, (str(record.get("id") or number), "") if nested else None))
    position = 0
    while position < len(waiting):
        record, place = waiting[position]
        position += 1
        yield record, place
        below = [one for key in CHILDREN for one in _list(record.get(key)) if isinstance(one, _Record)]
        own = place[0] if place else ""
        waiting += [(one, (str(one.get("id") or f"{own}.{number}"), own)) for number, one in enumerate(below, 1)]


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _flat(
    record: _Record, above: tuple[str, str] | None, before: str = "", depth: int = 0
) -> Iterator[tuple[str, str]]:
    """The record's fields as text; those of records inside by `outer.inner`."""
    for key, value in record.items():
        if key in CHILDREN or (above and key in ("id", "parentId")):
            continue
        if isinstance(value, _Record):
            if depth < MAX_DEPTH:
                yield from _flat(value, None, f"{before}{key}.", depth + 1)
        else:
            yield before + key, _text(value)
    if above:
        yield "id", above[0]
        yield "parentId", above[1]


def _text(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list():
            return "|".join(_text(one) for one in value if not isinstance(one, list | dict))
        case _:
            return str(value)[: LONGEST + 1]
