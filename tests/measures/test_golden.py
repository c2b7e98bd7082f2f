"""The golden numbers of the domain page: the silo graphs as organizations, calendars, the seats that hours take."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest

from orgmodel.graph import OrgGraph
from orgmodel.measures import MEASURES
from orgmodel.measures.calendar import Calendar
from orgmodel.measures.contacts import contacts_of
from orgmodel.measures.measure import Measured
from orgmodel.measures.spanner_type import boundary_concentration
from orgmodel.measures.steps import reach
from orgmodel.metrics.articulation_points import articulation_points
from orgmodel.metrics.betweenness import betweenness
from orgmodel.metrics.constraint import constraint
from orgmodel.metrics.effective_size import effective_size
from orgmodel.scenario.hours import read_hours

from .tiny import measured, scenario, situate

PUBLICS = ("clients", "fans", "ngo", "press")
HEADS = {"communication": "communication", "marketing": "marketing", "care": "customer_service", "legal": "legal"}


def silos(*, links: bool) -> dict[str, Any]:
    """Graph A, four heads under a director and the manager in one of them; with `links` graph B, without the walls.

    B adds working ties from the manager to the other heads, and a deputy who knows the same publics.
    """
    units = [{"id": "top", "name": "Top", "function": "executive"}]
    units += [{"id": f"u_{head}", "name": head, "function": function} for head, function in HEADS.items()]
    roles = [{"id": "director", "title": "Director", "unit": "top"}]
    roles += [{"id": head, "title": head, "unit": f"u_{head}", "reports_to": "director"} for head in HEADS]
    hands = ["cm", "deputy"] if links else ["cm"]
    ties = [("cm", other) for other in ("care", "marketing", "legal")] + [("deputy", "cm"), ("deputy", "care")]
    if links:
        roles.append({"id": "deputy", "title": "Deputy", "unit": "u_communication", "reports_to": "communication"})
    written = [{"from": one, "to": other, "type": "collaborates"} for one, other in ties] if links else []
    return {
        "organization": {"units": units, "roles": roles, "links": written},
        "seats": [{"id": "cm", "reports_to": "communication"}],
        "stakeholders": [{"id": public, "name": public, "served_by": hands} for public in PUBLICS],
    }


def graph_of(*, links: bool) -> OrgGraph:
    return situate(scenario(**silos(links=links))).graph


def value(name: str, *, links: bool) -> Measured:
    return measured(next(measure for measure in MEASURES if measure.id == name), **silos(links=links))


@pytest.mark.parametrize(
    ("links", "degree", "burt", "size", "between", "cuts"),
    [
        (False, 5, 0.200, 5.00, 0.722, {"cm", "director", "communication"}),
        (True, 9, 0.287, 7.67, 0.500, set()),
    ],
)
def test_the_silo_graphs_grow_out_of_organizations(
    links: bool, degree: int, burt: float, size: float, between: float, cuts: set[str]
) -> None:
    network = graph_of(links=links).network
    plain = nx.Graph(network.edges)
    assert plain.degree("cm") == degree
    assert round(constraint(plain, "cm"), 3) == burt
    assert round(effective_size(plain, "cm").size, 2) == size
    assert round(betweenness(plain, "cm", plain, plain, weighted=False).share, 3) == between
    assert set(articulation_points(plain)) == cuts


@pytest.mark.parametrize(("links", "index"), [(False, 0.6), (True, -0.111)])
def test_the_balance_of_the_role(links: bool, index: float) -> None:
    assert value("ei-balance", links=links).value == pytest.approx(index, abs=5e-4)


@pytest.mark.parametrize(("links", "steps"), [(False, 3), (True, 1)])
def test_how_far_the_service_is(links: bool, steps: int) -> None:
    assert reach(graph_of(links=links).internal.adj, ["cm"]).steps["care"] == steps


@pytest.mark.parametrize(("links", "orphaned"), [(False, 4), (True, 0)])
def test_who_is_orphaned_without_the_manager(links: bool, orphaned: int) -> None:
    publics = contacts_of(graph_of(links=links)).publics
    assert sum(hands <= {"cm"} for hands in publics.values()) == orphaned


@pytest.mark.parametrize(("links", "concentration"), [(False, 1.0), (True, 0.5)])
def test_how_concentrated_the_boundary_is(links: bool, concentration: float) -> None:
    assert boundary_concentration(graph_of(links=links)) == pytest.approx(concentration)
    assert value("spanner-type", links=links).detail.concentration == pytest.approx(concentration)


def test_bridges_are_better_by_the_textbook_and_worse_for_the_publics() -> None:
    """Low constraint is no virtue by itself: walls give the best broker and orphan everybody (finding 2)."""
    walls, bridges = (nx.Graph(graph_of(links=links).network.edges) for links in (False, True))
    assert constraint(walls, "cm") < constraint(bridges, "cm")
    assert effective_size(walls, "cm").efficiency > effective_size(bridges, "cm").efficiency


@pytest.mark.parametrize(
    ("hours", "week"),
    [("Mon-Fri 09:00-17:00", 40), ("Mon-Sun 07:00-22:00", 105), ("always", 168), ("Mon-Fri 09:00-18:00", 45)],
)
def test_hours_covered_a_week(hours: str, week: int) -> None:
    assert Calendar(read_hours(hours).spans).open_share * 168 == pytest.approx(week)


@pytest.mark.parametrize(
    ("hours", "least", "most"),
    [
        ("always", 6.00, 6.86),
        ("Mon-Sun 07:00-22:00", 3.75, 4.29),
        ("Mon-Sun 09:00-21:00", 3.00, 3.43),
        ("Mon-Fri 09:00-18:00", 1.61, 1.84),
    ],
)
def test_full_time_equivalents_that_one_staffed_seat_takes(hours: str, least: float, most: float) -> None:
    """Hours ÷ (35 · (1 − shrinkage)), at 20 and 30%: the load of one who promises answers within the hour."""
    found = {shrinkage: _load(hours, shrinkage) for shrinkage in (0.2, 0.3)}
    assert found == {0.2: pytest.approx(least, abs=5e-3), 0.3: pytest.approx(most, abs=5e-3)}


def _load(hours: str, shrinkage: float) -> float | None:
    load = next(measure for measure in MEASURES if measure.id == "load")
    channel = {"id": "page", "operators": ["cm"], "hours": hours, "reply_within": "60min", "messages_per_month": 1}
    found = measured(
        load,
        manager={"fte": 1, "activities": {"conversation": 1}},
        organization={"week_hours": 35, "shrinkage": shrinkage},
        channels=[channel],
        case_types=[{"id": "question", "severity": 1, "decides": "cm", "minutes": 1}],
    )
    return found.value
