"""Who may host the role, and what it has today: the ground that shapes are made on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from orgmodel.graph import OrgGraph, build_graph
from orgmodel.measures.metiers import HOSTS, shares_of
from orgmodel.placement.candidate import Ground
from orgmodel.scenario.organization import Unit
from orgmodel.scenario.placed import place
from orgmodel.scenario.types import Scenario
from orgmodel.scenario.vocabulary import Metier, UnitKind

LEAST_SHARE: Final = 0.1
"""Share of the role from which a métier asks for a seat of its own (model.md §7)."""
BRANCHES: Final[tuple[UnitKind, ...]] = ("brand", "subsidiary", "country")
"""Kinds of units that are companies within the company (model.md §7)."""


def ground_of(scenario: Scenario, hosts: Iterable[str] | None = None, today: OrgGraph | None = None) -> Ground:
    """The ground of a scenario; `hosts` are the heads of its units and the top role unless given.

    The head of an agency hosts nobody but by the shape of that name. `today` is the graph of today's placement, where
    it is built already.
    """
    graph = today or build_graph(place(scenario, next((one for one in scenario.placements if one.as_is), None)))
    if hosts is None:
        units = graph.placed.units
        heads = {role for unit, role in graph.heads.items() if units[unit].kind != "agency"}
        heads |= {graph.top} if graph.top else set()
        hosts = (role for role in graph.placed.roles if role in heads)
    return Ground(scenario, graph, tuple(hosts), _fte(scenario, graph.placed.seats), _taken(scenario))


def _taken(scenario: Scenario) -> frozenset[str]:
    organization = scenario.organization
    families = (organization.roles, organization.units, scenario.stakeholders, scenario.channels)
    return frozenset(one.id for family in families for one in family or ())


def _fte(scenario: Scenario, seats: Iterable[object]) -> float | None:
    times = [getattr(seat, "fte", None) for seat in seats] or [scenario.community_manager.fte]
    known = [float(time) for time in times if time is not None]
    return sum(known) if len(known) == len(times) else None


def metier_heads(ground: Ground) -> dict[str, Metier]:
    """Heads of the units at home in a métier of at least a tenth of the role, with it, the largest métier first."""
    manager = ground.scenario.community_manager
    whole = shares_of(ground.graph.placed.seats)
    shares = whole or {name: float(share) for name, share in (manager.metiers or {}).items()}
    found: dict[str, Metier] = {}
    for metier, share in sorted(shares.items(), key=lambda one: -one[1]):
        unit = next((unit for unit in ground.graph.placed.units.values() if _is_home(unit, metier)), None)
        head = ground.graph.heads.get(unit.id) if unit else None
        if head is not None and round(share, 9) >= LEAST_SHARE:
            found.setdefault(head, metier)
    return found


def _is_home(unit: Unit, metier: Metier) -> bool:
    return unit.function in HOSTS[metier]


def branch_heads(ground: Ground) -> dict[str, str]:
    """Units that are brands, subsidiaries or countries and have a head, with that head."""
    placed, heads = ground.graph.placed, ground.graph.heads
    return {unit: heads[unit] for unit, one in placed.units.items() if one.kind in BRANCHES and unit in heads}


def central_hosts(ground: Ground) -> tuple[str, ...]:
    """Hosts of a hub: the top, and the heads of communication and of marketing; all where others were chosen."""
    placed, heads = ground.graph.placed, ground.graph.heads
    central = {
        heads[unit]
        for unit, one in placed.units.items()
        if one.function in ("communication", "marketing") and unit in heads
    } | {ground.graph.top}
    found = tuple(host for host in ground.hosts if host in central)
    return found or ground.hosts
