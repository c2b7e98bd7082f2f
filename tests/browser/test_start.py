"""The front door in the browser: ten questions answered by a room, and the draft they make."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watch
from tests.browser.test_meeting import answer, opened, settled

pytestmark = pytest.mark.browser


def chosen(page: Any, label: str, option: str) -> None:
    """Choose from a list, by its name for screen readers."""
    settled(page).get_by_role("combobox", name=label, exact=True).click()
    page.get_by_role("option", name=option, exact=True).click()


def gone_on(page: Any, number: int) -> None:
    """Press Next, and wait for the question of that number."""
    settled(page).get_by_role("button", name="Next").click()
    expect(page.locator(".om-progress")).to_contain_text(f"Question {number} of 10")


def test_ten_answers_make_a_scenario_worth_showing(page: Any, server: str, watch: Watch) -> None:
    opened(page, server, "/")
    page.get_by_role("link", name="Answer ten questions").click()
    page.get_by_label("Name of the organization").fill("Museum of Mists")
    settled(page).get_by_text("Around a work").click()
    gone_on(page, 2)
    page.get_by_label("Who leads: Customer service").fill("Head of visitors")
    gone_on(page, 3)
    chosen(page, "Who it answers to today", "Head of communication")
    chosen(page, "How much time it has", "half of somebody’s time")
    expect(page.locator(".st-key-guide-chart g[data-id*='cm']").first).to_be_visible()
    gone_on(page, 4)
    chosen(page, "Messages on Instagram", "300 to 1,000 a month")
    gone_on(page, 5)
    gone_on(page, 6)
    chosen(page, "Who decides: A complaint", "Head of visitors")
    gone_on(page, 7)
    settled(page).get_by_role("button", name="Skip").click()
    expect(page.locator(".om-progress")).to_contain_text("Question 8 of 10")
    gone_on(page, 9)
    page.get_by_role("radiogroup", name="Be known and liked").get_by_text("a lot").click()
    settled(page).get_by_role("radiogroup", name="Answer and help those who ask").get_by_text("a lot").click()
    gone_on(page, 10)
    page.get_by_role("button", name="Make the draft").click()
    expect(answer(page)).to_have_text("Museum of Mists has its first draft: 4 placements to compare.")
    expect(page.locator(".om-card").first).to_contain_text("When does somebody answer?")
    settled(page).get_by_role("link", name="Which placement is ahead?").click()
    expect(answer(page)).to_contain_text("is ahead of")
    assert watch.outside == []
    assert watch.errors == []


def test_the_questions_are_answered_by_keyboard(page: Any, server: str) -> None:
    settled(opened(page, server, "/?view=questions&show=1"))
    page.get_by_label("Name of the organization").focus()
    page.keyboard.type("Museum of Mists")
    expect(page.get_by_role("button", name="Next")).to_be_enabled()
    page.keyboard.press("Control+Enter")
    expect(page.locator(".om-progress")).to_contain_text("Question 2 of 10")
    expect(page.get_by_label("Who leads the organization")).to_be_focused()
    settled(page).go_back()
    expect(page.locator(".om-progress")).to_contain_text("Question 1 of 10")
    expect(page.get_by_label("Name of the organization")).to_have_value("Museum of Mists")


def test_the_draft_is_kept_in_the_folder_under_a_name_of_its_own(page: Any, server: str) -> None:
    for kept in ("first-draft.yaml", "first-draft-2.yaml"):
        opened(page, server, "/?view=questions&show=10")
        page.get_by_role("button", name="Make the draft").click()
        expect(answer(page)).to_contain_text("has its first draft")
        settled(page).get_by_role("button", name="Keep it in the folder").click()
        expect(page).to_have_url(re.compile(f"scenario={kept}"))
        expect(answer(page)).to_contain_text("has its first draft")


@pytest.mark.parametrize("width", [1280, 1920, 390])
def test_no_question_is_wider_than_the_screen(page: Any, server: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for path in ("/", "/?view=questions&show=2", "/?view=questions&show=6"):
        opened(page, server, path)
        assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= width
