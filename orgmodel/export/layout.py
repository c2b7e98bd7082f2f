"""A document as the plain data of its page: every word rendered, every picture drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, Final

from orgmodel.diagram.fontconfig import missing
from orgmodel.diagram.style import LEVELS, LIGHT
from orgmodel.export.format import Request
from orgmodel.export.picture import draw_picture, write_twin
from orgmodel.records import LEVEL_LABELS, Level
from orgmodel.reports.document import Block, Bullets, Document, Figure, Grid, Heading, Paragraph
from orgmodel.reports.subject import organization
from orgmodel.study import Study
from orgmodel.text import Message, Minutes, Share, msg, render

HAIR: Final = "#D5DBE3"
COLOURS: Final[dict[str, Any]] = {
    "ink": LIGHT.ink,
    "secondary": LIGHT.secondary,
    "accent": LIGHT.inside.line,
    "hair": HAIR,
    "band": LIGHT.band,
    "levels": {level.word: {"fill": ink.fill, "text": ink.text} for level, ink in LEVELS.items()},
}
NUMBER: Final = "{page}"
"""Stands for a page until it is known."""
WIDE: Final = ("chart", "map")
"""Pictures that get a page of their own, across; the others stand where they are spoken of."""


def laid_out(document: Document, study: Study, request: Request) -> dict[str, Any]:
    """What `document.typ` shows."""
    language = request.language
    wide = [block for block in document.blocks if _is_wide(block)]
    placed = (_placed(block, wide, study, request) for block in document.blocks)
    blocks = [block for block in placed if block]
    for before, block in pairwise(blocks):
        if block["kind"] == "grid" and before.get("text") == block["title"]:
            block["title"] = None
    page = {
        "title": render(document.title, language),
        "subtitle": render(document.subtitle, language) if document.subtitle is not None else "",
        "organization": render(organization(study.baseline.placed), language),
        "lang": language,
        "one": document.pages == "one",
        "foot": render(_foot(study, request), language),
        "page": render(msg("Page {page} of {pages}", page="{page}", pages="{pages}"), language),
        "colours": COLOURS,
        "blocks": blocks,
        "pictures": [_picture(one, study, request) for one in wide if isinstance(one, Figure)],
    }
    return _complete(page, language)


def _complete(page: dict[str, Any], language: str) -> dict[str, Any]:
    """The page, the signs that no typeface here can draw written as their code points, and a line that says so."""
    lost = missing("".join(sorted(set("".join(_words(page))))))
    if not lost:
        return page
    signs = {ord(sign): f"[U+{ord(sign):04X}]" for sign in lost}
    whole: dict[str, Any] = _spelled(page, signs)
    said = msg("No typeface of this machine has these signs: {signs}.", signs=", ".join(signs.values()))
    whole["blocks"].append({"kind": "paragraph", "tone": "gap", "text": render(said, language)})
    return whole


def _spelled(value: Any, signs: dict[int, str]) -> Any:
    if isinstance(value, str):
        return value.translate(signs)
    if isinstance(value, dict):
        return {name: _spelled(inner, signs) for name, inner in value.items()}
    return [_spelled(inner, signs) for inner in value] if isinstance(value, list) else value


def _is_wide(block: Block) -> bool:
    return isinstance(block, Figure) and block.what in WIDE


def _placed(block: Block, wide: list[Block], study: Study, request: Request) -> dict[str, Any] | None:
    """A block where it stands: a wide picture leaves a line there that names its page."""
    if not isinstance(block, Figure):
        return _block(block, request.language)
    if not _is_wide(block):
        return {"kind": "picture", **_picture(block, study, request)}
    said = render(msg("{caption} Picture on page {page}.", caption=block.caption, page=NUMBER), request.language)
    before, _, after = said.rpartition(NUMBER)
    return {"kind": "pointer", "number": wide.index(block) + 1, "before": before, "after": after}


def _foot(study: Study, request: Request) -> Message:
    if request.day is None:
        return msg("Model {digest}", digest=study.digest)
    return msg("Model {digest} · {day}", digest=study.digest, day=request.day)


def _block(block: Heading | Paragraph | Bullets | Grid, language: str) -> dict[str, Any] | None:
    match block:
        case Heading():
            return {"kind": "heading", "level": block.level, "text": render(block.text, language)}
        case Paragraph():
            return {"kind": "paragraph", "tone": block.tone, "text": render(block.text, language)}
        case Bullets():
            items = [render(item, language) for item in block.items]
            return {"kind": "bullets", "numbered": block.numbered, "items": items}
        case Grid():
            return _grid(block, language) if block.table.rows else None


def _grid(block: Grid, language: str) -> dict[str, Any]:
    head, rows = block.table.rendered(language)
    cells = [
        [_cell(value, text, language) for value, text in zip(values, texts, strict=True)]
        for texts, values in zip(rows, block.table.rows, strict=True)
    ]
    columns = list(zip(*block.table.rows, strict=True))
    return {
        "kind": "grid",
        "bare": block.bare,
        "title": render(block.table.title, language),
        "head": head,
        "rows": cells,
        "widths": list(block.widths) or [1] * len(head),
        "numbers": [_are_numbers(column) for column in columns],
    }


def _are_numbers(column: Sequence[object]) -> bool:
    known = [value for value in column if value is not None]
    return bool(known) and all(isinstance(value, int | float | Share | Minutes) for value in known)


def _cell(value: object, text: str, language: str) -> dict[str, Any]:
    """A cell's words; a level of risk comes apart from what was decided about it."""
    if level := _level(value):
        return {"text": text, "level": level.word, "after": ""}
    inner = [one for _, one in value.values] if isinstance(value, Message) else []
    if len(inner) == 2 and (level := _level(inner[0])):
        return {"text": render(inner[0], language), "level": level.word, "after": render(inner[1], language)}
    return {"text": text, "level": None, "after": ""}


def _level(value: object) -> Level | None:
    return next((level for level, label in LEVEL_LABELS.items() if label == value), None)


def _picture(one: Figure, study: Study, request: Request) -> dict[str, Any]:
    asked = replace(request, what=one.what, placement=one.placement, dark=False)
    return {
        "caption": render(one.caption, request.language),
        "alt": write_twin(study, asked).decode(),
        "svg": draw_picture(study, asked, "svg").decode(),
    }


def _words(value: object) -> Iterator[str]:
    """Every text of a page, those of its pictures included, each on one line."""
    if isinstance(value, str):
        yield value.replace("\n", " ")
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _words(inner)
