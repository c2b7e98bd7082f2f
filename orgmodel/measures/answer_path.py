"""The path of a case on a channel, from the operator who notices to the authorised public answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures.arriving import Flow, flow_of
from orgmodel.measures.desk import KEPT, Desk, open_desk
from orgmodel.measures.process import Process
from orgmodel.measures.routes import Way, along
from orgmodel.measures.staffing import Watch
from orgmodel.measures.turns import Group, groups_of, way_back
from orgmodel.records import Evidence
from orgmodel.scenario.outside import CaseType, Channel


class Return(NamedTuple):
    """How the answer gets from a member of a group to somebody who puts it online; None where that is unknown."""

    group: int
    member: int
    actor: str | None
    way: Way | None


class AnswerPath(NamedTuple):
    """The turns of a case on a channel, and the process they make."""

    case: CaseType | None
    channel: Channel
    watch: Watch
    groups: tuple[Group, ...]
    returns: tuple[Return, ...]
    process: Process
    missing: tuple[str, ...]
    """What is unknown of it, and counts as no time at all."""

    @property
    def operated(self) -> bool:
        """Whether somebody answers on the channel, as far as is known."""
        return bool(self.watch.operators) or self.channel.operators is None

    @property
    def actors(self) -> frozenset[str]:
        """Everyone on it: who notices, whose turn it is, and who stands on the ways between."""
        ways = [way for group in self.groups for turn in group for way in turn.ways]
        ways += [one.way for one in self.returns]
        turns = (turn.actor for group in self.groups for turn in group)
        return frozenset((*self.watch.operators, *self.watch.alerted, *turns)).union(*(way.path for way in ways if way))

    @property
    def ties_to_decider(self) -> int | None:
        """Ties between the operator and who decides; None where one of them is unknown."""
        first = self.groups[0][0] if self.groups else None
        way = first.ways[0] if first and first.act == "decides" else None
        return None if way is None else len(way.path) - 1


class Answers(NamedTuple):
    """All that arrives at a placement, and the path of each."""

    flow: Flow
    paths: tuple[AnswerPath, ...]


@lru_cache(maxsize=KEPT)
def answers_of(graph: OrgGraph) -> Answers:
    """The paths of every case on every channel, in the order of the flow; several measures ask for them."""
    scenario = graph.placed.scenario
    flow = flow_of(scenario.case_types or (), scenario.channels or ())
    return Answers(flow, answer_paths(open_desk(graph), ((one.case, one.channel) for one in flow.arrivals)))


def answer_paths(desk: Desk, arrivals: Iterable[tuple[CaseType, Channel]]) -> tuple[AnswerPath, ...]:
    """Operator → who decides → approvals in order → nearest operator (model.md §3), for cases on channels.

    Channels with the same operators and the same people alerted share their turns.
    """
    taken: dict[tuple[str, tuple[str, ...], tuple[str, ...]], tuple[Group, ...]] = {}
    paths = []
    for case, channel in arrivals:
        watch = desk.watches[channel.id]
        key = (case.id, watch.operators, watch.alerted)
        if key not in taken:
            taken[key] = groups_of(desk, case, watch)
        paths.append(_path(desk, case, channel, taken[key]))
    return tuple(paths)


def _path(desk: Desk, case: CaseType, channel: Channel, groups: tuple[Group, ...]) -> AnswerPath:
    watch = desk.watches[channel.id]
    returns = tuple(_returns(desk, channel, watch, groups))
    missing = [*missing_of(desk, channel, watch, groups)]
    missing += ["case_types[].decides"] if case.decides is None else []
    missing += ["case_types[].minutes"] if case.minutes is None else []
    process = process_of(watch, case, groups, returns, round(case.minutes or 0))
    return AnswerPath(case, channel, watch, groups, returns, process, tuple(dict.fromkeys(missing)))


def process_of(
    watch: Watch, case: CaseType | None, groups: tuple[Group, ...], returns: Sequence[Return], minutes: int
) -> Process:
    """The bare numbers of a path: placements that share them share its times."""
    return Process(
        own=watch.own.spans,
        alert=watch.alert.spans if watch.alert else None,
        detection=round(case.detection or 0) if case else 0,
        groups=tuple(tuple(turn.step for turn in group) for group in groups),
        back=tuple((one.group, one.member, one.way.minutes if one.way else 0) for one in returns),
        minutes=minutes,
    )


def missing_of(desk: Desk, channel: Channel, watch: Watch, groups: Sequence[Group]) -> Iterator[str]:
    """The fields without which some step of a path counts as no time at all."""
    turns = [turn for group in groups for turn in group]
    if channel.operators is None:
        yield "channels[].operators"
    if any(turn.step.spans is None for turn in turns) or (watch.operators and watch.own.spans is None):
        yield "organization.hours"
    if watch.operators and any(None in turn.ways for turn in turns):
        yield "organization.links[]"
    if not desk.duty.hours_known and (watch.alert or any(turn.actor in desk.duty.roles for turn in turns)):
        yield "governance.on_call.hours"


def evidence_of(desk: Desk, path: AnswerPath, route: tuple[str, ...]) -> Evidence:
    """What the path rests on: its actors, its ties, every place that says so, and the route a message took."""
    watched = path.watch.own.places + (path.watch.alert.places if path.watch.alert else ())
    proof = Evidence(path.watch.operators, (), watched, route)
    for turn in (turn for group in path.groups for turn in group):
        proof += Evidence((turn.actor,), (), turn.places)
        for way in filter(None, turn.ways):
            proof += along(desk.graph, way)
    for way in filter(None, (one.way for one in path.returns)):
        proof += along(desk.graph, way)
    return proof


def _returns(desk: Desk, channel: Channel, watch: Watch, groups: Sequence[Group]) -> Iterator[Return]:
    """The ways back that may end the path: those of the last group, and of those before one that is spared it.

    An admin of the channel who agrees last puts the answer online without a way back; but the answer is not
    earlier for that than it would have been without asking the admin.
    """
    admins = desk.graph.placed.resolve_all(channel.admins)
    for index in range(len(groups) - 1, -1, -1):
        spared = [turn.actor in admins and turn.actor not in watch.operators for turn in groups[index]]
        for member, turn in enumerate(groups[index]):
            way = Way(0, (turn.actor,)) if spared[member] else way_back(desk, turn.at, watch)
            yield Return(index, member, way.path[-1] if way else None, way)
        if not any(spared):
            return
