"""A staff list holds roles as the scenario itself would, each cell with its place."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from orgmodel.records import Malformed
from orgmodel.scenario.reader import read
from orgmodel.scenario.staff import read_staff
from scenario.small import SMALL

FAULTS = [
    ("id,title\na,A,x\n", "2:5: this row has more cells than the header; quote a text that holds the separator"),
    ('id,title\na,"A\nb,B\n', '2:3: a quote is opened here and never closed; close it, or write "" for a quote'),
    ('id,title\na,"A" x\n', '2:3: this cell goes on behind its closing quote; write "" for a quote inside'),
    ("id,title\na,A\x00\n", "2:4: the control character U+0000 is not allowed; delete it"),
    ("id,title,title\n", "1:10: two columns are called “title”; keep one"),
    ("id,title,hors\n", "1:10: unknown column “hors”; did you mean “hours”?"),
    ("title\nA\n", "1:1: the column “id” is missing; add it"),
    ("id\na\n", "1:1: the column “title” is missing; add it"),
    ("id,title\na," + "x" * 20_001 + "\n", "2:3: this value is longer than 20,000 characters; shorten it"),
]


def said(raw: str) -> list[str]:
    """The faults of a staff list."""
    try:
        read_staff(raw.encode(), "staff.csv")
    except Malformed as malformed:
        return [str(one.location).removeprefix("staff.csv:") + f": {one.message}" for one in malformed.problems]
    return []


@pytest.mark.parametrize(("text", "expected"), FAULTS, ids=[text[:20] for text, _ in FAULTS])
def test_what_is_wrong_with_a_list_is_said_at_its_cell(text: str, expected: str) -> None:
    assert said(text) == [expected]


def test_an_empty_list_has_no_columns() -> None:
    assert said("") == ["1:1: the column “id” is missing; add it", "1:1: the column “title” is missing; add it"]
    assert said("\ufeffid,title\n") == []


def with_staff(folder: Path, staff: str) -> Path:
    """A scenario beside its staff list."""
    (folder / "staff.csv").write_text(staff, encoding="utf-8")
    path = folder / "top.yaml"
    path.write_text(SMALL.replace("  units", "  roles_from: staff.csv\n  units"), encoding="utf-8")
    return path


def test_every_column_is_read_as_the_format_reads_it(tmp_path: Path) -> None:
    staff = (
        "id;title_en;title_fr;unit;reports_to;dotted_to;holders;headcount;fte;hours;languages\n"
        'desk;"Desk; all";Accueil;care|office;lead|ceo;ceo;p1|p2;2;1.5;Mon-Fri 09:00-12:00;fr|en\n'
        "\n"
        "night;Night;;;desk;;;;;;\n"
    )
    desk, night = read(with_staff(tmp_path, staff)).scenario.organization.roles[2:]
    assert (desk.title.get("en"), desk.title.get("fr")) == ("Desk; all", "Accueil")
    assert (desk.units, desk.reports_to, desk.dotted_to) == (("care", "office"), ("lead", "ceo"), ("ceo",))
    assert (desk.holders, desk.headcount, desk.fte, desk.languages) == (("p1", "p2"), 2, 1.5, ("fr", "en"))
    assert desk.hours is not None
    assert desk.hours.minutes == 5 * 180
    assert str(desk.at("reports_to")) == "staff.csv:2:38"
    assert (night.unit, night.holders, night.hours, str(night.location)) == (None, None, None, "staff.csv:4:1")


def test_references_of_a_list_are_checked_with_the_rest(tmp_path: Path) -> None:
    with pytest.raises(Malformed) as caught:
        read(with_staff(tmp_path, "id,title,reports_to\na,A,led\nlead,B,a\nc,C,c\nD,D,a\n"))
    assert [str(problem.location) for problem in caught.value.problems] == [
        "staff.csv:2:5", "staff.csv:3:1", "staff.csv:4:5", "staff.csv:5:1"
    ]  # fmt: skip
    assert "(line 9 of top.yaml)" in str(caught.value)


def test_two_thousand_roles_are_read_in_a_moment(tmp_path: Path) -> None:
    rows = "".join(f"r{n},Role {n},care,{f'r{n // 7}' if n else 'ceo'},p{n},fr|en\n" for n in range(2000))
    path = with_staff(tmp_path, "id,title,unit,reports_to,holders,languages\n" + rows.replace(",r0,p", ",ceo,p", 7))
    started = time.process_time()
    assert len(read(path).scenario.organization.roles) == 2002
    assert time.process_time() - started < 2, "0.25 s on a quiet machine"
