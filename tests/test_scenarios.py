"""The shipped scenarios keep what they promise."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from orgmodel.criteria import CRITERIA
from orgmodel.measures import MEASURES
from orgmodel.records import Level
from orgmodel.scenario.reader import Reading, read
from orgmodel.scenario.tree import WrittenList, WrittenMapping
from orgmodel.study import Study, compare

FOLDER = Path(__file__).parents[1] / "scenarios"
FIVE = ("federation", "luxury_house", "newsroom", "transport_group", "work_and_fans")
HEALTHY = "federation"
READ_BY_PEOPLE = {"title", "name", "text"}
PROPER = {"brand", "subsidiary", "country", "agency"}
"""Units that bear a proper name, the same in every language."""


@cache
def reading(name: str) -> Reading:
    return read(FOLDER / f"{name}.yaml")


@cache
def study(name: str) -> Study:
    return compare(reading(name).scenario)


def test_there_is_one_for_each_domain_and_a_large_one() -> None:
    assert {reading(name).scenario.domain for name in FIVE} == {"cause", "media", "work", "luxury", "group"}
    assert {path.stem for path in FOLDER.glob("*.yaml")} == {*FIVE, "large_group"}


@pytest.mark.parametrize("name", [*FIVE, "large_group"])
def test_it_names_its_schema_and_the_public_cases_that_shaped_it(name: str) -> None:
    lines = (FOLDER / f"{name}.yaml").read_text("utf-8").splitlines()
    assert lines[0] == "# yaml-language-server: $schema=../orgmodel/scenario/schema.json"
    assert re.search(r"[Pp]ublic case", "\n".join(line for line in lines[1:12] if line.startswith("#")))


@pytest.mark.parametrize("name", FIVE)
def test_it_has_the_size_of_a_real_question(name: str) -> None:
    scenario = reading(name).scenario
    assert 15 <= len(scenario.organization.roles) <= 60
    assert 4 <= len(scenario.stakeholders or ()) <= 9
    assert 4 <= len(scenario.channels or ()) <= 10
    assert 3 <= len(scenario.placements) <= 4
    assert sum(placement.as_is for placement in scenario.placements) == 1
    assert reading(name).notes == ()


@pytest.mark.parametrize("name", [*FIVE, "large_group"])
def test_everything_a_person_reads_is_in_both_languages(name: str) -> None:
    plain: list[str] = []

    def walk(tree: object, path: str) -> None:
        if isinstance(tree, WrittenMapping):
            for key, value in tree.items():
                both = isinstance(value, WrittenMapping) and {"en", "fr"} <= set(value)
                if key in READ_BY_PEOPLE and not both and tree.get("kind") not in PROPER:
                    plain.append(f"{tree.values_at[key]} {path}.{key}")
                walk(value, f"{path}.{key}")
        elif isinstance(tree, WrittenList):
            for item in tree:
                walk(item, path)

    walk(reading(name).scenario.source.tree, "")
    proper_names = [row for row in plain if re.search(r"\.(channels|tools|organization)\.name$", row)]
    assert [row for row in plain if row not in proper_names] == []


def test_the_large_one_has_two_thousand_roles_from_a_table() -> None:
    assert len(reading("large_group").scenario.organization.roles) == 2000


@pytest.mark.parametrize("name", FIVE)
def test_four_checks_in_five_can_be_assessed(name: str) -> None:
    for one in study(name).assessments:
        assert one.completeness >= 0.8, one.placed.id


@pytest.mark.parametrize("name", FIVE)
def test_no_placement_is_best_on_every_criterion_and_they_differ(name: str) -> None:
    found = study(name)
    values = {one.placed.id: [one.criteria[criterion.id] for criterion in CRITERIA] for one in found.assessments}
    for column in values.values():
        assert any(
            other[index] > column[index] + 1e-9
            for other in values.values()
            for index in range(len(CRITERIA))
            if other[index] is not None and column[index] is not None
        )
    spreads = [
        max(row) - min(row) for row in zip(*values.values(), strict=True) if all(value is not None for value in row)
    ]
    assert sum(spread >= 0.1 for spread in spreads) >= 4, "at least four criteria tell the placements apart"


@pytest.mark.parametrize("name", FIVE)
def test_every_measure_is_taken_on_it(name: str) -> None:
    for one in study(name).assessments:
        missing = [measure.id for measure in MEASURES if one.measures[measure.id].value is None]
        assert missing == [], one.placed.id


def test_the_healthy_one_is_quiet() -> None:
    one = study(HEALTHY).baseline
    placed = one.placed
    things = len(placed.roles) + len(placed.stakeholders) + len(placed.channels)
    assert len(one.findings) <= things / 5
    assert len(one.findings) <= 6
    assert all(finding.level < Level.HIGH for finding in one.findings)
    assert one.completeness >= 0.8


@pytest.mark.parametrize("name", [one for one in FIVE if one != HEALTHY])
def test_the_others_say_what_is_wrong(name: str) -> None:
    assert any(finding.level >= Level.HIGH for finding in study(name).baseline.findings)


@pytest.mark.parametrize("name", FIVE)
def test_every_finding_names_its_actors_and_its_lines(name: str) -> None:
    file = FOLDER / f"{name}.yaml"
    count = len(file.read_text("utf-8").splitlines())
    for one in study(name).assessments:
        for finding in one.findings:
            assert finding.evidence.places, finding.id
            assert all(1 <= place.line <= count for place in finding.evidence.places), finding.id
