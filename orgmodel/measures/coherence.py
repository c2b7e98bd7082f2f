"""Coherence: how few of the departments that meet the same publics do so without coordination."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.standing import roles_by_unit
from orgmodel.measures.steps import inner_ties, reach
from orgmodel.measures.unmeasured import unmeasured
from orgmodel.records import Evidence
from orgmodel.scenario.outside import Channel
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, listing, msg, plural

HOPS = 2
"""Coordinating ties within which a coordinator must stand of both units (our proposal)."""
FEWEST_PAIRS = 3
"""With fewer pairs, one uncoordinated pair would weigh too much (our proposal)."""
SHOWN = 3
"""Uncoordinated pairs that the sentence names."""


class Pair(NamedTuple):
    """Two units that meet on the same channels, and who coordinates them."""

    units: tuple[str, str]
    channels: tuple[str, ...]
    coordinator: str | None
    charter: bool

    @property
    def coordinated(self) -> bool:
        """Whether somebody, or a shared charter, keeps the two together."""
        return self.charter or self.coordinator is not None


def coherence(situation: Situation) -> Measured:
    """1 − uncoordinated pairs ÷ max(3, pairs), 0 to 1; 1 where no two units meet."""
    graph = situation.graph
    placed = graph.placed
    channels = placed.scenario.channels
    if channels is None:
        return unmeasured(msg("No channel is written."), "channels[]")
    if channels and not any(channel.owner or channel.operators is not None for channel in channels):
        return unmeasured(msg("No channel says who owns or operates it."), "channels[].owner", "channels[].operators")
    meetings = _meetings(graph)
    pairs = _pairs(graph, meetings)
    apart = [pair for pair in pairs if not pair.coordinated]
    value = 1 - len(apart) / max(FEWEST_PAIRS, len(pairs))
    return Measured(value, _explanation(placed, pairs, apart), _evidence(graph, apart or pairs), detail=pairs)


def _meetings(graph: OrgGraph) -> dict[tuple[str, str], tuple[str, ...]]:
    """Pairs of units, in the order of the file, each with the channels on which they meet."""
    order = {unit: index for index, unit in enumerate(graph.placed.units)}
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for channel in graph.placed.channels.values():
        units = sorted({unit for unit in _units_on(graph, channel) if unit in order}, key=order.__getitem__)
        for pair in combinations(units, 2):
            found[pair] = (*found.get(pair, ()), channel.id)
    return found


def _units_on(graph: OrgGraph, channel: Channel) -> Iterator[str]:
    """The owner's unit, the main unit of each operator and of each who serves a stakeholder of the channel."""
    if channel.owner:
        yield channel.owner
    actors = list(graph.placed.resolve_all(channel.operators))
    publics = channel.stakeholders or ()
    actors += [tie.source for tie in graph.ties_of("serves") if tie.target in publics]
    for actor in dict.fromkeys(actors):
        yield from graph.placed.units_of(actor)[:1]


def _pairs(graph: OrgGraph, meetings: dict[tuple[str, str], tuple[str, ...]]) -> tuple[Pair, ...]:
    ties = inner_ties(graph, "coordinates", "integrates")
    actors = _actors_by_unit(graph.placed)
    met = dict.fromkeys(unit for pair in meetings for unit in pair)
    near = {unit: reach(ties, actors.get(unit, ()), HOPS).steps for unit in met}
    governance = graph.placed.scenario.governance
    charters = (governance.shared_charters if governance else None) or ()
    return tuple(
        Pair(
            (one, other),
            channels,
            next((actor for actor in near[one] if actor in near[other]), None),
            any(one in charter and other in charter for charter in charters),
        )
        for (one, other), channels in meetings.items()
    )


def _actors_by_unit(placed: Placed) -> dict[str, list[str]]:
    found = {unit: list(roles) for unit, roles in roles_by_unit(placed).items()}
    for seat in placed.seats:
        if seat.unit:
            found.setdefault(seat.unit, []).append(seat.id)
    return found


def _explanation(placed: Placed, pairs: Sequence[Pair], apart: Sequence[Pair]) -> Message:
    if not pairs:
        return msg("No two departments meet the same public: there is nothing to coordinate.")
    if not apart:
        return msg("Departments that meet the same publics are coordinated, pair by pair ({n}).", n=len(pairs))
    rows = [
        msg("{one} with {other}", one=placed.name(pair.units[0]), other=placed.name(pair.units[1]))
        for pair in apart[:SHOWN]
    ]
    if len(apart) > SHOWN:
        rows.append(msg("{n} more", n=len(apart) - SHOWN))
    return plural(
        "Of {all} pairs of departments that meet the same publics, {n} is coordinated by nobody: {pairs}.",
        "Of {all} pairs of departments that meet the same publics, {n} are coordinated by nobody: {pairs}.",
        len(apart), all=len(pairs), pairs=listing(rows),
    )  # fmt: skip


def _evidence(graph: OrgGraph, pairs: Sequence[Pair]) -> Evidence:
    channels = dict.fromkeys(channel for pair in pairs for channel in pair.channels)
    written = [graph.placed.channels[channel] for channel in channels]
    operators = [actor for one in written for actor in graph.placed.resolve_all(one.operators)]
    coordinators = [pair.coordinator for pair in pairs if pair.coordinator]
    places = [one.at("owner" if one.owner else "operators") for one in written]
    return Evidence(tuple(dict.fromkeys([*operators, *coordinators])), places=tuple(dict.fromkeys(places)))


MEASURE = Measure(
    id="coherence",
    title=msg("Coherence"),
    meaning=msg("Whether the departments that speak to the same publics are kept together by somebody or a charter."),
    unit="share",
    formula=msg(
        "1 − uncoordinated ÷ max(3, pairs), over pairs of units that own, operate or serve on a channel; "
        "coordinated by an actor within 2 coordinates or integrates ties of both, or by a shared charter"
    ),
    reference=msg("A large firm has 178 corporate accounts on average (Altimeter, 2011); figures our proposal"),
    measure=coherence,
)
