"""A room of visitors who speak the app's own protocol: what each waits for, and what they cost the server.

`python -m benchmarks.crowd --sessions 50 --think 5` prints one line a load. A visitor opens a scenario, then asks for
another placement again and again; the clock starts when the click was meant, not when it could be sent, and an
answer counts only where its first sentence is the one that a visitor alone is given there.
"""

from __future__ import annotations

import argparse
import asyncio
import html
import json
import random
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlencode

from tests.browser.conftest import free_port, wait_for

ROOT = Path(__file__).parents[1]
SERVE = "from pathlib import Path; from orgmodel.ui.server import run_app; run_app(Path({folder!r}), {port}, True)"
WIDGET = re.compile(r"\$\$ID-[0-9a-f]+-(.+)")
"""A widget's id, with its key."""
PATIENCE = 120.0
"""Seconds after which an answer counts as lost."""


class View(NamedTuple):
    """One page as a link asks for it."""

    page: str
    query: dict[str, str]


class Visitor:
    """One browser session without a browser; `cookie` is what it carries as a header."""

    def __init__(self, port: int, cookie: str = "") -> None:
        self.port, self.cookie, self.seen = port, cookie, 0
        self.widgets: dict[str, str] = {}
        """The id of each widget that was shown, by its key."""
        self.kept: dict[str, str] = {}
        """What the browser keeps, by its hash: the server only names it when it is asked for again."""

    async def enter(self) -> Visitor:
        import websockets

        self.socket = await websockets.connect(
            f"ws://127.0.0.1:{self.port}/_stcore/stream", subprotocols=["streamlit", "none"], max_size=None,
            compression=None, origin=f"http://127.0.0.1:{self.port}",
            additional_headers={"Cookie": self.cookie} if self.cookie else None,
        )  # fmt: skip
        return self

    async def press(self, view: View, button: str) -> str:
        """Press the button of that key on the page; everything it then says as text."""
        from streamlit.proto.WidgetStates_pb2 import WidgetState

        return await self.ask(view, WidgetState(id=self.widgets[button], trigger_value=True))

    async def send(self, view: View, component: str, event: str, value: Any) -> str:
        """What the component of that key says of itself, as its script would send it."""
        from streamlit.proto.WidgetStates_pb2 import WidgetState

        name, told = self.widgets[component], json.dumps([{"event": event, "value": value}])
        itself = WidgetState(id=name, json_value="{}")
        said = WidgetState(id=f"$$STREAMLIT_INTERNAL_KEY_{name}__events", json_trigger_value=told)
        return await self.ask(view, itself, said)

    async def ask(self, view: View, *told: Any) -> str:
        """Run the page with the states of widgets `told`; everything it says as text."""
        from streamlit.proto.BackMsg_pb2 import BackMsg
        from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

        wanted = BackMsg()
        wanted.rerun_script.query_string = urlencode(view.query)
        wanted.rerun_script.page_name = view.page
        wanted.rerun_script.cached_message_hashes.extend(self.kept)
        wanted.rerun_script.widget_states.widgets.extend(told)
        await self.socket.send(wanted.SerializeToString())
        said = []
        while True:
            raw = await asyncio.wait_for(self.socket.recv(), PATIENCE)
            self.seen += len(raw)
            message = ForwardMsg()
            message.ParseFromString(raw)
            kind = message.WhichOneof("type")
            if kind == "delta":
                words = _words(message.delta.new_element)
                self._note(message.delta.new_element)
                if message.metadata.cacheable:
                    self.kept[message.hash] = words
                said.append(words)
            elif kind == "ref_hash":
                said.append(self.kept[message.ref_hash])
            if kind == "script_finished" and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                return " ".join(said)

    def _note(self, element: Any) -> None:
        kind = element.WhichOneof("type")
        name = getattr(getattr(element, kind), "id", "") if kind else ""
        if found := WIDGET.fullmatch(str(name)):
            self.widgets[found[1]] = name

    async def leave(self) -> None:
        await self.socket.close()


def _answer(said: str) -> str:
    """The sentence on top of a page."""
    found = re.search(r'<(\w+)[^>]*class="om-answer"[^>]*>(.*?)</\1>', said, re.DOTALL)
    return html.unescape(re.sub(r"<[^>]+>", "", found[2])) if found else ""


def _words(element: Any) -> str:
    kind = element.WhichOneof("type")
    if kind == "html":
        return str(element.html.body)
    if kind == "exception":
        return f"exception {element.exception.message}"
    if kind == "bidi_component":
        return str(element.bidi_component)
    return str(element.alert.body) if kind == "alert" else ""


class Waited(NamedTuple):
    """What a load gave: seconds of each answer, how many were wrong, and what it took."""

    sessions: int
    seconds: list[float]
    wrong: int
    megabytes: float
    """Memory of the server for each session beyond the first."""
    processor: float
    """Seconds of processor time an answer took."""

    def at(self, share: float) -> float:
        """The answer time that `share` of them do not exceed."""
        ordered = sorted(self.seconds)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


@contextmanager
def served(folder: Path) -> Iterator[tuple[int, int]]:
    """The app on a folder; its port and its process."""
    port = free_port()
    command = [sys.executable, "-c", SERVE.format(folder=str(folder), port=port)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(f"http://127.0.0.1:{port}/_stcore/health")
        yield port, process.pid
    finally:
        process.terminate()
        process.wait(timeout=30)


async def crowd(port: int, pid: int, views: list[View], sessions: int, think: float, rounds: int) -> Waited:
    """`sessions` visitors ask for one view after another, `think` seconds apart; 0 is all at once."""
    first = await Visitor(port).enter()
    right = [_answer(await first.ask(view)) for view in views]
    assert len(set(right)) == len(views) and all(right), right
    before = _megabytes(pid)
    visitors = [first, *[await Visitor(port).enter() for _ in range(sessions - 1)]]
    for visitor in visitors[1:]:
        await visitor.ask(views[0])
    spent = _processor(pid)
    seconds: list[float] = []
    wrong = 0

    async def stay(number: int, visitor: Visitor) -> None:
        nonlocal wrong
        draw = random.Random(number)
        meant = time.perf_counter() + draw.uniform(0, think)
        for turn in range(rounds):
            await asyncio.sleep(max(0.0, meant - time.perf_counter()))
            place = (number + turn) % len(views)
            said = await visitor.ask(views[place])
            seconds.append(time.perf_counter() - meant)
            wrong += _answer(said) != right[place]
            meant = max(meant + think, time.perf_counter()) if think == 0 else meant + think

    await asyncio.gather(*(stay(number, visitor) for number, visitor in enumerate(visitors)))
    used = (_processor(pid) - spent) / max(1, len(seconds))
    grown = (_megabytes(pid) - before) / max(1, sessions - 1)
    for visitor in visitors:
        await visitor.leave()
    return Waited(sessions, seconds, wrong, grown, used)


def _megabytes(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text("utf-8")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024


def _processor(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / 100


def views_of(path: Path, page: str, view: str) -> list[View]:
    """The page for each placement of a scenario, in one view."""
    from orgmodel.scenario.reader import read_scenario

    scenario = read_scenario(path)
    name = path.stem if path.parent == ROOT / "scenarios" else path.name
    return [
        View(page, {"scenario": name, "placement": one.id, "view": view, "lang": "en"}) for one in scenario.placements
    ]


def main() -> None:
    """One line a load."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--scenario", type=Path, default=ROOT / "scenarios" / "transport_group.yaml")
    asked.add_argument("--page", default="situation")
    asked.add_argument("--view", default="chart")
    asked.add_argument("--sessions", type=int, nargs="+", default=[1, 10, 50])
    asked.add_argument("--think", type=float, default=5.0)
    asked.add_argument("--rounds", type=int, default=6)
    given = asked.parse_args()
    views = views_of(given.scenario, given.page, given.view)
    with served(given.scenario.parent) as (port, pid):
        for count in given.sessions:
            found = asyncio.run(crowd(port, pid, views, count, given.think, given.rounds))
            print(
                f"{given.page}/{given.view} {given.scenario.stem}: {count} sessions, {given.think:g} s apart: "
                f"p50 {found.at(0.5):.2f} s, p95 {found.at(0.95):.2f} s, max {max(found.seconds):.2f} s, "
                f"{found.wrong} wrong of {len(found.seconds)}, {found.megabytes:.1f} MB a session, "
                f"{found.processor * 1000:.0f} ms of processor an answer"
            )


if __name__ == "__main__":
    main()
