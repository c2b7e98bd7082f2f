"""What a room waits for: the first paint once the server is up, the chart of another placement, the chart of a try."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from benchmarks.synthetic import organization
from tests.browser.conftest import CHROMIUM, FLAGS, free_port, wait_for

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[1]
SCENARIO = "transport_group"
"""56 roles, 9 publics, 4 placements."""
FIRST_PAINT = 2.5
REPAINT = 0.5
SEATED = 1.0
"""Seconds (the issue's budget; "one click, under a second" of product.md)."""
LARGE = 200
LARGE_SEATED = 0.7
"""Roles of the synthetic organization, and seconds from a click to its chart (model.md §10, product.md)."""
MOVED = 0.5
"""Seconds from a weight to the order that follows from it (our proposal)."""
EDITED = 0.7
"""Seconds from an edit to the page with its risks assessed anew (the issue's budget)."""
SWITCHES = 24
SEATS = 6
APP = "from pathlib import Path; from orgmodel.ui.server import run_app; run_app(Path({folder!r}), {port}, True)"
ALONE = [sys.executable, "-m", "streamlit", "run", "--server.headless=true", "--server.address=127.0.0.1",
         "--browser.gatherUsageStats=false"]  # fmt: skip
WATCH = """
(stage) => {
  const roots = () => [...document.querySelectorAll('.stBidiComponent *')].map((one) => one.shadowRoot);
  const shown = () => roots().map((one) => one?.querySelector('.stage')?.getAttribute('aria-label'));
  let start = performance.now();
  addEventListener('click', () => { start = performance.now(); }, { once: true, capture: true });
  return new Promise((done) => {
    const look = () => {
      const isThere = stage === null ? document.querySelector('.om-answer') : shown().includes(stage);
      if (isThere) requestAnimationFrame(() => done([performance.now(), performance.now() - start]));
      else setTimeout(look, 10);
    };
    look();
  });
}
"""
"""Milliseconds since the page was asked for, and since the click that follows, once the chart called `stage` stands."""

MOVE = """
(value) => {
  const roots = [...document.querySelectorAll('.stBidiComponent *')].map((one) => one.shadowRoot);
  const slider = roots.map((one) => one?.querySelector('#weight-autonomy')).find((one) => one);
  const risks = () => [...document.querySelectorAll('.om-ranked .om-ax b')].map((one) => one.textContent).join();
  const before = risks();
  const start = performance.now();
  slider.value = String(value);
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  return new Promise((done) => {
    const look = () => {
      if (risks() !== before) requestAnimationFrame(() => done([performance.now(), performance.now() - start]));
      else setTimeout(look, 10);
    };
    look();
  });
}
"""
"""The same once the levers and risks of the list have followed a weight; the board waits for the hand to rest."""


EDIT = """
(said) => {
  let start = performance.now();
  addEventListener('click', () => { start = performance.now(); }, { once: true, capture: true });
  const step = () => document.querySelector('.st-key-unsaved .om-step')?.textContent ?? '';
  const state = () => document.querySelector('[data-testid="stApp"]').dataset.testScriptState;
  return new Promise((done) => {
    const look = () => {
      const isThere = step().includes(said) && state() === 'notRunning';
      if (isThere) requestAnimationFrame(() => done([performance.now(), performance.now() - start]));
      else setTimeout(look, 10);
    };
    look();
  });
}
"""
"""The same once the bar says what was done and to which findings, and nothing is drawn any more."""


@contextmanager
def served(command: list[str], port: int) -> Iterator[str]:
    """A server that nobody has visited yet; its address."""
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(f"http://127.0.0.1:{port}/_stcore/health")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)


@pytest.fixture
def server() -> Iterator[str]:
    """The app on the shipped scenarios."""
    port = free_port()
    with served([sys.executable, "-c", APP.format(folder="scenarios", port=port)], port) as address:
        yield address


@pytest.fixture
def large(tmp_path: Path) -> Iterator[str]:
    """The app on an organization of 200 roles."""
    (tmp_path / "large.yaml").write_text(organization(LARGE), "utf-8")
    port = free_port()
    with served([sys.executable, "-c", APP.format(folder=str(tmp_path), port=port)], port) as address:
        yield address


@pytest.fixture
def tab() -> Iterator[Any]:
    """A tab of an open browser, with nothing in its cache."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser.new_context(viewport={"width": 1280, "height": 720}).new_page()
        browser.close()


def first_paint(tab: Any, address: str, path: str, stage: str | None) -> float:
    """Seconds from the request to the chart called `stage`, or to the first words where it is None."""
    tab.goto(f"{address}/_stcore/health")
    tab.goto(f"{address}{path}", wait_until="commit")
    return float(tab.evaluate(WATCH, stage)[0]) / 1000


def test_first_paint_of_the_front_door(benchmark: Any, server: str, tab: Any) -> None:
    """At most 2.5 s from the request to the words of the page that the command's address opens."""
    seconds = benchmark.pedantic(first_paint, (tab, server, "/", None), rounds=1)
    benchmark.extra_info.update(seconds=seconds, at_most=FIRST_PAINT)


def test_first_paint_of_a_chart_for_the_first_visitor(benchmark: Any, server: str, tab: Any) -> None:
    """A link straight to a chart that nobody has assessed or drawn before."""
    path = f"/situation?scenario={SCENARIO}&lang=en"
    seconds = benchmark.pedantic(first_paint, (tab, server, path, "In group communication"), rounds=1)
    benchmark.extra_info.update(seconds=seconds)


def test_first_paint_of_one_word_by_streamlit_alone(benchmark: Any, tab: Any, tmp_path: Path) -> None:
    """The named alternative: what the browser and Streamlit take before anything of ours is drawn."""
    script, port = tmp_path / "word.py", free_port()
    script.write_text("import streamlit as st\nst.html('<h1 class=\"om-answer\">One</h1>')\n", "utf-8")
    with served([*ALONE, f"--server.port={port}", str(script)], port) as address:
        seconds = benchmark.pedantic(first_paint, (tab, address, "/", None), rounds=1)
    benchmark.extra_info.update(seconds=seconds)


def test_repaint_when_the_placement_changes(benchmark: Any, server: str, tab: Any) -> None:
    """From the choice in the header to the chart of that placement, p95 of 24 switches among charts seen before."""
    first_paint(tab, server, f"/situation?scenario={SCENARIO}&lang=en", "In group communication")
    titles = options(tab)
    for title in titles:
        switched(tab, title)
    times = [switched(tab, titles[index % len(titles)]) for index in range(SWITCHES)]
    p95 = statistics.quantiles(times, n=20)[-1]
    benchmark.extra_info.update(median=statistics.median(times), p95=p95, maximum=max(times), at_most=REPAINT)
    benchmark.pedantic(switched, (tab, titles[0]), rounds=1)
    assert p95 <= REPAINT


def test_seating_the_role_where_nobody_has_tried_it(benchmark: Any, server: str, tab: Any) -> None:
    """From the click on a box to the chart of that try, assessed and drawn for the first time."""
    first_paint(tab, server, f"/placements?scenario={SCENARIO}&lang=en&view=explore", "In group communication")
    times = [
        seated(tab, tab.locator(f".st-key-explore-chart g.can[data-label^='{title}']").first, title)
        for title in hosts(tab)
    ]
    benchmark.extra_info.update(median=statistics.median(times), maximum=max(times), at_most=SEATED)
    benchmark.pedantic(lambda: None, rounds=1)


def test_seating_the_role_among_two_hundred(benchmark: Any, large: str, tab: Any) -> None:
    """From the click on a box to the chart of that try, the ranking of all candidates beside it."""
    first_paint(tab, large, "/placements?scenario=large.yaml&lang=en&view=explore", "Under Marketing 1")
    times = []
    for number in range(SEATS):
        at_rest(tab)
        box = tab.locator(".st-key-explore-chart g.can[data-kind='inside']").nth(2 + 3 * number)
        times.append(seated(tab, box, str(box.get_attribute("data-label")).split(",")[0]))
    benchmark.extra_info.update(median=statistics.median(times), maximum=max(times), at_most=LARGE_SEATED)
    benchmark.pedantic(lambda: None, rounds=1)
    assert statistics.median(times) <= LARGE_SEATED


def test_moving_a_role_among_two_hundred(benchmark: Any, large: str, tab: Any) -> None:
    """From the click that keeps an edit to the page with chart, findings and what it did, all made anew."""
    tab.goto(f"{large}/situation?scenario=large.yaml&lang=en&role=care_4")
    tab.wait_for_selector(".om-particulars")
    times = [moved(tab, f"{unit} 1") for unit in ("Marketing", "Legal", "People", "Digital", "Sales", "Product")]
    benchmark.extra_info.update(median=statistics.median(times), maximum=max(times), at_most=EDITED)
    benchmark.pedantic(lambda: None, rounds=1)
    assert statistics.median(times) <= EDITED


def test_moving_a_weight_among_two_hundred(benchmark: Any, large: str, tab: Any) -> None:
    """From the weight to the sentence that follows from it, the rest of the hand included."""
    first_paint(tab, large, "/placements?scenario=large.yaml&lang=en&view=explore&show=weights", None)
    at_rest(tab)
    times = []
    for number in range(SEATS):
        waiting = tab.evaluate_handle(f"() => ({{ promise: ({MOVE})({20 + 9 * number}) }})")
        times.append(ended(tab, waiting))
    benchmark.extra_info.update(median=statistics.median(times), maximum=max(times), at_most=MOVED)
    benchmark.pedantic(lambda: None, rounds=1)
    assert statistics.median(times) <= MOVED


def moved(tab: Any, superior: str) -> float:
    """Seconds until the role whose particulars are open reports to somebody else."""
    tab.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    tab.get_by_role("button", name="Change this").click()
    box = tab.get_by_role("combobox", name="Reports to").first
    box.fill(superior)
    tab.get_by_role("option", name=superior, exact=True).click()
    waiting = tab.evaluate_handle(f"(said) => ({{ promise: ({EDIT})(said) }})", f"Reports to: {superior}")
    tab.get_by_role("button", name="Keep").click()
    return ended(tab, waiting)


def at_rest(tab: Any) -> None:
    """Wait until the candidates are ranked."""
    tab.wait_for_selector(".om-ranked .om-n:not(:empty)")
    tab.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    time.sleep(0.2)


def options(tab: Any) -> list[str]:
    """Titles of the placements, the chosen one last, so that each switch changes something."""
    tab.get_by_role("combobox", name="Placement").click()
    found = [one.inner_text() for one in tab.get_by_role("option").all()]
    tab.keyboard.press("Escape")
    return [*found[1:], found[0]]


def switched(tab: Any, title: str) -> float:
    """Seconds from the click on a placement to its chart."""
    tab.get_by_role("combobox", name="Placement").click()
    option = tab.get_by_role("option", name=title, exact=True)
    option.wait_for()
    waiting = tab.evaluate_handle(f"(title) => ({{ promise: ({WATCH})(title) }})", title)
    option.click()
    return ended(tab, waiting)


def hosts(tab: Any) -> list[str]:
    """Titles of a few roles that answer a click."""
    boxes = tab.locator(".st-key-explore-chart g.can[data-kind='inside']").all()
    return [str(box.get_attribute("data-label")).split(",")[0] for box in boxes[2 : 2 + SEATS]]


def seated(tab: Any, box: Any, title: str) -> float:
    """Seconds from the click on a role to the chart with the community manager under it."""
    waiting = tab.evaluate_handle(f"(title) => ({{ promise: ({WATCH})(title) }})", f"Under {title}")
    box.click()
    return ended(tab, waiting)


def ended(tab: Any, waiting: Any) -> float:
    """Seconds that were waited for, once the page has come to rest."""
    seconds = float(waiting.evaluate("(one) => one.promise")[1]) / 1000
    tab.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    time.sleep(0.05)
    return seconds
