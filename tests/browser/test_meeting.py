"""A meeting in the browser: open a scenario, choose a placement, click a box, send a link, go back."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watch

pytestmark = pytest.mark.browser
CHART = ".st-key-situation-chart"
EXPLORE = ".st-key-explore-chart"


def opened(page: Any, server: str, path: str) -> Any:
    """The page at `path`, once its answer stands and nothing runs any more."""
    page.goto(server + path)
    return settled(page)


def settled(page: Any) -> Any:
    """The page once its answer stands and the script has ended."""
    page.wait_for_selector(".om-answer")
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    return page


def answer(page: Any) -> Any:
    """The large sentence."""
    return page.locator(".om-answer")


def test_from_the_front_door_to_a_scenario(page: Any, server: str, watch: Watch) -> None:
    opened(page, server, "/")
    page.locator(".st-key-file-luxury_house").get_by_role("link", name="Open").click()
    expect(answer(page)).to_contain_text("answers to")
    expect(page).to_have_url(re.compile(r"/situation\?.*scenario=luxury_house"))
    assert watch.outside == []
    assert watch.errors == []


def test_choosing_a_placement_makes_everything_follow(page: Any, server: str) -> None:
    opened(page, server, "/situation?scenario=luxury_house")
    before = answer(page).inner_text()
    page.get_by_role("combobox", name="Placement").click()
    page.get_by_role("option", name="Hub under general management").click()
    expect(answer(page)).not_to_have_text(before)
    expect(page).to_have_url(re.compile("placement=hub"))
    page.get_by_role("link", name="Health and risks").click()
    expect(page.locator(".om-beneath")).to_contain_text("Hub under general management")


def test_a_click_on_a_box_shows_the_role(page: Any, server: str) -> None:
    opened(page, server, "/situation?scenario=luxury_house")
    page.locator(CHART).get_by_role("button", name=re.compile("Legal and ethics director")).first.click()
    expect(page.locator(".om-particulars .om-name")).to_have_text("Legal and ethics director")
    expect(page).to_have_url(re.compile("role=legal_director"))


def test_a_click_seats_the_role_and_undo_takes_it_back(page: Any, server: str) -> None:
    opened(page, server, "/placements?scenario=luxury_house&view=explore")
    page.locator(EXPLORE).get_by_role("button", name=re.compile("Client care lead")).first.click()
    expect(answer(page)).to_contain_text("Under Client care lead")
    page.get_by_role("button", name="Undo").click()
    expect(answer(page)).to_contain_text("is ahead of every other placement")


def test_a_link_opens_the_same_view_for_somebody_else(page: Any, server: str, chromium: Any) -> None:
    opened(page, server, "/placements?scenario=luxury_house&view=explore")
    page.locator(EXPLORE).get_by_role("button", name=re.compile("Client care lead")).first.click()
    expect(answer(page)).to_contain_text("Under Client care lead")
    said, url = answer(page).inner_text(), page.url
    other = chromium.new_context().new_page()
    other.goto(url)
    expect(answer(other)).to_have_text(said)
    other.context.close()


def test_the_back_button_goes_to_where_one_was(page: Any, server: str) -> None:
    opened(page, server, "/situation?scenario=luxury_house")
    before = answer(page).inner_text()
    page.get_by_role("combobox", name="Placement").click()
    page.get_by_role("option", name="Hub under general management").click()
    expect(answer(page)).not_to_have_text(before)
    settled(page).go_back()
    expect(answer(page)).to_have_text(before)


def test_the_language_switches_in_place(page: Any, server: str) -> None:
    opened(page, server, "/situation?scenario=luxury_house&placement=hub")
    page.get_by_role("link", name="FR", exact=True).click()
    expect(page).to_have_url(re.compile("lang=fr"))
    expect(page).to_have_url(re.compile("placement=hub"))
    expect(answer(page)).to_contain_text("Responsable des communautés")


def test_the_keyboard_reaches_every_box_and_seats_the_role(page: Any, server: str) -> None:
    opened(page, server, "/placements?scenario=luxury_house&view=explore")
    boxes = page.locator(f"{EXPLORE} g[data-id]")
    boxes.first.wait_for()
    count = boxes.count()
    page.locator(f'{EXPLORE} g[tabindex="0"]').focus()
    seen = set()
    page.keyboard.press("Home")
    for key in ["ArrowDown", "ArrowRight"] * 3:
        seen.add(focused(page))
        page.keyboard.press(key)
    assert count > 10
    assert "" not in seen
    assert len(seen) > 3
    page.keyboard.press("Enter")
    expect(answer(page)).to_contain_text("Under ")


def focused(page: Any) -> str:
    """Id of the box that has the focus, inside the component's own tree; empty where no box has."""
    found: str = page.evaluate(
        """() => {
          let one = document.activeElement;
          while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
          return one?.dataset?.id || '';
        }"""
    )
    return found


def test_zoom_pan_and_fit(page: Any, server: str) -> None:
    opened(page, server, "/situation?scenario=luxury_house")
    svg = page.locator(f"{CHART} .stage > svg")
    whole = svg.get_attribute("viewBox")
    page.locator(CHART).get_by_role("button", name="Zoom in").click(force=True)
    assert svg.get_attribute("viewBox") != whole
    page.locator(CHART).get_by_role("button", name="Show the whole picture").click(force=True)
    assert svg.get_attribute("viewBox") == whole


@pytest.mark.parametrize("width", [1280, 1920, 390])
def test_no_page_is_wider_than_the_screen(page: Any, server: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for path in ("/", "/situation?scenario=luxury_house", "/health?scenario=luxury_house",
                 "/placements?scenario=luxury_house&view=compare", "/edit?scenario=luxury_house"):  # fmt: skip
        opened(page, server, path)
        assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= width
