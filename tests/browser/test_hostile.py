"""Files that try to run, to fetch or to draw something of their own come out as words, and nothing else happens."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from playwright.sync_api import expect

from tests.browser.conftest import HOSTILE, Watch
from tests.browser.test_meeting import opened

pytestmark = pytest.mark.browser
EVERY = "every_field.yaml"
VALID = ["E03_dot_breakout_xss.yaml", "E05_script.yaml", "E06_markdown.yaml"]
PATHS = [
    "situation?view=chart",
    "situation?view=inside-outside",
    "situation?view=responsibilities",
    "health?view=risks",
    "health?view=checks",
    "placements?view=explore",
    "placements?view=compare",
    "take-away?",
    "edit?",
]
ROLES = 8


def titles(name: str) -> list[str]:
    """The titles as written."""
    return [role["title"] for role in yaml.safe_load((HOSTILE / name).read_text("utf-8"))["organization"]["roles"]]


@pytest.mark.parametrize("name", [*VALID, EVERY])
def test_a_hostile_title_runs_nothing_and_fetches_nothing_on_any_page(
    page: Any, server: str, watch: Watch, name: str
) -> None:
    for path in PATHS:
        opened(page, server, f"/{path}&scenario={name}")
        assert page.evaluate("window.pwned") == 0, path
        assert page.locator("main img, section img").count() == 0, path
        assert page.locator("[data-testid=stMain] script, foreignObject").count() == 0, path
    assert watch.outside == []
    assert watch.errors == []


@pytest.mark.parametrize("name", VALID)
def test_the_chart_shows_the_roles_and_the_seat_and_no_other_box(page: Any, server: str, name: str) -> None:
    opened(page, server, f"/situation?scenario={name}")
    boxes = page.locator(".st-key-situation-chart g[data-id]")
    boxes.first.wait_for()
    assert boxes.count() == ROLES + 1


@pytest.mark.parametrize("name", VALID)
def test_a_click_on_the_hostile_box_says_its_title_as_written(page: Any, server: str, name: str) -> None:
    hostile = max(titles(name), key=len)
    opened(page, server, f"/situation?scenario={name}")
    chart = page.locator(".st-key-situation-chart")
    chart.locator("g[data-id]").first.wait_for()
    box = next(
        one for one in chart.locator("g[data-id]").all() if hostile[:20] in (one.get_attribute("aria-label") or "")
    )
    box.click()
    expect(page.locator(".om-particulars .om-name")).to_have_text(hostile)
    assert page.evaluate("window.pwned") == 0


@pytest.mark.parametrize("name", VALID)
def test_an_upload_is_read_the_same_way(page: Any, server: str, watch: Watch, name: str) -> None:
    opened(page, server, "/")
    page.locator('input[type="file"]').set_input_files(str(HOSTILE / name))
    expect(page.locator(".om-answer")).to_contain_text("answers to")
    assert page.evaluate("window.pwned") == 0
    assert watch.outside == []


@pytest.mark.parametrize("placement", ["today", "other"])
def test_hostile_words_of_every_field_are_read_as_written(page: Any, server: str, placement: str) -> None:
    written = yaml.safe_load((HOSTILE / EVERY).read_text("utf-8"))
    opened(page, server, f"/situation?scenario={EVERY}&placement={placement}")
    expect(page.locator(".om-answer")).to_contain_text(written["community_manager"]["title"])
    expect(page.locator(".st-key-brand")).to_contain_text("<svg onload")
    opened(page, server, f"/?scenario={EVERY}")
    expect(page.locator(".om-row").last).to_contain_text(written["questions"][0]["text"])
    opened(page, server, f"/situation?scenario={EVERY}&view=responsibilities")
    expect(page.locator(".om-table")).to_contain_text(written["responsibilities"][0]["label"])


def test_a_malformed_file_lists_its_problems_at_their_line_and_the_page_stays_alive(page: Any, server: str) -> None:
    opened(page, server, "/edit?scenario=C11_unknown_key.yaml")
    expect(page.locator(".om-problem code").first).to_have_text("C11_unknown_key.yaml:28:7")
    expect(page.locator(".om-line.error .om-number").first).to_have_text("28")
    opened(page, server, "/situation?scenario=C11_unknown_key.yaml")
    expect(page.locator(".om-problem code").first).to_have_text("C11_unknown_key.yaml:28:7")


def test_somebody_elses_upload_cannot_be_opened(page: Any, server: str, chromium: Any) -> None:
    opened(page, server, "/")
    page.locator('input[type="file"]').set_input_files(str(HOSTILE / VALID[1]))
    expect(page.locator(".om-answer")).to_contain_text("answers to")
    other = chromium.new_context().new_page()
    other.goto(page.url)
    expect(other.locator(".om-answer")).to_have_text("Open a scenario first.")
    other.context.close()
