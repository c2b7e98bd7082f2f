"""Candidates through the criteria: what each is worth on each, and what can be compared at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from orgmodel.criteria import CRITERIA
from orgmodel.graph import build_graph
from orgmodel.measures import MEASURES
from orgmodel.measures.measure import Facts, Measure, Measured, Situation
from orgmodel.placement.candidate import Candidate
from orgmodel.profiles import find_profile
from orgmodel.scenario.placed import place
from orgmodel.scenario.types import Scenario

AS_DEFINED: Mapping[str, Callable[[Situation], Measured]] = MappingProxyType({})
FLAT = 0.03
"""Spread from which a criterion tells candidates apart: that of near-equal ones (model.md §7)."""


class Scored(NamedTuple):
    """One candidate: the facts its criteria read, and their values, 0 to 1; None where not assessable."""

    candidate: Candidate
    facts: Facts | None
    """None where they were let go: a graph a candidate fills a server's memory."""
    criteria: Mapping[str, float | None]


class Scores(NamedTuple):
    """All candidates; only criteria that can be assessed for each of them are compared."""

    scenario: Scenario
    rows: tuple[Scored, ...]
    criteria: tuple[str, ...]
    """Ids of those compared, in the order of the family."""
    left_out: tuple[str, ...]
    """Ids of those that some candidate lacks the inputs for."""

    def values(self, row: Scored) -> tuple[float, ...]:
        """The values of one candidate on the criteria compared."""
        return tuple(row.criteria[name] or 0.0 for name in self.criteria)

    def spread(self, criterion: str) -> tuple[float, float]:
        """The lowest and highest value of a criterion over all candidates."""
        values = [row.criteria[criterion] or 0.0 for row in self.rows]
        return min(values), max(values)

    @property
    def flat(self) -> tuple[str, ...]:
        """Criteria that hardly tell the candidates apart: ids."""
        return tuple(name for name in self.criteria if self.spread(name)[1] - self.spread(name)[0] <= FLAT)


def score(scenario: Scenario, candidates: Iterable[Candidate]) -> Scores:
    """Every candidate's criteria; O(candidates), some milliseconds each."""
    return compared(scenario, (score_one(scenario, candidate) for candidate in candidates))


def compared(scenario: Scenario, scored: Iterable[Scored]) -> Scores:
    """Candidates scored one by one, held against each other."""
    rows = tuple(scored)
    names = [criterion.id for criterion in CRITERIA]
    known = tuple(name for name in names if all(row.criteria[name] is not None for row in rows))
    return Scores(scenario, rows, known, tuple(name for name in names if name not in known))


def score_one(
    scenario: Scenario, candidate: Candidate, otherwise: Mapping[str, Callable[[Situation], Measured]] = AS_DEFINED
) -> Scored:
    """One candidate: only the measures that criteria read are taken, some of them `otherwise`, to the same value."""
    graph = build_graph(place(scenario, candidate.placement))
    situation = Situation(graph, find_profile(scenario.domain))
    measured = {one.id: otherwise.get(one.id, one.measure)(situation) for one in _measures()}
    facts = Facts(graph, situation.profile, measured)
    return Scored(candidate, facts, {criterion.id: criterion.value(facts) for criterion in CRITERIA})


@cache
def _measures() -> tuple[Measure, ...]:
    read = {name for criterion in CRITERIA for name in (criterion.measure, *criterion.also)}
    return tuple(measure for measure in MEASURES if measure.id in read)
