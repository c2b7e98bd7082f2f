"""A document set in type: words go to the page as data, the page itself is `document.typ`."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from orgmodel.diagram.fonts import folder, outside_face
from orgmodel.records import Refused
from orgmodel.text import msg

TEMPLATE: Final = Path(__file__).with_name("document.typ")
FLOWING: Final = (10.0, 9.5)
"""Points of a document's text: the second where it saves a page (our proposal)."""
SIZES: Final = (10.0, 9.5, 9.0, 8.5, 8.0)
"""Tried in turn where a document must hold on one page; no text is set smaller than nine tenths of the last."""
PAGE: Final = re.compile(rb"/Type\s*/Page\b")
STANDARD: Final = "ua-1"
"""PDF/UA-1: tagged, titled, in a language, each picture with its words."""


def typeset(page: dict[str, Any], *, one_page: bool) -> bytes:
    """The PDF of a page as `layout` describes it; the same page gives the same bytes.

    Raises:
        Refused: it must hold on one page and does not, even in the smallest type.
    """
    if not one_page:
        return min((_compiled(page, size) for size in FLOWING), key=pages_of)
    for size in SIZES:
        made = _compiled(page, size)
        if pages_of(made) == 1:
            return made
    raise Refused(msg("this document must hold on one page and does not; shorten its titles, or take Markdown"))


def pages_of(raw: bytes) -> int:
    """How many pages a PDF of ours has."""
    return len(PAGE.findall(raw))


def _compiled(page: dict[str, Any], size: float) -> bytes:
    """The PDF; a mark of accessibility less where the standard refuses a sign that only a font of the system has."""
    given, source = _given(page, size), TEMPLATE.read_bytes()
    try:
        return bytes(_typst().compile(source, format="pdf", pdf_standards=STANDARD, **given))
    except _typst().TypstError:
        return bytes(_typst().compile(source, format="pdf", **given))


def _given(page: dict[str, Any], size: float) -> dict[str, Any]:
    """Fonts of the system take part only where the face lacks a sign, so that all machines make the same file."""
    data = json.dumps({**page, "size": size}, ensure_ascii=False)
    return {
        "root": TEMPLATE.parent,
        "font_paths": [str(folder())],
        "ignore_system_fonts": not outside_face(data),
        "sys_inputs": {"data": data},
    }


@lru_cache(maxsize=1)
def _typst() -> ModuleType:
    import typst

    return typst
