"""The fields that blocks are made of: each a Python type, how it is read, and what it may refer to."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator

from orgmodel.scenario.item import Reads
from orgmodel.scenario.values import (
    Quantity,
    Refers,
    read_date,
    read_duration,
    read_flag,
    read_language,
    read_names,
    read_number,
    read_plain,
    read_slug,
    read_text,
    read_url,
)
from orgmodel.text import Text

_DIGITS = r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?"
_TIME = r"\d+(\.\d+)?\s*(min|h|d|w|y)"
_PLAIN = {"type": ["string", "number", "boolean"]}
_SLUG = {"type": "string", "pattern": "^[a-z][a-z0-9_]*$"}


def _number(low: float, high: float, *, above: bool = False, whole: bool = False) -> Reads:
    kind = "integer" if whole else "number"
    number = {"type": kind, "exclusiveMinimum" if above else "minimum": low, "maximum": high}
    written = {"type": "string", "pattern": rf"^{_DIGITS}(\.\.{_DIGITS}){{0,2}}$"}
    read = partial(read_number, low=low, high=high, above=above, whole=whole)
    return Reads(read, {"anyOf": [number, written]})


Proportion: TypeAlias = Annotated[Quantity, _number(0, 1)]
Strength: TypeAlias = Annotated[Quantity, _number(0, 1, above=True)]
Amount: TypeAlias = Annotated[Quantity, _number(0, 1e10)]
Fte: TypeAlias = Annotated[Quantity, _number(0, 1e6)]
Count: TypeAlias = Annotated[Quantity, _number(0, 1e6, whole=True)]
WeekHours: TypeAlias = Annotated[Quantity, _number(1, 168)]
Weight: TypeAlias = Annotated[Quantity, _number(0, 1000)]
Severity: TypeAlias = Annotated[Quantity, _number(1, 4, whole=True)]
Consequence: TypeAlias = Annotated[Quantity, _number(1, 5, whole=True)]

Slug: TypeAlias = Annotated[str, Reads(read_slug, _SLUG)]
Title: TypeAlias = Annotated[
    Text,
    Reads(
        read_text,
        {
            "anyOf": [
                _PLAIN,
                {"type": "object", "patternProperties": {"^[a-z]{2}$": _PLAIN}, "additionalProperties": False},
            ]
        },
    ),
]
Plain: TypeAlias = Annotated[str, Reads(read_plain, _PLAIN)]
LanguageCode: TypeAlias = Annotated[str, Reads(read_language, {"type": "string", "pattern": "^[a-z]{2}$"})]
Flag: TypeAlias = Annotated[bool, Reads(read_flag, {"type": "boolean"})]
Duration: TypeAlias = Annotated[
    Quantity, Reads(read_duration, {"type": "string", "pattern": rf"^{_TIME}(\.\.{_TIME}){{0,2}}$"})
]
Day: TypeAlias = Annotated[
    date, Reads(read_date, {"type": ["string", "integer"], "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"})
]
Url: TypeAlias = Annotated[str, Reads(read_url, {"type": "string", "pattern": "^([hH][tT][tT][pP][sS]?://|mailto:)"})]

RoleRef: TypeAlias = Annotated[Slug, Refers(("role", "seat"))]
UnitRef: TypeAlias = Annotated[Slug, Refers(("unit",))]
ChannelRef: TypeAlias = Annotated[Slug, Refers(("channel",))]
StakeholderRef: TypeAlias = Annotated[Slug, Refers(("stakeholder",))]
ActorRef: TypeAlias = Annotated[Slug, Refers(("role", "seat", "stakeholder"))]
RaciRef: TypeAlias = Annotated[Slug, Refers(("role", "seat", "person"))]
PersonRef: TypeAlias = Annotated[Slug, Refers(("person",), free=True)]
ToolRef: TypeAlias = Annotated[Slug, Refers(("tool",))]
ObjectiveRef: TypeAlias = Annotated[Slug, Refers(("objective",))]
OrganizationObjectiveRef: TypeAlias = Annotated[Slug, Refers(("organization_objective",))]
IndicatorRef: TypeAlias = Annotated[Slug, Refers(("indicator",))]
PlacementRef: TypeAlias = Annotated[Slug, Refers(("placement",))]
PlaceRef: TypeAlias = Annotated[Slug, Refers(("unit", "role"))]

RoleRefs: TypeAlias = Annotated[tuple[RoleRef, ...], BeforeValidator(read_names)]
"""One role or several: `a` and `[a]` say the same."""
RaciRefs: TypeAlias = Annotated[tuple[RaciRef, ...], BeforeValidator(read_names)]
"""Roles or persons of the matrix, one or several."""
