"""The two axes that are never added up: how much of a lever a placement is, and how much of a risk."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from orgmodel.criteria import CRITERIA
from orgmodel.text import Message, msg

CUT: Final = 0.5
"""From this on a lever is strong and a risk is high (our proposal, model.md §6)."""


class Axes(NamedTuple):
    """Lever and risk, 0 to 1 each; None where no criterion of the axis is assessed."""

    lever: float | None
    risk: float | None


class Quadrant(Enum):
    """What a placement is on the map of lever and risk."""

    TAMED = "tamed"
    EXPOSED_LEVER = "exposed_lever"
    DORMANT = "dormant"
    FAD = "fad"

    @property
    def label(self) -> Message:
        """The quadrant as a person calls it."""
        return LABELS[self]


LABELS: Mapping[Quadrant, Message] = MappingProxyType(
    {
        Quadrant.TAMED: msg("tamed"),
        Quadrant.EXPOSED_LEVER: msg("exposed lever"),
        Quadrant.DORMANT: msg("dormant"),
        Quadrant.FAD: msg("fad"),
    }
)


def axes_of(values: Mapping[str, float | None], weights: Mapping[str, float]) -> Axes:
    """Lever, the weighted mean of its criteria, and risk, 1 − that of its own; criteria without value are left out.

    Both map a criterion's id to a number: values 0 to 1, weights of any sum.
    """
    lever, safety = _mean(values, weights, "lever"), _mean(values, weights, "risk")
    return Axes(lever, None if safety is None else 1 - safety)


def _mean(
    values: Mapping[str, float | None], weights: Mapping[str, float], axis: Literal["lever", "risk"]
) -> float | None:
    rows = [
        (weights[criterion.id], value)
        for criterion in CRITERIA
        if criterion.axis == axis and criterion.id in weights and (value := values.get(criterion.id)) is not None
    ]
    total = sum(weight for weight, _ in rows)
    return sum(weight * value for weight, value in rows) / total if total else None


def quadrant_of(axes: Axes) -> Quadrant | None:
    """The quadrant of a point; a point on the cut is on the higher side of it; None where an axis has no value."""
    if axes.lever is None or axes.risk is None:
        return None
    if axes.lever >= CUT:
        return Quadrant.EXPOSED_LEVER if axes.risk >= CUT else Quadrant.TAMED
    return Quadrant.FAD if axes.risk >= CUT else Quadrant.DORMANT
