"""The deck, read back: native, glued, legible, nothing outside its box or off its slide."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from benchmarks.synthetic import organization
from orgmodel.export.format import Request
from orgmodel.export.pptx import FORMAT
from orgmodel.placement.standing import standing_of
from orgmodel.placement.verdict import lead_in_words
from orgmodel.scenario.reader import read_scenario, read_text
from orgmodel.study import Study, compare, difference
from orgmodel.text import LANGUAGES, Share, render
from tests.conftest import SCENARIOS
from tests.export.slides_read import Read, crossings, faults, read
from tests.organizations import tiny

HOSTILE = 'R & <b>D</b> "x" {0} %s =1+1 \\n $a$ [a](http://b) ☃ ' + "W" * 40
LUXURY = next(path for path in SCENARIOS if path.stem == "luxury_house")


@pytest.fixture(scope="module")
def luxury() -> Study:
    return compare(read_scenario(LUXURY))


@pytest.fixture(scope="module")
def written(luxury: Study) -> bytes:
    return FORMAT.write(luxury, Request("deck", None, "fr"))


@pytest.fixture(scope="module")
def french(written: bytes) -> Read:
    return read(written)


def test_nothing_is_wrong_with_the_deck_of_a_shipped_scenario(french: Read) -> None:
    assert faults(french) == []


def test_slides_stand_in_the_order_of_an_argument(french: Read, luxury: Study) -> None:
    """Question, today, each placement and what it changes, all together, who does what, risks, ranking, decision."""
    first = ["Où placer", "32 rôles", "Aujourd’hui", "Boutiques"]
    assert all(title.startswith(part) for title, part in zip(french.titles, first, strict=False))
    later = ["Des 4 placements", "Le rôle a part", "laisse", "à traiter", "devance", "fait passer", "suffit", "Décider"]
    places = [max(i for i, title in enumerate(french.titles) if part in title) for part in later]
    assert places == sorted(places)
    for one in luxury.assessments[1:]:
        name = one.placed.title.get("fr")
        own = [title for title in french.titles if title.startswith(f"« {name} »")]
        assert "constats d’aujourd’hui" in own[0] and "gagne le plus" in own[1]


def test_every_title_states_its_finding_with_numbers_of_the_study(french: Read, luxury: Study) -> None:
    assert all(re.search(r"\d", title) for title in french.titles)
    hub = luxury.find("hub")
    found = difference(luxury.baseline, hub)
    (title,) = [one for one in french.titles if one.startswith("« Pôle auprès") and "corrige" in one]
    assert f"corrige {len(found.fixed)} des {len(luxury.baseline.findings)} constats" in title
    assert f"en fait naître {len(found.new)}" in title
    lever = render(Share(luxury.axis(hub, "lever") or 0.0), "fr")
    assert f"→ {lever}".replace("\u202f", " ") in title
    verdict = render(lead_in_words(standing_of(luxury.scenarios[0])), "fr")
    assert re.sub("[\u202f\u00a0]", " ", verdict) in french.titles


def test_notes_carry_the_explanation_with_its_lines_and_the_models_hash(french: Read, luxury: Study) -> None:
    notes = [slide.notes_slide.notes_text_frame.text for slide in french.slides]
    assert all(luxury.digest in note for note in notes)
    assert any(re.search(r"luxury_house\.yaml:\d+:\d+", note) for note in notes)
    assert any("notre proposition" in note for note in notes), "where thresholds come from"
    assert all(str(luxury.digest) in _foot(slide) for slide in french.slides[1:])


def _foot(slide: Any) -> str:
    return " ".join(one.text_frame.text for one in slide.placeholders if "ftr" in one._element.xml)


def test_the_same_box_stands_at_the_same_place_on_every_chart(french: Read) -> None:
    charts = [slide for slide in french.slides if any(one.name == "reporting" for one in slide.shapes)]
    boss = [
        (one.left, one.top) for slide in charts for one in slide.shapes
        if one.name.startswith("Directrice image et communication")
    ]  # fmt: skip
    assert len(boss) >= 4 and len(set(boss)) == 1


def test_seats_are_one_shape_with_two_outlines_and_what_is_gone_is_dashed_and_struck(french: Read) -> None:
    shapes = [one for slide in french.slides for one in slide.shapes if not one.has_table]
    seats = [one for one in shapes if one.name.startswith("Responsable des communautés") and ", le poste" in one.name]
    gone = [one for one in seats if "retiré" in one.name]
    kept = [one for one in seats if one not in gone]
    assert all(len(one._element.findall(".//{*}path")) == 2 for one in kept) and kept
    assert all('prst="gone"' not in one._element.xml and "lgDash" in one._element.xml for one in gone) and gone
    assert all("sngStrike" in one._element.xml for one in gone)
    assert all(len(one._element.findall(".//{*}cxn")) == 4 for one in kept), "sites to glue to"


def test_reporting_lines_pass_behind_no_box(french: Read) -> None:
    assert [crossings(slide) for slide in french.slides] == [0] * len(french.slides)


def test_the_same_study_gives_the_same_bytes(luxury: Study, written: bytes) -> None:
    """A day is printed only where one is given."""
    assert written == FORMAT.write(luxury, Request("deck", None, "fr"))
    assert read(written).presentation.core_properties.created.year == 2000
    dated = read(FORMAT.write(luxury, Request("chart", "hub", "fr", day=date(2026, 11, 24))))
    assert "24 novembre 2026" in _foot(dated.slides[0])
    assert dated.presentation.core_properties.created.date() == date(2026, 11, 24)
    with ZipFile(BytesIO(written)) as parts:
        assert {entry.date_time for entry in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert parts.testzip() is None


@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_every_picture_is_one_faultless_slide(path: Path) -> None:
    study = compare(read_scenario(path))
    for what, language in zip(("chart", "map", "risk-matrix", "lever-map"), LANGUAGES * 2, strict=True):
        deck = read(FORMAT.write(study, Request(what, None, language)))
        assert faults(deck) == [] and len(deck.slides) == 1, (path.stem, what)


def test_eight_placements_of_three_hundred_roles_stay_legible() -> None:
    scenario = read_text(organization(300), "large.yaml").scenario
    study = compare(scenario)
    deck = read(FORMAT.write(study, Request("deck", None, "en")))
    assert len(study.assessments) == 8 and faults(deck) == []
    names = {one.name.partition(",")[0] for slide in deck.slides for one in slide.shapes}
    drawn = {role.title.get("en") for role in scenario.organization.roles} & names
    assert len(drawn) == 300, "every role stands on some slide"


def test_hostile_words_come_out_literally() -> None:
    roles = [{"id": "boss", "title": HOSTILE}, {"id": "comm_head", "title": "=cmd|x!A0", "reports_to": "boss"}]
    scenario = tiny(
        title=HOSTILE,
        organization={"roles": roles, "units": [{"id": "top", "name": HOSTILE}]},
        community_manager={"title": HOSTILE},
        placements=[
            {"id": "today", "title": HOSTILE, "as_is": True, "seats": [{"id": "cm", "reports_to": "comm_head"}]},
            {"id": "other", "title": "x" + HOSTILE, "seats": [{"id": "cm", "reports_to": "boss"}]},
        ],
        questions=[{"text": HOSTILE}],
    ).scenario
    data = FORMAT.write(compare(scenario), Request("deck", None, "en"))
    deck = read(data)
    assert HOSTILE in deck.words and faults(deck) == []
    with ZipFile(BytesIO(data)) as parts:
        slides = b"".join(parts.read(name) for name in parts.namelist() if name.startswith("ppt/slides/"))
    assert b"hlinkClick" not in slides and b"TargetMode" not in slides
    assert set(re.findall(rb'<a:fld[^>]*type="(\w+)"', slides)) == {b"slidenum"}


def test_a_lone_placement_has_a_deck_too() -> None:
    deck = read(FORMAT.write(compare(tiny().scenario), Request("deck", None, "fr")))
    assert faults(deck) == []
    assert deck.titles[-1].startswith("Décider sur")
