"""Ten questions, one at a time: what is entered is kept, what is skipped stays open, and the end is a scenario."""

from __future__ import annotations

from datetime import date

import pytest
import yaml
from streamlit.testing.v1 import AppTest

from orgmodel.scenario.answers import CM, NOBODY, TOP
from orgmodel.scenario.draft import draft
from orgmodel.scenario.reader import read_text
from orgmodel.scenario.vocabulary import Function, StakeholderKind
from orgmodel.text import LANGUAGES
from orgmodel.ui.guided.given import READERS, answers_of
from orgmodel.ui.guided.questions import QUESTIONS
from orgmodel.ui.guided.suggestions import CHOSEN, suggestions, usual
from orgmodel.ui.guided.words import (
    ARRIVALS,
    DEPARTMENTS,
    HOURS,
    PLACES,
    PROMISES,
    PUBLICS,
    REACHED,
    USUAL_DEPARTMENTS,
    USUAL_PUBLICS,
    VOLUMES,
)
from tests.ui.app import answer, open_page, words

DAY = date(2026, 11, 23)
ALL = [one.id for one in QUESTIONS]


def question(app: AppTest, number: int) -> AppTest:
    """The same visit at another question."""
    app.query_params.update({"view": "questions", "show": str(number)})
    return app.run()


def pressed(app: AppTest, key: str) -> AppTest:
    """The page after a click on one of the ways on."""
    return app.button(key=key).click().run()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", range(1, 11))
def test_each_question_can_be_asked_first(number: int, language: str) -> None:
    app = open_page(view="questions", show=str(number), lang=language)
    assert not app.exception
    assert not app.error
    assert answer(app)


def test_there_are_ten_questions_and_each_but_the_last_has_a_reader() -> None:
    assert len(QUESTIONS) == 10
    assert list(READERS) == ALL[:-1]


def test_what_was_entered_stands_when_one_comes_back() -> None:
    app = open_page(view="questions", show="1")
    app.text_input(key="guide-organization").input("Museum of Mists").run()
    app.radio(key="guide-domain").set_value("work").run()
    pressed(app, "guide-next")
    assert app.query_params["show"] == "2"
    pressed(app, "guide-back")
    assert app.text_input(key="guide-organization").value == "Museum of Mists"
    assert app.radio(key="guide-domain").value == "work"


def test_a_name_of_ours_follows_the_language_and_a_typed_one_stays() -> None:
    app = open_page(view="questions", show="2")
    app.text_input(key="guide-head-marketing").input("Brand lead").run()
    app.query_params["lang"] = "fr"
    app.run()
    assert app.text_input(key="guide-head-marketing").value == "Brand lead"
    assert app.text_input(key="guide-head-communication").value == "Responsable de la communication"


def test_the_end_is_a_scenario_open_in_the_visit_with_skipped_questions_left_open() -> None:
    app = open_page(view="questions", show="1")
    app.text_input(key="guide-organization").input("Museum of Mists").run()
    pressed(app, "guide-next")
    pressed(app, "guide-next")
    app.selectbox(key="guide-superior").set_value("communication_head").run()
    pressed(app, "guide-next")
    for _ in range(6):
        pressed(app, "guide-skip")
    pressed(app, "guide-next")
    assert not app.exception
    assert app.query_params["view"] == "draft"
    assert answer(app) == "Museum of Mists has its first draft: 4 placements to compare."
    assert "What should it achieve?" in words(app)
    assert "6 open questions" in words(app)


def test_making_it_anew_leaves_one_draft_on_the_shelf() -> None:
    app = open_page(view="questions", show="10")
    pressed(app, "guide-next")
    first = app.query_params["scenario"]
    question(app, 1).text_input(key="guide-organization").input("Another").run()
    pressed(app, "guide-next")
    question(app, 10)
    pressed(app, "guide-next")
    assert app.query_params["scenario"] != first
    assert len(app.session_state["visit"].uploads) == 1


@pytest.mark.parametrize("domain", ["", "cause", "media", "work", "luxury", "group"])
def test_going_straight_on_makes_a_scenario_for_every_domain(domain: str) -> None:
    answers = answers_of({"domain": domain, "superior": "communication_head"}, ALL, "en", DAY)
    scenario = read_text(draft(answers), "draft.yaml").scenario
    assert {unit.function for unit in scenario.organization.units} == {"executive", *USUAL_DEPARTMENTS[domain]}
    assert {one.kind for one in scenario.stakeholders or ()} == set(USUAL_PUBLICS[domain])
    chosen = usual(suggestions(answers))
    assert len(chosen) == CHOSEN


def test_every_offer_is_a_word_of_the_format() -> None:
    given = {
        "departments": list(DEPARTMENTS), "publics": list(PUBLICS), "places": list(PLACES), "superior": TOP,
        **{f"volume-{place}": volume for place, volume in zip(PLACES, list(VOLUMES) * 3, strict=False)},
        **{f"within-{name}": within for name, within in zip(ARRIVALS, REACHED, strict=False)},
        **{f"approves-{name}": TOP for name in ARRIVALS}, "watch": [CM, TOP], "crisis": TOP, "reached": "15min",
    }  # fmt: skip
    for hours in HOURS:
        for promise in PROMISES:
            answers = answers_of({**given, "hours": hours, "office": hours, "promise": promise}, ALL, "fr", DAY)
            read_text(draft(answers), "draft.yaml")
    assert set(DEPARTMENTS) <= set(Function.__args__)  # type: ignore[attr-defined]
    assert set(PUBLICS) <= set(StakeholderKind.__args__)  # type: ignore[attr-defined]


def test_what_no_longer_exists_is_not_named() -> None:
    given = {"departments": ["legal"], "superior": "marketing_head", "crisis": "marketing_head", "sponsor": "gone",
             "watch": ["marketing_head", NOBODY], "backup": "marketing_head"}  # fmt: skip
    data = yaml.safe_load(draft(answers_of(given, ALL, "en", DAY)))
    assert "placements" not in data
    assert "marketing_head" not in str(data)


def test_the_shares_of_what_arrives_sum_to_one_with_and_without_a_crisis() -> None:
    for crisis in ("", TOP):
        cases = answers_of({"crisis": crisis}, ALL, "en", DAY).cases
        assert sum(one.share for one in cases) == pytest.approx(1, abs=0.01)
        assert ("crisis" in [one.id for one in cases]) is bool(crisis)
