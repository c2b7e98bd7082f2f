"""Ballots in the browser: twelve voters on phones, seen by the room; a vote closed and frozen; a server killed."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watch, free_port, wait_for
from tests.browser.test_meeting import answer, opened, settled

pytestmark = pytest.mark.browser
VIEW = "/placements?view=ballots&scenario="
PHONES, TURNS = 4, 3
ORDERS = ((0, 1, 2, 3, 4), (1, 0, 2, 3, 4), (5, 4, 3, 2, 1), (2, 0, 4, 1, 3))


@contextmanager
def phones(chromium: Any, count: int) -> Iterator[list[Any]]:
    """Pages of phones that know nothing of each other."""
    contexts = [chromium.new_context(viewport={"width": 390, "height": 844}, locale="en-US", has_touch=True)
                for _ in range(count)]  # fmt: skip
    pages = [context.new_page() for context in contexts]
    for page in pages:
        page.set_default_timeout(30_000)
    yield pages
    for context in contexts:
        context.close()


def opened_vote(page: Any, server: str, scenario: str = "federation") -> str:
    """A vote opened by the facilitator; its code."""
    opened(page, server, VIEW + scenario)
    page.get_by_role("button", name="Open a vote").click()
    code = page.locator(".om-code-letters")
    expect(code).to_have_text(re.compile("^[A-Z]{4}$"))
    return str(code.inner_text())


def order(phone: Any, themes: tuple[int, ...]) -> None:
    """Touch these themes one after the other."""
    for number in themes:
        phone.locator(".theme").nth(number).tap()


def close(page: Any) -> None:
    page.get_by_role("button", name="Close the vote").click()
    page.get_by_role("button", name="Close for good").click()


def test_twelve_voters_on_phones_are_seen_by_the_room_and_frozen_when_the_vote_is_closed(
    page: Any, server: str, chromium: Any, watch: Watch
) -> None:
    code = opened_vote(page, server)
    expect(page.get_by_role("img", name=f"QR code that opens {server}/ballot?round={code}")).to_be_visible()
    with phones(chromium, PHONES) as hands:
        for phone in hands:
            phone.goto(f"{server}/ballot?round={code}")
        for turn in range(TURNS):
            for phone, themes in zip(hands, ORDERS, strict=True):
                order(phone, themes)
            for phone in hands:
                phone.get_by_role("button", name="Send my ballot").tap()
            for phone in hands:
                expect(phone.locator(".thanks")).to_have_text("Thank you. Your ballot counts.")
                if turn < TURNS - 1:
                    phone.get_by_role("button", name="Somebody else votes on this phone").tap()
        expect(page.locator(".om-counted")).to_have_text(str(PHONES * TURNS))
        close(settled(page))
        expect(answer(page)).to_contain_text("leads for the room")
        seen = page.locator(".om-table.spread").inner_text()
        for phone in hands:
            expect(phone.locator(".thanks")).to_have_text("The vote is closed.")
            expect(phone.get_by_role("button", name="Change my ballot")).to_have_count(0)
    opened(page, server, f"{VIEW}federation&round={code}")
    assert page.locator(".om-table.spread").inner_text() == seen
    expect(page.get_by_role("button", name="Close the vote")).to_have_count(0)
    assert watch.outside == []
    assert watch.errors == []


def test_a_ballot_is_put_in_order_by_keyboard_undone_and_changed_while_the_vote_is_open(
    page: Any, server: str, chromium: Any
) -> None:
    code = opened_vote(page, server, "newsroom")
    with phones(chromium, 1) as (phone,):
        opened(phone, server, "/ballot")
        phone.get_by_role("textbox", name="Code").fill(code.lower())
        phone.get_by_role("button", name="Open the ballot").click()
        speed = phone.get_by_role("button", name=re.compile("^Speed and crisis: without a number"))
        speed.focus()
        phone.keyboard.press("Enter")
        expect(phone.get_by_role("button", name=re.compile("^Speed and crisis: 1"))).to_have_attribute(
            "aria-pressed", "true"
        )
        phone.get_by_role("button", name="Undo").press("Enter")
        expect(speed).to_have_attribute("aria-pressed", "false")
        order(phone, ORDERS[2])
        expect(phone.get_by_role("button", name=re.compile("^Speed and crisis: 6"))).to_be_visible()
        phone.get_by_label("Your name, if you wish").fill("Ana")
        phone.get_by_role("button", name="Send my ballot").press("Enter")
        expect(phone.locator(".mine li").first).to_contain_text("Resilience and load")
        phone.reload()
        expect(phone.locator(".thanks")).to_be_visible()
        phone.get_by_role("button", name="Change my ballot").press("Enter")
        phone.get_by_role("button", name="Start over").press("Enter")
        order(phone, (1,))
        phone.get_by_role("button", name="Send my ballot").press("Enter")
        expect(phone.locator(".mine li")).to_have_count(1)
    expect(page.locator(".om-counted")).to_have_text("1")


def test_the_language_of_a_phone_is_its_own(server: str, chromium: Any) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 844}, locale="fr-FR")
    phone = context.new_page()
    opened(phone, server, "/ballot")
    expect(answer(phone)).to_have_text("Quel vote\u202f?")
    expect(phone.locator("html")).to_have_attribute("lang", "fr")
    assert phone.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 390
    context.close()


@contextmanager
def serving(folder: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """The app on a folder, until it is killed."""
    serve = f"run_app(Path({str(folder)!r}), {port}, True)"
    code = f"from pathlib import Path; from orgmodel.ui.server import run_app; {serve}"
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(f"http://127.0.0.1:{port}/_stcore/health")
        yield process
    finally:
        process.kill()
        process.wait(timeout=20)


def test_a_ballot_sent_while_the_server_is_down_is_in_once_it_is_back(page: Any, chromium: Any, tmp_path: Path) -> None:
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with phones(chromium, 2) as (early, late):
        with serving(tmp_path, port):
            code = opened_vote(page, address)
            for phone, themes in ((early, ORDERS[0]), (late, ORDERS[1])):
                phone.goto(f"{address}/ballot?round={code}")
                order(phone, themes)
            early.get_by_role("button", name="Send my ballot").tap()
            expect(early.locator(".thanks")).to_be_visible()
        late.get_by_role("button", name="Send my ballot").tap()
        expect(late.locator(".said")).to_contain_text("Sending")
        with serving(tmp_path, port):
            expect(late.locator(".thanks")).to_have_text("Thank you. Your ballot counts.", timeout=90_000)
            opened(page, address, f"{VIEW}federation&round={code}")
            expect(page.locator(".om-counted")).to_have_text("2")
