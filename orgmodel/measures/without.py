"""The answers that still come while somebody is away, and how much longer they take."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Set
from functools import lru_cache

from orgmodel.graph import OrgGraph
from orgmodel.measures.answer_path import answer_paths, answers_of
from orgmodel.measures.desk import desk_with
from orgmodel.measures.luck import arrivals, minutes_of_work, typical_luck
from orgmodel.measures.process import Process, walk
from orgmodel.measures.standins import backups, deputies
from orgmodel.scenario.outside import CaseType, Channel
from orgmodel.scenario.placed import Placed

PROCESSES = 1024
"""Processes whose typical time is kept (our proposal)."""


def unentitled(placed: Placed, cases: Iterable[CaseType], away: Collection[str]) -> tuple[CaseType, ...]:
    """Of some case types, those that nobody may decide, or that need the agreement of somebody who is away."""
    return tuple(case for case in cases if _covered(placed, case, away) is None)


def time_added(graph: OrgGraph, away: Set[str]) -> float | None:
    """Mean minutes that the answers which still come take longer; None where none comes."""
    placed = graph.placed
    flow, paths = answers_of(graph)
    channels = {channel.id: staffed(placed, channel, away) for channel in placed.channels.values()}
    covered = {case.id: _covered(placed, case, away) for case in placed.scenario.case_types or ()}
    coming = [
        (one, path, case, channels[one.channel.id])
        for one, path in zip(flow.arrivals, paths, strict=True)
        if (case := covered[one.case.id]) and channels[one.channel.id].operators
    ]
    weight = sum(one.share for one, _, _, _ in coming)
    changed = [row for row in coming if not away.isdisjoint(row[1].actors)]
    left = desk_with(graph, [case for _, _, case, _ in changed], [channel for *_, channel in changed], away)
    after = answer_paths(left, ((case, channel) for _, _, case, channel in changed))
    added = sum(
        one.share * (typical(late.process) - typical(soon.process))
        for (one, soon, _, _), late in zip(changed, after, strict=True)
        if late.process != soon.process
    )
    return added / weight if weight else None


@lru_cache(maxsize=PROCESSES)
def typical(process: Process) -> float:
    """Mean minutes to the answer, sampled every quarter of an hour, each working step taking its median time."""
    arrived = arrivals()[0]
    works = [minutes_of_work(step.within, typical_luck()) for step in process.working]
    return float((walk(process, arrived, works).finished - arrived).mean())


def staffed(placed: Placed, channel: Channel, away: Collection[str]) -> Channel:
    """The channel with the operators who are left, else with their documented back-ups."""
    operators = placed.resolve_all(channel.operators)
    left = tuple(actor for actor in operators if actor not in away)
    if len(left) == len(operators):
        return channel
    spare = (one.actor for actor in operators for one in backups(placed, actor, away) if one.documented)
    return channel.model_copy(update={"operators": left or tuple(dict.fromkeys(spare))})


def _covered(placed: Placed, case: CaseType, away: Collection[str]) -> CaseType | None:
    """The case with whoever stands in for those who are away; None where nobody does."""
    severity = int(case.severity)
    decides = _present(placed, case.decides, severity, away) if case.decides else None
    agree = [(one, _present(placed, one.role, severity, away)) for one in case.approvals or ()]
    if (case.decides and not decides) or not all(role for _, role in agree):
        return None
    if decides == case.decides and all(role == one.role for one, role in agree):
        return case
    approvals = tuple(one.model_copy(update={"role": role}) for one, role in agree)
    return case.model_copy(update={"decides": decides, "approvals": approvals})


def _present(placed: Placed, reference: str, severity: int, away: Collection[str]) -> str | None:
    """Who acts where a case names `reference`: itself if it is there, else somebody who stands in."""
    actors = placed.resolve(reference)
    left = [actor for actor in actors if actor not in away]
    if left:
        return reference if len(left) == len(actors) else left[0]
    return next((one.actor for actor in actors for one in deputies(placed, actor, severity, away)), None)
