"""The draw.io document read as draw.io does: every line ends on boxes, every box stands inside its page."""

from __future__ import annotations

from xml.etree import ElementTree

from tests.export.studies import EVIL, hostile, shipped, written


def pages(raw: bytes) -> list[ElementTree.Element]:
    root = ElementTree.fromstring(raw)
    assert root.tag == "mxfile"
    return root.findall("diagram")


def test_one_page_a_placement_the_one_asked_for_first() -> None:
    found = pages(written("drawio", shipped(), placement="regions"))
    assert len(found) == len(shipped().assessments)
    assert found[0].get("name") == str(shipped().find("regions").placed.title)
    assert len({page.get("id") for page in found}) == len(found)


def test_ids_resolve_and_boxes_stand_inside_the_page() -> None:
    for page in pages(written("drawio", shipped("transport_group"), language="fr")):
        model = page.find("mxGraphModel")
        assert model is not None
        wide, high = float(model.get("pageWidth", 0)), float(model.get("pageHeight", 0))
        cells = {str(cell.get("id")): cell for cell in model.iter("mxCell")}
        assert len(cells) == len(list(model.iter("mxCell")))
        for cell in cells.values():
            geometry = cell.find("mxGeometry")
            assert cell.get("parent") in (None, *cells)
            if cell.get("edge"):
                assert {cell.get("source"), cell.get("target")} <= cells.keys()
                assert "html=0" in str(cell.get("style"))
            if cell.get("vertex"):
                assert geometry is not None
                x, y, width, height = (float(geometry.get(name, -1)) for name in ("x", "y", "width", "height"))
                assert 0 <= x <= x + width <= wide + 0.1
                assert 0 <= y <= y + height <= high + 0.1


def test_dotted_lines_are_dashed_and_what_is_gone_is_struck_through() -> None:
    raw = written("drawio", shipped()).decode()
    assert "dashPattern=6 4" in raw
    assert "fontStyle=8" in raw
    assert "double=1" in raw


def test_a_title_is_the_text_of_its_box_and_nothing_else() -> None:
    cells = [cell for page in pages(written("drawio", hostile())) for cell in page.iter("mxCell")]
    assert any(str(cell.get("value")).startswith(EVIL) for cell in cells)
    assert all(EVIL not in str(cell.get(name)) for cell in cells for name in ("id", "style", "source", "target"))
