"""Every page for everybody: axe finds nothing at WCAG 2.2 AA, the keyboard opens every box, nothing moves unasked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from orgmodel.diagram.style import DARK
from tests.browser.conftest import AXE
from tests.browser.test_meeting import CHART, focused, settled

pytestmark = pytest.mark.browser
KNOWN = Path(__file__).with_name("axe_known.txt")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
HOUSE = "scenario=luxury_house"
PAGES = {
    "start": "/",
    "first question": "/?view=questions&show=1",
    "second question": "/?view=questions&show=2",
    "sixth question": "/?view=questions&show=6",
    "ninth question": "/?view=questions&show=9",
    "chart": f"/situation?{HOUSE}",
    "inside and outside": f"/situation?{HOUSE}&view=inside-outside",
    "responsibilities": f"/situation?{HOUSE}&view=responsibilities",
    "risks": f"/health?{HOUSE}&view=risks",
    "checks": f"/health?{HOUSE}&view=checks",
    "explore": f"/placements?{HOUSE}&view=explore",
    "compare": f"/placements?{HOUSE}&view=compare",
    "ballots": f"/placements?{HOUSE}&view=ballots",
    "ballot on a phone": "/ballot",
    "files": f"/take-away?{HOUSE}&view=files",
    "minutes": f"/take-away?{HOUSE}&view=minutes",
    "import": "/?view=import",
    "edit": f"/edit?{HOUSE}",
    "presentation": f"/placements?{HOUSE}&view=compare&present=hub",
}
JUDGE = """async (tags) => {
  const found = await axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
  const standing = (target) => {
    let root = document, one = null;
    for (const step of target) {
      for (const selector of [step].flat()) {
        one = root.querySelector(selector);
        if (one?.shadowRoot) root = one.shadowRoot;
      }
    }
    return one?.closest("[data-testid]")?.dataset.testid ?? "";
  };
  const told = ({ id, nodes }) => nodes.map((node) => [`${id} ${standing(node.target)}`, node.html]);
  return found.violations.flatMap(told);
}"""
"""Runs axe; each violation as its rule with the test id that Streamlit gives what it stands in, and its markup."""


@pytest.fixture(scope="module", params=["light", "dark"])
def reader(request: Any, chromium: Any) -> Iterator[Any]:
    """A visitor of a scheme of colours who wants no motion."""
    context = chromium.new_context(
        viewport={"width": 1280, "height": 720}, locale="en-US", color_scheme=request.param, reduced_motion="reduce"
    )
    tab = context.new_page()
    tab.set_default_timeout(60_000)
    yield tab
    context.close()


def judged(page: Any, address: str) -> list[tuple[str, str]]:
    """What axe finds on the page at `address` and is not known of Streamlit's own markup."""
    page.goto(address)
    page.wait_for_selector("h1")
    return found_on(page)


def found_on(page: Any) -> list[tuple[str, str]]:
    """What axe finds on the page as it is, once it is at rest."""
    at_rest(page)
    page.evaluate((AXE / "axe.min.js").read_text("utf-8") if AXE else "")
    known = {line for line in KNOWN.read_text("utf-8").splitlines() if line and not line.startswith("#")}
    return [(rule, html) for rule, html in page.evaluate(JUDGE, TAGS) if rule not in known]


def at_rest(page: Any) -> None:
    """Wait until the script has ended and the pictures stand."""
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    expect(page.locator("[data-testid=stSpinner], [data-tool]:not([aria-label])")).to_have_count(0)


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(name: str, reader: Any, server: str) -> None:
    assert judged(reader, server + PAGES[name]) == []


def test_axe_finds_nothing_in_a_form_that_floats_above_the_page(reader: Any, server: str) -> None:
    reader.goto(server + PAGES["chart"])
    settled(reader).get_by_role("button", name="Change").first.click()
    reader.get_by_role("button", name="Keep").wait_for()
    assert found_on(reader) == []


def test_axe_finds_nothing_on_a_ballot_and_on_the_wall_that_invites_to_it(
    reader: Any, server: str, chromium: Any
) -> None:
    reader.goto(server + PAGES["ballots"])
    wish = settled(reader).get_by_role("button", name="Open a vote")
    code = reader.locator(".om-code-letters")
    expect(wish.or_(code).first).to_be_visible()
    if wish.count():
        wish.click()
    expect(code).to_have_text(re.compile("^[A-Z]{4}$"))
    assert found_on(reader) == []
    context = chromium.new_context(viewport={"width": 390, "height": 800}, has_touch=True)
    phone = context.new_page()
    phone.goto(f"{server}/ballot?round={code.inner_text()}")
    phone.locator(".theme").nth(1).tap()
    assert found_on(phone) == []
    context.close()


@pytest.mark.parametrize("name", ["start", "checks"])
def test_axe_finds_nothing_in_french(name: str, reader: Any, server: str) -> None:
    path = PAGES[name]
    found = judged(reader, f"{server}{path}{'&' if '?' in path else '?'}lang=fr")
    assert found == []
    assert reader.evaluate("document.documentElement.lang") == "fr"


def test_dark_pages_are_dark(page: Any, server: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(server + PAGES["chart"])
    settled(page)
    colour = page.evaluate("getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor")
    red, green, blue = (int(DARK.paper[place : place + 2], 16) for place in (1, 3, 5))
    assert colour == f"rgb({red}, {green}, {blue})"


def test_the_list_of_what_is_known_does_not_grow() -> None:
    lines = [line for line in KNOWN.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    assert len(lines) == MOST_KNOWN
    assert all(re.fullmatch(r"[a-z-]+ st\w+", line) for line in lines)


MOST_KNOWN = 0
"""Violations of Streamlit's own markup that we know and cannot mend."""


def test_every_box_of_the_chart_is_reached_by_arrows_and_opened_by_enter(page: Any, server: str) -> None:
    page.goto(server + PAGES["chart"])
    settled(page)
    page.locator(f"{CHART} g[data-id]").first.wait_for()
    boxes = page.locator(f"{CHART} g[tabindex]")
    every = set(boxes.evaluate_all("boxes => boxes.map((one) => one.dataset.id)"))
    assert page.locator(f'{CHART} g[tabindex="0"]').count() == 1
    reached = set(page.locator(f'{CHART} g[tabindex="0"]').evaluate_all(WALK))
    assert reached == every
    page.locator(f'{CHART} g[tabindex="0"]').focus()
    page.keyboard.press("End")
    last = focused(page)
    page.keyboard.press("Enter")
    expect(page.locator(".om-particulars .om-name")).to_be_visible()
    expect(page).to_have_url(re.compile("role="))
    assert last in every


WALK = """([first]) => {
  const root = first.getRootNode();
  const [seen, waiting] = [new Set(), [first.dataset.id]];
  while (waiting.length) {
    const id = waiting.pop();
    if (seen.has(id)) continue;
    seen.add(id);
    for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
      const box = root.querySelector(`g[data-id="${CSS.escape(id)}"]`);
      box.focus();
      box.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true }));
      waiting.push(root.activeElement.dataset.id);
    }
  }
  return [...seen];
}"""
"""Goes from box to box by arrow keys alone until no new one comes."""


def test_tab_leads_from_the_header_through_the_page(page: Any, server: str) -> None:
    page.goto(server + PAGES["checks"])
    settled(page)
    names = []
    for _ in range(14):
        page.keyboard.press("Tab")
        names.append(page.evaluate("document.activeElement?.innerText?.trim() || document.activeElement?.ariaLabel"))
    assert "Situation" in names
    assert "Edit" in names
    assert len(set(names)) > 8


def test_nothing_moves_for_whoever_asked_for_no_motion(page: Any, server: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(server + PAGES["compare"])
    settled(page)
    moving = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter((one) => {
          const style = getComputedStyle(one);
          return style.animationName !== "none" || parseFloat(style.transitionDuration) > 0;
        }).map((one) => one.className)"""
    )
    assert moving == []


def test_a_picture_has_its_words_beside_it(page: Any, server: str) -> None:
    for name in ("chart", "inside and outside", "risks"):
        page.goto(server + PAGES[name])
        settled(page).get_by_text("The picture in words").first.click()
        expect(page.locator(".om-twin p").first).to_be_visible()
