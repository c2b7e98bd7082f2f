"""Every result of a shipped scenario leads back to actors of the graph and to lines of the file."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from orgmodel.graph import build_graph
from orgmodel.measures.measure import Situation
from orgmodel.profiles import find_profile
from orgmodel.scenario.placed import place
from orgmodel.scenario.reader import read_scenario

from .test_properties import STRUCTURAL

BUDGET = 0.015
"""Seconds of processor time for all of these measures on one placement of some 60 roles."""


def situations(root: Path, name: str) -> list[Situation]:
    written = read_scenario(root / "scenarios" / f"{name}.yaml")
    profile = find_profile(written.domain)
    return [Situation(build_graph(place(written, one)), profile) for one in written.placements]


@pytest.mark.parametrize("name", ["federation", "luxury_house", "newsroom", "transport_group", "work_and_fans"])
def test_evidence_names_actors_of_the_graph_and_lines_of_the_file(root: Path, name: str) -> None:
    for situation in situations(root, name):
        actors = set(situation.graph.actors)
        for measure in STRUCTURAL:
            found = measure.measure(situation)
            assert found.value is not None, (measure.id, found.missing)
            assert set(found.evidence.actors) <= actors, measure.id
            assert {actor for tie in found.evidence.ties for actor in tie} <= actors, measure.id
            assert all(place.line > 0 for place in found.evidence.places), measure.id
            untouched = measure.id == "change-effort" and not found.value
            whole = measure.id == "grounding" and found.value == 1
            assert found.evidence.places or untouched or whole, measure.id


def test_all_of_them_on_a_placement_of_sixty_roles_take_fifteen_milliseconds(root: Path) -> None:
    times = []
    for situation in situations(root, "transport_group"):
        for _ in range(7):
            start = time.process_time()
            for measure in STRUCTURAL:
                measure.measure(situation)
            times.append(time.process_time() - start)
    assert min(times) < BUDGET
