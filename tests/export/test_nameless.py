"""No file of a scenario without names holds one of them, whatever its format and content."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile, is_zipfile

import pytest

from orgmodel.export import FORMATS
from orgmodel.export.bundle import ALL
from orgmodel.export.format import Request
from orgmodel.scenario.pseudonyms import pseudonymised
from orgmodel.study import Study, compare
from tests.export.studies import named

NAMES = ("quillfeather", "ambrose", "zoé", "p_zoe")
CASES = [(form.id, what) for form in FORMATS for what in form.contents]


@pytest.fixture(scope="module")
def nameless() -> Study:
    return compare(pseudonymised(named().scenarios[0]))


def unpacked(raw: bytes) -> str:
    """All text of a file, that of the files inside it too."""
    if not is_zipfile(BytesIO(raw)):
        return raw.decode("utf-8", "replace").lower()
    with ZipFile(BytesIO(raw)) as files:
        return "\n".join(name.lower() + unpacked(files.read(name)) for name in files.namelist())


def test_the_names_are_there_to_be_found() -> None:
    found = unpacked(next(one for one in FORMATS if one.id == "xlsx").write(named(), Request("workbook", None, "en")))
    assert all(name in found for name in NAMES)


@pytest.mark.parametrize(("form", "what"), CASES)
def test_no_file_holds_a_name(nameless: Study, form: str, what: str) -> None:
    one = next(one for one in ALL if one.id == form)
    found = unpacked(one.write(nameless, Request(what, None, "fr")))
    assert [name for name in NAMES if name in found] == []
