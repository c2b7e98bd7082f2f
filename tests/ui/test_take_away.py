"""What is taken away: files under names any system takes, made as asked, failing without a word of the scenario."""

from __future__ import annotations

import logging
import re
from datetime import date
from io import BytesIO
from types import MappingProxyType
from typing import Any
from zipfile import ZipFile

import pytest

from orgmodel.export import FORMATS
from orgmodel.export.bundle import ALL
from orgmodel.export.format import Format
from orgmodel.text import msg
from orgmodel.ui import shelf
from orgmodel.ui.desk import Desk
from orgmodel.ui.file_names import file_name
from orgmodel.ui.opening import open_item
from orgmodel.ui.state import Address, Visit
from orgmodel.ui.taking import NotMade, Options, writer
from tests.export.studies import named
from tests.ui.app import answer, open_page, words


def desk_of(text: str, name: str = "named.yaml", **address: str) -> Desk:
    item = shelf.Item("x", name, "upload", content=text.encode())
    return Desk(Address(scenario="x", **address), Visit(), (item,), open_item(item), "light", MappingProxyType({}))


@pytest.fixture(scope="module")
def desk() -> Desk:
    return desk_of(named().scenarios[0].source.text, "CON: Zoé’s file.yaml")


def form(name: str) -> Format:
    return next(one for one in ALL if one.id == name)


def made(desk: Desk, name: str, what: str, **options: Any) -> bytes:
    return writer(form(name), what, desk.chosen, desk, Options(options.pop("language", "en"), **options))()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_page_offers_the_four_files_of_tonight_and_every_report(language: str) -> None:
    app = open_page("take-away", scenario="federation", lang=language)
    assert not app.exception
    assert answer(app)
    keys = {
        button.proto.id.rsplit("-", 1)[-1] if not button.key else button.key for button in app.get("download_button")
    }
    assert {"take-workbook", "take-decision-record", "take-bundle", "take-weekly-pdf", "take-csv-roles"} <= keys
    assert words(app)


def test_a_name_of_a_file_is_ours_and_legal(desk: Desk) -> None:
    name = file_name(desk, desk.chosen, "chart", form("svg"))
    assert re.fullmatch(r"orgmodel-con-zoe-s-file-today-chart-[0-9a-f]{6}\.svg", name)
    assert file_name(desk, None, "workbook", form("xlsx")).startswith("orgmodel-con-zoe-s-file-workbook-")


def test_a_file_is_in_the_language_asked_for_whatever_that_of_the_page(desk: Desk) -> None:
    assert b"Outcome" in made(desk, "csv", "checks")
    assert "Résultat".encode() in made(desk, "csv", "checks", language="fr")


def test_names_stay_away_when_asked(desk: Desk) -> None:
    assert b"Ambrose" in made(desk, "csv", "people")
    assert b"Ambrose" not in made(desk, "csv", "people", is_nameless=True)


def test_what_is_tried_is_in_files_without_names_too() -> None:
    text = named().scenarios[0].source.text
    tried = desk_of(text, seat="editor", placement="what_if")
    rows = made(tried, "csv", "checks", is_nameless=True).decode("utf-8-sig")
    assert str(tried.chosen.placed.title) in rows


def test_a_day_is_printed_only_when_asked(desk: Desk) -> None:
    assert b'"day": null' in made(desk, "json", "results")
    assert b'"day": "2026-11-20"' in made(desk, "json", "results", day=date(2026, 11, 20))


def test_the_bundle_is_made_of_the_same_study(desk: Desk) -> None:
    with ZipFile(BytesIO(made(desk, "zip", "bundle"))) as files:
        assert "manifest.json" in files.namelist()


def test_what_fails_says_a_reference_and_nothing_of_the_scenario(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    def fail(_study: object, _request: object) -> bytes:
        raise ValueError("Zoé Quillfeather")

    broken = Format("broken", ".x", "text/plain", msg("Broken"), fail, ("chart",))
    with caplog.at_level(logging.ERROR), pytest.raises(NotMade) as failed:
        writer(broken, "chart", desk.chosen, desk, Options("en"))()
    assert re.fullmatch(r"[0-9a-f]{8}", str(failed.value))
    assert "Quillfeather" not in caplog.text
    assert failed.value.__suppress_context__


def test_every_format_is_offered_somewhere() -> None:
    app = open_page("take-away", scenario="federation")
    names = {str(button.proto.help) for button in app.get("download_button")}
    plain = {re.sub(r"[\\\u2060]", "", name) for name in names}
    labels = {re.sub(r"[\\\u2060]", "", str(button.proto.label)) for button in app.get("download_button")}
    for one in FORMATS:
        assert str(one.title) in plain | labels
