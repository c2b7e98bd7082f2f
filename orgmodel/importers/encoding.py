"""The text of a file in the encoding it was saved in, and which one that was."""

from __future__ import annotations

import codecs
from typing import Final

from orgmodel.records import Location, Malformed, Problem
from orgmodel.text import Message, msg

MARKS: Final = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
HALF: Final = 0.3
"""Share of zero bytes on every other place from which a file without mark is UTF-16 (our proposal)."""
LOOKED_AT: Final = 4096
WESTERN: Final = frozenset(range(0x80, 0xA0))
"""Bytes that are letters in Windows-1252 and control characters in ISO-8859-1."""


def decoded(raw: bytes, file: str) -> tuple[str, Message]:
    """The text of `raw`, and a word on its encoding: marks first, then UTF-8, then the two of Western Europe.

    Raises:
        Malformed: the file has the mark of an encoding that it is not in.
    """
    for mark, name in MARKS:
        if raw.startswith(mark):
            return _marked(raw, name, file), _said(name)
    name = _without_zeros(raw)
    if name:
        return raw.decode(name, "replace"), _said(name)
    try:
        return raw.decode("utf-8"), _said("utf-8")
    except UnicodeDecodeError:
        return _western(raw)


def _marked(raw: bytes, name: str, file: str) -> str:
    try:
        return raw.decode(name)
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode(name, "ignore")
        place = Location(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
        message = msg("the file says it is {encoding} and is not from here on; save it again", encoding=_label(name))
        raise Malformed((Problem(place, message),)) from None


def _without_zeros(raw: bytes) -> str:
    """The UTF-16 of a file without mark: half of its bytes are zero, on every other place."""
    head = raw[:LOOKED_AT]
    for start, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        half = head[start::2]
        if len(half) > 1 and half.count(0) > HALF * len(half) and not head[1 - start :: 2].count(0):
            return name
    return ""


def _western(raw: bytes) -> tuple[str, Message]:
    """Windows-1252, which holds all letters of ISO-8859-1; the latter where a byte has no letter in it."""
    if WESTERN.isdisjoint(raw):
        return raw.decode("latin-1"), msg("read as {encoding}, a guess: it is not UTF-8", encoding="ISO-8859-1")
    try:
        return raw.decode("cp1252"), msg("read as {encoding}, a guess: it is not UTF-8", encoding="Windows-1252")
    except UnicodeDecodeError:
        return raw.decode("latin-1"), msg("read as {encoding}, a guess: it is not UTF-8", encoding="ISO-8859-1")


def _label(name: str) -> str:
    return "UTF-16" if name.startswith("utf-16") else "UTF-8"


def _said(name: str) -> Message:
    return msg("encoding: {encoding}", encoding=_label(name))
