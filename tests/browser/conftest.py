"""The app in a real browser: served on this machine, watched for every request that would leave it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tools.from_npm import folder_of

NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM = next((found for name in NAMES if (found := shutil.which(name))), "")
HOSTILE = Path(__file__).parent / "hostile"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
AXE = folder_of("axe-core")
"""What judges the pages; None where it was not fetched (`tools/from_npm.py`)."""
MERMAID = folder_of("mermaid")
"""The reader of Mermaid’s own texts; None where it was not fetched."""
ABSENT = [name for name, found in (("test_accessible.py", AXE), ("test_mermaid.py", MERMAID)) if not found]
collect_ignore_glob = ABSENT if CHROMIUM else ["test_*.py"]

if not CHROMIUM and os.environ.get("ORGMODEL_REQUIRE_ALL") == "1":
    raise pytest.UsageError("Chromium is required: install chromium, or unset ORGMODEL_REQUIRE_ALL")
if ABSENT and os.environ.get("ORGMODEL_REQUIRE_ALL") == "1":
    raise pytest.UsageError("axe-core and mermaid are required: run tools/from_npm.py, or unset ORGMODEL_REQUIRE_ALL")


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say what was left out, as the last line."""
    if not CHROMIUM:
        terminalreporter.write_line("left out: tests/browser (no Chromium on this machine)")
    for name in ABSENT if CHROMIUM else ():
        terminalreporter.write_line(f"left out: tests/browser/{name} (npm brought no package for it)")


@dataclass
class Watch:
    """What a page did that nobody asked for."""

    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(url: str, seconds: float = 60) -> None:
    """Wait until the server answers."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(url)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app on a workspace that holds the hostile files; its address."""
    workspace = tmp_path_factory.mktemp("workspace")
    for path in HOSTILE.glob("*.yaml"):
        shutil.copy(path, workspace / path.name)
    port = free_port()
    serve = f"run_app(Path({str(workspace)!r}), {port}, True)"
    code = f"from pathlib import Path; from orgmodel.ui.server import run_app; {serve}"
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(f"http://127.0.0.1:{port}/_stcore/health")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """One browser for all tests."""
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=20_000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def watch() -> Watch:
    """What the page of this test did."""
    return Watch()


@pytest.fixture
def page(chromium: Any, watch: Watch) -> Iterator[Any]:
    """A fresh visitor with a projector's screen."""
    context = chromium.new_context(viewport={"width": 1280, "height": 720}, locale="en-US")
    context.add_init_script("window.pwned = 0")
    tab = context.new_page()
    tab.set_default_timeout(30_000)
    tab.on("request", lambda request: _note_request(watch, request.url))
    tab.on("pageerror", lambda error: watch.errors.append(str(error)))
    yield tab
    context.close()


def _note_request(watch: Watch, url: str) -> None:
    if not url.startswith(("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:", "about:")):
        watch.outside.append(url)
