"""Naughty strings through every format: each file is read back by its own reader and says them as they were written."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from pathlib import Path

import networkx as nx
import pytest
from lxml import etree, html
from openpyxl import load_workbook
from pptx import Presentation

from orgmodel.export import FORMATS
from orgmodel.export.format import Request
from orgmodel.records import Malformed
from orgmodel.scenario.reader import read_text
from orgmodel.study import Study, compare
from tests.corpora.test_naughty import STRINGS, scenario_of

FORM = {form.id: form for form in FORMATS}
LOT = 40
"""Strings of one organization: a chart that holds one page."""


def kept() -> list[str]:
    """The strings that a scenario may hold, each once."""
    found = []
    for said in dict.fromkeys(" ".join(one.split()) for one in STRINGS):
        try:
            found.append(str(scenario_of(said).title))
        except Malformed:
            continue
    return found


KEPT = kept()
LOTS = [KEPT[start : start + LOT] for start in range(0, len(KEPT), LOT)]


def study_of(titles: list[str]) -> Study:
    """A role for each string, an angle of the outside world, and a placement called like one of them."""
    said = [json.dumps(one, ensure_ascii=False) for one in titles]
    roles = "\n".join(
        f"    - {{id: r{number}, title: {one}, unit: shop{', reports_to: r0' if number else ''}}}"
        for number, one in enumerate(said)
    )
    return compare(
        read_text(
            f"""format: 1
title: {said[0]}
organization:
  units: [{{id: shop, name: {said[1]}, function: executive}}]
  roles:
{roles}
stakeholders: [{{id: regulars, name: {said[2]}, power: 0.6, legitimacy: 0.8, urgency: 0.5}}]
channels: [{{id: page, name: {said[3]}, stakeholders: [regulars], operators: [cm], admins: [cm]}}]
responsibilities: [{{activity: odd, label: {said[4]}, responsible: [cm], accountable: [r0]}}]
community_manager: {{id: cm, title: {said[5]}, backup: none}}
placements:
  - {{id: today, title: {said[6]}, as_is: true, seats: [{{id: cm, reports_to: r1}}]}}
  - {{id: other, title: {said[7]}, seats: [{{id: cm, reports_to: r0}}]}}
questions: [{{text: {said[8]}}}]
decisions: [{{text: {said[9]}}}]
""",
            "naughty.yaml",
        ).scenario
    )


STUDIES = [study_of(lot) for lot in LOTS if len(lot) > 9]
LETTERS = re.compile(r"\s+")


def squeezed(text: str) -> str:
    return LETTERS.sub("", text)


def unescaped(cell: str) -> str:
    """A cell of the sheets that are read back: a backslash there is written twice."""
    return cell.replace("\\\\", "\\")


def written(form: str, what: str, study: Study) -> bytes:
    return FORM[form].write(study, Request(what, "today", "en"))


def test_most_strings_may_be_titles() -> None:
    assert len(KEPT) > 350
    assert sum(len(study.assessments[0].placed.roles) for study in STUDIES) > 330


@pytest.mark.parametrize("number", range(len(STUDIES)))
@pytest.mark.parametrize("what", ["chart", "map"])
def test_a_picture_holds_only_what_pictures_are_made_of(number: int, what: str) -> None:
    root = etree.fromstring(written("svg", what, STUDIES[number]))
    kinds = {etree.QName(node).localname for node in root.iter() if isinstance(node.tag, str)}
    assert kinds <= {"svg", "g", "path", "polygon", "polyline", "ellipse", "rect", "circle", "line", "text", "tspan",
                     "title", "desc", "defs", "style", "a", "linearGradient", "stop"} - {"a"}  # fmt: skip
    assert not [name for node in root.iter() for name in node.attrib if name.startswith("on") or "href" in name]


@pytest.mark.parametrize("number", range(len(STUDIES)))
def test_tables_are_read_back_letter_by_letter_and_no_cell_runs(number: int) -> None:
    study = STUDIES[number]
    titles = {str(role.title) for role in study.scenarios[0].organization.roles}
    book = load_workbook(io.BytesIO(written("xlsx", "workbook", study)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f" or cell.hyperlink]
    assert titles <= {one for cell in cells for one in (str(cell.value), unescaped(str(cell.value)))}
    text = written("csv", "roles", study).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    found = {cell for row in rows for cell in row}
    assert not [cell for cell in found if cell[:1] in tuple("=+-@\t\r")]
    bare = found | {cell.removeprefix("'") for cell in found}
    assert titles <= bare | {unescaped(cell) for cell in bare}


@pytest.mark.parametrize("number", range(len(STUDIES)))
def test_networks_and_results_are_read_back(number: int) -> None:
    study = STUDIES[number]
    titles = {str(role.title) for role in study.scenarios[0].organization.roles}
    assert titles <= set(_strings(json.loads(written("json", "results", study))))
    for form, read in (("graphml", nx.read_graphml), ("gexf", nx.read_gexf)):
        graph = read(io.BytesIO(written(form, "graph", study)))
        said = {str(value) for _, data in graph.nodes(data=True) for value in data.values()}
        assert titles <= said | {""}, form
    drawn = etree.fromstring(written("drawio", "chart", study))
    cells = list(drawn.iter("mxCell"))
    assert not [cell for cell in cells if "html=1" in cell.get("style", "")], "labels are text, not HTML"
    assert len(drawn.findall(".//diagram")) == 2
    labels = squeezed(" ".join(cell.get("value", "") for cell in cells))
    assert [title for title in titles if squeezed(title) not in labels] == []


def _strings(value: object) -> list[str]:
    if isinstance(value, dict):
        return [one for part in value.values() for one in _strings(part)]
    if isinstance(value, list):
        return [one for part in value for one in _strings(part)]
    return [value] if isinstance(value, str) else []


@pytest.mark.parametrize("number", range(len(STUDIES)))
def test_the_page_says_them_and_runs_nothing(number: int) -> None:
    study = STUDIES[number]
    raw = written("html", "page", study)
    page = html.fromstring(raw)
    assert not page.xpath("//script | //iframe | //object | //embed | //form | //link | //base")
    assert not page.xpath("//@*[starts-with(name(), 'on')]")
    assert not [one for one in page.xpath("//@href | //@src") if not str(one).startswith(("#", "data:image/"))]
    text = squeezed(page.text_content())
    lost = [title for title in map(str, (role.title for role in study.scenarios[0].organization.roles))
            if squeezed(title) not in text]  # fmt: skip
    assert lost == []


@pytest.mark.parametrize("number", range(len(STUDIES)))
def test_the_deck_opens_and_says_them(number: int) -> None:
    raw = written("pptx", "deck", STUDIES[number])
    deck = Presentation(io.BytesIO(raw))
    words = squeezed(" ".join(shape.text_frame.text for slide in deck.slides for shape in slide.shapes
                              if shape.has_text_frame))  # fmt: skip
    assert len(deck.slides) > 5
    assert squeezed(str(STUDIES[number].scenarios[0].placements[0].title)) in words
    names = zipfile.ZipFile(io.BytesIO(raw)).namelist()
    assert not [name for name in names if "vba" in name.lower() or "external" in name.lower()]
    links = [name for name in names if name.endswith(".rels")]
    assert not [name for name in links if b'TargetMode="External"' in zipfile.ZipFile(io.BytesIO(raw)).read(name)]


@pytest.mark.parametrize("what", ["decision-record", "mandate-letter", "minutes"])
@pytest.mark.parametrize("number", range(0, len(STUDIES), 3))
def test_documents_are_set(number: int, what: str) -> None:
    assert written("pdf", what, STUDIES[number]).startswith(b"%PDF")
    assert written("md", what, STUDIES[number]).decode("utf-8").startswith("# ")


@pytest.mark.parametrize("number", range(len(STUDIES)))
@pytest.mark.parametrize(("form", "start"), [("mermaid", "flowchart"), ("dot", "digraph"), ("txt", "")])
def test_text_graphs_keep_their_shape(number: int, form: str, start: str) -> None:
    text = written(form, "chart", STUDIES[number]).decode("utf-8")
    assert start in text
    assert str(Path(__file__)) not in text
