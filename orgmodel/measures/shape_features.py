"""What tells the shapes apart: who publishes, who coordinates whom, who may speak."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures.audience import audience_of
from orgmodel.measures.steps import Ties, inner_ties, reach
from orgmodel.scenario.outside import Channel
from orgmodel.scenario.placed import Placed
from orgmodel.scenario.vocabulary import Speaking

HOPS = 2
"""Coordinating ties within which the hub holds a unit: itself, or through a hub of its own."""
SUBHUB_UNITS = 2
"""Units that somebody under the hub must coordinate to be a hub in turn (our proposal)."""

COMPANIES = ("brand", "subsidiary", "country")
"""Kinds of units that are companies within the company (our proposal)."""


class Features(NamedTuple):
    """What the shape is read from; shares from 0 to 1."""

    publishing: tuple[str, ...]
    """Units whose roles or seats operate a channel outside."""
    largest: float
    """Audience share of the unit that publishes most."""
    hub: str | None
    covered: float
    """Share of the other publishing units that the hub coordinates."""
    subhubs: int
    speaking: float
    """Share of the units with roles that have an authorised speaker."""
    trained: float
    """Trained share of the speakers."""
    policy: Speaking | None


def features_of(graph: OrgGraph) -> Features | None:
    """The features of a placement; None where nobody is written to operate a channel outside."""
    placed = graph.placed
    channels = [channel for channel in placed.channels.values() if channel.is_external and channel.operators]
    shares = _by_unit(placed, channels)
    if not shares:
        return None
    ties = inner_ties(graph, "coordinates", "integrates")
    publishing = tuple(shares)
    hub, held = _hub(placed, ties, publishing)
    others = [unit for unit in publishing if hub is None or unit not in placed.units_of(hub)]
    governance = placed.scenario.governance
    return Features(
        publishing=publishing,
        largest=max(shares.values()),
        hub=hub,
        covered=len(held) / len(others) if others else 0.0,
        subhubs=_subhubs(placed, ties, hub) if hub else 0,
        speaking=_speaking(placed),
        trained=_trained(placed),
        policy=governance.speaking if governance else None,
    )


def _by_unit(placed: Placed, channels: Sequence[Channel]) -> dict[str, float]:
    """Share of the audience by publishing unit; a channel's is split among the main units of its operators."""
    shares = audience_of(channels).shares
    found: dict[str, float] = {}
    for channel in channels:
        operators = placed.resolve_all(channel.operators)
        units = dict.fromkeys(unit for one in operators for unit in placed.units_of(one)[:1])
        for unit in units:
            found[unit] = found.get(unit, 0.0) + shares[channel.id] / len(units)
    whole = sum(found.values())
    return {unit: share / whole if whole else 0.0 for unit, share in found.items()}


def _hub(placed: Placed, ties: Ties, publishing: Sequence[str]) -> tuple[str | None, set[str]]:
    """Who holds most publishing units; a seat before a role, then who holds most directly, then the first written.

    A hub's own unit counts too: else whoever stands beside the hub would hold one unit more than the hub itself.
    """
    best: tuple[str | None, set[str]] = (None, set())
    most = (0, False, 0)
    for actor in (*placed.seat_ids, *placed.roles):
        if ties.get(actor):
            steps = reach(ties, [actor], HOPS).steps
            units = {unit for other in steps for unit in placed.units_of(other)} & set(publishing)
            direct = {unit for other in steps if steps[other] <= 1 for unit in placed.units_of(other)} & set(publishing)
            others = units - set(placed.units_of(actor))
            rank = (len(units), actor in placed.seat_ids, len(direct))
            if others and rank > most:
                best, most = (actor, others), rank
    return best


def _subhubs(placed: Placed, ties: Ties, hub: str) -> int:
    """How many of those the hub coordinates directly are hubs in turn."""
    own = set(placed.units_of(hub))
    count = 0
    for child in ties[hub]:
        units = {unit for other in ties[child] if other != hub for unit in placed.units_of(other)[:1]}
        count += len(units - own) >= SUBHUB_UNITS or _is_of_a_company(placed, child)
    return count


def _is_of_a_company(placed: Placed, actor: str) -> bool:
    """Whether it is a seat inside a brand, subsidiary or country: the hub of a company within the company."""
    above = list(placed.units_of(actor)) if actor in placed.seat_ids else []
    for unit in above:
        if unit in placed.units:
            above += [parent for parent in placed.units[unit].all_parents if parent not in above]
    return any(placed.units[unit].kind in COMPANIES for unit in above if unit in placed.units)


def _speaking(placed: Placed) -> float:
    peopled = placed.roles_by_unit
    speakers = placed.resolve_all(tuple(one.role for one in placed.scenario.speakers or ()))
    heard = {unit for speaker in speakers for unit in placed.units_of(speaker)} & set(peopled)
    return len(heard) / len(peopled) if peopled else 0.0


def _trained(placed: Placed) -> float:
    speakers = placed.scenario.speakers or ()
    return sum(bool(one.trained) for one in speakers) / len(speakers) if speakers else 0.0


def scores_of(features: Features) -> Mapping[str, float]:
    """How much a placement looks like each shape, 0 to 1 (our proposal), best first."""
    alone = len(features.publishing) == 1
    tied = min(1.0, features.covered / 0.5)
    open_policy = features.policy in ("trained_open", "open")
    holistic = min(1.0, features.speaking / 0.8) * open_policy * (0.5 + 0.5 * min(1.0, features.trained / 0.8)) * tied
    centralized = 1.0 if alone else min(1.0, max(0.0, (features.largest - 0.5) / 0.3))
    subhubs = min(1.0, features.subhubs / 2)
    scores = {
        "holistic": holistic,
        "dandelion": subhubs * tied * (1 - 0.7 * holistic),
        "hub_and_spoke": tied * (1 - 0.5 * subhubs) * (1 - 0.7 * holistic) * (1 - 0.8 * centralized),
        "centralized": centralized,
        "decentralized": 0.0 if alone else 1 - tied,
    }
    return dict(sorted(scores.items(), key=lambda item: -item[1]))
