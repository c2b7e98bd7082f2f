"""The weights of the criteria as an address carries them: percents in the order of the family."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite

from orgmodel.criteria import CRITERIA

IDS = tuple(criterion.id for criterion in CRITERIA)


def read_weights(written: str) -> dict[str, float] | None:
    """The weights an address spells, of any sum; None where it says nothing or makes no sense."""
    try:
        values = [float(part) for part in written.split("-")]
    except ValueError:
        return None
    is_whole = len(values) == len(IDS) and all(isfinite(value) and value >= 0 for value in values)
    return dict(zip(IDS, values, strict=True)) if is_whole and sum(values) > 0 else None


def write_weights(weights: Mapping[str, float]) -> str:
    """Weights of any sum in the short form: tenths of a percent tell them apart; 0 where a criterion has none."""
    whole = sum(weights.values())
    percents = [100 * weights.get(name, 0.0) / whole if whole else 0.0 for name in IDS]
    return "-".join(f"{percent:.1f}".removesuffix(".0") for percent in percents)
