"""Minutes in the browser: a decision taken in the room leaves it in a file, and can be taken back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watch
from tests.browser.test_meeting import answer, opened, settled

pytestmark = pytest.mark.browser


def test_a_decision_is_noted_taken_away_and_undone(page: Any, server: str, watch: Watch) -> None:
    opened(page, server, "/take-away?scenario=luxury_house&view=minutes&placement=hub")
    expect(answer(page)).to_contain_text("1 decision")
    page.get_by_label("What is decided").fill("The hub is tested for six months")
    page.get_by_role("button", name="Note it").click()
    expect(answer(page)).to_contain_text("2 decisions")
    expect(page.locator(".st-key-minutes-decisions .om-rows")).to_contain_text("The hub is tested for six months")
    settled(page)
    with page.expect_download(timeout=60_000) as held:
        page.locator(".st-key-minutes-minutes").get_by_role("button", name="MD").click()
    text = Path(held.value.path()).read_text("utf-8")
    assert "The hub is tested for six months" in text
    assert "Hub under general management" in text
    settled(page).locator(".st-key-unsaved-place").get_by_role("button", name="Undo").click()
    expect(answer(page)).to_contain_text("1 decision")
    assert watch.errors == []
