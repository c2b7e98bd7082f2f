"""Distances in steps: how far a word has to travel, tie by tie, and along which path."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from orgmodel.graph import OrgGraph, TieType
from orgmodel.records import Evidence
from orgmodel.text import Message, msg, plural

KEPT = 8
"""Ties of some types of a placement that are kept, as several measures walk the same (our proposal)."""
Ties: TypeAlias = Mapping[str, Iterable[str]]
"""Actor → those it is tied to."""


class Reach(NamedTuple):
    """Who can be reached from some actors, in how many steps; the nearest first."""

    steps: Mapping[str, int]
    before: Mapping[str, str]

    def path(self, actor: str) -> tuple[str, ...]:
        """The actors on a shortest path from where it starts to `actor`, both included."""
        path = [actor]
        while path[-1] in self.before:
            path.append(self.before[path[-1]])
        return tuple(reversed(path))

    def nearest(self, goals: Collection[str]) -> str | None:
        """The nearest of `goals`, the first met where several are as near; None where none is reached."""
        return next((actor for actor in self.steps if actor in goals), None)


def reach(ties: Ties, starts: Iterable[str], limit: int | None = None, without: Collection[str] = ()) -> Reach:
    """Breadth first from `starts`, at most `limit` steps, through no actor of `without`."""
    steps = dict.fromkeys((start for start in starts if start in ties and start not in without), 0)
    before: dict[str, str] = {}
    around, distance = list(steps), 0
    while around and distance != limit:
        distance += 1
        found = []
        for actor in around:
            for other in ties[actor]:
                if other not in steps and other not in without:
                    steps[other], before[other] = distance, actor
                    found.append(other)
        around = found
    return Reach(steps, before)


@lru_cache(maxsize=KEPT)
def inner_ties(graph: OrgGraph, *types: TieType) -> Ties:
    """The ties of some types between insiders, both ways; every insider is in it, in the order of the graph."""
    between: dict[str, dict[str, None]] = {actor: {} for actor in graph.reports}
    for tie in graph.ties_of(*types):
        if tie.source in between and tie.target in between:
            between[tie.source][tie.target] = between[tie.target][tie.source] = None
    return between


def along(graph: OrgGraph, path: tuple[str, ...]) -> Evidence:
    """What proves a path between insiders: its actors, its ties and where they are written."""
    ties = tuple(pairwise(path))
    lines = (graph.inner_lines[start].get(end) for start, end in ties)
    return Evidence(path, ties, tuple(line.ties[0].location for line in lines if line), path)


def distance_in_words(steps: int) -> Message:
    """A distance as a person says it."""
    if not steps:
        return msg("at hand")
    return plural("one step away", "{n} steps away", steps)
