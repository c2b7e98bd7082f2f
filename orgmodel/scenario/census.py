"""Every id that a written scenario defines and every reference it makes, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from orgmodel.records import Location
from orgmodel.scenario.conduct import BindingDecision, Tool
from orgmodel.scenario.item import Item
from orgmodel.scenario.organization import Person, Role, Unit
from orgmodel.scenario.outside import CaseType, Channel, Stakeholder
from orgmodel.scenario.placing import CommunityManager, Placement, Seat
from orgmodel.scenario.shape import Shape
from orgmodel.scenario.strategy import Indicator, Objective, OrganizationObjective
from orgmodel.scenario.tree import Scalar, Tree, WrittenList, WrittenMapping
from orgmodel.scenario.values import Refers

KINDS: Mapping[type[Item], str] = {
    Unit: "unit",
    Role: "role",
    Person: "person",
    Stakeholder: "stakeholder",
    Channel: "channel",
    CaseType: "case_type",
    Tool: "tool",
    OrganizationObjective: "organization_objective",
    Objective: "objective",
    Indicator: "indicator",
    BindingDecision: "binding_decision",
    CommunityManager: "manager",
    Placement: "placement",
    Seat: "seat",
}
"""What an id names, by the block that bears it."""


@dataclass(frozen=True, slots=True)
class Definition:
    """An id where it is given."""

    kind: str
    id: str
    location: Location


@dataclass(frozen=True, slots=True)
class Reference:
    """An id where it is used."""

    refers: Refers
    id: str
    location: Location


class Known(dict[int, "tuple[WrittenMapping, Census]"]):
    """Blocks counted before, by the identity of what was written, which stays alive with them."""


@dataclass(slots=True)
class Census:
    """What a part of a scenario defines, refers to and says in words, in the order of the file."""

    definitions: list[Definition] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    texts: list[tuple[Scalar, Location]] = field(default_factory=list)
    """Values kept as typed."""
    known: Known = field(default_factory=Known)
    """What was counted before: a block shared by several trees is counted once."""

    def take(self, value: Tree, location: Location, shape: Shape) -> None:
        """Count `value` and all that is in it; what is not of its shape is passed over."""
        if isinstance(value, WrittenMapping):
            counted, known = self.known.get(id(value), (None, None))
            if counted is not value or known is None:
                known = Census(known=self.known)
                known._take_mapping(value, shape)
                self.known[id(value)] = (value, known)
            self.join(known)
        elif isinstance(value, WrittenList):
            if shape.item:
                for item, place in zip(value, value.places, strict=True):
                    self.take(item, place, shape.item)
        elif value is not None:
            self._take_value(value, location, shape)

    def join(self, other: Census) -> None:
        """Add what another census has counted."""
        self.definitions += other.definitions
        self.references += other.references
        self.texts += other.texts

    def _take_value(self, value: Scalar, location: Location, shape: Shape) -> None:
        leaf = shape.item if shape.item and not shape.key else shape
        if leaf.refers:
            self.references.append(Reference(leaf.refers, str(value), location))
        elif leaf.is_text:
            self.texts.append((value, location))

    def _take_mapping(self, value: WrittenMapping, shape: Shape) -> None:
        kind = KINDS.get(shape.block) if shape.block else None
        if kind and isinstance(value.get("id"), Scalar):
            self.definitions.append(Definition(kind, str(value["id"]), value.values_at["id"]))
        if shape.is_text:
            shape = Shape(item=shape)
        for key, inner in value.items():
            if shape.key:
                self.take(Scalar(key, value.keys_at[key]), value.keys_at[key], shape.key)
            within = shape.fields.get(key) or shape.item
            if within:
                self.take(inner, value.values_at[key], within)


def census(tree: WrittenMapping, shape: Shape, without: tuple[str, ...] = (), known: Known | None = None) -> Census:
    """The census of a block of that shape, without some of its keys; blocks in `known` are not counted again."""
    found = Census(known=Known() if known is None else known)
    for key, value in tree.items():
        if key not in without and key in shape.fields:
            found.take(value, tree.values_at[key], shape.fields[key])
    return found


def blocks(value: Tree) -> Iterator[WrittenMapping]:
    """The blocks of a list, passing over anything else."""
    if isinstance(value, WrittenList):
        yield from (item for item in value if isinstance(item, WrittenMapping))


def block(value: Tree) -> WrittenMapping | None:
    """The value if it is a block."""
    return value if isinstance(value, WrittenMapping) else None
