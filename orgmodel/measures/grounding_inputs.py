"""Which written values each criterion rests on, and which of them are assumed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from orgmodel.records import Location
from orgmodel.scenario.absence import ABSENT
from orgmodel.scenario.item import Item
from orgmodel.scenario.placed import Placed
from orgmodel.scenario.vocabulary import CriterionId


class Assumed(NamedTuple):
    """One value that is assumed: the file says so, or the model fills it in because nothing is written."""

    field: str
    """As `block[].field`."""
    location: Location


@dataclass(frozen=True, slots=True)
class Inputs:
    """The values of some fields: how many there are, and which of them are assumed."""

    count: int
    assumed: tuple[Assumed, ...]

    def __add__(self, other: Inputs) -> Inputs:
        return Inputs(self.count + other.count, self.assumed + other.assumed)


NO_INPUTS = Inputs(0, ())


class Source(NamedTuple):
    """A field of a block as a source of inputs; `filled` where the model assumes a value if none is written."""

    block: str
    name: str
    items: Callable[[Placed], Sequence[Item]]
    filled: bool = False

    def inputs(self, placed: Placed) -> Inputs:
        """The values of the field, one an item; an item without a value has none unless the model fills it in."""
        field, items = f"{self.block}.{self.name}", self.items(placed)
        written = [item for item in items if getattr(item, self.name) is not None]
        said = [item for item in written if (ground := item.ground(self.name)) and ground.grounding == "assumed"]
        filled = [item for item in items if getattr(item, self.name) is None] if self.filled else []
        assumed = [Assumed(field, item.at(self.name)) for item in said]
        assumed += [Assumed(field, item.location) for item in filled]
        return Inputs(len(written) + len(filled), tuple(assumed))


def _organization(placed: Placed) -> Sequence[Item]:
    return (placed.scenario.organization,)


def _links(placed: Placed) -> Sequence[Item]:
    return placed.scenario.organization.links


def _units(placed: Placed) -> Sequence[Item]:
    """Units that a role or seat belongs to: nothing rests on the others."""
    used = {*placed.roles_by_unit, *(seat.unit for seat in placed.seats)}
    return [unit for unit in placed.scenario.organization.units if unit.id in used]


def _seats(placed: Placed) -> Sequence[Item]:
    return placed.seats


def _channels(placed: Placed) -> Sequence[Item]:
    return placed.scenario.channels or ()


def _stakeholders(placed: Placed) -> Sequence[Item]:
    return placed.scenario.stakeholders or ()


def _cases(placed: Placed) -> Sequence[Item]:
    return placed.scenario.case_types or ()


def _approvals(placed: Placed) -> Sequence[Item]:
    return tuple(approval for case in placed.scenario.case_types or () for approval in case.approvals or ())


def _severities(placed: Placed) -> Sequence[Item]:
    governance = placed.scenario.governance
    plan = governance.crisis_plan if governance else None
    return tuple((plan.severities or {}).values()) if plan and plan != ABSENT else ()


def _responsibilities(placed: Placed) -> Sequence[Item]:
    return placed.scenario.responsibilities or ()


_SHARE = Source("case_types[]", "share", _cases, filled=True)
_DECIDES = Source("case_types[]", "decides", _cases)
_MINUTES = Source("case_types[]", "minutes", _cases)
_EXPERT = Source("case_types[]", "expert", _cases)
_WITHIN = Source("case_types[].approvals[]", "within", _approvals, filled=True)
_LATENCY = Source("organization.links[]", "latency", _links, filled=True)
_OPERATORS = Source("channels[]", "operators", _channels)
_SERVED = Source("stakeholders[]", "served_by", _stakeholders)
_SALIENCE = tuple(
    Source("stakeholders[]", name, _stakeholders, filled=True) for name in ("power", "legitimacy", "urgency")
)

SOURCES: Mapping[CriterionId, tuple[Source, ...]] = MappingProxyType(
    {
        "decision_speed": (Source("channels[]", "hours", _channels), _SHARE, _DECIDES, _MINUTES, _WITHIN, _LATENCY),
        "crisis_readiness": (
            Source("governance.crisis_plan.severities", "role", _severities),
            Source("governance.crisis_plan.severities", "within", _severities, filled=True),
        ),
        "stakeholder_voice": (*_SALIENCE, _SERVED, _DECIDES),
        "metier_fit": (
            Source("community_manager", "metiers", _seats),
            Source("organization.units[]", "function", _units),
        ),
        "expert_access": (_SHARE, _EXPERT),
        "sponsor_access": (Source("community_manager", "sponsor", _seats),),
        "coherence": (Source("channels[]", "owner", _channels), _OPERATORS),
        "resilience": (
            Source("channels[]", "audience", _channels, filled=True),
            _OPERATORS,
            Source("community_manager", "backup", _seats),
        ),
        "role_clarity": (
            Source("responsibilities[]", "accountable", _responsibilities),
            Source("community_manager", "mandate", _seats),
        ),
        "load": (
            Source("channels[]", "messages_per_month", _channels),
            _SHARE,
            _MINUTES,
            Source("placements[].seats[]", "fte", _seats),
            Source("organization", "week_hours", _organization),
            Source("organization", "shrinkage", _organization),
            Source("community_manager", "activities", _seats),
        ),
        "brokerage": (_SERVED, _DECIDES, _EXPERT, _LATENCY),
        "autonomy": (_SHARE, _DECIDES),
    }
)
"""Criterion → the fields its measure reads that a person has to estimate or to find out (our proposal)."""
