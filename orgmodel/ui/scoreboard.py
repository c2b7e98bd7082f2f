"""What each candidate of a file is worth, and in which worlds: worked out one by one, kept for each content."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import streamlit as st

from orgmodel.criteria.drawn import Drawn, draw_quantities
from orgmodel.graph import build_graph
from orgmodel.placement.candidate import Candidate, Candidates
from orgmodel.placement.ground import ground_of
from orgmodel.placement.hosts.best import score_essence
from orgmodel.placement.hosts.essential import Essence, essence_of
from orgmodel.placement.ranking import rank
from orgmodel.placement.scoring import Scored, compared, score_one
from orgmodel.placement.shapes import single
from orgmodel.placement.worlds import WORLDS
from orgmodel.scenario.placed import place
from orgmodel.scenario.types import Scenario
from orgmodel.ui.candidacy import candidates_of
from orgmodel.ui.desk import Desk
from orgmodel.ui.weights import read_weights

FILES: Final = 12
FACTS: Final = 24
DRAWN: Final = 120
"""Bounds of the caches: facts hold a graph, 4 MB among 2,000 roles; worlds take 1 MB (our proposal)."""


def found_of(desk: Desk) -> Candidates:
    """The candidates of the open file."""
    return candidates_of(desk.digest, desk.scenario)


def scored_of(desk: Desk) -> tuple[Scored, ...]:
    """The candidates looked at so far, in their order."""
    sheet = _sheet(desk.digest, _day(desk))
    return tuple(sheet[one.id] for one in found_of(desk).kept if one.id in sheet)


def is_waiting(desk: Desk) -> bool:
    """Whether candidates are still to be looked at, and nobody said to stop."""
    done = len(scored_of(desk))
    is_stopped = desk.visit.stopped == desk.digest and done > 0
    return done < len(found_of(desk).kept) and not is_stopped


def look_at_rest(desk: Desk, report: Callable[[int, int], None]) -> None:
    """Score the candidates not yet looked at; `report` hears how many are done, of how many, before each.

    What it writes may be broken off at any report and goes on from there, for whoever asks next. Last come the worlds
    of the shortlist.
    """
    kept, sheet = found_of(desk).kept, _sheet(desk.digest, _day(desk))
    for number, candidate in enumerate(kept):
        if candidate.id not in sheet:
            report(number, len(kept))
            sheet[candidate.id] = _scored(desk, candidate)
    scores = compared(desk.scenario, scored_of(desk))
    if scores.criteria and scores.rows:
        for row in rank(scores, read_weights(desk.address.weights)).shortlist:
            report(len(kept), len(kept))
            worlds_of(desk, row.scored.candidate)


def facts_of(desk: Desk, candidate: Candidate) -> Scored:
    """A candidate with the facts its criteria read: those of its assessment, else taken anew."""
    tried = desk.tried
    placement = tried.placement if tried and tried.candidate.id == candidate.id else candidate.placement
    if candidate.is_written or placement is not candidate.placement:
        one = desk.assessment(placement)
        return Scored(candidate, one.facts, one.criteria)
    return _full(desk.digest, _day(desk), candidate.id, desk.scenario, candidate)


def worlds_of(desk: Desk, candidate: Candidate) -> Mapping[str, Drawn]:
    """The criteria of a candidate as the ranges of the file may turn out."""
    return _worlds(desk.digest, _day(desk), candidate.id, lambda: facts_of(desk, candidate))


def _day(desk: Desk) -> str:
    return str(desk.scenario.day)


@st.cache_resource(max_entries=FILES, show_spinner=False)
def _sheet(digest: str, day: str) -> dict[str, Scored]:
    """Candidates of one content scored so far, by their ids, for all visitors together."""
    return {}


def _scored(desk: Desk, candidate: Candidate) -> Scored:
    """A candidate's values: known from its assessment, or taken on the part of the organization that they rest on."""
    if candidate.is_written:
        return Scored(candidate, None, desk.assessment(candidate.placement).criteria)
    return score_essence(desk.scenario, _essence(desk.digest, _day(desk), desk.scenario), candidate)


@st.cache_resource(max_entries=FILES, show_spinner=False)
def _essence(digest: str, day: str, _scenario: Scenario) -> Essence:
    ground = ground_of(_scenario)
    seated = next(single.SHAPE.seat(ground)).placement if ground.hosts else None
    return essence_of(build_graph(place(_scenario, seated)), ground.hosts)


@st.cache_resource(max_entries=FACTS, show_spinner=False)
def _full(digest: str, day: str, name: str, _scenario: Scenario, _candidate: Candidate) -> Scored:
    return score_one(_scenario, _candidate)


@st.cache_resource(max_entries=DRAWN, show_spinner=False)
def _worlds(digest: str, day: str, name: str, _full: Callable[[], Scored]) -> Mapping[str, Drawn]:
    facts = _full().facts
    return draw_quantities(facts, WORLDS) if facts else {}
