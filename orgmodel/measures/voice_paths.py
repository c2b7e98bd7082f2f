"""How a stakeholder's word travels inside: what is written about it, and who stands near its listeners."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from orgmodel.graph import OrgGraph, Tie
from orgmodel.measures.listeners import listeners
from orgmodel.measures.standing import deciders, experts
from orgmodel.measures.steps import Reach, along, inner_ties, reach
from orgmodel.records import Evidence

HEARD = 1.0
"""Inward voice where it is written that the word reaches somebody able to act (our proposal)."""
NEARNESS = (0.6, 0.6, 0.3)
"""Inward voice where a listener stands 0, 1 or 2 steps from somebody who decides or knows (our proposal)."""
TOP_LEVEL = 1
"""Down to this level a role is able to act."""


class Inward(NamedTuple):
    """How far a stakeholder's word reaches inside: its worth, where it ends, in how many steps, by which proof."""

    worth: float
    end: str | None = None
    steps: int | None = None
    """None where the path is written (`feeds_back`, `represents`) or where there is none."""
    proof: Evidence = Evidence()


class Ears(NamedTuple):
    """Who inside can act on what is heard, and who stands how near."""

    able: frozenset[str]
    near: Reach
    """From those who decide a case of severity 1 to 3, or know, outwards over two steps."""


def ears_of(graph: OrgGraph) -> Ears:
    """Those able to act: roles that decide a case, are expert, or stand at level 1 or above; never a seat."""
    high = (actor for actor, level in graph.levels.items() if level <= TOP_LEVEL and actor in graph.placed.roles)
    able = frozenset(deciders(graph)) | frozenset(experts(graph)) | frozenset(high)
    close = inner_ties(graph, "reports_to", "dotted_to", "coordinates", "integrates", "collaborates")
    starts = dict.fromkeys((*deciders(graph, (1, 2, 3)), *experts(graph)))
    return Ears(able, reach(close, starts, len(NEARNESS) - 1))


def inward(graph: OrgGraph, ears: Ears, stakeholder: str) -> Inward:
    """The best way inside for the word of `stakeholder`."""
    for tie, end in voice_ties(graph, stakeholder):
        if end in ears.able:
            proof = Evidence((tie.source, end), ((tie.source, tie.target),), (tie.location,), (tie.source, end))
            return Inward(HEARD, end, proof=proof)
    heard = listeners(graph, stakeholder)
    nearest = min((actor for actor in heard if actor in ears.near.steps), key=ears.near.steps.__getitem__, default=None)
    if nearest is None:
        return Inward(0.0, proof=Evidence(tuple(heard), places=tuple(heard.values())[:1]))
    path = tuple(reversed(ears.near.path(nearest)))
    steps = len(path) - 1
    return Inward(NEARNESS[steps], nearest, steps, Evidence(places=(heard[nearest],)) + along(graph, path))


def voice_ties(graph: OrgGraph, stakeholder: str) -> Iterator[tuple[Tie, str]]:
    """The `feeds_back` and `represents` ties about a stakeholder, each with the insider it ends at."""
    served_by = {tie.source for tie in graph.ties_of("serves") if tie.target == stakeholder}
    for tie in graph.ties_of("feeds_back", "represents"):
        if tie.about is not None:
            concerned = stakeholder in tie.about
        else:
            concerned = stakeholder in (tie.source, tie.target) or (
                tie.type == "feeds_back" and tie.source in served_by
            )
        if concerned:
            yield tie, tie.source if tie.target in graph.placed.stakeholders else tie.target
