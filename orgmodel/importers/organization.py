"""Rows of people as the roles, units and lines of an organization."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from orgmodel.importers.columns import Mapped
from orgmodel.importers.cutting import Cut, Line, cuts
from orgmodel.importers.divergence import divergences
from orgmodel.importers.joining import Joined, join
from orgmodel.importers.keys import VACANT, is_personal, name_key
from orgmodel.importers.posts import Kept, Post, kept, posts, told
from orgmodel.importers.record import Import, ImportedPerson, ImportedRole
from orgmodel.importers.reshaping import full_name
from orgmodel.importers.slugs import Ids, hashed, slug
from orgmodel.importers.stakeholders import number_of
from orgmodel.importers.units import Units, units_of
from orgmodel.records import Problem
from orgmodel.text import listing, msg


class _Named(NamedTuple):
    """Posts with their ids."""

    found: Kept
    posts: tuple[Post, ...]
    ids: tuple[str, ...]
    main: Mapping[int, str]
    """For each person the id that others mean."""


def organization(made: Import, people: Mapped, keep_names: bool, salt: str) -> Import:
    """The import with the organization that the rows describe."""
    found = kept(people)
    ids = Ids()
    units = units_of(found.people, _names(found.people), ids)
    named = _named(found, posts(found), ids)
    solid, dotted = join(found.people, found.persons), join(found.people, found.persons, "dotted")
    lines = _lines(named, solid)
    away = cuts(lines)
    kept_lines = _above(lines, away)
    holders = _holders(named)
    given = _Given(units, kept_lines, dotted, holders, salt)
    roles = tuple(_role(named, number, given) for number in range(len(named.posts)))
    diverging = divergences(found.people, found.persons, solid)
    said = (*told(found, named.posts), *_unknown(named, solid), *diverging, *_cut(named, away))
    return made._replace(
        joins=(*solid.joins, *dotted.joins),
        rejected=found.rejected,
        repaired=tuple(sorted(said, key=lambda one: one.location)),
        roles=roles,
        units=units.units,
        people=tuple(_people(named, holders, keep_names)),
    )  # fmt: skip


def _names(people: Mapped) -> frozenset[str]:
    rows = people.table.rows
    return frozenset(name_key(one) for row in rows for one in (people.cell(row, "name"), full_name(people, row)) if one)


def _named(found: Kept, all_posts: tuple[Post, ...], ids: Ids) -> _Named:
    given: dict[int, str] = {}
    main: dict[int, str] = {}
    for number, post in sorted(enumerate(all_posts), key=lambda one: not one[1].is_main):
        given[number] = ids.give(f"r_{_own_id(found, post) or found.people.table.rows[post.rows[0]].line}")
        if post.is_main:
            main[post.person] = given[number]
    return _Named(found, all_posts, tuple(given[number] for number in range(len(all_posts))), main)


def _own_id(found: Kept, post: Post) -> str:
    """The id of the source as a slug; empty where there is none, or where it is a name or an address."""
    own = found.people.cell(found.people.table.rows[post.rows[0]], "id")
    return "" if is_personal(own) else slug(own)


def _lines(named: _Named, solid: Joined) -> dict[Line, int]:
    """Every line with the strength of its evidence."""
    lines: dict[Line, int] = {}
    for post, own in zip(named.posts, named.ids, strict=True):
        for row in post.rows:
            superiors, strength = solid.superiors[row]
            for one in superiors:
                line = (own, named.main[one])
                lines[line] = max(strength, lines.get(line, 0))
    return lines


def _above(lines: Mapping[Line, int], away: Sequence[Cut]) -> dict[str, list[str]]:
    """For each role its superiors, the best known first."""
    gone = {cut.line for cut in away}
    above: dict[str, list[str]] = {}
    for line in sorted(lines, key=lambda one: (-lines[one], one)):
        if line not in gone:
            above.setdefault(line[0], []).append(line[1])
    return above


def _holders(named: _Named) -> dict[int, str | None]:
    """The pseudonym of each person; None where the post is vacant."""
    people, rows = named.found.people, named.found.people.table.rows
    names: dict[int, str] = {}
    for post in named.posts:
        row = rows[post.rows[0]]
        names.setdefault(post.person, people.cell(row, "name") or full_name(people, row))
    filled = [person for person, name in names.items() if name.casefold() not in VACANT]
    given: dict[int, str | None] = dict.fromkeys(names)
    return given | {person: f"p{number:03d}" for number, person in enumerate(filled, 1)}


def _people(named: _Named, holders: Mapping[int, str | None], keep_names: bool) -> Iterator[ImportedPerson]:
    people, rows = named.found.people, named.found.people.table.rows
    first = {post.person: rows[post.rows[0]] for post in reversed(named.posts)}
    for person, pseudonym in holders.items():
        name = people.cell(first[person], "name") or full_name(people, first[person])
        if pseudonym:
            yield ImportedPerson(pseudonym, name if keep_names else "")


class _Given(NamedTuple):
    """What is known of every role before it is written down."""

    units: Units
    above: Mapping[str, Sequence[str]]
    dotted: Joined
    holders: Mapping[int, str | None]
    salt: str


def _role(named: _Named, number: int, given: _Given) -> ImportedRole:
    people, post, own = named.found.people, named.posts[number], named.ids[number]
    rows = [people.table.rows[one] for one in post.rows]
    solid = tuple(given.above.get(own, ()))
    loose = (named.main[one] for row in post.rows for one in given.dotted.superiors[row][0])
    pseudonym = given.holders[post.person]
    return ImportedRole(
        own,
        next((title for row in rows if (title := people.cell(row, "title"))), ""),
        tuple(dict.fromkeys(given.units.of_rows[one] for one in post.rows if given.units.of_rows[one])),
        solid,
        tuple(dict.fromkeys(one for one in loose if one != own and one not in solid)),
        () if pseudonym is None else (pseudonym,),
        next((fte for row in rows if (fte := number_of(people.cell(row, "fte"))) is not None), None),
        _source_id(named, post, given.salt),
        people.table.at(rows[0].line),
    )


def _source_id(named: _Named, post: Post, salt: str) -> str:
    own = named.found.people.cell(named.found.people.table.rows[post.rows[0]], "id")
    known = named.found.keys[post.person]
    return own if own and not is_personal(own) else hashed(known, salt) if known else ""


def _unknown(named: _Named, solid: Joined) -> Iterator[Problem]:
    for number, cell in enumerate(solid.unknown):
        if cell:
            place = named.found.people.table.at(named.found.people.table.rows[number].line)
            shown = cell[:40] if not is_personal(cell) and any(one.isdigit() for one in cell) else "…"
            message = msg("the superior “{cell}” is nobody in the file, or more than one: none was kept", cell=shown)
            yield Problem(place, message, "note")


def _cut(named: _Named, away: Sequence[Cut]) -> Iterator[Problem]:
    table = named.found.people.table
    lines = {own: table.rows[post.rows[0]].line for post, own in zip(named.posts, named.ids, strict=True)}
    for cut in away:
        message = msg(
            "the lines {lines} report to each other in a circle; the superior of line {line} was left out",
            lines=listing(str(lines[one]) for one in cut.cycle),
            line=str(lines[cut.line[0]]),
        )
        yield Problem(table.at(lines[cut.line[0]]), message, "note")
