"""The interview guide: what is not known yet, by who can answer, as sheets that are filled in and imported back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orgmodel.assessment import Assessment
from orgmodel.reports.document import Block, Bullets, Document, Grid, Heading, Paragraph
from orgmodel.reports.interview import COLUMNS, row_of
from orgmodel.reports.kind import Asked, Kind
from orgmodel.reports.questions import MOST, Question, questions
from orgmodel.reports.subject import chosen, signed, under
from orgmodel.study import Study
from orgmodel.tables import Table
from orgmodel.text import Message, msg, plural


def draw(study: Study, asked: Asked) -> Document:
    """The guide for the placement that is chosen."""
    one = chosen(study, asked)
    return Document("interview-guide", TITLE, under(one.placed), tuple(_blocks(study, asked, one)))


def _blocks(study: Study, asked: Asked, one: Assessment) -> Iterator[Block]:
    found = questions(study, one)
    yield Paragraph(_lead(one, found), "lead")
    if found:
        how = msg(
            "Questions that most waits for come first. An answer goes into the last column; “none” says that there is "
            "none, and an empty cell leaves the question open. The sheet is imported back as it is."
        )
        yield Paragraph(how, "quiet")
    if len(found) == MOST:
        yield Paragraph(msg("More is missing than a guide can ask; these come first."), "gap")
    for who in dict.fromkeys(question.who for question in found):
        rows = tuple(row_of(question) for question in found if question.who == who)
        name = one.placed.name(who)
        yield Heading(name)
        yield Grid(Table(msg("{who}", who=name), COLUMNS, rows), widths=(24, 40, 18, 18))
    if one.placed.base.questions:
        yield Heading(msg("Open questions"))
        yield Bullets(tuple(question.text for question in one.placed.base.questions))
    yield signed(study, asked)


def _lead(one: Assessment, found: Sequence[Question]) -> Message:
    people = len({question.who for question in found})
    missing = sum(not question.is_assumed for question in found)
    if not found:
        return msg("Nothing is missing: every check of “{placement}” can be told, and no value is assumed.",
                   placement=one.placed.title)  # fmt: skip
    to_ask = plural("{n} question", "{n} questions", len(found))
    of = plural("{n} person", "{n} people", people)
    if not missing:
        return msg("{questions} to {people}, all of them to confirm what is only assumed so far.",
                   questions=to_ask, people=of)  # fmt: skip
    if missing == len(found):
        return msg("{questions} to {people}, on what is not written yet.", questions=to_ask, people=of)
    return msg("{questions} to {people}; {missing} of them on what is not written at all.", questions=to_ask, people=of,
               missing=missing)  # fmt: skip


TITLE = msg("Interview guide")
DOCUMENT = Kind("interview-guide", TITLE, draw)
