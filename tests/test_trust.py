"""The page of promises names only tests that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NAMED = sorted(set(re.findall(r"`(tests/[^`\s]+\.py(?:::\w+)?)`", (ROOT / "docs" / "trust.md").read_text("utf-8"))))


def test_the_page_names_tests() -> None:
    assert len(NAMED) > 20


@pytest.mark.parametrize("name", NAMED)
def test_a_named_test_exists(name: str) -> None:
    path, _, test = name.partition("::")
    text = (ROOT / path).read_text("utf-8")
    assert f"def {test}(" in text if test else "def test_" in text
