"""One job evaluated: a pure function of plain data, the same on every machine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache

from orgmodel import __version__
from orgmodel.assessment import Assessment, assess_graph
from orgmodel.criteria import CRITERIA
from orgmodel.graph import build_graph
from orgmodel.placement.candidates import candidates
from orgmodel.records import Level, Refused
from orgmodel.scenario.parcel import Parcel, unpack
from orgmodel.scenario.placed import place
from orgmodel.scenario.placing import Placement
from orgmodel.scenario.types import Scenario
from orgmodel.sweep.job import NOBODY, Evaluated, Job, Part, What
from orgmodel.sweep.worlds import redrawn, seed_of
from orgmodel.text import msg

KEPT = 4
"""Scenarios a worker keeps open, since the next chunk is likely to ask for the same (our proposal)."""


def evaluate(job: Job) -> tuple[Evaluated, ...]:
    """What each placement asked for is in the world asked for; nothing outside the job bears on it.

    Raises:
        Refused: this machine has another orgmodel than the one that made the job.
    """
    if job.terms.version != __version__:
        raise Refused(msg("a worker has orgmodel {theirs} and this machine {ours}; install the same on all",
                          theirs=__version__, ours=job.terms.version))  # fmt: skip
    return tuple(one for part in job.parts for one in _evaluated(part, job))


def choices(scenario: Scenario, what: What) -> dict[str, Placement | None]:
    """The placements that a sweep compares, by id; nobody seated where there are none."""
    placements = scenario.placements if what == "placements" else [one.placement for one in candidates(scenario).kept]
    return {placement.id: placement for placement in placements} or {NOBODY: None}


def _evaluated(part: Part, job: Job) -> Iterator[Evaluated]:
    scenario, known = _opened(part.parcel, job.what, job.terms.day)
    for name, draw in part.asked:
        graph = build_graph(place(scenario, known[name]))
        if draw:
            graph = redrawn(graph, seed_of(job.terms.seed, draw))
        found = assess_graph(graph)
        criteria = tuple(found.criteria[one.id] for one in CRITERIA)
        yield Evaluated(part.parcel.digest, name, draw, criteria, _counted(found))


@lru_cache(maxsize=KEPT)
def _opened(parcel: Parcel, what: What, day: date) -> tuple[Scenario, Mapping[str, Placement | None]]:
    scenario = unpack(parcel, day)
    return scenario, choices(scenario, what)


def _counted(found: Assessment) -> tuple[int, ...]:
    return tuple(sum(finding.level is level for finding in found.findings) for level in Level)
