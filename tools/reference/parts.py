"""The groups of the reference pages: the parts of the book, and what stands beside it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from orgmodel.checks.check import Part
from orgmodel.measures.measure import Measure
from orgmodel.risk.rule import Rule
from orgmodel.text import Message, msg
from tools.reference.reading import checks_on

PARTS: Final[Mapping[Part, Message]] = MappingProxyType(
    {
        "misconceptions": msg("Three misconceptions"),
        "commandments": msg("Ten commandments and the bonus"),
        "metiers": msg("Five métiers"),
        "tools": msg("Three families of tools"),
        "steering": msg("Steering"),
        "organigramme": msg("Place in the chart"),
        "governance": msg("Governance"),
    }
)
"""The parts of the checks, as the app calls them."""
UNCHECKED: Final = msg("Read by no check")
RISKS: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "R": msg("Risks of a placement"),
        "": msg("Risks around the book’s items"),
        "L": msg("Faults of the responsibility matrix"),
        "G": msg("Gaps in governance"),
    }
)
"""The groups of the risks, by the letter of their codes; other letters and none are the second."""


def part_of(measure: Measure) -> Message:
    """The part of the first check that reads a measure."""
    first = next(iter(checks_on((measure,))), None)
    return PARTS[first.part] if first else UNCHECKED


def risk_group(rule: Rule) -> Message:
    """The group of a risk."""
    return RISKS.get(rule.code[:1], RISKS[""])
