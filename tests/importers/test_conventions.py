"""Each convention's file, and a second one nobody tuned to, give the people and lines they were made of."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgmodel.importers.importing import imported
from orgmodel.importers.record import Import
from orgmodel.scenario.intake import scenario_of
from orgmodel.scenario.reader import read_text
from tests.imports.dirt import UNKNOWN_COLUMNS
from tests.imports.making import FOLDER, FOUND, SAMPLES, Sample, first_file, second_file
from tests.imports.people import expected

RECOGNISED = {
    "organimi-newer": "organimi", "bamboohr-report": "bamboohr", "workday-flat": "workday",
}  # fmt: skip
"""Conventions with two forms."""


def found(made: Import, titles: bool = True) -> dict[tuple[str, str], tuple[set[str], set[str]]]:
    """Roles by name and title, with the names of those above."""
    names = {person.id: person.name for person in made.people}
    holder = {role.id: names[role.holders[0]] for role in made.roles if role.holders}
    return {
        (_plain(holder[role.id]), role.title if titles else ""): (
            {_plain(holder[one]) for one in role.reports_to},
            {_plain(holder[one]) for one in role.dotted_to},
        )
        for role in made.roles
    }


def _plain(name: str) -> str:
    """`Last, First` as `First Last`, straight apostrophes."""
    last, comma, first = name.partition(", ")
    return (f"{first} {last}" if comma else name).replace("’", "'")


def wanted(sample: Sample) -> dict[tuple[str, str], tuple[set[str], set[str]]]:
    return expected(FOUND, titles=sample.titles, dotted=sample.dotted, lines=sample.lines)


def straight(
    told: dict[tuple[str, str], tuple[set[str], set[str]]],
) -> dict[tuple[str, str], tuple[set[str], set[str]]]:
    """Apostrophes are no difference: ISO-8859-1 has only straight ones."""
    return {(name, title.replace("’", "'")): both for (name, title), both in told.items()}


@pytest.mark.parametrize("sample", SAMPLES, ids=[one.id for one in SAMPLES])
@pytest.mark.parametrize("second", [False, True], ids=["first", "second"])
def test_roles_lines_and_rejected_rows_are_those_the_file_was_made_of(sample: Sample, second: bool) -> None:
    name, _, lines = second_file(sample) if second else first_file(sample)
    made = imported([(name, (FOLDER / name).read_bytes())], keep_names=True)
    assert straight(found(made)) == straight(wanted(sample))
    assert sorted(problem.location.line for problem in made.rejected) == sorted(lines)
    if second:
        unread = {column.heading for column in made.columns if not column.meaning}
        assert set(UNKNOWN_COLUMNS) <= unread
    else:
        assert made.convention == RECOGNISED.get(sample.id, sample.id)
        assert len(made.dropped) == sample.dropped


@pytest.mark.parametrize("sample", SAMPLES, ids=[one.id for one in SAMPLES])
def test_what_was_repaired_is_said(sample: Sample) -> None:
    name, _, _ = first_file(sample)
    made = imported([(name, (FOLDER / name).read_bytes())])
    said = [str(problem.message) for problem in made.repaired]
    assert sum("in a circle" in one for one in said) == sample.lines
    assert sum("nobody in the file" in one for one in said) == 2 * sample.lines
    assert sum("an id of its own" in one for one in said) == sample.titles


@pytest.mark.parametrize("path", sorted(FOLDER.iterdir()), ids=lambda path: path.name)
def test_every_file_makes_a_scenario_that_reads(path: Path) -> None:
    if path.name == "lines-2-people.csv":
        return  # says nothing of superiors without the list beside it: it asks
    made = imported([(path.name, path.read_bytes())])
    assert read_text(scenario_of(made, "fr").text, "made.yaml").scenario.organization.roles
    assert not any(person.name for person in made.people)
