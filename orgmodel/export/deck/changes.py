"""What changes: for each placement its criteria beside today's, its lines, letters, channels and findings; then all."""

from __future__ import annotations

from collections import Counter
from typing import Any, NamedTuple

from orgmodel.assessment import Assessment
from orgmodel.contrasts import Contrast, contrast
from orgmodel.criteria import CRITERIA
from orgmodel.diagram.picture import Rect
from orgmodel.diagram.style import LIGHT, SIGNS
from orgmodel.export.deck.bars import Bar, draw_bar
from orgmodel.export.deck.face import OURS
from orgmodel.export.deck.grid import Cell, Columns, draw_grid, paged, spread
from orgmodel.export.deck.paper import Paper
from orgmodel.export.deck.slides import Slides
from orgmodel.export.deck.story import Story
from orgmodel.export.deck.words import Paragraph, Run
from orgmodel.study import difference
from orgmodel.text import Share, msg

BARS = 0.4
"""Part of the room that the bars take."""
GAP = 28.0
SIZE = 12.0
NAMED = (12.0, 11.0, 10.0, 9.5, 9.0)
SIZES = (11.0, 10.5, 10.0, 9.5, 9.0)
"""Tried for the table, in points, until it holds on one slide; else it goes on at the first."""
TALLEST = 34.0
"""Rows of bars stand no further apart, in points."""
LEGEND = 20.0
FELT = 0.05
"""A smaller change of a criterion is not worth a word (our proposal)."""
MARKS = {"+": "+", "−": "−", "↔": SIGNS["moved"]}


class Shift(NamedTuple):
    """A criterion before and after."""

    title: Any
    before: float
    after: float


def add(slides: Slides, story: Story, one: Assessment) -> None:
    """What one placement changes."""
    found = shifts(story, one)
    held = contrast(story.today, one)
    title, room = _title(one, found), slides.room
    left = Rect(room.left + room.width * BARS / 2, room.y, room.width * BARS, room.height)
    wide = room.width - left.width - GAP
    right = Rect(left.right + GAP + wide / 2, room.y, wide, room.height)
    rows = _rows(slides, story, one, held)
    heads = ("", slides.say(msg("What changes against today")), "")
    tries = [Columns(heads, (26.0, *spread(wide - 26.0, (4.6, 1.4))), size, ("ctr", "l", "r")) for size in SIZES]
    columns = next((each for each in tries if len(paged(each, rows, slides.face, room.height)) == 1), tries[0])
    first, *_ = paged(columns, rows, slides.face, room.height)
    paper, name = Paper(slides.language), slides.say(one.placed.title)
    _draw_shifts(slides, paper, left, found)
    draw_grid(paper, right, columns, first, slides.face, name=name)
    notes = [*_notes(slides, held), slides.say(story.sources)]
    slides.sheet(title, paper, notes, [name])
    rest = rows[len(first) :]
    if rest:
        _continued(slides, one, columns, rows=rest, notes=notes, count=len(rows))


def _continued(
    slides: Slides, one: Assessment, columns: Columns, *, rows: list[list[Cell]], notes: list[str], count: int
) -> None:
    """What the first slide has no room for, in two tables; what they have no room for stands in the notes."""
    room, name = slides.room, slides.say(one.placed.title)
    wide = (room.width - GAP) / 2
    tries = [Columns(columns.heads, (26.0, *spread(wide - 26.0, (4.4, 1.3))), size, columns.aligns) for size in SIZES]
    narrow = next((each for each in tries if len(paged(each, rows, slides.face, room.height)) < 3), tries[-1])
    pages = paged(narrow, rows, slides.face, room.height)[:2]
    shown = sum(map(len, pages))
    title = msg("“{placement}” brings {n} changes; here are {m} more", placement=one.placed.title, n=count, m=shown)
    if shown < len(rows):
        title = msg("“{placement}” brings {n} changes; here are {m} more, and {rest} in the notes",
                    placement=one.placed.title, n=count, m=shown, rest=len(rows) - shown)  # fmt: skip
    paper = Paper(slides.language)
    for number, page in enumerate(pages):
        x = room.left + wide / 2 + number * (wide + GAP)
        draw_grid(paper, Rect(x, room.y, wide, room.height), narrow, page, slides.face, name=name)
    slides.sheet(title, paper, notes, [name])


def shifts(story: Story, one: Assessment) -> list[Shift]:
    """Criteria assessed on both sides, the largest gain first."""
    before = story.today.criteria
    found = [
        Shift(each.title, was, now) for each in CRITERIA
        if (was := before[each.id]) is not None and (now := one.criteria[each.id]) is not None
    ]  # fmt: skip
    return sorted(found, key=lambda shift: shift.before - shift.after)


def _title(one: Assessment, found: list[Shift]) -> Any:
    name = one.placed.title
    best = found[0] if found and found[0].after - found[0].before >= FELT else None
    worst = found[-1] if found and found[-1].before - found[-1].after >= FELT else None
    gains = msg("“{criterion}” ({before} → {after})", criterion=best.title, before=Share(best.before),
                after=Share(best.after)) if best else None  # fmt: skip
    losses = msg("“{criterion}” ({before} → {after})", criterion=worst.title, before=Share(worst.before),
                 after=Share(worst.after)) if worst else None  # fmt: skip
    if gains and losses:
        return msg("“{placement}” gains most on {gains} and loses most on {losses}", placement=name, gains=gains,
                   losses=losses)  # fmt: skip
    if gains:
        return msg("“{placement}” gains most on {gains} and loses nowhere", placement=name, gains=gains)
    if losses:
        return msg("“{placement}” loses most on {losses} and gains nowhere", placement=name, losses=losses)
    return msg("“{placement}” moves none of {n} criteria by more than {felt}", placement=name, n=len(found),
               felt=Share(FELT))  # fmt: skip


def _draw_shifts(slides: Slides, paper: Paper, room: Rect, found: list[Shift]) -> None:
    pitch = min(TALLEST, (room.height - LEGEND) / max(1, len(found)))
    names, values = room.width * 0.42, 78.0 * max(1.0, slides.face.stretch / OURS)
    sizes = [slides.face.largest(slides.say(one.title), NAMED, (names - 6, pitch)) for one in found]
    size = min(sizes, default=SIZE)
    for number, shift in enumerate(found):
        y = room.top + LEGEND + pitch * (number + 0.5)
        said = slides.say(shift.title)
        words = (Paragraph((Run(said, size, LIGHT.ink),)),)
        paper.words(Rect(room.left + names / 2 - 3, y, names - 6, pitch), words, anchor="ctr")
        length = room.width - names - values - 8
        track = Rect(room.left + names + length / 2, y, length, 11)
        draw_bar(paper, track, Bar(shift.after, shift.before, LIGHT.role.line), said)
        figures = slides.say(msg("{before} → {after}", before=Share(shift.before), after=Share(shift.after)))
        bold = abs(shift.after - shift.before) >= FELT
        words = (Paragraph((Run(figures, 11.0, LIGHT.ink if bold else LIGHT.secondary, bold),), "r"),)
        paper.words(Rect(room.right - values / 2, y, values, pitch), words, anchor="ctr")
    legend = slides.say(msg("Criteria from 0 to 100%; the tick is today."))
    words = (Paragraph((Run(legend, 10.0, LIGHT.secondary),)),)
    paper.words(Rect(room.x, room.top + LEGEND / 2, room.width, LEGEND), words, anchor="ctr")


def _rows(slides: Slides, story: Story, one: Assessment, held: Contrast) -> list[list[Cell]]:
    found = difference(story.today, one)
    fixed, new = SIGNS["fixed"], SIGNS["new"]
    seen = [(fixed, each.title, slides.say(msg("fixed"))) for each in found.fixed]
    seen += [(fixed, now.title, slides.say(msg("less"))) for _, now in found.better]
    seen += [(new, each.title, slides.say(msg("new, {level}", level=each.level.label))) for each in found.new]
    seen += [(new, now.title, slides.say(msg("worse, {level}", level=now.level.label))) for _, now in found.worse]
    rows = [_row(slides, MARKS[each.sign], each.said, "") for each in held.lines]
    for (sign, title, word), times in Counter(seen).items():
        rows.append(_row(slides, sign, msg("{title} ({n})", title=title, n=times) if times > 1 else title, word))
    rows += [_row(slides, MARKS[each.sign], each.said, "") for each in (*held.responsibilities, *held.channels)]
    return rows or [_row(slides, "", msg("Nothing in lines, letters, channels and findings."), "")]


def _row(slides: Slides, sign: str, what: Any, word: Any) -> list[Cell]:
    tone = LIGHT.role.line if sign == SIGNS["new"] else LIGHT.inside.line
    return [
        Cell(sign, True, tone),
        Cell(slides.say(what)),
        Cell(slides.say(word) if word else "", colour=LIGHT.secondary),
    ]


def _notes(slides: Slides, held: Contrast) -> list[str]:
    return [
        f"{MARKS[each.sign]} {slides.say(each.said)} {next(iter(map(str, each.evidence.places)), '')}"
        for each in held.all
    ]
