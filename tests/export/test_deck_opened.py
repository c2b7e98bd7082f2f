"""LibreOffice opens the deck: as many pages as slides, and every sentence on its page."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from orgmodel.export.format import Request
from orgmodel.export.pptx import FORMAT
from orgmodel.scenario.reader import read_scenario
from orgmodel.study import compare
from tests.conftest import SCENARIOS
from tests.export.slides_read import read

SECONDS = 300


def test_libreoffice_shows_every_slide_with_its_title(tmp_path: Path) -> None:
    path = next(path for path in SCENARIOS if path.stem == "work_and_fans")
    data = FORMAT.write(compare(read_scenario(path)), Request("deck", None, "fr"))
    (tmp_path / "deck.pptx").write_bytes(data)
    program = shutil.which("soffice") or shutil.which("libreoffice")
    assert program
    run = subprocess.run(
        [program, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", "pdf",
         "--outdir", str(tmp_path), str(tmp_path / "deck.pptx")],
        capture_output=True, text=True, timeout=SECONDS, check=False,
    )  # fmt: skip
    assert run.returncode == 0 and "Error" not in run.stderr, run.stderr
    said = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "deck.pdf"), "-"], capture_output=True, text=True, check=True
    ).stdout
    pages, titles = said.split("\f")[:-1], read(data).titles
    assert len(pages) == len(titles)
    for page, title in zip(pages, titles, strict=True):
        assert _bare(title) in _bare(page), title


def _bare(text: str) -> str:
    """Letters and digits alone: lines break anywhere, and ligatures and quotes are drawn in many ways."""
    return re.sub(r"[^a-z0-9]", "", text.casefold().replace("ﬁ", "fi").replace("ﬂ", "fl"))
