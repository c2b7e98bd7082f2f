"""A deck on a client's own master: its page, its room, its faces and its title; and files that cannot be one."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from pptx import Presentation
from pptx.util import Pt

from orgmodel.export.deck.face import STRETCH, UNKNOWN, Face
from orgmodel.export.deck.master import open_master
from orgmodel.export.deck.opening import Unsuitable
from orgmodel.export.format import Request
from orgmodel.export.pptx import FORMAT
from orgmodel.scenario.reader import read_scenario
from orgmodel.study import Study, compare
from tests.conftest import SCENARIOS
from tests.export.slides_read import faults, read

NEWSROOM = next(path for path in SCENARIOS if path.stem == "newsroom")
THEME = "ppt/theme/theme1.xml"


@pytest.fixture(scope="module")
def study() -> Study:
    return compare(read_scenario(NEWSROOM), ["today", "hub"])


def repacked(data: bytes, change: dict[str, tuple[bytes, bytes]], add: dict[str, bytes] | None = None) -> bytes:
    """The same package with words of some parts replaced, and parts added."""
    held = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(held, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(*change.get(name, (b"", b""))))
        for name, part in (add or {}).items():
            new.writestr(name, part)
    return held.getvalue()


def client(name: str = "Dessin 7") -> bytes:
    """A 4:3 master in Georgia with slides of its own, a coloured title on top, and a place called “Dessin”."""
    presentation: Any = Presentation()
    layout = presentation.slide_layouts.get_by_name("Title and Content")
    layout.name = "Maison · contenu"
    body = next(one for one in layout.placeholders if one.placeholder_format.idx == 1)
    body.name = name
    body.left, body.top, body.width, body.height = Pt(36), Pt(120), Pt(648), Pt(360)
    for number in range(3):
        slide = presentation.slides.add_slide(presentation.slide_layouts[0])
        slide.shapes.title.text = f"Old slide {number}"
    held = BytesIO()
    presentation.save(held)
    return repacked(held.getvalue(), {THEME: (b'<a:latin typeface="Calibri"', b'<a:latin typeface="Georgia"')})


def test_a_deck_on_a_clients_master_keeps_to_its_page_and_its_room(study: Study) -> None:
    template = client()
    deck = read(FORMAT.write(study, Request("deck", None, "fr", template=template)))
    assert faults(deck) == []
    assert (deck.presentation.slide_width, deck.presentation.slide_height) == (9_144_000, 6_858_000)
    assert "Old slide" not in deck.words
    assert {slide.slide_layout.name for slide in deck.slides[1:]} == {"Maison · contenu"}
    for slide in deck.slides[1:]:
        drawn = [one for one in slide.shapes if not one.is_placeholder and one.rotation == 0]
        assert all(one.top >= Pt(119) - 1 for one in drawn), slide.shapes.title.text_frame.text
        assert not [one for one in slide.placeholders if one.has_text_frame and not one.text_frame.text], (
            "no empty ones"
        )


def test_its_faces_are_left_to_the_theme_and_measured(study: Study) -> None:
    data = FORMAT.write(study, Request("risk-matrix", None, "en", template=client()))
    with ZipFile(BytesIO(data)) as parts:
        slide = parts.read("ppt/slides/slide1.xml")
        assert b'typeface="Georgia"' in parts.read(THEME)
    assert b"Source Sans" not in slide and b"<a:latin" not in slide
    assert open_master(client()).face == Face("Georgia", STRETCH["Georgia"])
    assert Face.of("Somebody’s own").stretch == UNKNOWN


def test_the_place_called_drawing_is_found_by_its_name_and_else_the_body_of_title_and_content() -> None:
    named = open_master(client("Drawing")).room
    assert (named.left, named.top, named.width, named.height) == (36, 120, 648, 360)
    presentation: Any = Presentation()
    held = BytesIO()
    presentation.save(held)
    plain = open_master(held.getvalue())
    assert plain.sheet.name == "Title Only" and plain.cover.name == "Title Slide"
    assert (plain.room.left, plain.room.width) == (36, 648)


def test_a_master_without_any_title_still_shows_every_sentence(study: Study) -> None:
    presentation: Any = Presentation()
    for layout in list(presentation.slide_layouts):
        if layout.name != "Blank":
            presentation.slide_layouts.remove(layout)
    held = BytesIO()
    presentation.save(held)
    deck = read(FORMAT.write(study, Request("deck", None, "en", template=held.getvalue())))
    assert faults(deck) == []
    assert all(any(one.name == "title" and one.text_frame.text for one in slide.shapes) for slide in deck.slides)


def test_sections_and_shows_of_the_template_go_with_its_slides() -> None:
    presentation = open_master(client()).presentation
    assert len(presentation.slides) == 0
    written = BytesIO()
    presentation.save(written)
    with ZipFile(written) as parts:
        assert not [name for name in parts.namelist() if name.startswith("ppt/slides/")]


@pytest.mark.parametrize(
    ("spoiled", "said"),
    [
        (b"no zip at all", "damaged"),
        (client()[:4000], "damaged"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "password"),
        (repacked(client(), {}, {"ppt/vbaProject.bin": b"x"}), "macros"),
        (
            repacked(client(), {"[Content_Types].xml": (b"presentation.main+xml", b"slideshow.other+xml")}),
            "presentation",
        ),
        (repacked(client(), {THEME: (b"<a:theme ", b'<!DOCTYPE x [<!ENTITY y "z">]><a:theme ')}), "damaged"),
        (repacked(client(), {"ppt/presentation.xml": (b"</p:presentation>", b"")}), "damaged"),
        (repacked(client(), {}, {"ppt/big.xml": b" " * 20_000_001}), "far more"),
        (b"PK" + b"\0" * 50_000_001, "larger"),
    ],
    ids=["text", "cut", "encrypted", "macros", "kind", "doctype", "broken", "bomb", "large"],
)
def test_what_cannot_be_a_template_is_refused_in_a_sentence(study: Study, spoiled: bytes, said: str) -> None:
    with pytest.raises(Unsuitable) as refused:
        FORMAT.write(study, Request("chart", None, "en", template=spoiled))
    assert said in str(refused.value.message)
