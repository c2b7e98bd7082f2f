"""A sweep gives the same rows whoever evaluates them, and leaves out only the files that cannot be read."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest
from joblib.externals.loky import get_reusable_executor

from orgmodel import __version__
from orgmodel.graph import build_graph
from orgmodel.measures import MEASURES
from orgmodel.measures.draws import draws_of
from orgmodel.measures.measure import Situation
from orgmodel.placement.candidates import candidates
from orgmodel.placement.ranking import rank
from orgmodel.placement.scoring import score
from orgmodel.profiles import find_profile
from orgmodel.records import Level, Refused
from orgmodel.scenario.placed import place
from orgmodel.scenario.reader import read_scenario
from orgmodel.study import compare
from orgmodel.sweep import Sweep, running, sweep
from orgmodel.sweep.evaluating import evaluate
from orgmodel.sweep.job import Job, Terms
from orgmodel.sweep.planning import MOST, SECOND, open_file, plan
from orgmodel.sweep.worlds import redrawn, seed_of
from tests.sweep.files import BROKEN, PLACEMENTS, folder, text

ROOT = Path(__file__).parents[2]
HOUSE = ROOT / "scenarios" / "luxury_house.yaml"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return folder(tmp_path_factory.mktemp("scenarios"))


@pytest.fixture(scope="module", autouse=True)
def no_process_is_left() -> Iterator[None]:
    yield
    get_reusable_executor().shutdown(wait=True, kill_workers=True)


@pytest.fixture(scope="module")
def alone(files: Path) -> Sweep:
    """What one process gives."""
    return sweep([files], draws=12)


def test_rows_say_what_the_study_and_the_ranking_say() -> None:
    scenario = read_scenario(HOUSE)
    study = compare(scenario)
    ranking = rank(score(scenario, [one for one in candidates(scenario).kept if one.is_written]))
    rows = sweep([HOUSE]).rows
    assert [row.placement for row in rows] == [one.id for one in scenario.placements]
    for row in rows:
        assessed, ranked = study.find(row.placement), ranking.find(row.placement)
        assert row.criteria == assessed.criteria
        assert row.findings == {
            level.word: sum(one.level is level for one in assessed.findings) for level in reversed(Level)
        }
        assert row.order == ranking.rows.index(ranked) + 1
        assert (row.lever, row.risk, row.like) == (*ranked.axes, ranked.spokesman)


def test_candidates_take_part_where_they_are_asked_for(files: Path) -> None:
    path = files / "a_plain.yaml"
    rows = sweep([path], what="candidates").rows
    assert [row.placement for row in rows] == [one.id for one in candidates(read_scenario(path)).kept]
    assert [row.placement for row in rows if row.is_written] == [one["id"] for one in PLACEMENTS]
    apart = [row for row in rows if row.like == row.placement]
    assert sum(row.shares[0] for row in apart) == pytest.approx(1)
    assert all(row.shares == next(one.shares for one in apart if one.placement == row.like) for row in rows)


def test_two_processes_give_what_one_gives(files: Path, alone: Sweep) -> None:
    told: list[tuple[int, int]] = []
    together = sweep([files], draws=12, workers=2, progress=lambda done, whole: told.append((done, whole)))
    assert repr(together) == repr(alone)
    assert told[-1] == (3 * 3 * 13, 3 * 3 * 13)
    assert [row.file for row in alone.rows][:: 3 * 13] == [
        (files / name).as_posix() for name in ("a_plain.yaml", "b_extends.yaml", "c_staff.yaml")
    ]
    assert [(row.draw, row.placement) for row in alone.rows][:4] == [
        (0, "today"), (0, "in_care"), (0, "high"), (1, "today"),
    ]  # fmt: skip


def test_a_process_that_dies_loses_nothing(files: Path, alone: Sweep) -> None:
    killed: list[psutil.Process] = []

    def kill(done: int, whole: int) -> None:
        if not killed:
            workers = [one for one in psutil.Process().children() if "popen_loky" in " ".join(one.cmdline())]
            killed.append(workers[0])
            killed[0].send_signal(signal.SIGKILL)

    assert repr(sweep([files], draws=12, workers=2, progress=kill)) == repr(alone)
    assert killed


def test_a_chunk_that_ends_every_process_is_given_up(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "_numbered", lambda job: os._exit(1))
    with pytest.raises(Refused, match="end before their work is done"):
        list(running.run_here([SimpleNamespace(number=number) for number in (0, 1)], 2))


def test_another_orgmodel_is_not_asked(files: Path) -> None:
    with pytest.raises(Refused, match=f"a worker has orgmodel {__version__} and this machine 0.0.1"):
        evaluate(Job(0, Terms("0.0.1", 0, date(2026, 1, 1)), "placements", ()))


def test_a_malformed_file_stops_no_other(files: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text(BROKEN, "utf-8")
    missing = tmp_path / "missing.yaml"
    good = [files / "a_plain.yaml", files / "b_extends.yaml"]
    found = sweep([good[0], broken, missing, good[1]])
    assert found.rows == sweep(good).rows
    assert [one.file for one in found.refused] == [broken.as_posix(), missing.as_posix()]
    assert "broken.yaml:3:79" in [str(problem.location) for problem in found.refused[0].problems]


def test_a_register_that_names_no_risk_is_malformed_too(tmp_path: Path) -> None:
    path = tmp_path / "register.yaml"
    path.write_text(text(register=[{"risk": "no-such-risk", "status": "accepted"}]), "utf-8")
    found = sweep([path])
    assert not found.rows
    assert "no-such-risk" in str(found.refused[0].problems[0].message)


def test_where_nobody_is_seated_that_is_the_row(tmp_path: Path) -> None:
    path = tmp_path / "nobody.yaml"
    path.write_text(text(placements=[]), "utf-8")
    assert [(row.placement, row.is_written, row.order) for row in sweep([path]).rows] == [("none", False, 1)]


def test_worlds_are_shared_by_placements_and_files_and_differ_by_draw(files: Path, tmp_path: Path) -> None:
    twin = tmp_path / "twin.yaml"
    twin.write_text((files / "a_plain.yaml").read_text("utf-8") + "# the same organization\n", "utf-8")
    rows = sweep([files / "a_plain.yaml", twin], draws=3).rows
    one, other = rows[: len(rows) // 2], rows[len(rows) // 2 :]
    assert [row[1:] for row in one] == [row[1:] for row in other]
    loads = [{row.criteria["load"] for row in one if row.draw == draw} for draw in range(4)]
    assert [len(values) for values in loads] == [1, 1, 1, 1], "the same work is asked of every placement"
    assert len(set.union(*loads)) == 4
    again = sweep([files / "a_plain.yaml"], draws=3, seed=1).rows
    as_before = [row.criteria == before.criteria for row, before in zip(again, one, strict=True)]
    assert as_before == [True] * 3 + [False] * 9, "what is written does not hang on the seed, what is drawn does"


def test_a_world_measures_what_its_draw_says() -> None:
    """Two ways to the same numbers: a scenario written with drawn values, and measures that take draws themselves."""
    scenario = read_scenario(HOUSE)
    profile = find_profile(scenario.domain)
    seed = seed_of(4, 2)
    compared = 0
    for placement in scenario.placements:
        graph = build_graph(place(scenario, placement))
        written, world = Situation(graph, profile), Situation(redrawn(graph, seed), profile)
        for measure in MEASURES:
            measured = measure.measure(written)
            if measure.draw is None or measured.value is None:
                continue
            drawn = float(measure.draw(written, measured, draws_of(graph.placed, 1, seed)).flat[0])
            reached = measure.measure(world).value
            spread_evenly = measure.id in ("decision-time", "crisis-readiness")
            assert reached == pytest.approx(drawn, abs=0.01 if spread_evenly else 1e-9), measure.id
            compared += 1
    assert compared >= 5 * len(scenario.placements)


def test_chunks_are_fifty_evaluations_or_a_second_of_work(files: Path) -> None:
    terms = Terms("0", 0, date(2026, 1, 1))
    small = open_file(files / "a_plain.yaml", "placements", terms.day)
    quick, slow = replace(small, cost=0.001), replace(small, cost=SECOND)
    assert [job.size for job in plan([quick], terms, "placements", 40, ())] == [MOST, MOST, 3 * 41 - 2 * MOST]
    assert {job.size for job in plan([slow], terms, "placements", 40, ())} == {1}
    assert plan([quick, replace(quick, file="twin")], terms, "placements", 40, ()) == plan(
        [quick], terms, "placements", 40, ()
    ), "what stands in two files is evaluated once"


def test_rows_are_plain_enough_for_json(files: Path) -> None:
    rows = sweep([files / "a_plain.yaml"]).rows
    assert json.loads(json.dumps(rows[0])) == [list(value) if isinstance(value, tuple) else value for value in rows[0]]
