"""The workbook: what the model says, with filters and bars, then the scenario in sheets that are read back.

The sheets of what is written (`roles`, `channels`, `seats`, `scenario` …) and their columns are those of
`importers.own_sheets`; `own_sheets.tree_of` makes a scenario's tree of them again. They bear the format's own words in
every language; the sheets of what the model says bear the reader's and are not read back.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from orgmodel.export.book import Book, Line
from orgmodel.export.contents import DOCUMENTS, TITLES
from orgmodel.export.drafting import drafted
from orgmodel.export.format import Format, Request
from orgmodel.export.sheets import Sheet, analyses, sheet_from, written_sheets
from orgmodel.export.standing import wanted, with_verdict
from orgmodel.placement.verdict import verdict_in_words
from orgmodel.reports.document import Bullets, Document, Figure, Grid, Heading, Paragraph
from orgmodel.study import Study
from orgmodel.text import Message, Share, msg, render

CONTENTS: Final = ("workbook", *DOCUMENTS)


def write(study: Study, request: Request) -> bytes:
    """The whole workbook, or a document with a sheet for each of its tables."""
    if request.what in DOCUMENTS:
        return _document(drafted(study, request), study, request)
    request = with_verdict(study, request)
    sheets = (*analyses(study, request), *written_sheets(study, request))
    title = render(wanted(study, request).placed.base.title, request.language)
    book = Book(title, study.digest, request.day)
    book.lines(render(msg("Overview"), request.language), tuple(_overview(study, request, sheets)))
    for sheet in sheets:
        book.table(sheet, request.language)
    return book.finished()


def _overview(study: Study, request: Request, sheets: tuple[Sheet, ...]) -> Iterator[Line]:
    """What the workbook is about, what the model says first, and what stands where."""

    def said(message: Message, kind: str = "plain") -> Line:
        return Line(render(message, request.language), kind)

    one = wanted(study, request)
    verdict = request.verdict
    yield Line(render(one.placed.base.title, request.language), "title")
    if verdict is not None:
        yield said(verdict_in_words(verdict), "lead")
    yield said(msg("Placements"), "heading")
    for other in study.assessments:
        yield said(msg("{placement}: {n} findings, {share} of the checks assessable", placement=other.placed.title,
                       n=len(other.findings), share=Share(other.completeness)))  # fmt: skip
    yield said(msg("What the model says"), "heading")
    for sheet in sheets:
        if not sheet.is_written:
            yield Line(sheet.title)
    yield said(msg("What the file says"), "heading")
    yield said(msg("These sheets can be edited and imported again; they bear the words of the format."), "quiet")
    for sheet in sheets:
        if sheet.is_written:
            yield said(msg("{sheet}: {title}", sheet=sheet.id, title=sheet.title))
    yield said(msg("Model {digest}", digest=study.digest), "quiet")
    if request.day is not None:
        yield said(msg("Drawn up on {day}", day=request.day), "quiet")


def _document(document: Document, study: Study, request: Request) -> bytes:
    language = request.language
    book = Book(render(document.title, language), study.digest, request.day)
    book.lines(render(TITLES[request.what], language), tuple(_lines(document, language)))
    for block in document.blocks:
        if isinstance(block, Grid) and block.table.rows:
            book.table(sheet_from(block.table, document.id, language), language)
    return book.finished()


def _lines(document: Document, language: str) -> Iterator[Line]:
    yield Line(render(document.title, language), "title")
    if document.subtitle is not None:
        yield Line(render(document.subtitle, language), "quiet")
    for block in document.blocks:
        match block:
            case Heading():
                yield Line(render(block.text, language), "heading")
            case Paragraph():
                yield Line(render(block.text, language), block.tone)
            case Bullets():
                for number, item in enumerate(block.items, 1):
                    yield Line(f"{f'{number}.' if block.numbered else '•'} {render(item, language)}")
            case Grid():
                yield Line(f"→ {render(block.table.title, language)}", "quiet")
            case Figure():
                yield Line(render(block.caption, language), "quiet")


FORMAT = Format(
    "xlsx",
    ".xlsx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    msg("XLSX: tables to filter, edit and import again"),
    write,
    CONTENTS,
)
