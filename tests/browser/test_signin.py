"""Signing in, in a real browser: an editor on the list comes in and edits, somebody off the list is told so."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watch, free_port, wait_for
from tests.browser.test_editing import FILE, HOUSE, bar, choose, move_press_office
from tests.server.provider import SECRET, Provider, listing, provided

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]
ROLE = f"/situation?scenario={FILE}&role=press_lead"
SERVE = """
from pathlib import Path
from orgmodel.ui.server import entrance, run_app
run_app(Path({folder!r}), {port}, True, "en", way_in=entrance("127.0.0.1", None, (), Path({access!r})))
"""


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    with provided() as one:
        yield one


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("workshop")
    shutil.copy(HOUSE, made / FILE)
    return made


@pytest.fixture(scope="module")
def address(provider: Provider, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app on a folder, with a list of who may come in."""
    port = free_port()
    access = tmp_path_factory.mktemp("list") / "access.toml"
    access.write_text(listing(provider, f"http://127.0.0.1:{port}"), "utf-8")
    code = SERVE.format(folder=str(folder), port=port, access=str(access))
    around = {**os.environ, "ORGMODEL_CLIENT_SECRET": SECRET, "NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1"}
    process = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, env=around, stdout=subprocess.DEVNULL)
    try:
        wait_for(f"http://127.0.0.1:{port}/_stcore/health")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)


def test_an_editor_comes_in_where_the_link_led_and_edits(
    page: Any, address: str, folder: Path, provider: Provider, watch: Watch
) -> None:
    provider.email = "Ana@example.org"
    page.goto(f"{address}{ROLE}")
    expect(page).to_have_url(f"{address}{ROLE}")
    before = (folder / FILE).read_text("utf-8")
    move_press_office(page)
    bar(page).get_by_role("button", name="Save", exact=True).click()
    expect(bar(page)).to_contain_text("All saved")
    after = (folder / FILE).read_text("utf-8")
    assert after != before and "reports_to: image_director" in before
    (entry,) = [one for one in page.context.cookies() if one["name"] == "orgmodel_entry"]
    assert entry["httpOnly"] and entry["sameSite"] == "Lax"
    assert watch.outside == [] and watch.errors == []


def test_whoever_is_not_on_the_list_is_told_so_and_a_reader_only_reads(
    page: Any, address: str, folder: Path, provider: Provider
) -> None:
    provider.email = "cy@elsewhere.example"
    page.goto(f"{address}{ROLE}")
    expect(page.get_by_role("heading")).to_contain_text("cy@elsewhere.example is not on the list of this workshop")
    assert page.request.get(f"{address}/media/any.csv").status == 401
    assert [one for one in page.context.cookies() if one["name"] == "orgmodel_entry"] == []
    provider.email = "bo@example.org"
    page.get_by_role("link", name="Sign in with another account").click()
    expect(page).to_have_url(f"{address}{ROLE}")
    before = (folder / FILE).read_text("utf-8")
    page.get_by_role("button", name="Change this").click()
    choose(page, "Reports to", "Client care lead")
    page.get_by_role("button", name="Keep").click()
    expect(page.get_by_text("You may look at everything here, but not change it.").first).to_be_visible()
    expect(bar(page)).to_have_count(0)
    assert (folder / FILE).read_text("utf-8") == before
