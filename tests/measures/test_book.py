"""What must hold of the measures of the book's items on every shipped scenario and on random small ones."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from orgmodel.graph import build_graph
from orgmodel.measures import (
    experience_conditions,
    generosity,
    language_cover,
    listening,
    qualified_operators,
    transparency,
    watch_scope,
    work_mix,
)
from orgmodel.measures.measure import Measure, Situation
from orgmodel.profiles import find_profile
from orgmodel.scenario.placed import place
from orgmodel.scenario.reader import read_scenario
from orgmodel.text import LANGUAGES, render

from .organizations import backwards, plainly, plans, written
from .tiny import scenario, situate

BOOK: tuple[Measure, ...] = tuple(
    module.MEASURE
    for module in (
        work_mix, qualified_operators, listening, language_cover, generosity, transparency, watch_scope,
        experience_conditions,
    )
)  # fmt: skip
FIVE = ("federation", "luxury_house", "newsroom", "transport_group", "work_and_fans")
WITHOUT_SEATS = {"generosity", "transparency"}
"""What an organization gives and shows does not hang on who is seated."""


@pytest.mark.parametrize("name", FIVE)
def test_evidence_names_actors_of_the_graph_and_lines_of_the_file(root: Path, name: str) -> None:
    organization = read_scenario(root / "scenarios" / f"{name}.yaml")
    for one in organization.placements:
        graph = build_graph(place(organization, one))
        for measure in BOOK:
            found = measure.measure(Situation(graph, find_profile(organization.domain)))
            assert found.value is not None and not found.missing, (one.id, measure.id, found.missing)
            assert set(found.evidence.actors) <= set(graph.actors), measure.id
            assert {actor for tie in found.evidence.ties for actor in tie} <= set(graph.actors), measure.id
            assert found.evidence.places and all(spot.line > 0 for spot in found.evidence.places), measure.id
            assert measure.unit == "count" or 0 <= found.value <= 1, measure.id
            for language in LANGUAGES:
                assert "{" not in render(found.explanation, language)


@settings(deadline=None, max_examples=40)
@given(plans())
def test_renaming_every_id_changes_nothing(plan: dict[str, Any]) -> None:
    for measure in BOOK:
        one, other = (measure.measure(situate(scenario(**written(plan, name)))) for name in (plainly, backwards))
        assert (one.value, one.missing) == (
            other.value if other.value is None else pytest.approx(other.value),
            other.missing,
        )


@pytest.mark.parametrize("measure", BOOK, ids=lambda measure: measure.id)
def test_without_a_seat_only_what_hangs_on_none_is_assessed(measure: Measure) -> None:
    publics = [{"id": "fans", "name": "Fans", "gives": ["news"], "asks": []}]
    channels = [{"id": "page", "affiliation_shown": True, "operators": ["boss"]}]
    found = measure.measure(situate(scenario(stakeholders=publics, channels=channels, tools=[]), None))
    assert (found.value is not None) == (measure.id in WITHOUT_SEATS)
