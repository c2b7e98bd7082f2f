"""Each place in both languages, on every shipped scenario: an answer first, and never an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgmodel.ui.pages import APART, PAGES
from orgmodel.ui.views import HEALTH, PLACEMENTS, SITUATION, VIEWS
from tests.ui.app import answer, open_page, words

ROOT = Path(__file__).parents[2]
SCENARIOS = sorted(path.stem for path in (ROOT / "scenarios").glob("*.yaml"))
PLACES = [
    ("", ""),
    *(("situation", view.id) for view in SITUATION),
    *(("health", view.id) for view in HEALTH),
    *(("placements", view.id) for view in PLACEMENTS),
    ("take-away", ""),
    ("edit", ""),
]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(("page", "view"), PLACES)
def test_every_place_answers_in_both_languages(page: str, view: str, language: str) -> None:
    app = open_page(page, scenario="luxury_house", view=view, lang=language)
    assert not app.exception
    assert not app.error
    assert answer(app)


@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize(("page", "view"), [("situation", "chart"), ("health", "risks"), ("placements", "compare")])
def test_every_shipped_scenario_can_be_shown(page: str, view: str, scenario: str) -> None:
    app = open_page(page, scenario=scenario, view=view)
    assert not app.exception
    assert not app.error
    assert answer(app)


def test_the_same_page_speaks_two_languages() -> None:
    said = {code: answer(open_page("situation", scenario="luxury_house", lang=code)) for code in ("en", "fr")}
    assert said["en"].startswith("Community manager answers to Content and visuals lead")
    assert said["fr"].startswith("Responsable des communautés")
    assert "answers to" not in said["fr"]


def test_a_try_is_said_against_today_and_changes_nothing_that_is_written() -> None:
    tried = open_page("placements", scenario="luxury_house", seat="care_lead", placement="what_if")
    assert answer(tried).startswith("Under Client care lead")
    today = open_page("situation", scenario="luxury_house")
    assert "Content and visuals lead" in answer(today)


def test_the_placement_chosen_in_the_header_is_followed_and_written_into_the_address() -> None:
    app = open_page("situation", scenario="luxury_house")
    before = answer(app)
    app.selectbox(key="pill").select("hub").run()
    assert not app.exception
    assert answer(app) != before
    assert app.query_params["placement"] == "hub"


def test_undo_goes_back_one_try_at_a_time() -> None:
    app = open_page("placements", scenario="luxury_house", seat="care_lead", placement="what_if")
    app.button(key="undo").click().run()
    assert app.query_params["placement"] == "today"
    assert "seat" not in app.query_params


def test_without_a_scenario_a_place_leads_to_the_front_door() -> None:
    for page in PAGES[1:]:
        assert answer(open_page(page.id)) == "Open a scenario first."


@pytest.mark.parametrize(
    "query",
    [
        {"scenario": "../../etc/passwd"},
        {"scenario": "<script>alert(1)</script>"},
        {"scenario": "luxury_house", "placement": "nowhere"},
        {"scenario": "luxury_house", "seat": "nobody", "placement": "what_if"},
        {"scenario": "luxury_house", "role": "x" * 5000},
        {"scenario": "luxury_house", "view": "![x](http://127.0.0.1:1/y)", "lang": "xx"},
    ],
)
def test_an_address_that_says_nonsense_is_read_as_far_as_it_makes_sense(query: dict[str, str]) -> None:
    app = open_page("situation", **query)
    assert not app.exception
    assert not app.error
    assert "<script" not in words(app)


def test_views_are_a_family_whose_file_name_is_the_id() -> None:
    folder = ROOT / "orgmodel" / "ui" / "views"
    assert {view.id.replace("-", "_") for view in VIEWS} == {path.stem for path in folder.glob("[a-z]*.py")}


def test_pages_are_a_family_whose_file_name_is_the_id() -> None:
    folder = ROOT / "orgmodel" / "ui" / "pages"
    assert {page.id.replace("-", "_") for page in (*PAGES, *APART)} == {path.stem for path in folder.glob("[a-z]*.py")}
