"""What a leadership team answers to ten questions, in plain words; whatever is empty was not answered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from orgmodel.text import LANGUAGES, Language

Words = str | Mapping[str, str]
"""A name as somebody typed it, or in every language where it is one of ours."""
CM = "cm"
TOP = "top"
"""Ids of the role to place and of the role that leads the organization."""
NOBODY = "none"
"""Known absence, as the format writes it."""


class Department(NamedTuple):
    """A department and the title of the role that leads it."""

    function: str
    """From the format's list; it is the unit's id, too."""
    name: Words
    head: Words

    @property
    def head_id(self) -> str:
        """Id of the role that leads it."""
        return f"{self.function}_head"


class Space(NamedTuple):
    """A place where publics write: a platform, the messages it brings, and the department that owns it."""

    id: str
    name: Words
    family: str
    """`social` or `owned`."""
    messages: str = ""
    """A month, as a number or a range."""
    owner: str = ""
    """Id of a unit."""


class Public(NamedTuple):
    """A public, and which of the three attributes of salience the room gives it; None where it was not asked."""

    kind: str
    """From the format's list; it is the stakeholder's id, too."""
    name: Words
    power: bool | None = None
    legitimacy: bool | None = None
    urgency: bool | None = None


class Case(NamedTuple):
    """What arrives: who may decide the answer, and who has to agree before, within what time."""

    id: str
    name: Words
    severity: int
    share: float
    """Of all that arrives, assumed."""
    decides: str = ""
    """Id of a role."""
    approver: str = ""
    """Id of a role, NOBODY where nobody has to agree."""
    within: str = ""
    """A duration as the format writes it."""


class Crisis(NamedTuple):
    """Who decides when things go wrong, who stands in, and what is written down."""

    decides: str = ""
    substitute: str = ""
    within: str = ""
    plan: bool | None = None


class Answers(NamedTuple):
    """The ten answers; ids are those of `Department.head_id`, TOP and CM."""

    languages: tuple[Language, ...] = LANGUAGES
    """The first is the one in which names were typed."""
    day: date | None = None
    organization: str = ""
    domain: str = ""
    headcount: int | None = None
    top: Words = ""
    departments: tuple[Department, ...] = ()
    manager: Words = ""
    superior: str = ""
    fte: float | None = None
    spaces: tuple[Space, ...] = ()
    publics: tuple[Public, ...] = ()
    cases: tuple[Case, ...] = ()
    office_hours: str = ""
    """When the organization works."""
    hours: str = ""
    """When the role answers."""
    on_call: tuple[str, ...] | None = None
    """Roles on call out of hours; none of them where nobody is."""
    reply_within: str = ""
    """What is promised."""
    crisis: Crisis = Crisis()
    backup: str = ""
    """Who stands in for the role, NOBODY where nobody does."""
    aims: Mapping[str, int] = MappingProxyType({})
    """Métier → how much it counts, from 0."""
    sponsor: str = ""
    """Who stands up for the role, NOBODY where nobody does."""
    placements: tuple[Mapping[str, Any], ...] = ()
    """Further placements to compare, as the format writes them."""
    open: tuple[Mapping[str, Any], ...] = ()
    """Questions that the room left open, as the format writes them."""
