"""The Containerfile holds together: every path and flag it names exists, and what it copies is enough to build from."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from orgmodel.cli import run
from orgmodel.ui.guard import OPEN

ROOT = Path(__file__).parents[2]
WRITTEN = re.sub(r"\\\n\s*", "", (ROOT / "Containerfile").read_text("utf-8"))
STEPS = [line.split(" ", 1) for line in WRITTEN.splitlines() if line and not line.startswith("#")]


def steps(name: str) -> list[str]:
    return [rest for step, rest in STEPS if step == name]


def copied() -> list[tuple[str, str]]:
    """What is copied out of the checkout, and where to."""
    rows = []
    for words in map(shlex.split, steps("COPY")):
        if not words[0].startswith("--from"):
            rows += [(source, words[-1]) for source in words[:-1]]
    return rows


def listed(step: str) -> list[str]:
    """The words of a step that is written as a list."""
    (one,) = steps(step)
    found: list[str] = json.loads(one[one.index("[") :])
    return found


def test_it_stands_on_a_plain_image_and_ends_as_a_normal_user() -> None:
    assert {one.split()[0] for one in steps("FROM")} == {"python:3.12-slim"}
    assert steps("USER") == ["10001"] and "--uid 10001" in " ".join(steps("RUN"))
    assert [place for place in re.findall(r"\w+://[^/'\"]+", WRITTEN) if place != "http://127.0.0.1:8501"] == []


def test_every_package_comes_by_its_hash() -> None:
    installs = [part for one in steps("RUN") for part in one.split("&&") if "pip install" in part]
    assert [one for one in installs if "--require-hashes" not in one and "--no-deps" not in one] == []
    command = [sys.executable, "-m", "pip", "install", "--help"]
    known = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    for flag in re.findall(r"--[a-z-]+", " ".join(installs)):
        assert flag in known, flag
    lock = (ROOT / "requirements" / "server.lock").read_text("utf-8")
    for name in ("streamlit", "pg8000", "authlib", "hatchling", "editables"):
        assert re.search(rf"^{name}==\S+ \\\n    --hash=sha256:", lock, re.MULTILINE), name


def test_what_it_copies_is_there_and_enough_to_build_from(tmp_path: Path) -> None:
    source = tmp_path / "source"
    for name, target in copied():
        place = source / target / (Path(name).name if target == "./" else "")
        place.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, place, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, place)
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-index", "--no-deps", "--no-build-isolation"]
    subprocess.run([*command, "-w", str(tmp_path), str(source)], check=True, timeout=300)
    (wheel,) = tmp_path.glob("orgmodel-*.whl")
    assert wheel.stat().st_size > 100_000


def test_its_command_is_one_the_program_knows(capsys: pytest.CaptureFixture[str]) -> None:
    command = listed("ENTRYPOINT")
    assert command[:3] == ["orgmodel", "app", "/workshop"] == [*command[:2], *steps("VOLUME")]
    run(["app", "--help"], "en")
    known = capsys.readouterr().out
    serving = (ROOT / "docs" / "serving.md").read_text("utf-8")
    asked = [*command, *re.findall(r"--(?:host|port|name|access|code|headless)\b", serving)]
    assert [flag for flag in asked if flag.startswith("--") and flag not in known] == []
    assert command[command.index("--port") + 1] in steps("EXPOSE")


def test_its_health_is_asked_for_without_a_code() -> None:
    asked = " ".join(listed("HEALTHCHECK"))
    assert [path for path in OPEN if f"127.0.0.1:8501{path}'" in asked] == ["/_stcore/health"]
