"""Grounding by hand: weight of the criteria times the share of their inputs that is not assumed."""

from __future__ import annotations

from textwrap import dedent

import pytest

from orgmodel.measures.grounding import MEASURE
from orgmodel.scenario.reader import read_text

from .tiny import CLIENTS, measured, situate


def test_what_is_written_counts_as_declared() -> None:
    units = {
        "units": [{"id": "top", "name": "Top", "function": "executive"}],
        "roles": [{"id": "boss", "title": "Boss", "unit": "top"}],
    }
    found = measured(MEASURE, organization=units, seats=[{"id": "cm", "reports_to": "boss"}])
    assert found.value == 1
    assert str(found.explanation) == "All that the criteria rest on was observed or declared."


def test_what_the_model_fills_in_counts_as_assumed() -> None:
    publics = [{"id": "clients", "name": "Clients", "served_by": ["cm"]}]
    found = measured(MEASURE, stakeholders=publics)
    rows = {row.criterion: row for row in found.detail}
    # power, legitimacy and urgency are missing, who serves is written
    assert rows["stakeholder_voice"].share == pytest.approx(1 / 4)
    assert [one.field for one in rows["stakeholder_voice"].inputs.assumed] == [
        "stakeholders[].power", "stakeholders[].legitimacy", "stakeholders[].urgency",
    ]  # fmt: skip


def test_the_weights_of_the_scenario_multiply_those_of_the_profile() -> None:
    publics = [{**CLIENTS, "urgency": None, "served_by": ["cm"]}]
    plain = measured(MEASURE, stakeholders=publics)
    heavy = measured(MEASURE, stakeholders=publics, weights={"stakeholder_voice": 10})
    assert heavy.value is not None
    assert plain.value is not None
    assert heavy.value < plain.value
    # four units with a function, one public: voice 3 of 4, fit and brokerage whole
    weights = {row.criterion: row.weight for row in heavy.detail}
    assert heavy.value == pytest.approx(1 - weights["stakeholder_voice"] / 4 / sum(weights.values()))


FILE = dedent("""\
    format: 1
    title: Tiny
    organization:
      units: [{id: top, name: Top, function: executive}]
      roles: [{id: boss, title: Boss, unit: top}]
      week_hours: {value: 35, grounding: assumed}
      shrinkage: {value: 0.2, grounding: observed, source: staff register}
    community_manager: {id: cm, title: Community manager, fte: {value: 1, grounding: assumed, source: a guess}}
    placements: [{id: today, title: Today, seats: [{id: cm, reports_to: boss}]}]
    """)


def test_what_the_file_says_is_assumed_counts_so_with_its_place() -> None:
    found = MEASURE.measure(situate(read_text(FILE, "tiny.yaml").scenario))
    rows = {row.criterion: row for row in found.detail}
    assert rows["load"].share == pytest.approx(1 / 3)
    assert {place.line for place in found.evidence.places} == {6, 8}
    assert str(found.explanation).endswith("assumed are placements[].seats[].fte and organization.week_hours.")


def test_the_share_of_a_case_is_assumed_where_unwritten_and_who_decides_is_not() -> None:
    found = measured(MEASURE, case_types=[{"id": "complaint", "severity": 2, "expert": "agent"}])
    (row,) = (row for row in found.detail if row.criterion == "expert_access")
    assert [one.field for one in row.inputs.assumed] == ["case_types[].share"]
    assert row.share == 1 / 2
