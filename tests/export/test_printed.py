"""Documents as PDF, read back with poppler: their words, their typeface, nothing lost on the way."""

from __future__ import annotations

import re
import subprocess
from datetime import date
from pathlib import Path

import pytest

from orgmodel.export import pdf
from orgmodel.export.format import Request
from orgmodel.export.typeset import pages_of
from orgmodel.scenario.reader import read_scenario
from orgmodel.study import Study, compare
from tests.reports.small import study

HOSTILE = '#import "@preview/x" $x$ *b* _e_ `c` <a> @r // #read("/etc/passwd")'


def printed(of: Study, request: Request, folder: Path) -> Path:
    """A document in a file."""
    path = folder / "document.pdf"
    path.write_bytes(pdf.FORMAT.write(of, request))
    return path


def words(path: Path) -> str:
    """What stands in a PDF, one space between words."""
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=True)
    return " ".join(done.stdout.decode().replace("\u200b", "").split())


def test_title_hash_day_and_numbers_stand_in_the_report(tmp_path: Path) -> None:
    one = study()
    values = b"indicator,value\nfirst_reply,5 h\n"
    path = printed(one, Request("weekly", None, "en", day=date(2026, 11, 23), values=values), tmp_path)
    text = words(path)
    for part in (
        "Weekly report",
        one.digest,
        "November 23, 2026",
        "5 h",
        "over the target",
        "No value for “Satisfied”",
    ):
        assert part.replace(" ", "") in text.replace(" ", "")


@pytest.mark.parametrize("what", ["mandate-letter", "first-90-days", "interview-guide", "monthly"])
def test_french_documents_are_in_french_and_in_one_typeface(what: str, tmp_path: Path, root: Path) -> None:
    one = compare(read_scenario(root / "scenarios" / "luxury_house.yaml"))
    path = printed(one, Request(what, "hub", "fr"), tmp_path)
    assert not re.search(r"\b(the|and|with|nobody|week)\b", words(path).replace("Back the", ""))
    done = subprocess.run(["pdffonts", str(path)], capture_output=True, text=True, check=True)
    assert {row.split()[0].split("+")[-1].split("-")[0] for row in done.stdout.splitlines()[2:]} == {"SourceSansPro"}


def test_hostile_titles_are_read_back_as_written(tmp_path: Path) -> None:
    one = study(community_manager={"title": HOSTILE})
    assert HOSTILE.replace(" ", "") in words(printed(one, Request("mandate-letter", None, "en"), tmp_path)).replace(
        " ", ""
    )


def test_pages_are_counted_as_poppler_counts_them(tmp_path: Path) -> None:
    path = printed(study(), Request("decision-record", None, "en"), tmp_path)
    done = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True)
    counted = re.search(r"Pages:\s+(\d+)", done.stdout)
    assert counted
    assert int(counted[1]) == pages_of(path.read_bytes()) > 1
    assert re.search(r"Tagged:\s+yes", done.stdout)
    assert re.search(r"Title:\s+Decision record", done.stdout)


def test_a_picture_brings_its_words_along(tmp_path: Path) -> None:
    text = words(printed(study(), Request("first-90-days", None, "en"), tmp_path))
    assert "Picture on page 2." in text
    assert text.count("Communication head") >= 2
