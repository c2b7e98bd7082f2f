"""Watch scope: how many of five things are watched, how often, and whether the top hears of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.steps import reach
from orgmodel.measures.unmeasured import unmeasured, unseated
from orgmodel.records import Evidence, Location
from orgmodel.scenario.conduct import Tool
from orgmodel.scenario.vocabulary import Cadence, MonitoringScope
from orgmodel.text import Message, listing, msg

TOP_LEVEL = 1
"""Down to this level a role steers (domain.md C10)."""
OFTEN: tuple[Cadence, ...] = ("continuous", "daily", "weekly", "monthly")
"""At least monthly (domain.md C10, our proposal)."""
Steps = Mapping[tuple[str, str], Location]
"""From whom to whom what is watched is carried, and where that is written."""
NAMES: Mapping[MonitoringScope, Message] = MappingProxyType(
    {
        "brand": msg("the brand"),
        "competitors": msg("competitors"),
        "sector": msg("the sector"),
        "regulation": msg("regulation"),
        "weak_signals": msg("weak signals"),
    }
)


class Watch(NamedTuple):
    """What is watched; whether all of it at least monthly; the way to the top; None where it is not written."""

    scope: tuple[MonitoringScope, ...]
    often: bool | None
    way: tuple[str, ...] | None
    """From a user of a monitoring tool to a role of level 1 or above, never a seat; empty where none leads there."""


def watch_scope(situation: Situation) -> Measured:
    """How many of brand, competitors, sector, regulation and weak signals a monitoring tool covers, 0 to 5."""
    graph = situation.graph
    placed = graph.placed
    if not placed.seats:
        return unseated()
    if placed.scenario.tools is None:
        return unmeasured(msg("No tool is written."), "tools[]")
    tools = [tool for tool in placed.scenario.tools if tool.family == "monitoring"]
    if not tools and any(tool.family is None for tool in placed.scenario.tools):
        return unmeasured(msg("It is not written which tools monitor."), "tools[].family")
    watching = [tool for tool in tools if tool.scope]
    if not watching and any(tool.scope is None for tool in tools):
        return unmeasured(msg("It is not written what the monitoring tools listen for."), "tools[].scope")
    covered = {one for tool in watching for one in tool.scope or ()}
    steps = dict(_steps(graph, watching))
    watch = Watch(tuple(one for one in NAMES if one in covered), _often(watching), _way(graph, watching, steps))
    wider = any(tool.scope is None for tool in tools)
    return Measured(float(len(covered)), _explanation(graph, watch), _evidence(graph, tools, watch, steps),
                    _missing(graph, tools, watch), "at_least" if wider else "exact", detail=watch)  # fmt: skip


def _often(tools: Sequence[Tool]) -> bool | None:
    """Whether every tool is looked at every month at least."""
    if any(tool.cadence is not None and tool.cadence not in OFTEN for tool in tools):
        return False
    return None if any(tool.cadence is None for tool in tools) else True


def _readers(graph: OrgGraph, tools: Sequence[Tool]) -> tuple[str, ...]:
    """Who uses the tools; owning one is not reading it."""
    return graph.placed.resolve_all(tuple(user for tool in tools for user in tool.users or ()))


def _steps(graph: OrgGraph, tools: Sequence[Tool]) -> Iterator[tuple[tuple[str, str], Location]]:
    """Each written feeds_back; each strategic report, from who takes a figure from a tool to its owner and readers."""
    for tie in graph.ties_of("feeds_back"):
        yield (tie.source, tie.target), tie.location
    strategy = graph.placed.scenario.strategy
    watching = {tool.id for tool in tools}
    figures = {one.id for one in (strategy.indicators if strategy else None) or () if one.tool in watching}
    for report in (strategy.reports if strategy else None) or ():
        if report.cadence == "strategic":
            owners = graph.placed.resolve(report.owner) if report.owner else ()
            takers = _readers(graph, tools) if figures.intersection(report.indicators or ()) else ()
            ends = graph.placed.resolve_all(report.audience)
            rows = [(taker, end) for taker in takers for end in owners or ends]
            for step in (*rows, *((owner, end) for owner in owners for end in ends)):
                yield step, report.location


def _way(graph: OrgGraph, tools: Sequence[Tool], steps: Steps) -> tuple[str, ...] | None:
    """The shortest way from who reads the tools to a role that steers."""
    ties: dict[str, list[str]] = {actor: [] for actor in graph.reports}
    for source, target in steps:
        if source in ties and target in ties:
            ties[source].append(target)
    near = reach(ties, _readers(graph, tools))
    steering = [one for one, level in graph.levels.items() if level <= TOP_LEVEL and one in graph.placed.roles]
    top = near.nearest(steering)
    if top:
        return near.path(top)
    return None if tools and _lacks_ways(graph, tools) else ()


def _lacks_ways(graph: OrgGraph, tools: Sequence[Tool]) -> tuple[str, ...]:
    """What is not written of the ways that what is watched could take."""
    strategy = graph.placed.scenario.strategy
    lacks = {
        "tools[].users": any(tool.users is None for tool in tools),
        "organization.links[]": not graph.placed.scenario.organization.says("links"),
        "strategy.reports[]": strategy is None or strategy.reports is None,
    }
    return tuple(name for name, lacking in lacks.items() if lacking)


def _missing(graph: OrgGraph, tools: Sequence[Tool], watch: Watch) -> tuple[str, ...]:
    scope = ("tools[].scope",) if any(tool.scope is None for tool in tools) else ()
    cadence = ("tools[].cadence",) if watch.often is None else ()
    return (*scope, *cadence, *(_lacks_ways(graph, tools) if watch.way is None else ()))


def _evidence(graph: OrgGraph, tools: Sequence[Tool], watch: Watch, steps: Steps) -> Evidence:
    way = watch.way or ()
    written = tuple(steps[step] for step in pairwise(way))
    places = tuple(tool.at("scope") for tool in tools) or (graph.placed.scenario.at("tools"),)
    actors = tuple(dict.fromkeys((*_readers(graph, tools), *way)))
    return Evidence(actors, places=tuple(dict.fromkeys((*places, *written))), path=way)


def _explanation(graph: OrgGraph, watch: Watch) -> Message:
    if not watch.scope:
        return msg("No tool watches anything.")
    if watch.way is None:
        end = msg("it is not written to whom that is told")
    elif not watch.way:
        end = msg("no feedback line or strategic report tells a role that steers")
    elif len(watch.way) == 1:
        end = msg("{top}, who steers, reads it first-hand", top=graph.placed.name(watch.way[0]))
    else:
        end = msg("{top}, who steers, is told by {teller}", top=graph.placed.name(watch.way[-1]),
                  teller=graph.placed.name(watch.way[-2]))  # fmt: skip
    seldom = msg("less than monthly in part") if watch.often is False else msg("at least monthly, as far as written")
    return msg("{n} of 5 things are watched ({scope}), {often}; {end}.", n=len(watch.scope), often=seldom, end=end,
               scope=listing(NAMES[one] for one in watch.scope))  # fmt: skip


MEASURE = Measure(
    id="watch-scope",
    title=msg("Scope of the watch"),
    meaning=msg("How much of the surroundings is watched, often enough, so that somebody who steers hears of it."),
    unit="count",
    formula=msg(
        "number of brand, competitors, sector, regulation and weak signals in the scope of a monitoring tool; beside "
        "it the slowest cadence, and the shortest way from who uses a tool, over feeds_back ties and strategic "
        "reports, to a role of level 1 or above"
    ),
    reference=msg("our proposal"),
    measure=watch_scope,
)
