"""Every measure, on every shipped scenario: its evidence is in the graph and in the file, its sentences are whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgmodel.graph import build_graph
from orgmodel.measures import MEASURES
from orgmodel.measures.measure import Situation
from orgmodel.measures.sponsor_distance import OUT_OF_REACH
from orgmodel.profiles import find_profile
from orgmodel.records import Evidence
from orgmodel.scenario.placed import place
from orgmodel.scenario.reader import read_scenario
from orgmodel.text import LANGUAGES, Message, render

UNPLACED = {"grounding", "change-effort"}
"""What is all declared, or changes nothing, has no line to show; nor has what found nothing to look at."""


@pytest.mark.parametrize("name", ["federation", "luxury_house", "newsroom", "transport_group", "work_and_fans"])
def test_evidence_and_sentences(root: Path, name: str) -> None:
    written = read_scenario(root / "scenarios" / f"{name}.yaml")
    situation = Situation(build_graph(place(written, written.placements[0])), find_profile(written.domain))
    for measure in MEASURES:
        found = measure.measure(situation)
        proof = found.evidence
        assert isinstance(proof, Evidence), measure.id
        assert found.bound == "exact" or found.missing or found.value == OUT_OF_REACH, measure.id
        assert found.bound in ("exact", "at_least", "at_most"), measure.id
        assert {*proof.actors, *proof.path} <= set(situation.graph.actors), measure.id
        assert not found.value or found.detail == () or proof.places or measure.id in UNPLACED, measure.id
        assert all(spot.line > 0 and spot.file for spot in proof.places), measure.id
        assert isinstance(found.explanation, Message), measure.id
        for language in LANGUAGES:
            assert all("{" not in render(said, language) for said in (found.explanation, *found.notes)), measure.id
