"""What a measure is: one quantity of a placement, with its unit, its evidence and what it lacks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal, NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures.draws import Draws, Values
from orgmodel.profiles.profile import Profile
from orgmodel.records import Evidence
from orgmodel.text import Message

MeasureUnit = Literal["share", "minutes", "ratio", "steps", "index", "count", "shape"]


class Situation(NamedTuple):
    """What a measure may see: one placement as a graph, and the profile of its domain."""

    graph: OrgGraph
    profile: Profile


class Measured(NamedTuple):
    """A quantity, or the fields it lacks; `bound` says that the true value may be lower or higher."""

    value: float | None
    explanation: Message
    evidence: Evidence = Evidence()
    missing: tuple[str, ...] = ()
    """Fields as `block[].field`, in the scenario's own words; the value is None only where this says why."""
    bound: Literal["exact", "at_most", "at_least"] = "exact"
    notes: tuple[Message, ...] = ()
    detail: Any = None
    """A frozen record of the measure's own: the path, the parts of a sum, the worst case."""


class Measure(NamedTuple):
    """One quantity a placement: what it means, how it is computed and from what source."""

    id: str
    title: Message
    meaning: Message
    unit: MeasureUnit
    formula: Message
    reference: Message
    measure: Callable[[Situation], Measured]
    draw: Callable[[Situation, Measured, Draws], Values] | None = None
    """The value draw by draw, given what was measured: one a draw, fewer where each is dear, or a single one where no
    range bears on it. None: no range can."""


class Facts(NamedTuple):
    """What a check, a criterion or a risk rule may see: the placement and its measures."""

    graph: OrgGraph
    profile: Profile
    measures: Mapping[str, Measured]
