"""Health and risks in the browser: a check opens on its lines, a number opens its row, a state is edited in place."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watch
from tests.browser.test_meeting import answer, opened, settled

pytestmark = pytest.mark.browser
CHECKS = "/health?scenario=luxury_house&view=checks"
RISKS = "/health?scenario=luxury_house&view=risks"


def row(page: Any, name: str) -> Any:
    return page.locator(f'details[data-row="{name}"]')


def test_a_check_opens_on_the_text_of_its_lines_and_the_address_keeps_it(page: Any, server: str, watch: Watch) -> None:
    opened(page, server, CHECKS)
    row(page, "crisis-exercise").locator("summary").first.click()
    expect(row(page, "crisis-exercise").locator(".om-quoted code").first).to_have_text(re.compile("last_exercise: "))
    expect(page).to_have_url(re.compile("open=crisis-exercise"))
    expect(page).to_have_url(re.compile("scenario=luxury_house"))
    page.reload()
    expect(row(settled(page), "crisis-exercise").locator(".om-quoted").first).to_be_visible()
    assert watch.outside == []
    assert watch.errors == []


def test_a_tile_opens_its_check_where_it_stands_folded(page: Any, server: str) -> None:
    opened(page, server, CHECKS)
    expect(row(page, "triage")).not_to_be_visible()
    page.get_by_role("button", name="Triage: pass").click()
    expect(row(page, "triage").locator(".om-pairs")).to_be_in_viewport()
    expect(page).to_have_url(re.compile("open=triage"))


def test_a_number_of_the_picture_opens_its_row(page: Any, server: str) -> None:
    opened(page, server, RISKS)
    page.locator(".st-key-risk-matrix").get_by_role("button", name=re.compile(r"^2\. Hidden advertising")).click()
    expect(row(page, "hidden-advertising").locator(".om-pairs").first).to_be_visible()
    expect(page).to_have_url(re.compile("open=hidden-advertising"))


def test_a_state_is_edited_in_its_row_and_seen_in_the_register(page: Any, server: str) -> None:
    opened(page, server, RISKS + "&placement=today")
    expect(answer(page)).to_contain_text("2 critical risks")
    page.locator(".st-key-risk-1").get_by_role("button", name="not looked at").click()
    page.get_by_role("combobox", name="State").click()
    page.get_by_role("option", name="accepted", exact=True).click()
    page.get_by_label("Reason").fill("<b>the board</b> decided: until March")
    page.get_by_role("button", name="Keep").click()
    expect(page.locator(".st-key-risk-1").get_by_role("button", name="accepted")).to_be_visible()
    expect(answer(page)).to_contain_text("1 critical risk,")
    expect(page).to_have_url(re.compile("placement=today"))
    page.get_by_role("link", name="1 unsaved change").click()
    expect(page.locator(".om-diff")).to_contain_text("'<b>the board</b> decided: until March'")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".st-key-unsaved")).to_contain_text("Everything was taken back.")


@pytest.mark.parametrize("view", ["checks", "risks"])
def test_on_a_phone_nothing_is_wider_than_the_screen(page: Any, server: str, view: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    opened(page, server, f"/health?scenario=luxury_house&view={view}&lang=fr")
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 390
