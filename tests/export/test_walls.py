"""Pictures for the wall, as files: text of 1/30 of the height or more, and at most twenty boxes."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from orgmodel.export import FORMATS
from orgmodel.export.contents import WALLS
from orgmodel.export.format import Request
from orgmodel.text import render
from tests.export.studies import shipped

FORM = {one.id: one for one in FORMATS}


@pytest.mark.parametrize("what", WALLS)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_wall_is_read_from_the_back_of_the_room(what: str, language: str) -> None:
    study = shipped("luxury_house")
    for one in study.assessments:
        root = etree.fromstring(FORM["svg"].write(study, Request(what, one.placed.id, language)))
        height = float(root.get("viewBox").split()[3])
        sizes = [float(re.sub(r"[^\d.]", "", node.get("font-size"))) for node in root.iter() if node.get("font-size")]
        assert min(sizes) >= height / 30 * 0.999, one.placed.id
        told = FORM["txt"].write(study, Request(what, one.placed.id, language)).decode("utf-8")
        assert all(render(one.placed.name(seat), language) in told for seat in one.placed.seat_ids)


def test_every_picture_for_a_wall_comes_in_the_same_files() -> None:
    assert [one.id for one in FORMATS if "wall" in one.contents] == ["svg", "png", "pdf", "txt"]
    assert all(set(WALLS) <= set(one.contents) or not set(WALLS) & set(one.contents) for one in FORMATS)
