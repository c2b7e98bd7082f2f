"""The most promising hosts of a large organization, and what their placements are worth on every criterion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import partial
from typing import Final, NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures import brokerage
from orgmodel.measures.measure import Measured, Situation
from orgmodel.metrics.betweenness import pairs_through
from orgmodel.placement.candidate import Candidate, Candidates
from orgmodel.placement.candidates import candidates
from orgmodel.placement.hosts.bridge import ends_of
from orgmodel.placement.hosts.essential import Essence, essence_of
from orgmodel.placement.hosts.search import EngineId
from orgmodel.placement.hosts.survey import HostSurvey, survey_hosts
from orgmodel.placement.scoring import Scored, Scores, compared, score_one
from orgmodel.scenario.types import Scenario

BEST: Final = 30
"""Hosts whose placements are scored in full (model.md §10)."""


class BestHosts(NamedTuple):
    """The survey of all hosts, and the candidates of the best of them."""

    survey: HostSurvey
    hosts: tuple[str, ...]
    candidates: Candidates
    scores: Scores
    """Without facts: `score_one` gives those of a candidate."""


def best_hosts(scenario: Scenario, n: int = BEST, engine: EngineId | None = None) -> BestHosts:
    """The best `n` hosts of the preliminary order, their candidates in every shape, and all criteria of those.

    Criteria are taken on the part of the organization on which they rest, with the same values.
    """
    survey = survey_hosts(scenario, engine=engine)
    hosts = survey.best(n)
    essence = essence_of(survey.graph, hosts)
    found = candidates(essence.scenario, hosts)
    rows = (score_essence(scenario, essence, candidate) for candidate in found.kept)
    return BestHosts(survey, hosts, found, compared(scenario, rows))


def score_essence(scenario: Scenario, essence: Essence, candidate: Candidate) -> Scored:
    """One candidate without its facts; where it changes what the essence rests on, on the whole organization."""
    if _moves_roles(candidate):
        return score_one(scenario, candidate)._replace(facts=None)
    otherwise = {"brokerage": partial(_brokerage, essence.left_out)} if essence.left_out else {}
    return score_one(essence.scenario, candidate, otherwise)._replace(facts=None)


def _moves_roles(candidate: Candidate) -> bool:
    """Whether a placement changes roles, units or case types, on which it rests who may be left out."""
    placement = candidate.placement
    for part in (placement.change, placement.add, placement.remove):
        organization = (part or {}).get("organization", {})
        if "case_types" in (part or {}) or set(organization) - {"links"}:
            return True
    return False


def _brokerage(left_out: Mapping[str, int], situation: Situation) -> Measured:
    """The measure of brokerage as if those who know and were left out were still there: each counts where it hung."""
    graph = situation.graph
    publics = graph.placed.stakeholders
    if not publics or not graph.placed.seats:
        return brokerage.brokerage(situation)
    return Measured(_share(graph, left_out), brokerage.MEASURE.title)


def _share(graph: OrgGraph, left_out: Mapping[str, int]) -> float:
    publics, seat = graph.placed.stakeholders, graph.placed.seat_ids[0]
    ends = [*ends_of(graph), *Counter(left_out).elements()]
    carried = pairs_through(brokerage.inward_ways(graph, ends), seat, publics, ends)
    return sum(carried.values()) / (len(ends) * len(publics))
