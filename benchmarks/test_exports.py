"""The deck of a whole study: how long a consultant waits for Friday's slides."""

from __future__ import annotations

import pytest

from benchmarks.synthetic import organization
from orgmodel.export.format import Request
from orgmodel.export.pptx import FORMAT
from orgmodel.scenario.reader import read_text
from orgmodel.study import compare

BUDGET = 3.0
"""Seconds for a deck of 60 roles; the smallest synthetic organization has 72 of them, and 8 placements."""


@pytest.mark.benchmark(group="exports")
def test_deck_of_72_roles_and_8_placements(benchmark) -> None:
    """At most 3 s, the ranking and its robustness included."""
    study = compare(read_text(organization(72), "synthetic.yaml").scenario)
    ask = Request("deck", None, "fr")
    written = benchmark.pedantic(FORMAT.write, (study, ask), rounds=3, warmup_rounds=1)
    assert len(written) > 50_000
    assert benchmark.stats.stats.min <= BUDGET
