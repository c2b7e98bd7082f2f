"""Take away in the browser: a click makes the file and brings it, in the language and without the names asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from zipfile import ZipFile, is_zipfile

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watch
from tests.browser.test_meeting import answer, opened

pytestmark = pytest.mark.browser
FILES = "/take-away?scenario=luxury_house"
LONG = 120_000
"""Milliseconds a slow machine may take for a file."""


def brought(page: Any, key: str, to: Path) -> Path:
    """The file that a click on the button brings."""
    with page.expect_download(timeout=LONG) as started:
        page.locator(f".st-key-{key} button:visible").first.click()
    target = to / started.value.suggested_filename
    started.value.save_as(target)
    return target


def test_a_click_makes_the_workbook_and_brings_it(page: Any, server: str, watch: Watch, tmp_path: Path) -> None:
    opened(page, server, FILES)
    file = brought(page, "take-workbook", tmp_path)
    assert file.suffix == ".xlsx"
    assert is_zipfile(file)
    with ZipFile(file) as parts:
        assert "xl/workbook.xml" in parts.namelist()
    assert watch.outside == []
    assert watch.errors == []


def test_files_speak_the_language_chosen_for_them(page: Any, server: str, tmp_path: Path) -> None:
    opened(page, server, FILES)
    page.get_by_role("radio", name="Français").click()
    expect(page.get_by_role("radio", name="Français")).to_have_attribute("aria-checked", "true")
    expect(page.locator('[data-testid="stStatusWidget"]')).to_have_count(0)
    file = brought(page, "take-mandate-letter-md", tmp_path)
    assert "Lettre de mission" in file.read_text("utf-8")


def test_the_page_fits_a_projector_and_says_what_it_is_about(page: Any, server: str) -> None:
    opened(page, server, FILES)
    expect(answer(page)).to_contain_text("take everything")
    for key in ("take-deck", "take-workbook", "take-decision-record", "take-bundle"):
        expect(page.locator(f".st-key-{key} button")).to_be_in_viewport()
