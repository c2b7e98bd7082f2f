"""Whether it is written who serves a public, be it nobody."""

from __future__ import annotations

from orgmodel.graph import OrgGraph
from orgmodel.scenario.outside import Stakeholder


def is_serving_written(graph: OrgGraph, one: Stakeholder) -> bool:
    """Whether what is written says who serves a public: itself, a serving tie, or every channel that could."""
    if one.served_by is not None or any(tie.target == one.id for tie in graph.ties_of("serves")):
        return True
    channels = graph.placed.scenario.channels
    if channels is None or any(channel.stakeholders is None for channel in channels):
        return False
    return all(channel.operators is not None for channel in channels if one.id in (channel.stakeholders or ()))
