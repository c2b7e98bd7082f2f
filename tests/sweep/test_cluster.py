"""A real Dask scheduler and its workers give what one process gives, even where one of them dies."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from distributed import Client

from orgmodel.records import Refused
from orgmodel.sweep import Sweep, sweep
from tests.sweep.files import folder

ROOT = Path(__file__).parents[2]
DRAWS = 20
LONG = 60.0
"""Seconds after which a process that does not start is a failure."""


class Cluster:
    """A scheduler on a port the system chose, and the workers it is given."""

    def __init__(self, path: Path) -> None:
        self.path, self.workers = path, list[subprocess.Popen[bytes]]()
        note = path / "scheduler.json"
        self.scheduler = self._start("scheduler", "--port", "0", "--scheduler-file", str(note))
        self.address = until(lambda: json.loads(note.read_text("utf-8"))["address"])

    def add_worker(self) -> None:
        """One process with one thread."""
        self.workers.append(self._start("worker", self.address, "--nthreads", "1", "--no-nanny"))

    def wait_for_workers(self) -> None:
        with Client(self.address, timeout=LONG, set_as_default=False) as client:
            client.wait_for_workers(len(self.workers), timeout=LONG)

    def count_workers(self) -> int:
        with Client(self.address, timeout=LONG, set_as_default=False) as client:
            return len(client.nthreads())

    def close(self) -> None:
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()

    def _start(self, *words: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", *words, "--host", "127.0.0.1", "--no-dashboard"]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        log = (self.path / f"{words[0]}{len(self.workers)}.log").open("wb")
        with log:
            return subprocess.Popen(command, cwd=self.path, env=environment, stdout=log, stderr=log)


def until(found: Callable[[], str]) -> str:
    """What `found` gives as soon as it can."""
    end = time.monotonic() + LONG
    while True:
        try:
            return found()
        except (OSError, ValueError):
            assert time.monotonic() < end
            time.sleep(0.02)


@pytest.fixture
def cluster(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Cluster]:
    monkeypatch.setattr("orgmodel.sweep.cluster.ANSWER", LONG)  # a busy machine may take its time to answer
    started = Cluster(tmp_path)
    try:
        yield started
    finally:
        started.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return folder(tmp_path_factory.mktemp("scenarios"))


@pytest.fixture(scope="module")
def alone(files: Path) -> Sweep:
    """What one process gives."""
    return sweep([files], draws=DRAWS)


def test_a_worker_killed_half_way_changes_nothing(
    cluster: Cluster, files: Path, alone: Sweep, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Refused, match="has no workers; start some with: dask worker tcp://127"):
        sweep([files], scheduler=cluster.address)
    cluster.add_worker()
    cluster.add_worker()
    cluster.wait_for_workers()
    done: list[int] = []

    def kill(count: int, whole: int) -> None:
        done.append(count)
        if count >= whole / 2 and cluster.workers[0].poll() is None:
            cluster.workers[0].send_signal(signal.SIGKILL)
            cluster.workers[0].wait()

    together = sweep([files], draws=DRAWS, scheduler=cluster.address, progress=kill)
    assert repr(together) == repr(alone)
    assert len(done) > 8
    assert cluster.count_workers() == 1
    monkeypatch.setattr("orgmodel.sweep.cluster.PATIENCE", 0.1)
    with pytest.raises(Refused, match="has no workers"):
        sweep([files], draws=DRAWS, scheduler=cluster.address, progress=lambda *_: cluster.workers[1].kill())


def test_a_scheduler_that_dies_is_said_and_nothing_is_lost(
    cluster: Cluster, files: Path, alone: Sweep, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    cluster.add_worker()
    cluster.wait_for_workers()
    journal = tmp_path / "sweep.journal"

    def kill(done: int, whole: int) -> None:
        cluster.scheduler.kill()
        cluster.scheduler.wait()

    with pytest.raises(Refused, match=f"the scheduler at {cluster.address} has gone away"):
        sweep([files], draws=DRAWS, scheduler=cluster.address, journal=journal, progress=kill)
    lines = journal.read_bytes().split(b"\n")
    assert lines[-1] == b"" and all(json.loads(line) for line in lines[:-1])
    assert len(lines) > 2
    assert repr(sweep([files], draws=DRAWS, journal=journal)) == repr(alone)
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "nonsense", "http://127.0.0.1:9"])
def test_an_address_where_no_scheduler_answers_is_said_soon(files: Path, address: str) -> None:
    start = time.monotonic()
    with pytest.raises(Refused, match=f"no Dask scheduler answers at {address}"):
        sweep([files], scheduler=address)
    assert time.monotonic() - start < 10


def test_a_notebook_whose_thread_runs_a_loop_may_ask_too(cluster: Cluster, files: Path) -> None:
    async def cell() -> None:
        with pytest.raises(Refused, match="has no workers"):
            sweep([files], scheduler=cluster.address)

    with ThreadPoolExecutor(1) as aside:  # a browser of other tests may run a loop in this thread
        aside.submit(lambda: asyncio.run(cell())).result()
