"""SVG, PNG and PDF: what they hold, what they refuse, the same bytes each time, from any thread."""

from __future__ import annotations

import io
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image

from orgmodel.diagram import drawing, engine
from orgmodel.diagram.drawing import CannotDraw, Form, draw, unreadable
from orgmodel.diagram.engine import Lost, TooSlow, run
from orgmodel.diagram.fitting import Label, title_lines
from orgmodel.diagram.fonts import width
from orgmodel.diagram.layout import layout_of
from orgmodel.diagram.picture import Box, Chart, Layout, Line, Rect
from orgmodel.diagram.sketch import sketch_of
from orgmodel.diagram.style import CSS_FAMILY
from orgmodel.diagram.svg import Unsafe, rebuilt
from orgmodel.diagram.words import spoken
from tests.diagram.samples import TINY, TITLES, moved, organization
from tests.diagram.test_quoting import HOSTILE

GOLDEN = Path(__file__).parent / "golden"
SVG = "{http://www.w3.org/2000/svg}"
FORMS: tuple[Form, ...] = ("svg", "png", "pdf")


@pytest.fixture(scope="module")
def layout() -> Layout:
    found = layout_of([TINY])
    assert found is not None
    return found


@pytest.fixture(scope="module")
def large() -> tuple[Chart, Layout]:
    chart = organization(45, 1)
    found = layout_of([chart, moved(chart)])
    assert found is not None
    return moved(chart), found


def test_the_dot_text_of_a_tiny_chart(layout: Layout) -> None:
    assert sketch_of(TINY, layout).dot == (GOLDEN / "tiny.dot").read_text("utf-8")


@pytest.mark.parametrize("form", FORMS)
def test_the_same_chart_gives_the_same_bytes(layout: Layout, form: Form) -> None:
    assert draw(TINY, layout, form) == draw(TINY, layout, form)


def test_a_png_is_1600_by_900(layout: Layout) -> None:
    image = Image.open(io.BytesIO(draw(TINY, layout, "png")))
    assert image.size == (1600, 900)
    assert Image.open(io.BytesIO(draw(TINY, layout, "png", scale=1.0))).size == (960, 540)


def test_a_pdf_is_one_slide_with_both_weights_embedded(layout: Layout) -> None:
    pdf = draw(TINY, layout, "pdf")
    assert re.search(rb"/MediaBox \[ ?0 0 960 540 ?\]", pdf)
    assert {b"SourceSansPro-Regular", b"SourceSansPro-Semibold"} <= set(re.findall(rb"SourceSansPro-\w+", pdf))
    assert b"/CreationDate (D:20000101" in pdf


def test_a_png_that_is_too_large_is_refused_with_what_to_do(layout: Layout) -> None:
    wall = replace(layout, page=Rect(6000, 2000, 12000, 4000))
    with pytest.raises(CannotDraw, match="take SVG or PDF, or fold the picture by unit"):
        draw(TINY, wall, "png")


def test_what_takes_too_long_is_refused(layout: Layout, monkeypatch: pytest.MonkeyPatch) -> None:
    def late(*_: object) -> bytes:
        raise TooSlow

    monkeypatch.setattr(drawing, "run", late)
    with pytest.raises(CannotDraw, match="fold it by unit"):
        draw(TINY, layout, "svg")


def test_large_drawings_run_apart_and_are_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    many = "digraph { " + " ".join(f"n{number};" for number in range(engine.MANY + 1)) + " }"
    assert run(many, "dot", "plain", engine.MANY + 1).startswith(b"graph")
    monkeypatch.setattr(engine, "SECONDS", 0.01)
    with pytest.raises(TooSlow):
        run(many, "dot", "plain", engine.MANY + 1)


def test_a_box_more_or_less_than_written_is_noticed() -> None:
    with pytest.raises(Lost):
        run("digraph { n0 n1 }", "dot", "svg", 1)


def test_threads_draw_what_one_thread_draws(large: tuple[Chart, Layout]) -> None:
    expected = {form: draw(*large, form) for form in FORMS}
    with ThreadPoolExecutor(8) as pool:
        drawn = list(pool.map(lambda form: (form, draw(*large, form)), FORMS * 5))
    assert all(expected[form] == data for form, data in drawn)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_box_of_the_svg_has_a_name_an_id_and_an_actor(large: tuple[Chart, Layout], theme: str) -> None:
    chart, layout = large
    root = etree.fromstring(draw(chart, layout, "svg", theme, focusable=True))  # type: ignore[arg-type]
    boxes = {group.get("data-id"): group for group in root.iter(f"{SVG}g") if group.get("data-id")}
    assert set(boxes) == {box.id for box in chart.boxes}
    for box in chart.boxes:
        group = boxes[box.id]
        assert group.get("aria-label") == group.findtext(f"{SVG}title") == spoken(box, "fr")
        assert (group.get("data-actor"), group.get("data-mark")) == (box.actor, box.mark)
        assert (group.get("role"), group.get("tabindex")) == ("img", "0")
        assert group.get("id", "").startswith("box-")
        assert (
            "".join(text.text for text in group.iter(f"{SVG}text"))
            .replace(" ", "")
            .lstrip("+−")
            .startswith(box.label.replace(" ", "")[:12])
            or box.mark
        )
    assert (root.get("role"), root.get("aria-label")) == ("group", "Pôle")


def test_a_static_svg_is_one_image_with_a_name(layout: Layout) -> None:
    root = etree.fromstring(draw(TINY, layout, "svg"))
    assert (root.get("role"), root.get("aria-label"), root.findtext(f"{SVG}title")) == ("img", "House", "House")
    assert not [element for element in root.iter() if element.get("tabindex")]
    untitled = etree.fromstring(draw(replace(TINY, title=""), layout, "svg"))
    assert untitled.get("aria-label") == "Chart"


def test_text_names_the_face_and_takes_no_more_than_its_width(layout: Layout) -> None:
    root = etree.fromstring(draw(TINY, layout, "svg"))
    for text in root.iter(f"{SVG}text"):
        assert text.get("font-family") == CSS_FAMILY == "Source Sans Pro, Source Sans, sans-serif"
        bold = text.get("font-weight") == "600"
        size = float(text.get("font-size", ""))
        if len(text.text or "") > 1:
            assert float(text.get("textLength", "")) == pytest.approx(width(text.text or "", size, bold), abs=0.06)


def test_only_the_elements_and_attributes_of_pictures_are_let_through(layout: Layout) -> None:
    allowed = {"svg", "g", "title", "text", "path", "polygon", "polyline", "ellipse"}
    root = etree.fromstring(draw(TINY, layout, "svg"))
    assert {etree.QName(element).localname for element in root.iter()} <= allowed
    names = {name for element in root.iter() for name in element.attrib}
    assert not [name for name in names if name.startswith("on") or "href" in name or name == "style"]


@pytest.mark.parametrize(
    "smuggled",
    ["<script>alert(1)</script>", '<image href="x"/>', '<path onload="x()" d="M0"/>', '<path d="M0" fill="url(#x)"/>',
     '<text x="0" y="0" style="color:red">x</text>', '<a href="javascript:x"/>', '<path fill="&lt;" d="M0"/>'],
)  # fmt: skip
def test_anything_else_is_refused(layout: Layout, smuggled: str) -> None:
    drawn = f'<svg xmlns="http://www.w3.org/2000/svg"><g class="node"><title>n0</title>{smuggled}</g></svg>'
    with pytest.raises(Unsafe):
        rebuilt(drawn.encode(), sketch_of(TINY, layout), "x", "en", focusable=False)


def test_hostile_titles_come_out_literally_and_make_no_box() -> None:
    hostile = [text for text in HOSTILE if len(text) < 40]
    boxes = (Box("top", "Top"), *(Box(f"b{n}", text, caption=text, actor=text) for n, text in enumerate(hostile)))
    chart = Chart("<svg onload=x>", boxes, tuple(Line("top", box.id) for box in boxes[1:]), "en")
    layout = layout_of([chart])
    assert layout is not None
    root = etree.fromstring(draw(chart, layout, "svg"))
    groups = {group.get("data-id"): group for group in root.iter(f"{SVG}g") if group.get("data-id")}
    assert len(groups) == len(boxes)
    for box in boxes[1:]:
        words = "".join("".join(text.itertext()) for text in groups[box.id].iter(f"{SVG}text"))
        assert squeezed(words).startswith(squeezed(box.label))
        assert groups[box.id].get("data-actor") == box.actor
    assert {draw(chart, layout, form)[:4] for form in ("png", "pdf")} == {b"\x89PNG", b"%PDF"}


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_a_label_that_is_gone_is_struck_through_line_by_line(large: tuple[Chart, Layout]) -> None:
    """The strike is a line of the drawing itself, so that PNG and PDF have it as SVG does."""
    chart, layout = large
    rect = layout.places["cm@r1"]
    struck = re.findall(r'class=strike [^\]]*pos="([^"]*)"', sketch_of(chart, layout).dot)
    label = Label.of(next(box for box in chart.boxes if box.id == "cm@r1"))
    assert len(struck) == len(title_lines(label, layout.size, rect.width))
    for points in struck:
        (left, y), *_, (right, end) = [tuple(map(float, point.split(","))) for point in points.split()]
        assert y == end
        assert rect.left < left < rect.x < right < rect.right
        assert rect.top < layout.page.height - y < rect.bottom


def test_the_outline_of_what_is_gone_is_dashed_and_the_seat_has_two(large: tuple[Chart, Layout]) -> None:
    chart, layout = large
    root = etree.fromstring(draw(chart, layout, "svg"))
    boxes = {group.get("data-id"): group for group in root.iter(f"{SVG}g") if group.get("data-id")}
    assert len(boxes["cm@r0"].findall(f"{SVG}path")) == 2
    assert [path.get("stroke-width") for path in boxes["cm@r1"].findall(f"{SVG}path")] == ["0"]
    assert [g for g in root.iter(f"{SVG}g") if g.get("class") == "edge gone"]


def test_what_no_font_has_is_said_in_png_and_pdf_only() -> None:
    lost = Chart("", (Box("a", "Directrice \U000e1234"),), (), "fr")
    assert unreadable(lost).startswith("Aucune police")
    assert "U+E1234" in unreadable(lost)
    layout = layout_of([lost])
    assert layout is not None
    assert b"U+E1234" not in draw(lost, layout, "svg")


@pytest.mark.parametrize("size", [9, 9.25, 10, 12.5, 18])
@pytest.mark.parametrize("bold", [False, True])
def test_graphviz_draws_lines_no_wider_than_the_room_we_leave(size: float, bold: bool) -> None:
    """It rounds letters to pixels: measured in the PNG, a line may be 3 % wider than the face says."""
    from orgmodel.diagram.dot import Sheet, Type
    from orgmodel.diagram.style import LIGHT

    titles = TITLES[::9]
    sheet = Sheet(Rect(480, 270, 960, 540), LIGHT)
    for number, title in enumerate(titles):
        sheet.text(f"n{number}", (480, 40 + 40 * number), title, Type(size, "#000000", bold))
    image = Image.open(io.BytesIO(run(sheet.dot(), "nop2", "png", len(sheet.nodes)))).convert("L")
    scale = image.width / 960
    for number, title in enumerate(titles):
        strip = image.crop((0, round(scale * (25 + 40 * number)), image.width, round(scale * (55 + 40 * number))))
        left, _, right, _ = strip.point(lambda value: 255 if value < 200 else 0).getbbox()  # type: ignore[misc]
        assert (right - left) / scale <= 1.03 * width(title, size, bold) + 1 / scale
