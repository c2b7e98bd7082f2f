"""Weights in force: what the domain says, times what the scenario says, over the criteria that can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from orgmodel.profiles import find_profile
from orgmodel.scenario.types import Scenario


def weights_of(scenario: Scenario, criteria: Iterable[str]) -> dict[str, float]:
    """Weight of each of `criteria`, which sum to 1; empty where none of them weighs anything."""
    profile = find_profile(scenario.domain)
    factors = {str(name): float(factor) for name, factor in scenario.weights.items()}
    return normalised({name: profile.weights[name] * factors.get(name, 1.0) for name in criteria})


def normalised(weights: Mapping[str, float]) -> dict[str, float]:
    """`weights` in proportion, which sum to 1; empty where all are 0."""
    total = sum(weights.values())
    return {name: weight / total for name, weight in weights.items()} if total else {}
