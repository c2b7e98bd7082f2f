"""Ballots: what a participant says, read from a CSV with every fault at its place, and written as one."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from statistics import fmean
from typing import Final, NamedTuple

from orgmodel.criteria.headings import HEADINGS
from orgmodel.importers.delimited import read_delimited
from orgmodel.importers.table import Grid, Written, place_of
from orgmodel.placement.orders import IDS, Order, order_of, places, read_order
from orgmodel.records import Malformed, Problem, Refused
from orgmodel.scenario.nearest import choose
from orgmodel.text import LANGUAGES, Message, msg, render

NAME, ORDER = "name", "order"
LIVE: Final = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins with one of these would be a formula in a spreadsheet."""
WIDEST: Final = 40
"""Columns looked at; a file of ballots has eight at most (our proposal)."""
LAST: Final = len(IDS)


LONGEST: Final = 60
"""Letters of a voter's name (our proposal)."""


class Ballot(NamedTuple):
    """How one participant orders all six headings; the name may be empty."""

    order: Order
    name: str = ""

    @property
    def ranks(self) -> dict[str, float]:
        """The rank of each heading from 1; equal ones share the mean of the places they fill."""
        return {name: fmean(its) for name, its in places(self.order).items()}


class Sheet(NamedTuple):
    """The rows of a file, what each column holds, and what is wrong with it so far."""

    grid: Grid
    columns: tuple[str, ...]
    problems: list[Problem]

    def complain(self, row: Written, column: int, message: Message) -> None:
        """Note what is wrong with a cell."""
        self.problems.append(Problem(place_of(self.grid, row, column), message))


def read_ballots(raw: bytes, file: str) -> tuple[Ballot, ...]:
    """The ballots of a CSV: a column a heading with ranks, 1 for the most important, or one column `order`.

    Columns are named by id or by title in either language; `name` may be left out; a rank left empty comes after all
    others. `order` holds six ranks (132456) or the headings from the most important. Separator and encoding are found.

    Raises:
        Malformed: a column that is unknown, twice or missing, a rank that is none, or no ballot at all; all at once.
    """
    grid = read_delimited(raw, file)
    if not grid.rows:
        grid = grid._replace(rows=(Written(1, ("",)),))
    head, *body = grid.rows
    sheet = Sheet(grid, tuple(_known().get(_plain(cell), "") for cell in head.cells[:WIDEST]), [])
    _check_columns(sheet, head)
    ballots = [] if sheet.problems else [_ballot(row, sheet) for row in body]
    if not body:
        sheet.complain(head, 0, msg("no ballot; write a line of headings, then a line a ballot"))
    if sheet.problems:
        raise Malformed(tuple(sheet.problems))
    return tuple(ballot for ballot in ballots if ballot is not None)


def write_ballots(ballots: Iterable[Ballot]) -> str:
    """Ballots as `read_ballots` reads them: the name, then the rank of each heading; equal ones bear the same."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([NAME, *IDS])
    for ballot in ballots:
        ranks = {name: rank for rank, group in enumerate(ballot.order, 1) for name in group}
        name = f"'{ballot.name}" if ballot.name.startswith(LIVE) else ballot.name
        writer.writerow([name, *(ranks[one] for one in IDS)])
    return out.getvalue()


def clean_name(given: str) -> str:
    """A voter's name in one short line, without signs that no page can show."""
    shown = "".join(letter if letter.isprintable() else " " for letter in given)
    return " ".join(shown.split())[:LONGEST]


def _known() -> dict[str, str]:
    """What a column may be called, in small letters → what it holds."""
    titles = {_plain(render(one.title, language)): one.id for one in HEADINGS for language in LANGUAGES}
    return {**titles, **{name: name for name in (*IDS, NAME, ORDER)}, "nom": NAME, "ordre": ORDER}


def _plain(cell: str) -> str:
    return " ".join(cell.casefold().split())


def _check_columns(sheet: Sheet, head: Written) -> None:
    for number, name in enumerate(sheet.columns):
        cell = head.cells[number]
        if not name:
            known = choose(cell, (NAME, ORDER, *IDS))
            sheet.complain(head, number, msg("“{column}” is no column of ballots; {choice}", column=cell, choice=known))
        elif name in sheet.columns[:number]:
            sheet.complain(head, number, msg("column “{column}” stands twice; keep one", column=name))
    if ORDER not in sheet.columns and not sheet.problems:
        for name in IDS:
            if name not in sheet.columns:
                sheet.complain(head, 0, msg("column “{column}” is missing", column=name))
    if len(head.cells) > WIDEST:
        sheet.complain(head, WIDEST, msg("more columns than a file of ballots has"))


def _ballot(row: Written, sheet: Sheet) -> Ballot | None:
    """The ballot of a row; None where it has faults, which are noted."""
    if len(row.cells) > len(sheet.columns):
        sheet.complain(row, len(sheet.columns), msg("more cells than columns; quote a cell that holds a separator"))
        return None
    cells = {name: cell.strip() for name, cell in zip(sheet.columns, row.cells, strict=False)}
    name = clean_name(cells.get(NAME, "").removeprefix("'"))
    if ORDER not in sheet.columns:
        return _ranked(row, cells, name, sheet)
    try:
        return Ballot(read_order(cells.get(ORDER, "")), name)
    except Refused as refused:
        sheet.complain(row, sheet.columns.index(ORDER), refused.message)
        return None


def _ranked(row: Written, cells: Mapping[str, str], name: str, sheet: Sheet) -> Ballot | None:
    given = {one: cells.get(one, "") for one in IDS}
    allowed = ("", *map(str, range(1, LAST + 1)))
    wrong = [one for one, cell in given.items() if cell not in allowed]
    for one in wrong:
        said = msg("“{cell}” is no rank; write 1 to {last}, 1 for the most important", cell=given[one], last=LAST)
        sheet.complain(row, sheet.columns.index(one), said)
    if not any(given.values()):
        sheet.complain(row, 0, msg("this ballot ranks nothing"))
        return None
    return None if wrong else Ballot(order_of({one: int(cell or LAST + 1) for one, cell in given.items()}), name)
