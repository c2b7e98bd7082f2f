"""Placements side by side and on stage: five of them, two of another file; one enlarged; keys step, Escape leaves."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watch
from tests.browser.test_meeting import answer, opened, settled

pytestmark = pytest.mark.browser
COMPARE = "/placements?scenario=luxury_house&view=compare"
FIVE = "&with=today~image_and_creation~hub~today@newsroom~hub@newsroom"
SMALLEST = """() => {
  let least = Infinity;
  const seen = (node) => {
    const text = [...node.childNodes].some((one) => one.nodeType === 3 && one.textContent.trim());
    if (text && node.getClientRects().length && !node.closest('style, title')) {
      const scale = node.ownerSVGElement ? node.getScreenCTM().a : 1;
      least = Math.min(least, scale * parseFloat(getComputedStyle(node).fontSize));
    }
    for (const child of [...node.children, ...(node.shadowRoot?.children ?? [])]) seen(child);
  };
  seen(document.querySelector('.st-key-presenting'));
  return least;
}"""
"""The smallest text on the stage, in pixels of the screen, those of the picture included."""
STAGE = ".om-present"


def title(page: Any, name: str) -> Any:
    """The title of a small picture, which enlarges it."""
    return page.locator(".om-multiple button").filter(has_text=name)


def staged(page: Any) -> Any:
    """The page once the stage stands and nothing runs any more."""
    page.wait_for_selector(STAGE)
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    return page


def test_a_consultant_compares_five_placements_two_of_another_file(page: Any, server: str, watch: Watch) -> None:
    opened(page, server, COMPARE)
    page.get_by_role("button", name=re.compile("Choose")).click()
    page.get_by_role("combobox", name="Add the placements of another file").click()
    page.get_by_role("option", name=re.compile("newspaper|newsroom|reader", re.IGNORECASE)).first.click()
    expect(page).to_have_url(re.compile("with=.*newsroom"))
    opened(page, server, COMPARE + FIVE)
    expect(page.locator(".om-multiple")).to_have_count(5)
    expect(answer(page)).to_contain_text("Hub under general management wins for")
    expect(answer(page)).to_contain_text("takes over once")
    title(page, "Hub under general management").first.click()
    expect(page).to_have_url(re.compile("open=hub"))
    expect(page.locator(".st-key-enlarged-changes")).to_contain_text("reporting line to Chief executive")
    settled(page).reload()
    expect(page.locator(".st-key-enlarged-changes")).to_contain_text("reporting line to Chief executive")
    settled(page).get_by_role("button", name="Make it small again").click()
    expect(page.locator(".st-key-enlarged")).to_have_count(0)
    assert watch.outside == []
    assert watch.errors == []


def test_a_picture_is_enlarged_where_it_is_clicked(page: Any, server: str) -> None:
    opened(page, server, COMPARE)
    page.locator(".st-key-small-3 .stage").click()
    expect(page).to_have_url(re.compile("open=agency_desk"))
    expect(page.locator(".st-key-enlarged")).to_contain_text("Desk at the agency")


def test_the_stage_is_stepped_through_with_arrow_keys_and_left_with_escape(
    page: Any, server: str, watch: Watch
) -> None:
    opened(page, server, COMPARE)
    page.keyboard.press("p")
    staged(page)
    expect(page.locator(".om-stage-steps")).to_contain_text("1/4")
    expect(page.locator(".st-key-header")).to_have_count(0)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.locator(STAGE)).to_contain_text("Hub under general management")
    expect(page).to_have_url(re.compile("present=hub"))
    page.keyboard.press("PageUp")
    expect(page.locator(STAGE)).to_contain_text("Between image and creation")
    page.keyboard.press("Escape")
    expect(answer(page)).to_contain_text("wins for")
    expect(page).not_to_have_url(re.compile("present="))
    expect(page).to_have_url(re.compile("placement=image_and_creation"))
    assert watch.errors == []


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1920, 1080)])
def test_every_text_of_the_stage_is_a_thirtieth_of_the_height(page: Any, server: str, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    for name in ("today", "hub", "dandelion"):
        scenario = "transport_group" if name == "dandelion" else "luxury_house"
        page.goto(f"{server}/placements?scenario={scenario}&lang=fr&present={name}")
        staged(page).wait_for_selector(".st-key-presented svg text")
        assert page.evaluate(SMALLEST) >= height / 30
        assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight") <= height


def test_a_way_into_the_stage_stands_in_the_header_by_name(page: Any, server: str) -> None:
    opened(page, server, "/situation?scenario=luxury_house&placement=hub")
    page.get_by_role("link", name="Present, full screen (P)").click()
    expect(page.locator(STAGE)).to_contain_text("Hub under general management")
    staged(page).get_by_role("button", name="Leave the presentation").click()
    expect(answer(page)).to_be_visible()
