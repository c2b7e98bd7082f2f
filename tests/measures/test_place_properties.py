"""What must hold of the measures of métiers, place and boundary whatever the organization."""

from __future__ import annotations

from math import isfinite
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from orgmodel.measures import MEASURES
from orgmodel.scenario.reader import read_scenario
from orgmodel.text import LANGUAGES, render

from .organizations import CM, backwards, plainly, plans, written
from .tiny import scenario, situate

PLACE = tuple(
    measure for measure in MEASURES
    if measure.id in {
        "metier-anchoring", "effective-metiers", "chart-fit", "transversality", "spanner-type", "neglected-publics",
        "fad-signs",
    }
)  # fmt: skip


def values(parts: dict[str, Any]) -> dict[str, float | None]:
    situation = situate(scenario(**parts))
    return {measure.id: measure.measure(situation).value for measure in PLACE}


@settings(deadline=None, max_examples=60)
@given(plans())
def test_renaming_every_id_changes_nothing(plan: dict[str, Any]) -> None:
    before, after = values(written(plan, plainly)), values(written(plan, backwards))
    for name, value in before.items():
        assert after[name] == (None if value is None else pytest.approx(value)), name


@settings(deadline=None, max_examples=60)
@given(plans())
def test_every_value_is_finite_and_said_in_both_languages(plan: dict[str, Any]) -> None:
    situation = situate(scenario(**written(plan)))
    for measure in PLACE:
        found = measure.measure(situation)
        assert found.value is None or isfinite(found.value)
        assert found.missing if found.value is None else True
        assert all(render(found.explanation, language) for language in LANGUAGES)


@settings(deadline=None, max_examples=60)
@given(plans())
def test_feedback_from_the_role_never_makes_it_less_of_a_spanner_or_more_of_a_fad(plan: dict[str, Any]) -> None:
    parts = written(plan)
    house = parts["organization"]
    line = {"from": CM, "to": plainly("role", 0), "type": "feeds_back"}
    more = {**parts, "organization": {**house, "links": [*house["links"], line]}}
    if line in house["links"]:
        return
    before, after = values(parts), values(more)
    for name, sign in (("spanner-type", 1), ("fad-signs", -1)):
        if before[name] is not None:
            assert sign * ((after[name] or 0) - (before[name] or 0)) >= 0, name


@pytest.mark.parametrize("name", ["federation", "luxury_house", "newsroom", "transport_group", "work_and_fans"])
def test_evidence_names_actors_of_the_graph_and_lines_of_the_file(root: Path, name: str) -> None:
    whole = read_scenario(root / "scenarios" / f"{name}.yaml")
    for index in range(len(whole.placements)):
        situation = situate(whole, index)
        actors = set(situation.graph.actors)
        for measure in PLACE:
            found = measure.measure(situation)
            assert found.value is not None, (measure.id, found.missing)
            assert found.missing == (), measure.id
            assert set(found.evidence.actors) <= actors, measure.id
            assert {actor for tie in found.evidence.ties for actor in tie} <= actors, measure.id
            assert found.evidence.places and all(place.line > 0 for place in found.evidence.places), measure.id
