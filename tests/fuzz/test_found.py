"""What the fuzzer kept is read again: a scenario, an import or a sentence, and never anything else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.fuzz import FOUND, TARGETS

CASES = [(name, path) for name in TARGETS for path in sorted((FOUND / name).iterdir())]


@pytest.mark.parametrize("name", TARGETS)
def test_there_is_something_to_read(name: str) -> None:
    assert sum(found == name for found, _ in CASES) > 50


@pytest.mark.parametrize(("name", "path"), CASES, ids=[f"{name}-{path.name[:8]}" for name, path in CASES])
def test_only_sentences_come_out_of_it(name: str, path: Path) -> None:
    TARGETS[name](path.read_bytes())
