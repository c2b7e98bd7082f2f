"""Every check says everything it must, in both languages, under an id that is its file's name."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import pytest

from orgmodel import checks
from orgmodel.checks import CHECKS
from orgmodel.checks.check import Check, Status
from orgmodel.records import Evidence
from orgmodel.scenario.reader import read_scenario
from orgmodel.text import LANGUAGES, Message, render
from tests.organizations import facts_of, tiny

FOLDER = Path(str(checks.__path__[0]))
SHARED = {"check", "grading", "anchored"}
GOVERNANCE = {
    "social-media-policy", "speaking-right", "triage", "escalation-matrix", "crisis-levels", "crisis-exercise",
    "approval-workflow", "moderation-charter", "account-ownership", "offboarding", "on-call", "voice-guide",
    "paid-content", "data-protection",
}  # fmt: skip
"""The governance ids of the scenario format."""


def test_folder_and_tuple_agree_and_every_check_has_its_test() -> None:
    ids = [check.id for check in CHECKS]
    files = {path.stem.replace("_", "-") for path in FOLDER.glob("[a-z]*.py") if path.stem not in SHARED}
    own = {path.stem.removeprefix("test_").replace("_", "-") for path in Path(__file__).parent.glob("test_*.py")}
    assert set(ids) == files == own - {"family", "grading"}
    assert len(ids) == len(set(ids))


def test_all_governance_mechanisms_are_asked_about() -> None:
    assert {check.id for check in CHECKS if check.part == "governance"} == GOVERNANCE


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_every_text_is_there_in_both_languages(check: Check) -> None:
    for name in ("title", "question", "remedy"):
        said = {language: render(getattr(check, name), language) for language in LANGUAGES}
        assert all(said.values()), name
    assert check.thresholds and check.provenance
    assert all(survey.year > 2000 for survey in check.context)
    assert all(render(check.question, language).endswith("?") for language in LANGUAGES)


LITTLE: dict[str, dict[str, Any]] = {
    "roles alone": {},
    "empty lists": {"channels": [], "stakeholders": [], "case_types": [], "speakers": [], "tools": [], "people": []},
    "bare items": {
        "channels": [{"id": "page", "name": "Page"}],
        "stakeholders": [{"id": "clients", "name": "Clients"}],
        "case_types": [{"id": "complaint", "severity": 2}],
        "speakers": [{"role": "boss"}],
        "governance": {"crisis_plan": {"levels": True}, "policy": {"training": "yearly"}},
        "strategy": {"objectives": [{"id": "trust", "text": "Trust"}]},
    },
    "known absences": {"governance": {"crisis_plan": "none", "policy": "none", "voice_guide": "none"}},
}


@pytest.mark.parametrize("parts", LITTLE.values(), ids=LITTLE)
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_whatever_little_is_written_an_outcome_is_whole(check: Check, parts: dict[str, Any]) -> None:
    checked = check.check(tiny(**parts).facts)
    assert checked.status in get_args(Status)
    assert checked.value is None or isinstance(checked.value, int | float)
    assert isinstance(checked.evidence, Evidence) and isinstance(checked.explanation, Message)
    assert all(isinstance(field, str) and field for field in checked.missing)
    assert checked.missing or checked.status != "not_assessable"
    assert all("{" not in render(checked.explanation, language) for language in LANGUAGES)


UNPLACED = {("account-ownership", "pass")}
"""What no fault was found in, with nothing to point at."""


@pytest.mark.parametrize("name", ["federation", "luxury_house", "newsroom", "transport_group", "work_and_fans"])
def test_every_outcome_on_a_shipped_scenario_leads_back_to_its_lines(root: Path, name: str) -> None:
    facts = facts_of(read_scenario(root / "scenarios" / f"{name}.yaml"))
    for check in CHECKS:
        checked = check.check(facts)
        known = checked.status in ("pass", "warn", "fail")
        assert {*checked.evidence.actors, *checked.evidence.path} <= set(facts.graph.actors), check.id
        assert all(spot.line > 0 for spot in checked.evidence.places), check.id
        assert not known or checked.evidence.places or (check.id, checked.status) in UNPLACED, check.id
        assert all("{" not in render(checked.explanation, language) for language in LANGUAGES), check.id


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_where_nothing_is_written_nothing_passes_and_nothing_fails(check: Check) -> None:
    """The tiny organization says nothing but its roles and one seat under one superior."""
    checked = check.check(tiny().facts)
    known = {"clear-role"}
    assert checked.status in get_args(Status)
    assert (checked.status in ("not_assessable", "not_applicable")) == (check.id not in known)
    if checked.status == "not_assessable":
        assert checked.missing, "say what to write"
