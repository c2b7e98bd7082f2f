"""The question: the cover, and what is compared with what."""

from __future__ import annotations

from typing import Any

from orgmodel.assessment import Assessment
from orgmodel.diagram.picture import Rect
from orgmodel.diagram.style import LIGHT
from orgmodel.export.deck.grid import Cell, Columns, draw_grid, paged, sized, spread
from orgmodel.export.deck.paper import Paper
from orgmodel.export.deck.slides import Slides
from orgmodel.export.deck.story import Story, open_findings, superiors
from orgmodel.export.deck.words import Paragraph, Run
from orgmodel.text import Share, listing, msg, plural

PARTS = (4.2, 3.8, 0.9, 1.2, 1.2, 1.1, 1.1)
SIZES = (14.0, 13.0, 12.0, 11.0, 10.0, 9.0)
LEGEND = 84.0
"""Room for what lever and risk mean, in points."""


def add(slides: Slides, story: Story) -> None:
    """Cover and options."""
    count = len(story.study.assessments)
    title = plural("Where should the role “{role}” sit? {n} placement compared for {organization}",
                   "Where should the role “{role}” sit? {n} placements compared for {organization}",
                   count, role=story.role(), organization=story.organization())  # fmt: skip
    lines = [slides.say(story.study.scenarios[0].title), slides.say(msg("Model {digest}", digest=story.whole.digest))]
    lines += [slides.say(story.request.day)] if story.request.day else []
    slides.cover(title, lines, [*_method(slides, story), slides.say(story.sources)], [slides.say(story.role())])
    _options(slides, story)


def _method(slides: Slides, story: Story) -> list[str]:
    said: list[Any] = [
        msg("Every placement is read from one description of the organization and its outside world, and assessed by"
            " the same measures. Lever and risk are two axes; there is no single score."),
        msg("Scores are of arrangements, never of people. What is not written is unknown, not bad."),
    ]  # fmt: skip
    if story.verdict is not None:
        rows = story.verdict.ranking.rows
        said.append(msg("{n} placements take part in the ranking, generated ones included.", n=len(rows)))
    return [slides.say(one) for one in said]


def _options(slides: Slides, story: Story) -> None:
    placed, study = story.today.placed, story.study
    title = msg("{roles} roles and {publics} publics meet on {channels} channels; {options} are held against today",
                roles=len(placed.roles), publics=len(placed.stakeholders), channels=len(placed.channels),
                options=plural("{n} placement", "{n} placements", len(story.others)))  # fmt: skip
    heads = tuple(slides.say(one) for one in
                  (msg("Placement"), msg("Answers to"), msg("FTE"), msg("Open risks"), msg("Assessable"), msg("Lever"),
                   msg("Risk")))  # fmt: skip
    room = slides.room
    columns = Columns(heads, spread(room.width, PARTS), SIZES[0], ("l", "l", "r", "r", "r", "r", "r"))
    rows = [_row(slides, story, one) for one in study.assessments]
    columns = sized(columns, rows, slides.face, SIZES)
    pages = paged(columns, rows, slides.face, room.height)
    method = _method(slides, story)
    notes = [slides.say(msg("Lever: what the role can move. Risk: what can go wrong. Both are means of criteria at the"
                            " weights in force, between 0 and 100%.")),
             *(slides.say(_known(one)) for one in study.assessments), slides.say(story.sources)]  # fmt: skip
    for page in pages:
        paper = Paper(slides.language)
        high = draw_grid(paper, room, columns, page, slides.face, name=slides.say(msg("Placement")))
        if room.height - high > 2 * LEGEND:
            low = Rect(room.x, room.bottom - LEGEND / 2, room.width, LEGEND)
            words = [Paragraph((Run(text, 12.0, LIGHT.secondary),), after=6.0) for text in (notes[0], method[0])]
            paper.words(low, words, anchor="b")
        slides.sheet(title, paper, notes)


def _row(slides: Slides, story: Story, one: Assessment) -> list[Cell]:
    is_chosen = one is story.chosen
    fill = LIGHT.role.fill if is_chosen else ""
    name = msg("{placement} (today)", placement=one.placed.title) if one is story.today else one.placed.title
    fte = sum(float(seat.fte) for seat in one.placed.seats if seat.fte is not None)
    seats = len(one.placed.seats)
    under = listing(superiors(one.placed)) if superiors(one.placed) else msg("nobody")
    says = under if seats < 2 else plural("{under} ({n} seat)", "{under} ({n} seats)", seats, under=under)
    known = [fte or msg("–"), len(open_findings(one)), Share(one.completeness)]
    values = [name, says, *known, share(story.axis(one, "lever")), share(story.axis(one, "risk"))]
    return [Cell(slides.say(value), is_chosen and not number, fill=fill) for number, value in enumerate(values)]


def share(value: float | None) -> Any:
    """A share, or a dash where it is not known."""
    return msg("–") if value is None else Share(value)


def _known(one: Assessment) -> Any:
    return msg("{placement}: {share} of the checks that apply can be assessed.",
               placement=one.placed.title, share=Share(one.completeness))  # fmt: skip
