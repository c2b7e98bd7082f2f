"""Who leads and how surely: bars of first ranks, lever against risk, and what would flip the winner."""

from __future__ import annotations

from typing import Any

from orgmodel.criteria import CRITERIA
from orgmodel.diagram.lever_map import lever_map_of
from orgmodel.diagram.picture import Rect
from orgmodel.diagram.robustness import Bar as Standing
from orgmodel.diagram.robustness import Certainty, certainty_of, more, often, spoken_bar
from orgmodel.diagram.style import LIGHT
from orgmodel.export.deck.bars import Bar, draw_bar
from orgmodel.export.deck.grid import Cell, Columns, draw_grid, paged, spread
from orgmodel.export.deck.levers import draw_levers
from orgmodel.export.deck.paper import Outline, Paper
from orgmodel.export.deck.slides import Slides
from orgmodel.export.deck.story import Story
from orgmodel.export.deck.words import Paragraph, Run
from orgmodel.placement.verdict import Verdict, lead_in_words, verdict_in_words
from orgmodel.standings import criteria_spread_table, flip_in_words, switches_table
from orgmodel.text import Share, msg

NAMES = 0.36
"""Part of the room for the placements' titles; two columns of bars share the rest."""
WORD = 0.42
"""Part of a column for its words."""
HEAD = 44.0
TALLEST = 46.0
SIZE = 13.0


def add(slides: Slides, story: Story) -> None:
    """Bars, map and switch points; nothing where nothing can be ranked."""
    verdict = story.verdict
    if verdict is None:
        return
    _bars(slides, story, verdict)
    add_map(slides, story)
    _flip(slides, story, verdict)


def _names(slides: Slides, verdict: Verdict) -> list[str]:
    rows = [verdict.ranking.winner, *([verdict.rival] if verdict.rival else [])]
    return [slides.say(row.scored.candidate.placement.title) for row in rows]


def _bars(slides: Slides, story: Story, verdict: Verdict) -> None:
    chosen = story.chosen.placed.id if story.changes_seat else ""
    paper = Paper(slides.language)
    draw_certainty(slides, paper, certainty_of(verdict, slides.language, chosen), slides.room)
    notes = [slides.say(verdict_in_words(verdict)),
             slides.say(msg("10,000 priorities are drawn evenly over all weights, the ranges of the scenario with them;"
                            " a placement is first where its weighted mean is the highest (SMAA-2, Lahdelma and"
                            " Salminen 2001).")), slides.say(story.sources)]  # fmt: skip
    slides.sheet(lead_in_words(verdict), paper, notes, _names(slides, verdict)[:1])


def draw_certainty(slides: Slides, paper: Paper, found: Certainty, room: Rect) -> None:
    """A row a placement: how often first, how often ahead of the winner."""
    pitch = min(TALLEST, (room.height - HEAD - 20) / max(1, len(found.bars)))
    wide = room.width * (1 - NAMES) / 2
    ahead = msg("ahead of “{placement}”", placement=found.winner.title)
    for column, said in enumerate((msg("in first place, of all priorities"), ahead)):
        left = room.left + room.width * NAMES + column * wide
        text = slides.face.lines(slides.say(said), 12.0, wide - 10, bold=True, most=2)
        words = [Paragraph((Run(" ".join(text), 12.0, LIGHT.secondary, bold=True),))]
        paper.words(Rect(left + wide / 2, room.top + HEAD / 2, wide - 10, HEAD - 8), words, anchor="b")
    for number, bar in enumerate(found.bars):
        y = room.top + HEAD + pitch * (number + 0.5)
        ground = Rect(room.x, y, room.width, pitch - 3)
        if bar.is_chosen:
            paper.shape(ground, Outline("", LIGHT.role.fill), preset="roundRect", name=spoken_bar(bar, found.language))
        named = Rect(room.left + room.width * NAMES / 2, y, room.width * NAMES - 16, pitch - 3)
        _name(slides, paper, bar, number, named)
        for column, value in enumerate((bar.first, bar.ahead)):
            left = room.left + room.width * NAMES + column * wide
            _share(slides, paper, bar, value, Rect(left + wide / 2, y, wide, pitch - 3))
    if found.hidden:
        foot = Rect(room.x, room.bottom - 9, room.width, 16)
        paper.words(foot, [Paragraph((Run(slides.say(more(found.hidden)), 10.0, LIGHT.secondary),))], anchor="ctr")


def _name(slides: Slides, paper: Paper, bar: Standing, number: int, room: Rect) -> None:
    title = slides.say(msg("{placement} (today)", placement=bar.title)) if bar.is_today else bar.title
    size = slides.face.largest(title, (SIZE, 12.0, 11.0, 10.0, 9.0), (room.width, room.height), bold=True)
    tone = LIGHT.role.line if bar.is_chosen else LIGHT.ink
    words = [Paragraph((Run(title, size, tone, bar.is_chosen or not number),))]
    paper.words(room, words, anchor="ctr")


def _share(slides: Slides, paper: Paper, bar: Standing, value: float | None, room: Rect) -> None:
    if value is None:
        words = [Paragraph((Run(slides.say(msg("leads at the weights in force")), 11.0, LIGHT.ink, bold=True),))]
        paper.words(Rect(room.x, room.y, room.width - 8, room.height), words, anchor="ctr")
        return
    length = room.width * (1 - WORD)
    colour = LIGHT.role.line if bar.is_chosen else LIGHT.inside.line
    draw_bar(paper, Rect(room.left + length / 2, room.y, length, 11), Bar(value, None, colour), bar.title)
    wide = room.width - length - 14
    words = [Paragraph((Run(slides.say(often(value)), 11.5, LIGHT.ink, value >= 0.5),))]
    paper.words(Rect(room.left + length + 8 + wide / 2, room.y, wide, room.height), words, anchor="ctr")


def add_map(slides: Slides, story: Story) -> None:
    """The map of lever and risk of the placements of the file."""
    chosen = story.chosen
    found = lever_map_of(story.study, slides.language, chosen.placed.id if story.changes_seat else "")
    if not found.dots:
        return
    paper = Paper(slides.language)
    draw_levers(paper, found, slides.room, slides.face.stretch)
    dots = {dot.id: dot for dot in found.dots}
    one, today = dots.get(chosen.placed.id), dots.get(story.today.placed.id)
    title: Any = msg("{n} placements by lever and risk", n=len(found.dots))
    if one and today and one is not today:
        title = msg("“{placement}” moves the role from “{before}” to “{after}”: lever {a} → {b}, risk {c} → {d}",
                    placement=one.title, before=today.quadrant.label, after=one.quadrant.label, a=Share(today.lever),
                    b=Share(one.lever), c=Share(today.risk), d=Share(one.risk))  # fmt: skip
        if one.quadrant == today.quadrant:
            title = msg("“{placement}” stays in “{after}”: lever {a} → {b}, risk {c} → {d}", placement=one.title,
                        after=one.quadrant.label, a=Share(today.lever), b=Share(one.lever), c=Share(today.risk),
                        d=Share(one.risk))  # fmt: skip
    elif one:
        title = msg("“{placement}” is in “{after}”: lever {b}, risk {d}", placement=one.title,
                    after=one.quadrant.label, b=Share(one.lever), d=Share(one.risk))  # fmt: skip
    notes = [slides.say(msg("{criterion}: {meaning} ({source})", criterion=each.title, meaning=each.meaning,
                            source=each.provenance)) for each in CRITERIA]  # fmt: skip
    slides.sheet(title, paper, [*notes, slides.say(story.sources)], [one.title] if one else [])


def _flip(slides: Slides, story: Story, verdict: Verdict) -> None:
    winner = verdict.ranking.winner.scored.candidate.placement.title
    title = flip_in_words(verdict) or msg("No change of weights lets one of the {n} others pass {winner}",
                                          n=len(verdict.shortlist) - 1, winner=winner)  # fmt: skip
    room, paper = slides.room, Paper(slides.language)
    wide = room.width * 0.52
    used = 0.0
    head, rows = switches_table(verdict).rendered(slides.language)
    if rows:
        columns = Columns(tuple(head), spread(wide, (2.2, 1.1, 1.2, 2.6)), 11.0, ("l", "r", "r", "l"))
        page = paged(columns, [[Cell(one) for one in row] for row in rows], slides.face, room.height)[0]
        draw_grid(
            paper, Rect(room.left + wide / 2, room.y, wide, room.height), columns, page, slides.face, name=head[0]
        )
        used = wide + 28
    head, rows = criteria_spread_table(verdict.ranking).rendered(slides.language)
    left = room.width - used
    columns = Columns(tuple(head[:4]), spread(left, (2.6, 1.0, 1.2, 1.2)), 10.5, ("l", "r", "r", "r"))
    page = paged(columns, [[Cell(one) for one in row[:4]] for row in rows], slides.face, room.height)[0]
    draw_grid(
        paper, Rect(room.left + used + left / 2, room.y, left, room.height), columns, page, slides.face, name=head[0]
    )
    notes = [slides.say(lead_in_words(verdict)),
             slides.say(msg("A switch point is the weight of one criterion, the others keeping their proportions, at"
                            " which another placement takes the lead. The smallest change is a linear program over all"
                            " weights.")), slides.say(story.sources)]  # fmt: skip
    slides.sheet(title, paper, notes, _names(slides, verdict))
