"""Explore in the browser: a placement clicked in the list is seated, a weight moved changes order and sentence."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watch
from tests.browser.test_meeting import answer, opened, settled

pytestmark = pytest.mark.browser
HOUSE = "/placements?scenario=luxury_house&view=explore"
LIST = ".om-ranked .om-rank"
FIRST = ".om-ranked li:first-child .om-t"


def test_a_placement_clicked_in_the_list_is_seated_and_in_the_address(page: Any, server: str, watch: Watch) -> None:
    opened(page, server, HOUSE)
    generated = page.locator(LIST).filter(has_text="Hub under Chief executive").first
    generated.click()
    expect(answer(page)).to_contain_text("Hub under Chief executive: better for")
    expect(page).to_have_url(re.compile("seat=hub_ceo"))
    expect(page.locator(".st-key-explore-chart .stage")).to_have_attribute("aria-label", "Hub under Chief executive")
    expect(page.locator(f"{LIST}.chosen")).to_contain_text("Hub under Chief executive")
    expect(page.locator(f"{LIST}.chosen")).to_be_focused()
    settled(page).locator(LIST).filter(has_text="Desk at the agency").click()
    expect(page).to_have_url(re.compile("placement=agency_desk"))
    assert watch.outside == []
    assert watch.errors == []


def test_a_weight_moved_changes_the_order_and_the_sentence_and_can_be_taken_back(page: Any, server: str) -> None:
    opened(page, server, f"{HOUSE}&show=weights")
    said, leader = answer(page).inner_text(), page.locator(FIRST).inner_text()
    board = page.locator(".st-key-weights-board")
    slider = board.get_by_role("slider", name="Role clarity")
    slider.fill("60")
    expect(page.locator(FIRST)).not_to_have_text(leader)
    expect(answer(page)).not_to_have_text(said)
    expect(page).to_have_url(re.compile(r"weights=[\d.]+-"))
    assert page.evaluate("sum => Math.round(sum)", _sum(page)) == pytest.approx(100, abs=6)
    settled(page).reload()
    expect(page.locator(FIRST)).not_to_have_text(leader)
    settled(page)
    board.get_by_role("button", name="Back to the profile’s weights").click()
    expect(page.locator(FIRST)).to_have_text(leader)
    expect(page).not_to_have_url(re.compile("weights="))


def _sum(page: Any) -> float:
    """What all weights shown add up to; each is rounded."""
    shown = page.locator(".st-key-weights-board .row output").all_inner_texts()
    return float(sum(int(one.rstrip("%")) for one in shown))


def test_a_dot_of_the_map_and_a_bar_seat_their_placement(page: Any, server: str) -> None:
    opened(page, server, f"{HOUSE}&show=map")
    page.locator(".st-key-explore-map").get_by_role("button", name=re.compile("^Desk at the agency")).click()
    expect(page).to_have_url(re.compile("placement=agency_desk"))
    opened(page, server, f"{HOUSE}&show=sure")
    page.locator(".st-key-explore-certainty").get_by_role("button", name=re.compile("^Between image")).click()
    expect(page).to_have_url(re.compile("placement=image_and_creation"))


def test_a_reason_opens_on_lines_of_the_file_and_a_link_opens_it_again(page: Any, server: str) -> None:
    opened(page, server, f"{HOUSE}&show=why&lang=fr")
    expect(page.locator(".om-why")).to_contain_text("l’emporte sur")
    page.locator("details[data-row=load] > summary").click()
    expect(page).to_have_url(re.compile("open=load"))
    settled(page).reload()
    expect(page.locator("details[data-row=load] .om-at").first).to_contain_text("luxury_house.yaml:")
    expect(page.locator("details[data-row=load] .om-at").first).to_be_visible()


@pytest.mark.parametrize("width", [1280, 390])
def test_no_stage_is_wider_than_the_screen(page: Any, server: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for stage in ("chart", "map", "weights", "sure", "why"):
        opened(page, server, f"{HOUSE}&show={stage}")
        assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= width
