"""Ten answers make a first scenario: nothing is claimed that nobody said."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from orgmodel.scenario.answers import CM, NOBODY, TOP, Answers, Case, Crisis, Department, Public, Space
from orgmodel.scenario.draft import AIMS, draft
from orgmodel.scenario.reader import read_text
from orgmodel.text import LANGUAGES

HEADS = ("communication_head", "customer_service_head")
WORDS = st.text(min_size=1, max_size=40).filter(lambda text: text.isprintable() and text.strip())
WHOLE = Answers(
    day=date(2026, 11, 23),
    organization="Museum of Mists",
    domain="work",
    headcount=120,
    top="Director",
    departments=(
        Department("communication", "Communication", "Head of communication"),
        Department("customer_service", "Welcome", "Head of welcome"),
    ),
    manager="Community manager",
    superior="communication_head",
    fte=0.5,
    spaces=(Space("instagram", "Instagram", "social", "100..300", "communication"),),
    publics=(Public("fan", "Friends of the museum", power=True, legitimacy=True, urgency=False),),
    cases=(
        Case("question", "Question", 1, 0.6, CM, NOBODY),
        Case("complaint", "Complaint", 2, 0.4, "customer_service_head", TOP, "4h"),
    ),
    hours="Mon-Fri 09:00-18:00",
    on_call=(),
    reply_within="1d",
    crisis=Crisis(TOP, "communication_head", "1h", plan=True),
    backup=NOBODY,
    aims={"marketing": 2, "customer_service": 1, "public_relations": 0},
    sponsor=TOP,
)


def said(answers: Answers) -> Any:
    """The draft as plain data, once the reader has passed it."""
    text = draft(answers)
    read_text(text, "draft.yaml")
    return yaml.safe_load(text)


def test_nothing_answered_is_still_a_scenario_and_claims_nothing() -> None:
    data = said(Answers())
    assert set(data) == {"format", "title", "languages", "organization", "community_manager"}
    assert data["community_manager"] == {"id": "cm", "title": "Community manager"}


def test_every_answer_finds_its_place() -> None:
    data = said(WHOLE)
    assert data["organization"]["headcount"] == 120
    assert [one["id"] for one in data["organization"]["roles"]] == [TOP, *HEADS]
    assert data["channels"][0]["operators"] == [CM]
    assert data["case_types"][1]["approvals"] == [{"role": TOP, "within": "4h"}]
    assert data["governance"] == {
        "crisis_plan": {"severities": {4: {"role": TOP, "substitute": HEADS[0], "within": "1h"}}},
        "on_call": "none",
    }
    assert data["community_manager"]["backup"] == "none"
    assert data["placements"][0]["seats"] == [{"id": CM, "reports_to": HEADS[0]}]
    assert [one["metier"] for one in data["strategy"]["objectives"]] == ["marketing"]


def test_what_is_guessed_says_that_it_is_assumed() -> None:
    data = said(WHOLE)
    assert data["stakeholders"][0]["power"] == {"value": 0.8, "grounding": "assumed"}
    assert data["stakeholders"][0]["urgency"] == {"value": 0.2, "grounding": "assumed"}
    assert data["case_types"][0]["share"]["grounding"] == "assumed"
    assert data["community_manager"]["metiers"] == {
        "value": {"marketing": 0.667, "customer_service": 0.333},
        "grounding": "assumed",
    }


def test_nobody_is_written_and_not_said_is_not() -> None:
    assert said(WHOLE)["case_types"][0]["approvals"] == []
    silent = WHOLE._replace(cases=(Case("question", "Question", 1, 1),), backup="", on_call=None, crisis=Crisis())
    data = said(silent)
    assert "approvals" not in data["case_types"][0]
    assert "backup" not in data["community_manager"]
    assert "governance" not in data


def test_without_a_superior_today_is_unknown_and_nobody_operates_the_channels() -> None:
    data = said(WHOLE._replace(superior=""))
    assert "placements" not in data
    assert "operators" not in data["channels"][0]


def test_names_of_ours_are_in_both_languages_and_typed_ones_as_typed() -> None:
    data = said(WHOLE._replace(languages=("fr", "en")))
    assert set(data["placements"][0]["title"]) == set(LANGUAGES)
    assert data["languages"] == ["fr", "en"]
    assert data["organization"]["units"][2]["name"] == "Welcome"


@given(WORDS, WORDS, WORDS)
def test_whatever_is_typed_stays_text(organization: str, head: str, public: str) -> None:
    answers = WHOLE._replace(
        organization=organization,
        departments=(Department("communication", head, head), WHOLE.departments[1]),
        publics=(Public("fan", public),),
    )
    data = said(answers)
    assert data["organization"]["roles"][1]["title"] == head
    assert data["stakeholders"] == [{"id": "fan", "name": public, "kind": "fan"}]


@pytest.mark.parametrize("field", [name for name in Answers._fields if name not in ("languages", "departments")])
def test_any_answer_may_be_left_out(field: str) -> None:
    assert said(WHOLE._replace(**{field: getattr(Answers(), field)}))


@given(st.dictionaries(st.sampled_from(sorted(AIMS)), st.integers(0, 2)))
def test_the_shares_of_the_metiers_sum_to_one(aims: dict[str, int]) -> None:
    shares = said(WHOLE._replace(aims=aims))["community_manager"].get("metiers", {"value": {"any": 1}})
    assert abs(sum(shares["value"].values()) - 1) <= 0.01
