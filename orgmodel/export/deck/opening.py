"""A client's template opened without trusting it: refused in a sentence where it cannot be laid a deck on."""

from __future__ import annotations

from io import BytesIO
from typing import Any, Final
from zipfile import BadZipFile, ZipFile

from orgmodel.records import Refused
from orgmodel.text import msg

LARGEST: Final = 50_000_000
"""Bytes of a template."""
UNPACKED: Final = 400_000_000
"""Bytes of all its parts together, as its directory gives them."""
MOST_PARTS: Final = 5_000
LARGEST_PART: Final = 20_000_000
"""Bytes of one part that is XML; pictures may be larger."""
ENCRYPTED: Final = b"\xd0\xcf\x11\xe0"
"""How a file of the office's old container begins: what is protected by a password is one."""
MAIN: Final = b"presentationml.presentation.main+xml"
MACRO: Final = b"macroEnabled"
SECTIONS: Final = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
"""Extension that lists slides by section."""
PML: Final = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


class Unsuitable(Refused):
    """The template cannot be used; `message` says why."""


def open_template(given: bytes) -> Any:
    """The presentation of a template, without the slides it holds.

    Raises:
        Unsuitable: it is damaged, protected, oversized, holds macros or is no presentation.
    """
    _check(given)
    from pptx import Presentation

    try:
        presentation = Presentation(BytesIO(given))
        _empty(presentation)
        has_layouts = any(len(master.slide_layouts) for master in presentation.slide_masters)
    except Exception as fault:  # whatever a hostile file makes the reader do, it is damaged
        raise Unsuitable(_damaged()) from fault
    if not has_layouts:
        raise Unsuitable(msg("The template has no slide layout; add one with a title."))
    return presentation


def _check(given: bytes) -> None:
    if given.startswith(ENCRYPTED):
        raise Unsuitable(msg("The template is protected by a password or in the old format; save it as .pptx without."))
    if len(given) > LARGEST:
        raise Unsuitable(msg("The template is larger than {n} MB; remove its pictures and films.", n=50))
    try:
        with ZipFile(BytesIO(given)) as parts:
            _check_parts(parts)
    except (BadZipFile, KeyError, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as fault:
        raise Unsuitable(_damaged()) from fault


def _check_parts(parts: ZipFile) -> None:
    entries = parts.infolist()
    xml = [entry for entry in entries if entry.filename.endswith((".xml", ".rels"))]
    is_vast = len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > UNPACKED
    if is_vast or any(entry.file_size > LARGEST_PART for entry in xml):
        raise Unsuitable(
            msg("The template unpacks to far more than a presentation needs; save it anew, without films.")
        )
    kinds = parts.read("[Content_Types].xml")
    if MACRO in kinds or any(entry.filename.endswith("vbaProject.bin") for entry in entries):
        raise Unsuitable(msg("The template holds macros; save it as .pptx, which has none."))
    if MAIN not in kinds:
        raise Unsuitable(msg("The template is no presentation; save it as .pptx."))
    if any(b"<!DOCTYPE" in parts.read(entry) for entry in xml):
        raise Unsuitable(_damaged())


def _damaged() -> Any:
    return msg(
        "The template is damaged: it cannot be read as a presentation. Open it, save it as .pptx, and try again."
    )


def _empty(presentation: Any) -> None:
    """Every slide out, with what lists them."""
    root = presentation.part._element
    slides = presentation.slides._sldIdLst
    for one in list(slides):
        presentation.part.drop_rel(one.rId)
        slides.remove(one)
    for shows in root.findall(f"{PML}custShowLst"):
        root.remove(shows)
    for extension in [one for one in root.iter() if one.get("uri") == SECTIONS]:
        extension.getparent().remove(extension)
