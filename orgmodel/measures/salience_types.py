"""The seven types of stakeholder salience, by which of the three attributes are present (Mitchell, Agle, Wood 1997)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from orgmodel.scenario.outside import Stakeholder
from orgmodel.text import Message, msg

SalienceType = Literal[
    "none", "dormant", "discretionary", "demanding", "dominant", "dangerous", "dependent", "definitive",
]  # fmt: skip
PRESENT = 0.5
"""From this on an attribute counts as present (our proposal)."""
TYPES: Mapping[tuple[bool, bool, bool], SalienceType] = MappingProxyType(
    {
        (False, False, False): "none",
        (True, False, False): "dormant",
        (False, True, False): "discretionary",
        (False, False, True): "demanding",
        (True, True, False): "dominant",
        (True, False, True): "dangerous",
        (False, True, True): "dependent",
        (True, True, True): "definitive",
    }
)
"""Power, legitimacy, urgency → type."""
NAMES: Mapping[SalienceType, Message] = MappingProxyType(
    {
        "none": msg("without salience"),
        "dormant": msg("dormant"),
        "discretionary": msg("discretionary"),
        "demanding": msg("demanding"),
        "dominant": msg("dominant"),
        "dangerous": msg("dangerous"),
        "dependent": msg("dependent"),
        "definitive": msg("definitive"),
    }
)


def salience_type(one: Stakeholder) -> SalienceType | None:
    """The type of a stakeholder; None where one of its attributes is not written."""
    if one.power is None or one.legitimacy is None or one.urgency is None:
        return None
    return TYPES[one.power >= PRESENT, one.legitimacy >= PRESENT, one.urgency >= PRESENT]


def may_press(one: Stakeholder) -> bool | None:
    """Whether it has power and presses, legitimate (definitive) or not (dangerous); None where that is not known."""
    known = [value >= PRESENT for value in (one.power, one.urgency) if value is not None]
    if False in known:
        return False
    return True if len(known) == 2 else None
