"""What the app is made of: every package pinned by hash, none under a licence that binds, all in the bill."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tools.supply import LOCK, bill, is_free, packages

TEXT = LOCK.read_text("utf-8")
FOUND = list(packages(TEXT))


def test_every_package_is_pinned_with_hashes_and_no_address() -> None:
    assert len(FOUND) > 40
    assert [one.name for one in FOUND if not one.hashes] == []
    for lock in Path(LOCK).parent.glob("*.lock"):
        assert "://" not in lock.read_text("utf-8"), lock.name


def test_every_installed_package_is_free_to_pass_on() -> None:
    installed = [one for one in FOUND if one.licence]
    assert len(installed) > 40
    assert [f"{one.name}: {one.licence}" for one in installed if not is_free(one.licence)] == []


@pytest.mark.parametrize(
    ("licence", "free"),
    [("MIT", True), ("BSD-3-Clause AND Zlib", True), ("GPL-3.0-or-later", False), ("LGPL-2.1", False), ("", False),
     ("GNU Affero General Public License v3", False), ("Mozilla Public License 2.0 (MPL 2.0)", True)],
)  # fmt: skip
def test_a_licence_that_binds_is_told_from_one_that_does_not(licence: str, free: bool) -> None:
    assert is_free(licence) is free


def test_the_bill_names_every_package_once_and_is_the_same_twice() -> None:
    written = bill(TEXT, "1.0")
    told = json.loads(written)
    assert (told["bomFormat"], told["metadata"]["component"]["name"]) == ("CycloneDX", "orgmodel")
    assert {(part["name"], part["version"]) for part in told["components"]} == {(p.name, p.version) for p in FOUND}
    streamlit = next(part for part in told["components"] if part["name"] == "streamlit")
    assert streamlit["purl"].startswith("pkg:pypi/streamlit@") and streamlit["hashes"]
    assert bill(TEXT, "1.0") == written
