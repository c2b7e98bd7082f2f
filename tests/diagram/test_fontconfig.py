"""The face is found on a machine without any font, and what no font has is said."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

from orgmodel.diagram.fontconfig import VARIABLE, configuration, missing
from orgmodel.diagram.fonts import folder

DRAW = """
import sys
from orgmodel.diagram.drawing import draw
from orgmodel.diagram.layout import layout_of
from orgmodel.diagram.picture import Box, Chart
chart = Chart("Maison", (Box("a", "Directrice générale", "seat"), Box("b", "Attachée 🙂 中")), (), "en")
layout = layout_of([chart])
sys.stdout.buffer.write(draw(chart, layout, sys.argv[1]))
"""


@pytest.fixture
def no_fonts(tmp_path: Path, root: Path) -> dict[str, str]:
    """The environment of a machine whose font configuration names no folder."""
    (tmp_path / "fonts.conf").write_text("<fontconfig></fontconfig>", encoding="utf-8")
    return {**os.environ, VARIABLE: str(tmp_path / "fonts.conf"), "TMPDIR": str(tmp_path), "PYTHONPATH": str(root)}


def drawn(form: str, environment: dict[str, str]) -> bytes:
    return subprocess.run([sys.executable, "-c", DRAW, form], env=environment, capture_output=True, check=True).stdout


def test_without_system_fonts_the_pdf_holds_our_face_in_both_weights(no_fonts: dict[str, str]) -> None:
    pdf = drawn("pdf", no_fonts)
    assert b"SourceSansPro-Regular" in pdf
    assert b"SourceSansPro-Semibold" in pdf
    assert pdf.count(b"/FontFile") >= 2, "the fonts are embedded"


def test_without_system_fonts_the_picture_is_that_of_a_machine_with_them(no_fonts: dict[str, str]) -> None:
    """Pixels of the title, which our face has in full, do not depend on the machine's fonts."""
    from io import BytesIO

    from PIL import Image

    strip = (0, 0, 1600, 90)
    bare, usual = (Image.open(BytesIO(drawn("png", env))).crop(strip) for env in (no_fonts, dict(os.environ)))
    assert bare.tobytes() == usual.tobytes()


def test_the_picture_says_which_characters_no_font_has(no_fonts: dict[str, str]) -> None:
    code = "from orgmodel.diagram.fontconfig import missing; print(missing('é 🙂 中 ↔'))"
    done = subprocess.run([sys.executable, "-c", code], env=no_fonts, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "🙂中↔"
    assert missing("Directrice générale − + ✓") == ""


def test_nothing_is_said_on_the_error_channel(no_fonts: dict[str, str]) -> None:
    done = subprocess.run([sys.executable, "-c", DRAW, "png"], env=no_fonts, capture_output=True, check=True)
    assert done.stderr == b""


@pytest.mark.parametrize("given", [None, "/some/where & <else>.conf"])
def test_the_file_names_our_folder_and_what_was_configured_before(given: str | None) -> None:
    tree = etree.fromstring(configuration(given).encode(), etree.XMLParser(load_dtd=False, no_network=True))
    assert tree.findall("dir")[0].text == str(folder())
    assert tree.findtext("include") == (given or "/etc/fonts/fonts.conf")
    assert tree.find("cachedir") is not None
