"""What a file may be made of: its encoding, the characters it may hold, and where each one stands."""

from __future__ import annotations

import codecs
import re

from orgmodel.records import Location, Malformed, Problem
from orgmodel.text import Message, msg

MAX_BYTES = 5_000_000
"""Largest file read (scenario-format.md)."""
MAX_SAID = 100
"""Refused characters named at once; more say nothing new (our proposal)."""

_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_INVISIBLE = "\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff\u00ad"
_IN_FILE = re.compile(rf"[{_CONTROLS}{_INVISIBLE}]|\r(?!\n)")
_IN_VALUE = re.compile(rf"[{_CONTROLS}{_INVISIBLE}\r]")


def decode(raw: bytes, file: str) -> str:
    """The text of a file: UTF-8, or UTF-16 with its mark; Malformed where it is too large or neither."""
    if len(raw) > MAX_BYTES:
        start = raw.rfind(b"\n", 0, MAX_BYTES) + 1
        column = len(raw[start:MAX_BYTES].decode("utf-8", "replace")) + 1
        place = Location(file, raw.count(b"\n", 0, MAX_BYTES) + 1, column)
        raise Malformed((Problem(place, msg("the file is larger than {limit} MB; split it", limit=5)),))
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decode_utf16(raw, file)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Malformed((Problem(_byte_place(raw, error.start, file), _not_utf8(raw[error.start])),)) from None


def _decode_utf16(raw: bytes, file: str) -> str:
    try:
        return raw.decode("utf-16")
    except UnicodeDecodeError as error:
        place = place_of(raw[: error.start].decode("utf-16", "ignore"), -1, file)
        message = msg("the file starts as UTF-16 but is not UTF-16 from here on; save it as UTF-8")
        raise Malformed((Problem(place, message),)) from None


def _not_utf8(byte: int) -> Message:
    return msg(
        "the byte {byte} is not UTF-8 text, as in a file saved as Latin-1 or Windows-1252; save it as UTF-8",
        byte=f"0x{byte:02X}",
    )


def _byte_place(raw: bytes, index: int, file: str) -> Location:
    mark = 3 if raw.startswith(codecs.BOM_UTF8) else 0
    return place_of(raw[mark:index].decode("utf-8", "replace"), -1, file)


def place_of(text: str, index: int, file: str) -> Location:
    """Where the character at `index` stands; -1 is the place just after the text."""
    end = len(text) if index < 0 else index
    return Location(file, text.count("\n", 0, end) + 1, end - text.rfind("\n", 0, end))


def refused_in_file(text: str, file: str) -> list[Problem]:
    """Every character that no file may hold, where it stands."""
    problems: list[Problem] = []
    for found in _IN_FILE.finditer(text):
        problems.append(Problem(place_of(text, found.start(), file), _refusal(found[0])))
        if len(problems) == MAX_SAID:
            break
    return problems


def refused_in_value(value: str) -> Message | None:
    """Why `value` cannot be kept: a character that arrived through an escape; None where it can."""
    found = _IN_VALUE.search(value)
    return _refusal(found[0]) if found else None


def _refusal(character: str) -> Message:
    code = f"U+{ord(character):04X}"
    if re.match(f"[{_CONTROLS}\r]", character):
        return msg("the control character {code} is not allowed; delete it", code=code)
    return msg("the invisible character {code} is not allowed; delete it", code=code)
