"""What travels in a sweep: jobs of some evaluations each, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from orgmodel.scenario.parcel import Parcel

What = Literal["placements", "candidates"]
Key: TypeAlias = tuple[str, str, int]
"""What an evaluation is known by: digest of its scenario, placement, draw."""
NOBODY = "none"
"""The placement of a scenario that seats nobody."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What all evaluations of a sweep share: with the same terms the same evaluation gives the same result."""

    version: str
    """Of orgmodel; another one may judge otherwise."""
    seed: int
    day: date
    """That of a scenario which does not say its own."""


@dataclass(frozen=True, slots=True)
class Part:
    """The evaluations of one scenario within a job."""

    parcel: Parcel
    asked: tuple[tuple[str, int], ...]
    """Placement and draw; draw 0 is the scenario as written, any other a world of its ranges."""


@dataclass(frozen=True, slots=True)
class Job:
    """A chunk of work: plain data that any machine with orgmodel can evaluate."""

    number: int
    terms: Terms
    what: What
    parts: tuple[Part, ...]

    @property
    def size(self) -> int:
        """Evaluations asked for."""
        return sum(len(part.asked) for part in self.parts)


class Evaluated(NamedTuple):
    """What one placement is in one world of one scenario."""

    digest: str
    placement: str
    draw: int
    criteria: tuple[float | None, ...]
    """In the order of the family."""
    findings: tuple[int, ...]
    """How many of each level, from the lowest."""

    @property
    def key(self) -> Key:
        """What it is known by."""
        return self.digest, self.placement, self.draw
