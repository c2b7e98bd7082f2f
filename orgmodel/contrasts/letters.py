"""Which letters of the responsibility matrix pass to whom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from orgmodel.contrasts.change import Change, names, sign_of
from orgmodel.records import Evidence, Location
from orgmodel.risk.subjects import activity_name
from orgmodel.scenario.conduct import Responsibility
from orgmodel.scenario.letters import LETTERS, bearers
from orgmodel.scenario.placed import Placed
from orgmodel.text import msg


class Cell(NamedTuple):
    """One letter of one row on one side."""

    letter: str
    actors: tuple[str, ...]
    place: Location | None
    """None where the row is not written."""


def letter_changes(before: Placed, after: Placed) -> Iterator[Change]:
    """Row by row, in the order of the file, one change a letter."""
    old, new = _rows(before), _rows(after)
    for activity in dict.fromkeys((*new, *old)):
        cells = zip(_cells(old.get(activity), before), _cells(new.get(activity), after), strict=True)
        for was, now in cells:
            yield from _change(activity, (was, now), (before, after))


def _rows(placed: Placed) -> dict[str, Responsibility]:
    return {row.activity: row for row in placed.scenario.responsibilities or ()}


def _cells(row: Responsibility | None, placed: Placed) -> list[Cell]:
    letters = dict.fromkeys(letter.template for _, letter in LETTERS)
    if row is None:
        return [Cell(letter, (), None) for letter in letters]
    borne = bearers(row, placed)
    return [Cell(letter, borne.get(letter, ()), _place(row, letter)) for letter in letters]


def _place(row: Responsibility, letter: str) -> Location:
    """Where the letter is written in the row; where the row begins if it is not."""
    fields = [field for field, its in LETTERS if its.template == letter and getattr(row, field) is not None]
    return row.at(fields[0]) if fields else row.location


def _change(activity: str, cells: tuple[Cell, Cell], sides: tuple[Placed, Placed]) -> Iterator[Change]:
    was, now = cells
    gained = [one for one in now.actors if one not in was.actors]
    lost = [one for one in was.actors if one not in now.actors]
    if not gained and not lost:
        return
    name = activity_name(sides[0 if now.place is None else 1], activity)
    new, old = names(sides[1], gained), names(sides[0], lost)
    if gained and lost:
        said = msg("{activity}: {letter} passes from {lost} to {gained}",
                   activity=name, letter=was.letter, lost=old, gained=new)  # fmt: skip
    elif gained:
        said = msg("{activity}: {letter} for {gained}", activity=name, letter=was.letter, gained=new)
    else:
        said = msg("{activity}: no longer {letter} for {lost}", activity=name, letter=was.letter, lost=old)
    place = now.place or was.place
    evidence = Evidence(actors=(*gained, *lost), places=(place,) if place else ())
    yield Change(sign_of(gained, lost), said, evidence, "letter", activity)
