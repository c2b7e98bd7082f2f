"""What a candidate is: a placement to compare, written or generated, with its shape and its host."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.records import Location
from orgmodel.scenario.placing import Placement
from orgmodel.scenario.types import Scenario
from orgmodel.text import Message

ShapeId = Literal["single", "joint", "hub", "dandelion", "decentralized", "holistic", "agency"]


class Candidate(NamedTuple):
    """A placement that takes part; `shape` is None where the authors wrote it themselves."""

    placement: Placement
    shape: ShapeId | None = None
    hosts: tuple[str, ...] = ()
    """Roles the first seat answers to, solid lines first."""

    @property
    def id(self) -> str:
        """The placement's id."""
        return self.placement.id

    @property
    def is_written(self) -> bool:
        """Whether the scenario holds it."""
        return self.shape is None


class Exclusion(NamedTuple):
    """A candidate that a limit rules out, and the place of that limit."""

    candidate: Candidate
    reason: Message
    location: Location


class Candidates(NamedTuple):
    """Those that take part, written ones first, and those ruled out."""

    kept: tuple[Candidate, ...]
    excluded: tuple[Exclusion, ...]


class Ground(NamedTuple):
    """What shapes are made on: the scenario as it is today, and who may host the role."""

    scenario: Scenario
    graph: OrgGraph
    """Of today's placement; of nobody seated where it is unknown."""
    hosts: tuple[str, ...]
    """Roles that may be the superior of a first seat, in the order written."""
    fte: float | None
    """Full-time equivalents of the role today; None where not written."""
    taken: frozenset[str]
    """Ids that a seat may not bear."""


class Shape(NamedTuple):
    """A way to seat the role: what it is, and its candidates on a ground."""

    id: ShapeId
    title: Message
    meaning: Message
    seat: Callable[[Ground], Iterator[Candidate]]
