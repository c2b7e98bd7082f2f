"""Everything in one file: what the manifest says is there, is there, under names any system takes."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from orgmodel.export import bundle
from orgmodel.export.format import Format, Request
from orgmodel.export.naming import file_name, slug
from orgmodel.records import Refused
from orgmodel.scenario.reader import read_text
from orgmodel.study import Study
from orgmodel.text import msg
from tests.export.studies import hostile, small, written

LEGAL = re.compile(r"([a-z0-9_-]+/)?[a-z0-9_.-]+")
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)")


@lru_cache(maxsize=1)
def made() -> bytes:
    return written("zip", hostile())


def manifest(raw: bytes) -> dict[str, Any]:
    with ZipFile(BytesIO(raw)) as files:
        found: dict[str, Any] = json.loads(files.read("manifest.json"))
    return found


def test_the_manifest_vouches_for_every_file() -> None:
    listed = manifest(made())
    with ZipFile(BytesIO(made())) as files:
        assert [one["name"] for one in listed["files"]] == [
            name for name in files.namelist() if name != "manifest.json"
        ]
        for one in listed["files"]:
            content = files.read(one["name"])
            assert (len(content), sha256(content).hexdigest()) == (one["bytes"], one["sha256"])
    assert listed["model"] == hostile().digest
    assert listed["left_out"] == []


def test_it_holds_workbook_page_data_documents_pictures_of_each_placement_and_the_scenario() -> None:
    with ZipFile(BytesIO(made())) as files:
        names = files.namelist()
        scenario = next(name for name in names if name.endswith(".yaml"))
        assert read_text(files.read(scenario), "back.yaml").scenario == hostile().scenarios[0]
    suffixes = {name.rsplit(".", 1)[1] for name in names}
    assert {"xlsx", "html", "json", "drawio", "pdf", "svg", "png", "yaml"} <= suffixes
    for placement in ("today", "con"):
        assert len([name for name in names if f"chart-{placement}-" in name]) == 3


def test_names_are_legal_on_every_system_and_told_apart_whatever_their_case() -> None:
    with ZipFile(BytesIO(made())) as files:
        names = files.namelist()
    assert [name for name in names if not LEGAL.fullmatch(name) or RESERVED.match(name.rsplit("/", 1)[-1])] == []
    assert len({name.lower() for name in names}) == len(names)
    assert max(len(name.encode()) for name in names) < 120


def test_the_same_study_gives_the_same_bytes_and_a_day_is_written_when_asked_for() -> None:
    request = Request("bundle", None, "en")
    files = tuple(one for one in bundle.members(small(), request) if one.name.endswith((".json", ".yaml")))
    again = bundle.packed(files, small(), request)
    assert bundle.packed(files, small(), request) == again
    assert manifest(again)["day"] is None
    dated = bundle.packed(files, small(), replace(request, day=date(2026, 11, 20)))
    assert manifest(dated)["day"] == "2026-11-20"


def test_what_cannot_be_made_is_left_out_with_its_reason() -> None:
    def refuse(_study: Study, _request: Request) -> bytes:
        raise Refused(msg("{file} cannot be read", file="x"))

    form = Format("broken", ".x", "text/plain", msg("Broken"), refuse, ("page",))
    one = bundle._made(form, small(), Request("page", None, "en"), "page.x")
    assert manifest(bundle.packed((one,), small(), Request("bundle", None, "en")))["left_out"] == [
        {"name": "page.x", "reason": "x cannot be read"}
    ]


def test_a_name_is_a_slug_with_a_short_hash() -> None:
    name = file_name("Où siéger ? CON:/nul", ("très_longue " * 9, "chart"), "digest", ".svg")
    assert re.fullmatch(r"orgmodel-ou-sieger-con-nul-tres-longue-[a-z-]+-chart-[0-9a-f]{6}\.svg", name)
    assert len(name) < 120
    assert slug("日本") == "scenario"
    assert file_name("a", (), "one", ".x") != file_name("a", (), "other", ".x")
