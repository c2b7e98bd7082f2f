"""The weight of each stakeholder: power, legitimacy and urgency added (Mitchell, Agle, Wood 1997)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from orgmodel.scenario.outside import Stakeholder
from orgmodel.text import Message, msg


class Salience(NamedTuple):
    """Shares of weight by stakeholder, which sum to 1; `note` where they are equal for want of attributes."""

    shares: Mapping[str, float]
    note: Message | None = None


def salience(stakeholders: Iterable[Stakeholder]) -> Salience:
    """Weights in proportion to salience; equal where a stakeholder lacks one of the three attributes."""
    given = tuple(stakeholders)
    weights = {one.id: _weight(one) for one in given}
    known = {name: weight for name, weight in weights.items() if weight is not None}
    total = sum(known.values())
    if len(known) == len(given) and total > 0:
        return Salience({name: weight / total for name, weight in known.items()})
    note = msg("Power, legitimacy and urgency are not written for every public: all publics weigh the same.")
    return Salience({name: 1 / len(given) for name in weights}, note if len(given) > 1 else None)


def _weight(one: Stakeholder) -> float | None:
    if one.power is None or one.legitimacy is None or one.urgency is None:
        return None
    return float(one.power) + float(one.legitimacy) + float(one.urgency)
