"""Who does, answers for, is asked and is told: the matrix under the placement recommended, and what passes on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from orgmodel.assessment import Assessment
from orgmodel.contrasts.letters import letter_changes
from orgmodel.diagram.style import LIGHT
from orgmodel.export.deck.grid import Cell, Columns, draw_grid, paged, sized, spread
from orgmodel.export.deck.paper import Paper
from orgmodel.export.deck.slides import Slides
from orgmodel.export.deck.story import Story
from orgmodel.export.deck.words import Align
from orgmodel.scenario.letters import LETTERS
from orgmodel.tables import raci_table
from orgmodel.text import msg, plural

ABREAST = 7
"""Roles beside each other on a slide (our proposal)."""
MOST = 2
"""Slides of roles; those with the fewest letters stand in the notes (our proposal)."""
WEIGHTS = {"A": 4, "R": 3, "D": 3, "S": 1, "C": 1}
SIZE = 11.0
"""In points, of the matrix."""


class Matrix(NamedTuple):
    """What one slide shows of the matrix, in the reader's language."""

    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    part: list[int]
    """Numbers of the columns on the slide."""
    seats: set[str]
    before: dict[tuple[str, str], str] | None
    """Letters of today by activity and role; None where nothing else is recommended."""


def add(slides: Slides, story: Story) -> None:
    """The matrix; nothing where none is written."""
    placed = story.chosen.placed
    if not placed.scenario.responsibilities:
        return
    head, rows = raci_table(placed).rendered(slides.language)
    before = _letters_of(story.today, slides) if story.changes_seat else None
    seats = {slides.say(placed.name(seat)) for seat in placed.seat_ids}
    mine = sum(any(row[i] for i, name in enumerate(head) if name in seats) for row in rows)
    changes = list(letter_changes(story.today.placed, placed)) if story.changes_seat else []
    title = plural("The role has a part in {mine} of {n} activity", "The role has a part in {mine} of {n} activities",
                   len(rows), mine=mine)  # fmt: skip
    if story.changes_seat:
        title = msg("{part}; under “{placement}” {changes}", part=title, placement=placed.title,
                    changes=plural("{n} letter changes", "{n} letters change", len(changes)))  # fmt: skip
    notes = [slides.say(_letters()), *(f"{row[0]}: {_borne(head, row)}" for row in rows)]
    notes += [*(f"{each.sign} {slides.say(each.said)}" for each in changes), slides.say(story.sources)]
    for part in _parts(head, rows, seats):
        shown = Matrix(head, rows, part, seats, before)
        for page in paged(columns_of(slides, shown), cells_of(shown), slides.face, slides.room.height):
            paper = Paper(slides.language)
            draw_grid(paper, slides.room, columns_of(slides, shown), page, slides.face, name="RACI")
            slides.sheet(title, paper, notes, [slides.say(placed.title)])


def _borne(head: Sequence[str], row: Sequence[str]) -> str:
    """Who bears which letter of a row."""
    return ", ".join(f"{name} {letters}" for name, letters in zip(head[1:], row[1:], strict=True) if letters)


def _letters() -> object:
    words = {"responsible": msg("R does"), "accountable": msg("A answers for"), "consulted": msg("C is asked before"),
             "informed": msg("I is told after")}  # fmt: skip
    known = [words[field] for field, _ in LETTERS if field in words]
    return msg("{r}, {a}, {c}, {i}.", r=known[0], a=known[1], c=known[2], i=known[3])


def _parts(head: Sequence[str], rows: Sequence[Sequence[str]], seats: set[str]) -> list[list[int]]:
    """Columns a slide: the seats on each, then those who answer for most and do most."""
    mine = [i for i, name in enumerate(head) if i and name in seats][: ABREAST - 2]
    others = [i for i in range(1, len(head)) if i not in mine]
    others.sort(key=lambda i: -sum(WEIGHTS.get(letter, 0) for row in rows for letter in row[i].split()))
    each = ABREAST - len(mine)
    return [[*mine, *others[i : i + each]] for i in range(0, len(others), each)][:MOST] or [mine]


def columns_of(slides: Slides, shown: Matrix) -> Columns:
    """Activities, then the roles of the slide."""
    size = SIZE if len(shown.part) <= 6 else 10.5
    heads = ("", *(shown.head[i] for i in shown.part))
    widths = spread(slides.room.width, (2.6, *(1.15 for _ in shown.part)))
    middle: Align = "ctr"
    aligns: tuple[Align, ...] = ("l", *(middle for _ in shown.part))
    columns = Columns(heads, widths, size, aligns)
    return sized(columns, cells_of(shown), slides.face, (size, 10.0, 9.5, 9.0))


def cells_of(shown: Matrix) -> list[list[Cell]]:
    """A row an activity; letters that are new are marked."""
    return [[Cell(row[0]), *(_cell(shown, row, i) for i in shown.part)] for row in shown.rows]


def _cell(shown: Matrix, row: Sequence[str], number: int) -> Cell:
    name, letters = shown.head[number], row[number]
    ground = LIGHT.role.fill if name in shown.seats else ""
    if shown.before is not None and letters and shown.before.get((row[0], name), "") != letters:
        return Cell(f"+ {letters}", True, LIGHT.role.line, ground)
    return Cell(letters, "R" in letters or "A" in letters, fill=ground)


def _letters_of(one: Assessment, slides: Slides) -> dict[tuple[str, str], str]:
    """Activity and role → letters."""
    head, rows = raci_table(one.placed).rendered(slides.language)
    return {(row[0], name): letters for row in rows for name, letters in zip(head[1:], row[1:], strict=True)}
