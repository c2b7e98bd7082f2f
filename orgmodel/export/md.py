"""A document as Markdown: what a user wrote stays as written, never a link, a picture or HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from orgmodel.export.contents import DOCUMENTS
from orgmodel.export.drafting import drafted
from orgmodel.export.format import Format, Request
from orgmodel.export.picture import write_twin
from orgmodel.reports.document import Block, Bullets, Document, Figure, Grid, Heading, Paragraph
from orgmodel.study import Study
from orgmodel.text import msg, render

LIVE: Final = re.compile(r"([\\`*_\[\]<>|~#&!{}$^])")
"""Signs that Markdown may act upon anywhere in a line; CommonMark lets any of them be escaped."""
NO_TWINS: Final[Mapping[Figure, str]] = MappingProxyType({})
AT_START: Final = re.compile(r"^([-+=](?=[-+=\s]|$)|\d+[.)](?=\s|$))")
"""What makes a list, a rule or a heading at the start of a line."""
ADDRESS: Final = re.compile(r"(?i)\b(https?|ftp|mailto|www)(?=[:.])")
"""What some readers turn into a link without being asked."""


def write(study: Study, request: Request) -> bytes:
    """The document in UTF-8."""
    document = drafted(study, request)
    twins = {
        block: write_twin(study, replace(request, what=block.what, placement=block.placement)).decode()
        for block in document.blocks
        if isinstance(block, Figure)
    }
    return as_markdown(document, request.language, twins).encode()


def as_markdown(document: Document, language: str, twins: Mapping[Figure, str] = NO_TWINS) -> str:
    """A document as CommonMark with tables; a picture is its caption and its text twin, where that is given."""
    parts = [f"# {literal(render(document.title, language))}"]
    if document.subtitle is not None:
        parts.append(f"**{literal(render(document.subtitle, language))}**")
    above: Block | None = None
    for block in document.blocks:
        if isinstance(block, Figure):
            parts += _figure(block, twins.get(block, ""), language)
        else:
            parts += _block(block, above, language)
        above = block
    return "\n\n".join(parts) + "\n"


def literal(text: str) -> str:
    """`text` as Markdown that shows it sign by sign, on one line."""
    flat = "; ".join(text.replace("\r", " ").split("\n")).strip()
    flat = LIVE.sub(r"\\\1", flat)
    flat = ADDRESS.sub(lambda found: f"{found[0]}\u2060", flat)
    flat = re.sub(r"(?<=\w)@(?=\w)", "\u2060@\u2060", flat)
    return AT_START.sub(_escaped_start, flat)


def _escaped_start(found: re.Match[str]) -> str:
    return f"\\{found[0]}" if len(found[0]) == 1 else f"{found[0][:-1]}\\{found[0][-1]}"


def _figure(figure: Figure, twin: str, language: str) -> Iterator[str]:
    """What is seen, then what the picture says as a list in a list."""
    yield f"*{literal(render(figure.caption, language))}*"
    lines = [line for line in twin.splitlines() if line.strip()]
    if lines:
        yield "\n".join(f"{line[: len(line) - len(line.lstrip())]}- {literal(_said(line))}" for line in lines)


def _said(line: str) -> str:
    return line.strip().removeprefix("- ")


def _block(block: Heading | Paragraph | Bullets | Grid, above: Block | None, language: str) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * (block.level + 1)} {literal(render(block.text, language))}"
        case Paragraph():
            yield _paragraph(block, language)
        case Bullets():
            sign = "1." if block.numbered else "-"
            yield "\n".join(f"{sign} {literal(render(item, language))}" for item in block.items)
        case Grid():
            yield from _grid(block, above, language)


def _paragraph(block: Paragraph, language: str) -> str:
    text = literal(render(block.text, language))
    return {"lead": f"**{text}**", "quiet": f"*{text}*", "gap": f"> {text}"}.get(block.tone, text)


def _grid(block: Grid, above: Block | None, language: str) -> Iterator[str]:
    head, rows = block.table.rendered(language)
    if not rows:
        return
    if block.bare:
        head = [""] * len(head)
    elif not (isinstance(above, Heading) and render(above.text, language) == render(block.table.title, language)):
        yield f"**{literal(render(block.table.title, language))}**"
    lines = [_row(head), _row(["---"] * len(head), escape=False), *(_row(row) for row in rows)]
    yield "\n".join(lines)


def _row(cells: Sequence[str], escape: bool = True) -> str:
    return "| " + " | ".join(literal(cell) if escape else cell for cell in cells) + " |"


FORMAT = Format("md", ".md", "text/markdown; charset=utf-8", msg("Markdown: text for any page"), write, DOCUMENTS)
