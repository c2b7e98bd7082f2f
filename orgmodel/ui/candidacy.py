"""Who takes part in the ranking of a file, and what is tried beside: made once for each content."""

from __future__ import annotations

from typing import Final

import streamlit as st

from orgmodel.graph import OrgGraph
from orgmodel.placement.candidate import Candidates
from orgmodel.placement.candidates import candidates
from orgmodel.scenario.types import Scenario
from orgmodel.ui.opening import graph_of
from orgmodel.ui.seating import Try, seat_under

FILES: Final = 12
TRIES: Final = 200
"""Bounds of the caches (our proposal)."""


def candidates_of(digest: str, scenario: Scenario) -> Candidates:
    """Written and generated candidates of a file, and those its limits rule out."""
    return _found(digest, str(scenario.day), scenario)


@st.cache_resource(max_entries=FILES, show_spinner=False)
def _found(digest: str, day: str, _scenario: Scenario) -> Candidates:
    return candidates(_scenario)


def try_at(digest: str, scenario: Scenario, seat: str) -> Try | None:
    """What an address tries: a seat under the role, or the generated candidate, that it names; None where neither."""
    return _tried(digest, str(scenario.day), seat, scenario) if seat else None


@st.cache_resource(max_entries=TRIES, show_spinner=False)
def _tried(digest: str, day: str, seat: str, _scenario: Scenario) -> Try | None:
    if any(role.id == seat for role in _scenario.organization.roles):
        return seat_under(_scenario, seat, _today(digest, _scenario))
    found = candidates_of(digest, _scenario)
    tries = [Try(one) for one in found.kept if not one.is_written]
    tries += [Try(one.candidate, one) for one in found.excluded]
    return next((one for one in tries if one.candidate.id == seat), None)


def _today(digest: str, scenario: Scenario) -> OrgGraph:
    today = next((one for one in scenario.placements if one.as_is), None)
    return graph_of(digest, scenario, today.id if today else "", today)
