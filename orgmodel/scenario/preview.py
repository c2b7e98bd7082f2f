"""What an import says before anything is written: what was recognised, found, dropped, rejected and repaired."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orgmodel.importers.meanings import label_of
from orgmodel.importers.record import Import, Join
from orgmodel.records import Problem
from orgmodel.scenario.seating import seated
from orgmodel.text import Message, listing, msg, plural

MOST_ROWS = 50
"""Rows of one sort that are named; all are counted (our proposal)."""


def preview(made: Import) -> Iterator[Message]:
    """One sentence a line."""
    for one in understood(made):
        yield msg("– {note}", note=one)
    yield from found(made)
    yield from _rows(made.rejected, plural("{n} row rejected", "{n} rows rejected", len(made.rejected)))
    yield from _rows(made.repaired, plural("{n} row repaired", "{n} rows repaired", len(made.repaired)))


def understood(made: Import) -> Iterator[Message]:
    """How the files were read: convention, encoding, columns, and by which columns superiors were found."""
    yield from made.recognised
    yield from _columns(made)
    yield from (_joined(join) for join in made.joins)


def _columns(made: Import) -> Iterator[Message]:
    used = [
        msg("{heading} ({meaning})", heading=one.heading, meaning=label_of(one.meaning))
        for one in made.columns
        if one.meaning
    ]
    unknown = [one.heading for one in made.columns if not one.meaning]
    if used:
        yield msg("columns understood: {columns}", columns=listing(used))
    if unknown:
        yield msg("columns left unread: {columns}", columns=listing(unknown))
    if made.dropped:
        yield msg("columns dropped on sight, never stored: {columns}", columns=listing(made.dropped))


def _joined(join: Join) -> Message:
    values = {"superior": join.superior, "identifying": join.identifying, "resolved": join.resolved, "of": join.of}
    if join.without_zeros:
        return msg("“{superior}” holds “{identifying}”, leading zeros apart: {resolved} of {of} found", **values)
    return msg("“{superior}” holds “{identifying}”: {resolved} of {of} found", **values)


def found(made: Import) -> Iterator[Message]:
    """What is in them, and who of it is the community manager."""
    lines = sum(len(role.reports_to) for role in made.roles)
    if made.roles:
        yield msg(
            "found: {roles}, {units}, {lines}",
            roles=plural("{n} role", "{n} roles", len(made.roles)),
            units=plural("{n} unit", "{n} units", len(made.units)),
            lines=plural("{n} reporting line", "{n} reporting lines", lines),
        )
        seats = seated(made.roles).seats
        titles = listing(dict.fromkeys(seat.title for seat in seats))
        yield (
            msg("community manager: {titles}", titles=titles)
            if seats
            else msg("no title says community manager: a seat is left open for the role, and a question")
        )
    if made.stakeholders:
        yield msg(
            "found: {publics}, {ties}",
            publics=plural("{n} stakeholder", "{n} stakeholders", len(made.stakeholders)),
            ties=plural("{n} tie", "{n} ties", len(made.links)),
        )
    if made.people:
        named = any(person.name for person in made.people)
        yield msg("names are kept") if named else msg("names are replaced by pseudonyms")


def _rows(problems: Sequence[Problem], counted: Message) -> Iterator[Message]:
    if problems:
        yield msg("{counted}:", counted=counted)
    for problem in problems[:MOST_ROWS]:
        yield msg("{place}: {reason}", place=str(problem.location), reason=problem.message)
    if len(problems) > MOST_ROWS:
        yield plural("and {n} more", "and {n} more", len(problems) - MOST_ROWS)
