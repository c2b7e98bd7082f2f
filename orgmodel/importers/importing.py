"""Files of any convention as one import: roles, units, lines and stakeholders, and all that was said on the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from orgmodel.importers.characters import MOST_SAID
from orgmodel.importers.columns import Mapped, checked
from orgmodel.importers.opening import opened
from orgmodel.importers.organization import organization
from orgmodel.importers.recognition import Recognised, recognise
from orgmodel.importers.record import Import
from orgmodel.importers.reshaping import (
    elements_of_lines,
    people_of_lines,
    with_chain,
    with_levels,
    with_lines,
    with_teams,
)
from orgmodel.importers.slugs import Ids
from orgmodel.importers.stakeholders import links, stakeholders
from orgmodel.importers.table import Table
from orgmodel.records import Location, Malformed, Problem, Refused
from orgmodel.text import msg

MAX_FILES: Final = 10
"""Files of one import (our proposal)."""


def imported(
    files: Sequence[tuple[str, bytes]],
    mapping: Mapping[str, str | Sequence[str]] | None = None,
    *,
    keep_names: bool = False,
    sheet: str | None = None,
    salt: str = "0",
) -> Import:
    """What the files hold.

    `mapping` says for a meaning (id, name, email, superior, dotted, title, unit…) which heading it has, `none` where
    no column has it; the rest follows from the headings. `salt` goes into the hashes that stand for names.

    Raises:
        Malformed: cells that cannot be trusted, with every problem of all files.
        Unrecognised: a file that fits no convention.
        Refused: a mapping that names what is not there.
    """
    if len(files) > MAX_FILES:
        raise Refused(msg("more than {limit} files at once; hand in those that belong together", limit=MAX_FILES))
    tables = _tables(files, sheet)
    given = checked(mapping, tables)
    found = recognise(tables, given)
    title = ", ".join(name for name, _ in files)
    dropped = tuple(dict.fromkeys(heading for table in tables for heading in table.dropped))
    made = Import(title, found.convention, found.notes, found.columns, (), dropped, (), ())
    elements = found.elements
    if found.lines and not (found.people or elements) and found.lines.has("strength", "kind"):
        elements = elements_of_lines(found.lines)
    whole = _outside(made, elements, found, keep_names) if elements else (
        organization(made, _people(found), keep_names, salt)
    )  # fmt: skip
    if not (whole.roles or whole.stakeholders):
        nobody = Problem(Location(files[0][0], 1, 1), msg("no row names anybody; nothing was read"))
        raise Malformed((nobody, *whole.rejected[:MOST_SAID]))
    return whole


def _tables(files: Sequence[tuple[str, bytes]], sheet: str | None) -> list[Table]:
    tables: list[Table] = []
    problems: list[Problem] = []
    for name, raw in files:
        try:
            tables += opened(raw, name, sheet)
        except Malformed as malformed:
            problems += malformed.problems
    if problems:
        raise Malformed(tuple(problems))
    return tables


def _people(found: Recognised) -> Mapped:
    """The people, with the superiors that stand elsewhere than in a column of their own."""
    if found.people is None:
        assert found.lines is not None  # noqa: S101 - recognise gives one of the three
        return people_of_lines(found.lines)
    people = with_chain(with_levels(found.people))
    if found.teams:
        people = with_teams(people, found.teams)
    return with_lines(people, found.lines) if found.lines else people


def _outside(made: Import, elements: Mapped, found: Recognised, keep_names: bool) -> Import:
    publics, rejected, known = stakeholders(elements, Ids(), keep_names)
    ties, lost = links(found.lines, known) if found.lines else ([], [])
    return made._replace(stakeholders=tuple(publics), links=tuple(ties), rejected=(*rejected, *lost))
