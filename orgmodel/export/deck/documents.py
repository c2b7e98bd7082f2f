"""A document as slides: its text in columns, its tables on as many slides as they take, its figures drawn natively."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from orgmodel.export.deck.begun import Begun, begin
from orgmodel.export.deck.flow import Words, draw_columns, laid
from orgmodel.export.deck.grid import Cell, Columns, draw_grid, paged, spread
from orgmodel.export.deck.paper import Paper
from orgmodel.export.deck.pictures import add_picture
from orgmodel.export.deck.saving import saved
from orgmodel.export.deck.slides import Slides
from orgmodel.export.drafting import drafted
from orgmodel.export.format import Request
from orgmodel.reports.document import Block, Bullets, Document, Figure, Grid, Heading, Paragraph
from orgmodel.study import Study
from orgmodel.text import msg

SIZE = 11.0
"""Of tables, in points."""
WIDEST = 60
"""Letters that count when columns share the width."""
NARROWEST = 6
MOST_COLUMNS = 9
"""Columns beside each other; a wider table goes on below, its first column again (our proposal)."""
PLAIN_UP_TO = 7
"""Paragraphs and items up to which text stands in one column."""


def document_of(study: Study, request: Request) -> bytes:
    """The document asked for.

    Raises:
        Unsuitable: the template cannot be used.
        KeyError: no document, or no placement of the study, has that id.
        Malformed: the table of values or of ballots cannot be read.
    """
    begun = begin(study, request)
    document = drafted(study, request)
    slides_of(document, begun)
    slides, story = begun.slides, begun.story
    return saved(slides.master.presentation, slides.say(document.title), slides.say(story.organization()),
                 story.request.language, story.request.day)  # fmt: skip


def slides_of(document: Document, begun: Begun) -> None:
    """Cover, then the blocks in their order; each slide is headed by the heading, table or caption it shows."""
    slides, story = begun.slides, begun.story
    lines = [slides.say(document.subtitle)] if document.subtitle is not None else []
    lines += [slides.say(msg("Model {digest}", digest=story.whole.digest))]
    lines += [slides.say(story.request.day)] if story.request.day else []
    slides.cover(document.title, lines, [slides.say(story.sources)])
    for heading, blocks in _parts(document.blocks):
        _text(begun, heading or document.title, [one for one in blocks if not isinstance(one, Grid | Figure)])
        for one in blocks:
            if isinstance(one, Grid):
                _grid(begun, one)
            elif isinstance(one, Figure):
                add_picture(begun, one.what, story.study.find(one.placement), one.caption)


def _parts(blocks: Sequence[Block]) -> Iterator[tuple[Any, list[Block]]]:
    """The blocks under each heading of the first two levels; smaller headings stay in the text."""
    heading: Any = None
    held: list[Block] = []
    for one in blocks:
        if isinstance(one, Heading) and one.level < 3:
            if held:
                yield heading, held
            heading, held = one.text, []
        else:
            held.append(one)
    if held:
        yield heading, held


def _text(begun: Begun, title: Any, blocks: Sequence[Block]) -> None:
    slides = begun.slides
    words = [one for block in blocks for one in _words(slides, block)]
    abreast = 1 if len(words) <= PLAIN_UP_TO else 2
    for page in laid(words, slides.face, slides.room, abreast) if words else ():
        paper = Paper(slides.language)
        draw_columns(paper, page, slides.room, abreast)
        slides.sheet(title, paper, [*(one.text for column in page for one in column), slides.say(begun.story.sources)])


def _words(slides: Slides, block: Block) -> Iterator[Words]:
    match block:
        case Heading():
            yield Words(slides.say(block.text), "heading")
        case Paragraph():
            tone = block.tone if block.tone in ("plain", "quiet", "lead") else "quiet"
            yield Words(slides.say(block.text), tone)
        case Bullets():
            for number, item in enumerate(block.items, 1):
                yield Words(slides.say(item), "item", str(number) if block.numbered else "–")


def _grid(begun: Begun, block: Grid) -> None:
    slides, table = begun.slides, block.table
    head, rows = table.rendered(slides.language)
    if not rows:
        return
    for part in _columns(len(head)):
        heads = tuple("" if block.bare else head[i] for i in part)
        shares = [block.widths[i] for i in part] if block.widths else _shares([[row[i] for row in rows] for i in part])
        columns = Columns(heads, spread(slides.room.width, shares), SIZE)
        cells = [[Cell(row[i], bold=not i) for i in part] for row in rows]
        for page in paged(columns, cells, slides.face, slides.room.height):
            paper = Paper(slides.language)
            draw_grid(paper, slides.room, columns, page, slides.face, name=slides.say(table.title))
            slides.sheet(table.title, paper, [slides.say(begun.story.sources)])


def _columns(count: int) -> list[list[int]]:
    """The columns of each slide: the first one on all of them."""
    if count <= MOST_COLUMNS:
        return [list(range(count))]
    step = MOST_COLUMNS - 1
    return [[0, *range(at, min(at + step, count))] for at in range(1, count, step)]


def _shares(columns: Sequence[Sequence[str]]) -> list[float]:
    """Wider where there is more to say."""
    longest = [min(WIDEST, max(NARROWEST, *(len(text) for text in column))) for column in columns]
    words = [max(len(word) for text in column for word in (text.split() or [""])) for column in columns]
    return [max(one**0.8, min(word, 18)) for one, word in zip(longest, words, strict=True)]
