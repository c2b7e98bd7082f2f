"""A generated placement, written into the scenario, is the placement that was generated."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgmodel.placement.candidates import candidates
from orgmodel.scenario.edit import Edit, edited
from orgmodel.scenario.reader import read_scenario, read_text
from orgmodel.scenario.spelling import spelled

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", ["federation", "luxury_house", "transport_group"])
def test_every_candidate_reads_back_as_itself(name: str) -> None:
    scenario = read_scenario(ROOT / "scenarios" / f"{name}.yaml")
    made = [one.placement for one in candidates(scenario).kept if not one.is_written]
    edits = [Edit("append", ("placements",), spelled(one)) for one in made]
    again = read_text(edited(scenario.source.text, edits), f"{name}.yaml").scenario
    assert len(made) > 10
    for one in made:
        assert next(other for other in again.placements if other.id == one.id) == one
