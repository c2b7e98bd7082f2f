"""Along which written ties the word of a public travels inside, from who hears it to who can act on it."""

from __future__ import annotations

from collections.abc import Collection

from orgmodel.graph import OrgGraph, Tie, TieType
from orgmodel.measures.voice_paths import voice_ties
from orgmodel.records import Evidence

LIMIT = 2
"""Ties after which a word has lost its edge (domain.md C01 and B11, our proposal)."""

Way = tuple[Tie, ...]


def way_in(graph: OrgGraph, stakeholder: str, goals: Collection[str], *types: TieType) -> Way:
    """The shortest way of one or two written ties of these types from who hears `stakeholder` to one of `goals`.

    Empty where there is none. The second tie must be about the stakeholder, or about nobody in particular.
    """
    first = [(tie, end) for tie, end in voice_ties(graph, stakeholder) if tie.type in types]
    for tie, end in first:
        if end in goals:
            return (tie,)
    onward = [tie for tie in graph.ties_of(*types) if tie.target in goals and _carries(tie, stakeholder)]
    for tie, end in first:
        for further in onward:
            if further.source == end:
                return (tie, further)
    return ()


def along_way(way: Way) -> Evidence:
    """What proves a way: its actors, its ties and where they are written."""
    actors = tuple(dict.fromkeys(actor for tie in way for actor in (tie.source, tie.target)))
    return Evidence(actors, tuple((tie.source, tie.target) for tie in way), tuple(tie.location for tie in way), actors)


def _carries(tie: Tie, stakeholder: str) -> bool:
    return tie.about is None or stakeholder in tie.about
