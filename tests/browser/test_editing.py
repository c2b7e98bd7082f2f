"""A facilitator edits in the browser: findings are named, steps undone, the file saved, and nobody written over."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watch, free_port, wait_for
from tests.browser.test_meeting import answer, opened

pytestmark = pytest.mark.browser
HOUSE = Path(__file__).parents[2] / "scenarios" / "luxury_house.yaml"
FILE = "house.yaml"
APP = "from pathlib import Path; from orgmodel.ui.server import run_app; run_app(Path({folder!r}), {port}, True)"


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The app on a folder of its own, which these tests write into: its address, and the folder."""
    folder, port = tmp_path_factory.mktemp("workshop"), free_port()
    code = APP.format(folder=str(folder), port=port)
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(f"http://127.0.0.1:{port}/_stcore/health")
        yield f"http://127.0.0.1:{port}", folder
    finally:
        process.terminate()
        process.wait(timeout=20)


@pytest.fixture
def file(workshop: tuple[str, Path]) -> Path:
    """The house as it is shipped, to be edited."""
    path = workshop[1] / FILE
    shutil.copy(HOUSE, path)
    return path


def bar(page: Any) -> Any:
    """What is not saved."""
    return page.locator(".st-key-unsaved")


def choose(page: Any, label: str, option: str) -> None:
    """An option of a list to choose from."""
    box = page.get_by_role("combobox", name=label).first
    box.click()
    box.fill(option)
    page.get_by_role("option", name=option, exact=True).click()


def move_press_office(page: Any) -> None:
    """The press office lead is put under the chief executive, for the organization."""
    page.get_by_role("button", name="Change this").click()
    choose(page, "Reports to", "Chief executive")
    page.get_by_role("button", name="Keep").click()
    expect(bar(page)).to_contain_text("Press office lead · Reports to: Chief executive")


def test_a_role_is_moved_undone_done_again_saved_and_read_by_somebody_else(
    page: Any, workshop: tuple[str, Path], file: Path, chromium: Any, watch: Watch
) -> None:
    before = file.read_text("utf-8").splitlines()
    opened(page, workshop[0], f"/situation?scenario={FILE}&role=press_lead")
    move_press_office(page)
    expect(page.locator(".om-particulars")).to_contain_text("Chief executive")
    bar(page).get_by_role("button", name="Undo").click()
    expect(page.locator(".om-particulars")).to_contain_text("Image and communication director")
    bar(page).get_by_role("button", name="Redo").click()
    expect(page.locator(".om-particulars")).to_contain_text("Chief executive")
    assert file.read_text("utf-8").splitlines() == before
    bar(page).get_by_role("button", name="Save", exact=True).click()
    expect(bar(page)).to_contain_text("All saved")
    after = file.read_text("utf-8").splitlines()
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert [old.replace("reports_to: image_director", "reports_to: ceo") for old, _ in changed] == [changed[0][1]]
    other = chromium.new_context().new_page()
    opened(other, workshop[0], f"/situation?scenario={FILE}&role=press_lead")
    expect(other.locator(".om-particulars")).to_contain_text("Chief executive")
    expect(bar(other)).to_have_count(0)
    other.context.close()
    assert watch.outside == []
    assert watch.errors == []


def test_a_cell_of_the_matrix_is_changed_by_keyboard_and_the_findings_are_named(
    page: Any, workshop: tuple[str, Path], file: Path
) -> None:
    opened(page, workshop[0], f"/situation?scenario={FILE}&view=responsibilities&placement=hub")
    said = answer(page).inner_text()
    cell = page.locator('[data-cell="reply@ceo"]')
    expect(cell).to_have_accessible_name("Reply, Chief executive: A")
    cell.focus()
    page.keyboard.press("Enter")
    letters = page.locator(".st-key-cell")
    expect(letters).to_contain_text("Reply · Chief executive")
    expect(letters.get_by_role("button", name="R does it")).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(cell).to_have_accessible_name("Reply, Chief executive: no letter")
    expect(bar(page)).to_contain_text("Reply · Chief executive: no letter")
    expect(bar(page)).to_contain_text("✓ fixed: Several or no accountable")
    expect(answer(page)).not_to_have_text(said)
    page.get_by_role("combobox", name="Placement").click()
    page.get_by_role("option", name="In the image department").click()
    expect(page).to_have_url(re.compile("placement=today"))
    bar(page).get_by_role("link", name="1 unsaved change").click()
    expect(page.locator(".om-differs.new")).to_contain_text("activity: reply")


def test_a_try_is_kept_as_a_placement_to_compare(page: Any, workshop: tuple[str, Path], file: Path) -> None:
    opened(page, workshop[0], f"/situation?scenario={FILE}&seat=care_lead&placement=what_if")
    expect(bar(page)).to_contain_text("is a try: nothing of it is written yet")
    bar(page).get_by_role("button", name="Save as placement").click()
    page.get_by_label("Its title").fill("With client care")
    page.get_by_role("button", name="Keep").click()
    expect(page).to_have_url(re.compile("placement=trial_1"))
    expect(bar(page)).to_contain_text("With client care is a placement of its own now")
    expect(page.get_by_role("combobox", name="Placement")).to_have_value("With client care")


def test_a_text_typed_is_checked_at_its_line_and_kept_when_it_holds(
    page: Any, workshop: tuple[str, Path], file: Path
) -> None:
    opened(page, workshop[0], f"/edit?scenario={FILE}")
    area = page.get_by_role("textbox", name=f"The text of {FILE}")
    text = area.input_value()
    line = 1 + text[: text.index("form: functional")].count("\n")
    area.fill(text.replace("form: functional", "form: functionel"))
    expect(page.locator(".om-line.error .om-number")).to_have_text(f"{line}")
    expect(page.locator(".om-problem")).to_contain_text("did you mean “functional”")
    page.get_by_role("button", name="Keep the text").click()
    expect(page.locator(".om-line.error .om-number")).to_have_text(f"{line}")
    expect(bar(page)).to_have_count(0)
    area.fill(text.replace("form: functional", "form: matrix"))
    page.get_by_role("button", name="Keep the text").click()
    expect(bar(page)).to_contain_text("The text was edited by hand")
    expect(page.locator(".om-differs.gone")).to_contain_text("form: functional")
    expect(page.locator(".om-differs.new")).to_contain_text("form: matrix")


def test_a_conflict_shows_both_sides_and_writes_over_nobody(page: Any, workshop: tuple[str, Path], file: Path) -> None:
    opened(page, workshop[0], f"/situation?scenario={FILE}&role=press_lead")
    move_press_office(page)
    theirs = file.read_text("utf-8").replace("form: functional", "form: matrix")
    file.write_text(theirs, "utf-8")
    bar(page).get_by_role("button", name="Save", exact=True).click()
    expect(bar(page)).to_contain_text("was changed elsewhere since you began")
    assert file.read_text("utf-8") == theirs
    bar(page).get_by_role("link", name="1 unsaved change").click()
    expect(page.locator(".st-key-theirs")).to_contain_text("form: matrix")
    expect(page.locator(".st-key-mine")).to_contain_text("reports_to: ceo")
    page.get_by_role("button", name="Take the file as it is now").click()
    expect(bar(page)).to_contain_text("Press office lead · Reports to: Chief executive")
    bar(page).get_by_role("button", name="Save", exact=True).click()
    expect(bar(page)).to_contain_text("All saved")
    text = file.read_text("utf-8")
    assert "form: matrix" in text
    assert text.count("reports_to: ceo") == theirs.count("reports_to: ceo") + 1


def test_a_shipped_scenario_is_saved_as_a_copy(page: Any, workshop: tuple[str, Path]) -> None:
    shipped = HOUSE.read_bytes()
    opened(page, workshop[0], "/situation?scenario=luxury_house&role=press_lead")
    move_press_office(page)
    bar(page).get_by_role("button", name="Save a copy").click()
    expect(page).to_have_url(re.compile(r"scenario=luxury_house\.yaml"))
    expect(page.locator(".om-particulars")).to_contain_text("Chief executive")
    assert (workshop[1] / "luxury_house.yaml").is_file()
    assert HOUSE.read_bytes() == shipped
