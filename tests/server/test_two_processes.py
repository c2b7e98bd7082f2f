"""Two processes of the app serve one workshop, a folder and a PostgreSQL; one killed, the other goes on."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from benchmarks.crowd import View, Visitor
from orgmodel.placement.orders import IDS
from orgmodel.store.opening import DATABASE, Store, open_store
from orgmodel.store.rounds import open_round
from orgmodel.store.versions import versions
from orgmodel.store.votes import votes
from orgmodel.text import Text
from tests.browser.conftest import free_port, wait_for
from tests.store.conftest import fresh
from tests.store.postgres import Cluster

ROOT = Path(__file__).parents[2]
CODE = "ATELIER99"
FILE = "house.yaml"
SERVE = """
from pathlib import Path
from orgmodel.ui.server import Entrance, run_app
run_app(Path({folder!r}), {port}, True, "en", way_in=Entrance({code!r}))
"""
EDIT = View("edit", {"scenario": FILE, "lang": "en"})


class Workshop(NamedTuple):
    """A folder and a store, and the ports of the two processes that serve them."""

    folder: Path
    store: Store
    ports: tuple[int, int]
    processes: tuple[subprocess.Popen[bytes], subprocess.Popen[bytes]]

    @property
    def file(self) -> Path:
        return self.folder / FILE


@contextmanager
def process(folder: Path, url: str) -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    port = free_port()
    command = [sys.executable, "-c", SERVE.format(folder=str(folder), port=port, code=CODE)]
    one = subprocess.Popen(command, cwd=ROOT, env={**os.environ, DATABASE: url}, stdout=subprocess.DEVNULL)
    try:
        yield port, one
    finally:
        one.kill()
        one.wait(timeout=30)


@pytest.fixture(scope="module")
def workshop(postgres: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    folder = tmp_path_factory.mktemp("workshop")
    shutil.copy(ROOT / "scenarios" / "newsroom.yaml", folder / FILE)
    url = fresh(postgres, folder.name)
    with process(folder, url) as (first, one), process(folder, url) as (second, other):
        for port in (first, second):
            wait_for(f"http://127.0.0.1:{port}/_stcore/health", 120)
        store = open_store(url)
        yield Workshop(folder, store, (first, second), (one, other))
        store.engine.dispose()


def at(port: int, act: Callable[[Visitor], Coroutine[Any, Any, str]], carried: str = CODE) -> str:
    """What a visitor who comes in at that port is told."""

    async def visit() -> str:
        visitor = await Visitor(port, f"orgmodel_entry={carried}").enter()
        try:
            return await act(visitor)
        finally:
            await visitor.leave()

    with ThreadPoolExecutor(1) as aside:  # a browser of other tests may run a loop in this thread
        return aside.submit(lambda: asyncio.run(visit())).result()


def looked(port: int, view: View) -> str:
    return at(port, lambda visitor: visitor.ask(view))


def door(port: int, path: str) -> int:
    """How the door of a process answers somebody who carries nothing."""

    class Stay(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *_: Any) -> None:
            return None

    try:
        with urllib.request.build_opener(Stay).open(f"http://127.0.0.1:{port}{path}", timeout=30) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


def vote(port: int, code: str, phone: str, order: list[str]) -> str:
    """A phone that carries the code of the vote alone sends its ballot; what it is told."""
    view = View("ballot", {"round": code, "lang": "en"})
    ballot = {"device": phone * 32, "order": order, "name": "", "number": phone}

    async def send(visitor: Visitor) -> str:
        await visitor.ask(view)
        return await visitor.send(view, "ballot", "sent", ballot)

    return at(port, send, f"vote-{code}")


def rename(port: int, workshop: Workshop, name: str) -> str:
    return rename_file(port, workshop.file, name)


def rename_file(port: int, file: Path, name: str) -> str:
    """Somebody writes another title into the text by hand, and saves."""
    text = re.sub(r"(?m)^title:.*$", f"title: {name}", file.read_text("utf-8"), count=1)

    async def save(visitor: Visitor) -> str:
        await visitor.ask(EDIT)
        await visitor.send(EDIT, "editor", "kept", text)
        return await visitor.press(EDIT, "save-bar")

    return at(port, save)


def counted(port: int, code: str) -> str:
    """The number of ballots that the room's page shows."""
    said = looked(port, View("placements", {"scenario": FILE, "view": "ballots", "round": code, "lang": "en"}))
    found = re.search(r'class="om-counted"[^>]*>(\d+)<', said)
    return found[1] if found else said


def test_both_doors_know_a_vote_and_count_its_ballots_whichever_they_came_by(workshop: Workshop) -> None:
    first, second = workshop.ports
    assert [door(port, "/ballot?round=QQQQ") for port in workshop.ports] == [401, 401]
    code = open_round(workshop.store, FILE, Text("House"), "en").code
    assert [door(port, f"/ballot?round={code}") for port in workshop.ports] == [303, 303]
    vote(first, code, "a", list(IDS))
    assert [counted(port, code) for port in workshop.ports] == ["1", "1"]
    vote(second, code, "b", [IDS[2]])
    vote(second, code, "a", [IDS[3]])
    assert [counted(port, code) for port in workshop.ports] == ["2", "2"]
    assert [one.order.split(",")[0] for one in votes(workshop.store, code)] == [IDS[3], IDS[2]]


def test_what_one_saves_the_other_shows_and_lists_what_was_there_before(workshop: Workshop) -> None:
    first, second = workshop.ports
    before = workshop.file.read_text("utf-8")
    rename(first, workshop, "Renamed by the first")
    assert "title: Renamed by the first" in workshop.file.read_text("utf-8")
    said = looked(second, EDIT)
    assert "Renamed by the first" in said and "1 earlier version" in said
    rename(second, workshop, "Renamed by the second")
    assert "2 earlier versions" in looked(first, EDIT)
    kept = versions(workshop.store, str(workshop.file.resolve()))
    assert kept[-1].text == before and len(kept) == 3


def test_somebody_who_began_before_the_other_saved_writes_nothing_over(workshop: Workshop) -> None:
    first, second = workshop.ports
    mine = re.sub(r"(?m)^title:.*$", "title: Mine", workshop.file.read_text("utf-8"), count=1)

    async def late(visitor: Visitor) -> str:
        await visitor.ask(EDIT)
        await visitor.send(EDIT, "editor", "kept", mine)
        await asyncio.to_thread(rename, second, workshop, "Theirs")
        return await visitor.press(EDIT, "save-bar")

    said = at(first, late)
    assert "was changed elsewhere since you began" in said
    assert "title: Theirs" in workshop.file.read_text("utf-8")


def test_one_process_killed_the_other_goes_on_with_everything(workshop: Workshop) -> None:
    first, second = workshop.ports
    code = open_round(workshop.store, FILE, Text("House"), "en").code
    vote(first, code, "c", list(IDS))
    workshop.processes[0].send_signal(signal.SIGKILL)
    workshop.processes[0].wait(timeout=30)
    assert counted(second, code) == "1"
    vote(second, code, "d", list(IDS))
    assert counted(second, code) == "2"
    rename(second, workshop, "After the other was killed")
    assert "After the other was killed" in looked(second, EDIT)
