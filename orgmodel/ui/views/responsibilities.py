"""Who answers for what: the responsibility matrix with its faults in the cells, and the load by role."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from orgmodel.assessment import Assessment
from orgmodel.records import Finding
from orgmodel.risk.rules import RULES
from orgmodel.risk.subjects import activity_name
from orgmodel.scenario.conduct import Responsibility
from orgmodel.scenario.letters import LETTERS
from orgmodel.text import Message, msg, plural
from orgmodel.ui.desk import Desk
from orgmodel.ui.editing_cells import Cell, another_cell, cell_button, open_cell
from orgmodel.ui.markup import Child, Markup, Strong, element, joined
from orgmodel.ui.page import View
from orgmodel.ui.parts import answer, bar, card, chip, heading, quiet, row, rows, show, table

MANY: Final = 7
"""More heads than this stand upright, so that the whole matrix fits a projector's screen (our proposal)."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Activities down, actors across, with the faults found in it."""

    rows: tuple[Responsibility, ...]
    actors: tuple[str, ...]
    cells: Mapping[tuple[str, str], tuple[str, ...]]
    """Letters by activity and actor."""
    faults: tuple[Finding, ...]

    def faults_of(self, activity: str) -> list[Finding]:
        """Faults of one row."""
        return [fault for fault in self.faults if fault.subject == activity]


def say(desk: Desk) -> None:
    """Whether it is clear who decides."""
    matrix = matrix_of(desk.chosen)
    if matrix.rows:
        answer(_sentence(matrix, desk.chosen), desk.language, [desk.chosen.placed.title])
        return
    answer(msg("Nobody has written down who answers for what."), desk.language,
           [msg("Write responsibilities in the file to see the matrix.")])  # fmt: skip


def draw(desk: Desk) -> None:
    """The matrix, the faults in words and the load."""
    chosen = desk.chosen
    matrix = matrix_of(chosen)
    open_cell(desk)
    if not matrix.rows:
        another_cell(desk)
        return
    show(_grid(matrix, chosen, desk))
    another_cell(desk)
    show(element("div", _faults(matrix, desk), _load(matrix, chosen, desk), class_="om-two"))


def matrix_of(assessment: Assessment) -> Matrix:
    """The matrix of a placement and the faults of the responsibility rules on it."""
    placed = assessment.placed
    lines = placed.scenario.responsibilities or ()
    cells: dict[tuple[str, str], tuple[str, ...]] = {}
    for line in lines:
        for field, letter in LETTERS:
            for actor in placed.resolve_all(getattr(line, field)):
                found = cells.get((line.activity, actor), ())
                cells[line.activity, actor] = tuple(dict.fromkeys((*found, letter.template)))
    codes = {rule.id: rule.code for rule in RULES}
    faults = tuple(one for one in assessment.findings if codes.get(one.rule, "").startswith("L"))
    actors = (*placed.seat_ids, *dict.fromkeys(actor for _, actor in cells if actor not in placed.seat_ids))
    return Matrix(tuple(lines), actors, cells, faults)


def _sentence(matrix: Matrix, chosen: Assessment) -> Message:
    faulty = {fault.subject for fault in matrix.faults if fault.subject}
    held = sum(1 for line in matrix.rows for seat in chosen.placed.seat_ids if (line.activity, seat) in matrix.cells)
    role = Strong(chosen.placed.manager.title, "role")
    if not matrix.faults:
        return plural(
            "{role} takes part in {n} activity of {total}, and every row is clear.",
            "{role} takes part in {n} activities of {total}, and every row is clear.",
            held, role=role, total=len(matrix.rows),
        )  # fmt: skip
    return plural(
        "{n} row of {total} hides a doubt about who decides.",
        "{n} rows of {total} hide a doubt about who decides.",
        max(1, len(faulty)), total=len(matrix.rows),
    )  # fmt: skip


def _grid(matrix: Matrix, chosen: Assessment, desk: Desk) -> Markup:
    seats = chosen.placed.seat_ids
    head: list[Child] = [
        desk.say(msg("Activity")),
        *(_actor(actor, actor in seats, chosen, desk) for actor in matrix.actors),
    ]
    body = [_line(matrix, line, seats, desk) for line in matrix.rows]
    kind = "matrix many" if len(matrix.actors) > MANY else "matrix"
    return table(head, body, kind, desk.say(msg("Responsibilities")))


def _actor(actor: str, is_seat: bool, chosen: Assessment, desk: Desk) -> Markup:
    return element("span", desk.say(chosen.placed.name(actor)), class_="om-head seat" if is_seat else "om-head")


def _line(matrix: Matrix, line: Responsibility, seats: Sequence[str], desk: Desk) -> list[Markup]:
    faults = matrix.faults_of(line.activity)
    named = {actor for fault in faults for actor in fault.evidence.actors}
    name = desk.say(activity_name(desk.chosen.placed, line.activity))
    title = "; ".join(desk.say(fault.title) for fault in faults)
    first = element("span", name, element("span", "!", class_="om-fault", title=title) if faults else None)
    cells = (Cell(line.activity, actor) for actor in matrix.actors)
    return [first, *(_cell(matrix, cell, cell.actor in named, cell.actor in seats, desk) for cell in cells)]


def _cell(matrix: Matrix, cell: Cell, is_faulty: bool, is_seat: bool, desk: Desk) -> Markup:
    letters = matrix.cells.get(cell, ())
    return cell_button(cell, letters, _shown(letters, is_faulty, is_seat), desk)


def _shown(letters: Sequence[str], is_faulty: bool, is_seat: bool) -> Markup:
    if not letters:
        return element("span", "·", class_="om-none", aria_hidden="true")
    kind = " ".join(["om-letter", *(["fault"] if is_faulty else []), *(["seat"] if is_seat else [])])
    strong = "A" in letters
    return element("span", " ".join(letters), element("sup", "!") if is_faulty else None,
                   class_=f"{kind} strong" if strong else kind)  # fmt: skip


def _faults(matrix: Matrix, desk: Desk) -> Markup:
    if not matrix.faults:
        return card(
            heading(msg("Doubts"), desk.language),
            quiet(desk.say(msg("None: each activity has one who answers for it."))),
        )
    lines = (
        row("!", joined([element("strong", desk.say(fault.title)), element("br"), desk.say(fault.message)]),
            chip(fault.level, desk.language))
        for fault in matrix.faults
    )  # fmt: skip
    return card(heading(msg("Doubts"), desk.language), rows(lines))


def _load(matrix: Matrix, chosen: Assessment, desk: Desk) -> Markup:
    counts = Counter(actor for (_, actor), letters in matrix.cells.items() if {"R", "A", "D"} & set(letters))
    most = max(counts.values(), default=1)
    lines = [_loaded(actor, counts[actor], most, chosen, desk) for actor in _by_count(counts)]
    return card(heading(msg("Who carries how many activities"), desk.language), rows(lines), _seat_load(chosen, desk))


def _by_count(counts: Mapping[str, int]) -> Iterable[str]:
    return sorted(counts, key=lambda actor: -counts[actor])[:8]


def _loaded(actor: str, count: int, most: int, chosen: Assessment, desk: Desk) -> Markup:
    name = desk.say(chosen.placed.name(actor))
    is_seat = actor in chosen.placed.seat_ids
    label = desk.say(plural("{who}: {n} activity", "{who}: {n} activities", count, who=name))
    return row("", joined([name, bar(count / most, chosen=is_seat, label=label)]), str(count))


def _seat_load(chosen: Assessment, desk: Desk) -> Markup | None:
    load = chosen.measures.get("load")
    return quiet(desk.say(load.explanation)) if load is not None and load.value is not None else None


VIEW = View("responsibilities", msg("Responsibilities"), say, draw)
