"""Trees, chains, levels, teams, lists of lines and maps of stakeholders give what they were made of."""

from __future__ import annotations

import pytest

from orgmodel.importers.importing import imported
from orgmodel.importers.record import Import
from tests.importers.test_conventions import found
from tests.imports.making import FOLDER, FOUND, everything
from tests.imports.people import UNKNOWN
from tests.imports.shapes import publics, rows, ties

WITHOUT_CIRCLE = {
    (one.name, one.title): (
        {FOUND.people[one.boss].name} if one.boss in FOUND.people and one.number != FOUND.cut else set(),
        set(),
    )
    for one in rows()
}


def brought(*names: str) -> Import:
    return imported([(name, (FOLDER / name).read_bytes()) for name in names], keep_names=True)


def straight(
    told: dict[tuple[str, str], tuple[set[str], set[str]]],
) -> dict[tuple[str, str], tuple[set[str], set[str]]]:
    return {(name.replace("’", "'"), title.replace("’", "'")): both for (name, title), both in told.items()}


@pytest.mark.parametrize(
    ("names", "convention"),
    [
        (("graph.json",), "graph"),
        (("graph-2.json",), "graph"),
        (("chain.csv",), "chain"),
        (("chain-2.csv",), "headings"),
        (("levels.csv",), "levels"),
        (("levels-2.csv",), "levels"),
        (("teams.xlsx",), "teams"),
        (("teams-2.xlsx",), "headings"),
        (("lines-2.csv", "lines-2-people.csv"), "headings"),
    ],
)
def test_superiors_are_found_where_they_stand(names: tuple[str, ...], convention: str) -> None:
    made = brought(*names)
    assert straight(found(made)) == straight(WITHOUT_CIRCLE)
    assert made.convention == convention


def test_a_list_of_lines_alone_names_everybody_and_tells_its_direction_by_what_repeats() -> None:
    made = brought("lines.csv")
    named = {name: above for (name, _), above in found(made).items()}
    ends = {one for one in rows() if one.boss in FOUND.people and one.number != FOUND.cut}
    assert {name for name, above in named.items() if above[0]} == {one.name for one in ends}
    assert all(named[one.name] == ({FOUND.people[one.boss].name}, set()) for one in ends if one.boss)


def test_a_nested_tree_gives_its_lines_and_levels() -> None:
    made = brought("d3-nested.json")
    inside = found(made)
    assert made.convention == "d3-org-chart"
    assert len(inside) > 200
    for (name, title), above in inside.items():
        assert above == WITHOUT_CIRCLE[name, title]


@pytest.mark.parametrize(
    "names",
    [
        ("kumu-nodes.csv", "kumu-edges.csv"),
        ("kumu-2-nodes.csv", "kumu-2-edges.csv"),
        ("gephi-nodes.csv", "gephi-edges.csv"),
        ("gephi-2-nodes.csv", "gephi-2-edges.csv"),
        ("map.graphml",),
        ("map.gexf",),
    ],
)
def test_maps_of_stakeholders_give_publics_and_ties(names: tuple[str, ...]) -> None:
    made = brought(*names)
    named = {one.id: one.name for one in made.stakeholders}
    assert [one.name for one in made.stakeholders] == [name for name, _, _ in publics()]
    told = {(named[tie.start], named[tie.end]): tie.strength for tie in made.links}
    assert told == {(start, end): float(strength) / 5 for start, end, _, strength in ties()}
    assert made.roles == ()


def test_a_gap_in_the_chain_is_nobody() -> None:
    """Who names somebody unknown stands on top in every shape."""
    assert sum(one.boss == UNKNOWN for one in rows()) == 2


def test_the_files_are_those_the_script_makes() -> None:
    made = everything()
    assert {path.name for path in FOLDER.iterdir()} == set(made)
    for name, raw in made.items():
        assert (FOLDER / name).read_bytes() == raw, f"{name}: run python -m tests.imports.making"
