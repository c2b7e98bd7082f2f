"""Health and risks on the page: what fails first, every check once, lines quoted, groups with their shares."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from orgmodel.assessment import Assessment, assess
from orgmodel.checks import CHECKS
from orgmodel.scenario.reader import read_scenario
from orgmodel.ui.shelf import WORKSPACE
from tests.checks.test_beyond_fad import SIGNS, cured
from tests.organizations import tiny
from tests.ui.app import answer, open_page, words

HOUSE = Path(__file__).parents[2] / "scenarios" / "luxury_house.yaml"


@pytest.fixture(scope="module")
def house() -> Assessment:
    scenario = read_scenario(HOUSE)
    return assess(scenario, scenario.placements[0])


def html(app: AppTest) -> str:
    return unescape(" ".join(element.proto.body for element in app.get("html")))


def rows(app: AppTest) -> list[str]:
    return re.findall(r'<details class="om-opening[^"]*" data-row="([^"]*)"', html(app))


def shown(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page: str, view: str, **query: str) -> AppTest:
    (tmp_path / "tiny.yaml").write_text(text, "utf-8")
    monkeypatch.setenv(WORKSPACE, str(tmp_path))
    return open_page(page, scenario="tiny.yaml", view=view, **query)


def test_what_fails_stands_first_and_every_check_stands_once(house: Assessment) -> None:
    found = rows(open_page("health", scenario="luxury_house", view="checks"))
    failing = [check.id for check in CHECKS if house.checks[check.id].status == "fail"]
    assert failing and found[: len(failing)] == failing
    assert Counter(found) == Counter(check.id for check in CHECKS)


def test_the_sentence_counts_what_applies_and_says_how_much_can_be_answered(house: Assessment) -> None:
    app = open_page("health", scenario="luxury_house", view="checks")
    counts = Counter(checked.status for checked in house.checks.values())
    asked = len(CHECKS) - counts["not_applicable"]
    assert answer(app).startswith(f"{counts['fail']} checks of {asked} fail, ")
    assert f"{asked} of {asked} questions that apply can be answered (100%)" in words(app)
    assert f'<span class="om-apart"><b>{counts["not_applicable"]}</b> not applicable</span>' in html(app)


def test_a_tile_a_check_says_its_outcome(house: Assessment) -> None:
    tiles = re.findall(r'data-goes="([^"]*)" class="om-tile (\w+)"', html(open_page("health", scenario="luxury_house",
                                                                                  view="checks")))  # fmt: skip
    assert dict(tiles) == {check.id: house.checks[check.id].status for check in CHECKS}


def test_a_check_shows_the_text_of_its_lines(house: Assessment) -> None:
    place = house.checks["crisis-exercise"].evidence.places[0]
    line = HOUSE.read_text("utf-8").splitlines()[place.line - 1].strip()
    page = html(open_page("health", scenario="luxury_house", view="checks"))
    assert f'<span class="om-at">luxury_house.yaml:{place.line}</span><code>{line}</code>' in page


def test_a_line_of_a_file_beside_the_scenario_is_quoted_too() -> None:
    """The large group takes its staff from a list; roles named there point into it."""
    page = html(open_page("health", scenario="large_group", view="checks"))
    quoted = re.findall(r'<span class="om-at">large_group_staff.csv:(\d+)</span><code>([^<]*)</code>', page)
    staff = (HOUSE.parent / "large_group_staff.csv").read_text("utf-8").splitlines()
    assert quoted
    assert all(staff[int(line) - 1].strip().startswith(text.rstrip("…")) for line, text in quoted)


def test_what_is_missing_is_said_as_what_to_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = shown(tiny().text, tmp_path, monkeypatch, "health", "checks")
    assert "<dt>Write</dt><dd><code>governance" in html(app)
    assert re.match(r"\d of \d\d questions can be answered yet; \d of these fail, 0 warn\.", answer(app))


def test_what_others_do_is_context_with_its_source() -> None:
    said = words(open_page("health", scenario="luxury_house", view="checks"))
    assert re.search(r"59% of heads of community report to .*The Community Roundtable, 2017, n = 300", said)
    assert "What others do, as context; not a target." in said


def test_the_register_stands_in_groups_with_members_under_their_head(house: Assessment) -> None:
    found = rows(open_page("health", scenario="luxury_house", view="risks"))
    assert found == [finding.id for group in house.groups for finding in group.findings]
    assert len(house.groups) < len(house.findings)


def test_each_risk_has_its_state_and_what_the_register_says_of_it() -> None:
    app = open_page("health", scenario="luxury_house", view="risks")
    assert "in progress (Image and communication director, until 2027-02-28)" in words(app)
    assert "1 in progress" in words(app)


def test_shares_of_the_year_add_up_over_the_groups(house: Assessment) -> None:
    page = html(open_page("health", scenario="luxury_house", view="risks"))
    means = [int(share) for share in re.findall(r'title="(\d+)% of a mean year, \d+% of the worst years"', page)]
    assert abs(sum(means) - 100) <= len(means)


def test_the_map_says_where_today_and_the_chosen_placement_lie() -> None:
    said = " ".join(words(open_page("placements", scenario="luxury_house", view="compare", placement="hub")).split())
    assert "Today, In the image department: fad , weak lever, great risk." in said
    assert "Hub under general management : tamed , strong lever, little risk." in said


@pytest.mark.parametrize("view", ["explore", "compare"])
def test_the_banner_of_a_fad_stands_where_all_signs_show(
    view: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fad = shown(tiny(**SIGNS).text, tmp_path, monkeypatch, "placements", view, lang="fr")
    assert '<div class="om-fad" role="note"><strong>Mode marketing</strong>' in html(fad)
    cure = shown(tiny(**cured(1)).text, tmp_path, monkeypatch, "placements", view)
    assert "om-fad" not in html(cure).partition("</style>")[2]


def test_an_open_row_is_part_of_the_address() -> None:
    app = open_page("health", scenario="luxury_house", view="risks", open="account-loss@short_video")
    assert not app.exception
    assert app.query_params["open"] == "account-loss@short_video"
