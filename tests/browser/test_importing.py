"""A list of people in the browser: handed in, looked at, asked about where need be, opened, brought up to date."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watch
from tests.browser.test_meeting import answer, opened, settled
from tests.imports.making import FOLDER

pytestmark = pytest.mark.browser
MAKE = ".st-key-import-open button"


def hand_in(page: Any, path: Path) -> None:
    page.locator(".st-key-import-files input[type=file]").set_input_files(str(path))


def choose(page: Any, meaning: str, column: str) -> None:
    page.locator(f".st-key-import-map-{meaning}").get_by_role("combobox").click()
    page.get_by_role("option", name=column, exact=True).click()
    settled(page)


def test_a_personnel_export_becomes_a_scenario(page: Any, server: str, watch: Watch) -> None:
    opened(page, server, "/?lang=fr")
    page.get_by_role("link", name=re.compile("Depuis une liste du personnel")).click()
    expect(answer(page)).to_contain_text("liste du personnel")
    hand_in(page, FOLDER / "bamboohr-2.csv")
    expect(page.get_by_text("301 rôles", exact=False)).to_be_visible()
    expect(page.get_by_text("Numéro de sécurité sociale", exact=False).first).to_be_visible()
    page.get_by_text("4 lignes rejetées").click()
    expect(page.get_by_text("bamboohr-2.csv:79:1")).to_be_visible()
    page.locator(MAKE).click()
    expect(answer(page)).to_contain_text("Community manager")
    expect(page).to_have_url(re.compile(r"/situation\?.*scenario=upload-"))
    assert watch.outside == []
    assert watch.errors == []


def test_a_file_that_fits_nothing_asks_which_column_is_which(page: Any, server: str, tmp_path: Path) -> None:
    unknown = tmp_path / "unknown.csv"
    unknown.write_text("agent code,who,above,what\n1,Ann,,Head\n2,Bo,1,Community manager\n", "utf-8")
    opened(page, server, "/?view=import")
    hand_in(page, unknown)
    expect(page.get_by_text("Which column is which?", exact=False)).to_be_visible()
    assert page.locator(MAKE).count() == 0
    choose(page, "superior", "above")
    choose(page, "id", "agent code")
    choose(page, "title", "what")
    expect(page.get_by_text("2 roles", exact=False)).to_be_visible()
    page.locator(MAKE).click()
    expect(answer(page)).to_contain_text("Head")


def test_what_cannot_be_read_says_so_and_changes_nothing(page: Any, server: str, tmp_path: Path) -> None:
    broken = tmp_path / "broken.csv"
    broken.write_text('id,name\n1,"open\n', "utf-8")
    opened(page, server, "/?view=import")
    hand_in(page, broken)
    expect(page.get_by_text("broken.csv:2:3")).to_be_visible()
    assert page.locator(MAKE).count() == 0


def test_the_open_scenario_is_brought_up_to_date(page: Any, server: str, tmp_path: Path) -> None:
    staff = tmp_path / "staff.csv"
    rows = "id,title,manager\n1,Head,\n2,Lead,1\n3,Community manager,2\n"
    staff.write_text(rows, "utf-8")
    opened(page, server, "/?view=import")
    hand_in(page, staff)
    page.locator(MAKE).click()
    expect(answer(page)).to_contain_text("Lead")
    page.get_by_role("link", name="An organization imported from staff.csv").click()
    page.get_by_role("link", name=re.compile("From a list of people")).click()
    expect(answer(page)).to_contain_text("A list of people")
    settled(page)
    staff.write_text(rows.replace("Lead", "Director"), "utf-8")
    hand_in(page, staff)
    expect(page.get_by_text("1 change to", exact=False)).to_be_visible()
    page.locator(".st-key-import-update button").click()
    expect(answer(page)).to_contain_text("Director")
