"""Superiors that stand elsewhere than in a column of their own: levels, chains, teams, lists of lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

from orgmodel.importers.columns import Mapped, levels_of
from orgmodel.importers.keys import name_key
from orgmodel.importers.table import Row, Table

STEPS: Final = re.compile(r"\s*(?:>+|→|»|\||;|\\|/)\s*")
"""What stands between the names of a chain."""
SUPERIOR: Final = "superior"


def with_levels(people: Mapped) -> Mapped:
    """The deepest level of a row that is not the person itself is the superior."""
    columns = levels_of(people)
    if not columns:
        return people
    heading = f"{people.table.headings[columns[0]]} … {people.table.headings[columns[-1]]}"
    return people.with_column(heading, SUPERIOR, [_last([row.cells[one] for one in columns], _self(people, row))
                                                  for row in people.table.rows])  # fmt: skip


def with_chain(people: Mapped) -> Mapped:
    """The end of a chain that differs most from row to row is the superior's; the person's own name is passed over."""
    if not people.has("chain"):
        return people
    rows = people.table.rows
    chains = [[one for one in STEPS.split(people.cell(row, "chain")) if one] for row in rows]
    ends = [(_last(chain, _self(people, row)), _last(chain[::-1], _self(people, row)))
            for chain, row in zip(chains, rows, strict=True)]  # fmt: skip
    lasts, firsts = ({end[side] for end in ends} for side in (0, 1))
    side = 0 if len(lasts) >= len(firsts) else 1
    heading = people.table.headings[people.columns["chain"][0]]
    return people.with_column(heading, SUPERIOR, [end[side] for end in ends])


def _self(people: Mapped, row: Row) -> set[str]:
    """All that a row may be called."""
    names = [*people.cells(row, "id"), *people.cells(row, "email"), *people.cells(row, "name"), full_name(people, row)]
    return {name_key(one) for one in names if one}


def full_name(people: Mapped, row: Row) -> str:
    """First and last name, where the file has them apart."""
    if not people.has("first_name", "last_name"):
        return ""
    return f"{people.cell(row, 'first_name')} {people.cell(row, 'last_name')}".strip()


def _last(cells: Sequence[str], own: set[str]) -> str:
    return next((one for one in reversed(cells) if one and name_key(one) not in own), "")


def with_teams(people: Mapped, teams: Mapped) -> Mapped:
    """The lead of a person's team is the superior; that of the team above, for who leads the team."""
    if not people.has("unit") or not teams.has("lead"):
        return people
    named = teams.columns.get("unit") or teams.columns.get("name") or teams.columns["id"]
    keys = {row.cells[one].casefold(): row for row in teams.table.rows
            for one in (*named, *teams.columns.get("id", ())) if row.cells[one]}  # fmt: skip
    cells = [_lead_above(people, row, keys, teams) for row in people.table.rows]
    return people.with_column(teams.table.headings[teams.columns["lead"][0]], SUPERIOR, cells)


def _lead_above(people: Mapped, row: Row, keys: dict[str, Row], teams: Mapped) -> str:
    """Up the teams from the person's own, the first lead who is somebody else."""
    own, team, passed = _self(people, row), people.cell(row, "unit").casefold(), set[str]()
    while team in keys and team not in passed:
        passed.add(team)
        lead = teams.cell(keys[team], "lead")
        if lead and name_key(lead) not in own:
            return lead
        team = teams.cell(keys[team], "parent_unit").casefold()
    return ""


def with_lines(people: Mapped, lines: Mapped) -> Mapped:
    """Superiors from a list of lines; which end is the superior is told by which end repeats."""
    above = _above(lines)
    cells = [" | ".join(next((above[one] for one in _own_keys(people, row) if one in above), ()))
             for row in people.table.rows]  # fmt: skip
    return people.with_column(f"{lines.table.headings[0]} … {lines.table.headings[-1]}", SUPERIOR, cells)


def _own_keys(people: Mapped, row: Row) -> list[str]:
    cells = [*people.cells(row, "id"), *people.cells(row, "email"), *people.cells(row, "name"), full_name(people, row)]
    return [one.casefold() for one in cells if one]


def _above(lines: Mapped) -> dict[str, tuple[str, ...]]:
    """For each lower end, the upper ones: a person stands once on the lower side, a superior once for each report."""
    pairs = _pairs(lines)
    starts, ends = (Counter(pair[side].casefold() for pair in pairs) for side in (0, 1))
    below = 0 if len(starts) > len(ends) else 1
    found: dict[str, tuple[str, ...]] = {}
    for pair in pairs:
        lower, upper = pair[below].casefold(), pair[1 - below]
        found[lower] = tuple(dict.fromkeys((*found.get(lower, ()), upper)))
    return found


def _pairs(lines: Mapped) -> list[tuple[str, str]]:
    return [(start, end) for row in lines.table.rows
            if (start := lines.cell(row, "from")) and (end := lines.cell(row, "to"))]  # fmt: skip


def people_of_lines(lines: Mapped) -> Mapped:
    """Everybody named in a list of lines, where no other table names them."""
    ends = _ends(lines)
    meaning = _told([row.cells[0].casefold() for row in ends.rows])
    return with_lines(Mapped(ends, {meaning: (0,)}), lines)


def elements_of_lines(lines: Mapped) -> Mapped:
    """Every stakeholder named in a list of ties, where no other table names them."""
    return Mapped(_ends(lines), {"label": (0,)})


def _ends(lines: Mapped) -> Table:
    """One row for each end, on the line that names it first."""
    first: dict[str, tuple[str, int]] = {}
    for row in lines.table.rows:
        for cell in (lines.cell(row, "from"), lines.cell(row, "to")):
            if cell:
                first.setdefault(cell.casefold(), (cell, row.line))
    rows = tuple(Row(line, (cell,)) for cell, line in first.values())
    return Table(lines.table.file, lines.table.sheet, lines.table.line, (lines.table.headings[0],), rows)


def _told(values: list[str]) -> str:
    """What the ends of a list are: addresses, codes or names."""
    tests: tuple[tuple[str, Callable[[str], bool]], ...] = (
        ("email", lambda one: "@" in one),
        ("id", lambda one: any(letter.isdigit() for letter in one)),
    )
    return next((kind for kind, test in tests if 2 * sum(map(test, values)) > len(values)), "name")
