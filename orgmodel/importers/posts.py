"""Rows as posts: those that say nothing rejected, those of one person brought together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from orgmodel.importers.columns import Mapped
from orgmodel.importers.keys import key, name_key
from orgmodel.importers.reshaping import full_name
from orgmodel.importers.table import Row
from orgmodel.records import Problem
from orgmodel.text import Message, msg


class Kept(NamedTuple):
    """The rows that count, the person each is about, and why the others do not count."""

    people: Mapped
    persons: tuple[int, ...]
    """For each row the number of its person."""
    keys: tuple[str, ...]
    """For each person what the file knows it by: an id, else an address or a name; empty where a row has none."""
    rejected: tuple[Problem, ...]


class Post(NamedTuple):
    """A position: one person, one title, on one row or several."""

    person: int
    rows: tuple[int, ...]
    is_main: bool
    """Whether the person's id is the post's: it is the first of the person's posts."""


def kept(people: Mapped) -> Kept:
    """The rows that name somebody and repeat no earlier one."""
    mine = sorted({number for numbers in people.columns.values() for number in numbers})
    rejected: list[Problem] = []
    seen: dict[tuple[str, ...], int] = {}
    rows: list[Row] = []
    for row in people.table.rows:
        said = tuple(row.cells[number].casefold() for number in mine)
        reason = _reason(people, row, seen.get(said))
        if reason:
            rejected.append(Problem(people.table.at(row.line), reason, "note"))
        else:
            seen[said] = row.line
            rows.append(row)
    left = people._replace(table=people.table._replace(rows=tuple(rows)))
    numbers: dict[str, int] = {}
    names = [_known_by(left, row) for row in rows]
    persons = tuple(
        numbers.setdefault(name or f"line {row.line}", len(numbers)) for name, row in zip(names, rows, strict=True)
    )
    keys = tuple("" if name.startswith("line ") else name.partition(" ")[2] for name in numbers)
    return Kept(left, persons, keys, tuple(rejected))


def _reason(people: Mapped, row: Row, earlier: int | None) -> Message | None:
    """Why a row is rejected, if it is."""
    if not any(people.cell(row, one) for one in ("id", "name", "email", "last_name", "first_name")):
        return msg("rejected: no id and no name")
    if earlier is not None:
        return msg("rejected: repeats line {line}", line=str(earlier))
    return None


def _known_by(people: Mapped, row: Row) -> str:
    """What tells the person of a row: the first id, else the address, else the name; the kind stands in front."""
    given = people.cell(row, "id")
    if given:
        return f"id {given.casefold()}"
    email = people.cell(row, "email")
    if email:
        return f"email {key(email, 'email')}"
    name = people.cell(row, "name") or full_name(people, row)
    return f"name {name_key(name)}" if name else ""


def posts(found: Kept) -> tuple[Post, ...]:
    """The posts of every person, in the order of the file; a row without a title adds to the person's first post."""
    rows: dict[int, list[int]] = {}
    for row, person in enumerate(found.persons):
        rows.setdefault(person, []).append(row)
    made = [post for person, numbers in rows.items() for post in _posts_of(found.people, person, numbers)]
    return tuple(sorted(made, key=lambda post: post.rows[0]))


def _posts_of(people: Mapped, person: int, numbers: Sequence[int]) -> Iterator[Post]:
    if len(numbers) == 1:
        yield Post(person, tuple(numbers), True)
        return
    titles: dict[str, list[int]] = {}
    for number in numbers:
        title = people.cell(people.table.rows[number], "title").casefold()
        titles.setdefault(title, []).append(number)
    ordered = sorted(title for title in titles if title) or [""]
    for title in ordered:
        rows = titles[title] + (titles.get("", []) if title and title == ordered[0] else [])
        yield Post(person, tuple(sorted(rows)), title == ordered[0])


def told(found: Kept, all_posts: Sequence[Post]) -> Iterator[Problem]:
    """A word on every row that repeats a person."""
    rows = found.people.table.rows
    for post in all_posts:
        first = str(rows[post.rows[0]].line)
        for row in post.rows[1:]:
            message = msg(
                "the same person as on line {line}, with more to say: the rows were brought together", line=first
            )
            yield Problem(found.people.table.at(rows[row].line), message, "note")
        if not post.is_main:
            message = msg("another post of a person who has one already: it was given an id of its own")
            yield Problem(found.people.table.at(rows[post.rows[0]].line), message, "note")
