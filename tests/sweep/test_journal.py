"""A sweep that was stopped goes on where it was, and its journal never holds half a chunk."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from orgmodel import __version__
from orgmodel.criteria import CRITERIA
from orgmodel.records import Refused
from orgmodel.sweep import sweep
from orgmodel.sweep.job import Evaluated, Terms
from orgmodel.sweep.journal import Journal
from tests.sweep.files import folder, text

TERMS = Terms(__version__, 0, date(2026, 11, 20))
ROW = Evaluated("d", "today", 3, (0.1, None, *[1 / 3] * (len(CRITERIA) - 2)), (0, 1, 2, 0))


def stop_after(chunks: int) -> Callable[[int, int], None]:
    """A progress that stops the sweep as Ctrl-C does."""
    told: list[int] = []

    def progress(done: int, whole: int) -> None:
        told.append(done)
        if len(told) == chunks:
            raise KeyboardInterrupt

    return progress


def test_what_was_stopped_goes_on_to_the_same_rows(tmp_path: Path) -> None:
    files, journal = folder(tmp_path / "scenarios"), tmp_path / "sweep.journal"
    with pytest.raises(KeyboardInterrupt):
        sweep([files], draws=12, journal=journal, progress=stop_after(2))
    kept = sum(len(json.loads(line)) for line in journal.read_text("utf-8").splitlines()[1:])
    told: list[int] = []
    again = sweep([files], draws=12, journal=journal, progress=lambda done, whole: told.append(done))
    assert 0 < kept < told[0], "what stands in the journal is not evaluated again"
    assert repr(again) == repr(sweep([files], draws=12))
    told.clear()
    sweep([files], draws=12, journal=journal, progress=lambda done, whole: told.append(done))
    assert not told, "a whole journal leaves nothing to do"


def test_a_file_that_changed_is_evaluated_anew(tmp_path: Path) -> None:
    file, journal = tmp_path / "a.yaml", tmp_path / "sweep.journal"
    file.write_text(text(), "utf-8")
    before = sweep([file], journal=journal)
    file.write_text(text(case_types=[]), "utf-8")
    after = sweep([file], journal=journal)
    assert after == sweep([file])
    assert after != before


@pytest.mark.parametrize("torn", [b'[["d","tod', b'[["d","today",4,[0.1,null,0.5],[0,1,2,0]]]'])
def test_a_line_that_was_not_written_whole_is_left_out(tmp_path: Path, torn: bytes) -> None:
    path = tmp_path / "sweep.journal"
    with Journal(path, TERMS) as journal:
        journal.add([ROW])
    whole = path.read_bytes()
    path.write_bytes(whole + torn)
    with Journal(path, TERMS) as journal:
        assert journal.known == {ROW.key: ROW}
        assert path.read_bytes() == whole
        journal.add([ROW._replace(draw=4)])
    assert len(path.read_bytes().splitlines()) == 3


@pytest.mark.parametrize("length", [0, 1, 12, 40])
def test_a_journal_torn_in_its_first_line_begins_anew(tmp_path: Path, length: int) -> None:
    path = tmp_path / "sweep.journal"
    with Journal(path, TERMS):
        pass
    whole = path.read_bytes()
    path.write_bytes(whole[:length])
    with Journal(path, TERMS) as journal:
        assert journal.known == {}
    assert path.read_bytes() == whole


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda raw: b"format: 1\n", "is not the journal of a sweep"),
        (lambda raw: raw + b"[[1]]\n" + raw, "is damaged"),
        (lambda raw: raw.replace(b"0.1,null,", b"0.1,"), "is damaged"),
        (lambda raw: raw.replace(__version__.encode(), b"0.0.1", 1), "was begun by orgmodel 0.0.1 with the seed 0"),
        (lambda raw: raw.replace(b'"seed":0', b'"seed":7'), "with the seed 7"),
    ],
)
def test_a_journal_that_cannot_be_gone_on_with_is_left_alone(
    tmp_path: Path, change: Callable[[bytes], bytes], said: str
) -> None:
    path = tmp_path / "sweep.journal"
    with Journal(path, TERMS) as journal:
        journal.add([ROW])
    changed = change(path.read_bytes())
    path.write_bytes(changed)
    with pytest.raises(Refused, match=said):
        Journal(path, TERMS)
    assert path.read_bytes() == changed


def test_the_day_of_the_first_run_holds_for_those_that_go_on(tmp_path: Path) -> None:
    path = tmp_path / "sweep.journal"
    with Journal(path, TERMS):
        pass
    with Journal(path, Terms(__version__, 0, date(2027, 3, 1))) as journal:
        assert journal.terms == TERMS
