"""Who keeps the contact with each public and channel, who is entitled in each case, and how much each weighs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from orgmodel.graph import OrgGraph
from orgmodel.measures.audience import audience_of
from orgmodel.measures.salience import salience
from orgmodel.scenario.outside import CaseType
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message


@dataclass(frozen=True)
class Contacts:
    """Who keeps the contact with each public and channel, and how much each weighs."""

    publics: Mapping[str, frozenset[str]]
    channels: Mapping[str, frozenset[str]]
    public_shares: Mapping[str, float]
    channel_shares: Mapping[str, float]
    cases: Mapping[str, tuple[CaseType, ...]]
    """By actor: the case types that it decides or must agree to."""
    notes: tuple[Message, ...]

    @cached_property
    def actors(self) -> frozenset[str]:
        """Everyone with a contact, or entitled in a case."""
        return frozenset(self.cases).union(*self.publics.values(), *self.channels.values())

    def orphaned(self, publics: tuple[str, ...], channels: tuple[str, ...]) -> float:
        """Mean of the weighted shares; of the one that exists where the scenario has no publics or no channels."""
        pairs = ((publics, self.public_shares), (channels, self.channel_shares))
        shares = [sum(weights[one] for one in lost) for lost, weights in pairs if weights]
        return sum(shares) / len(shares)


def contacts_of(graph: OrgGraph) -> Contacts:
    """The contacts of a placement: serving ties, operators of channels, who decides and who must agree."""
    placed = graph.placed
    serving: dict[str, set[str]] = {one: set() for one in placed.stakeholders}
    for tie in graph.ties_of("serves"):
        if tie.target in serving:
            serving[tie.target].add(tie.source)
    weights, audience = salience(placed.stakeholders.values()), audience_of(tuple(placed.channels.values()))
    return Contacts(
        {one: frozenset(actors) for one, actors in serving.items() if actors},
        {
            one.id: actors
            for one in placed.channels.values()
            if (actors := frozenset(placed.resolve_all(one.operators)))
        },
        weights.shares,
        audience.shares,
        _entitled(placed),
        tuple(note for note in (weights.note, audience.note) if note),
    )


def _entitled(placed: Placed) -> Mapping[str, tuple[CaseType, ...]]:
    cases: dict[str, tuple[CaseType, ...]] = {}
    for case in placed.scenario.case_types or ():
        named = ([case.decides] if case.decides else []) + [one.role for one in case.approvals or ()]
        for actor in placed.resolve_all(tuple(named)):
            cases[actor] = (*cases.get(actor, ()), case)
    return cases
