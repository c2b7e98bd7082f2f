"""Known absence: a block that may be written `none`, which is not the same as saying nothing."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias, TypeVar

from pydantic import BeforeValidator, Discriminator, Tag

from orgmodel.scenario.item import Reads
from orgmodel.scenario.values import Refers, read_absence, read_slug

T = TypeVar("T")
Absent: TypeAlias = Literal["none"]
ABSENT: Absent = "none"


def _written(value: Any) -> str:
    return "none" if value == ABSENT else "written"


OrNone: TypeAlias = Annotated[
    Annotated[T, Tag("written")] | Annotated[Absent, Tag("none")],
    Discriminator(_written),
    BeforeValidator(read_absence),
]
"""A block, or `none` where it is known not to exist."""


def _role_or_none(value: Any) -> str:
    absent = read_absence(value)
    return ABSENT if absent == ABSENT else read_slug(value)


RoleOrNone: TypeAlias = Annotated[
    str,
    Reads(_role_or_none, {"anyOf": [{"type": "string", "pattern": "^[a-z][a-z0-9_]*$"}, {"const": False}]}),
    Refers(("role", "seat"), or_none=True),
]
"""A role, or `none`; `none` is never an id."""
