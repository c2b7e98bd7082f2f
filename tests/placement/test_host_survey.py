"""From a scenario to the best hosts: the survey is that of the measures, the essence has the same criteria."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from orgmodel.criteria import CRITERIA
from orgmodel.graph import OrgGraph, build_graph
from orgmodel.measures.brokerage import brokerage
from orgmodel.measures.measure import Situation
from orgmodel.metrics.brokerage_roles import role_counts
from orgmodel.metrics.constraint import constraint
from orgmodel.metrics.effective_size import effective_size
from orgmodel.placement.candidates import candidates
from orgmodel.placement.ground import ground_of
from orgmodel.placement.hosts import best_hosts, hosts_of, measure_hosts, survey_hosts
from orgmodel.placement.hosts.best import score_essence
from orgmodel.placement.hosts.bridge import groups_of
from orgmodel.placement.hosts.essential import essence_of
from orgmodel.placement.ranking import rank
from orgmodel.placement.scoring import score, score_one
from orgmodel.placement.shapes import single
from orgmodel.profiles import find_profile
from orgmodel.scenario.placed import place
from orgmodel.scenario.reader import read_scenario
from orgmodel.scenario.types import Scenario
from tests.organizations import CLIENTS, channel, tiny

ROOT = Path(__file__).parents[2]
SHIPPED = ("newsroom", "transport_group", "federation", "work_and_fans", "luxury_house", "large_group")


def shipped(name: str) -> Scenario:
    return read_scenario(ROOT / "scenarios" / f"{name}.yaml")


def under(scenario: Scenario, host: str) -> OrgGraph:
    """The graph of one seat under a host."""
    return build_graph(place(scenario, next(single.SHAPE.seat(ground_of(scenario, [host]))).placement))


@pytest.mark.parametrize("name", SHIPPED)
def test_the_survey_of_a_scenario_is_what_measures_and_metrics_say_under_each_host(name: str) -> None:
    scenario = shipped(name)
    survey = survey_hosts(scenario)
    for index in random.Random(name).sample(range(len(survey.hosts)), 5):
        graph = under(scenario, survey.hosts[index])
        measured = brokerage(Situation(graph, find_profile(scenario.domain)))
        assert survey.numbers.share[index] == pytest.approx(measured.value, abs=1e-9)
        seat = graph.placed.seat_ids[0]
        assert survey.numbers.constraint[index] == pytest.approx(constraint(graph.network, seat), abs=1e-9)
        assert survey.numbers.effective_size[index] == pytest.approx(effective_size(graph.network, seat).size, abs=1e-9)
        groups = groups_of(graph)
        counts = role_counts(graph.network, seat, {**groups, seat: groups[survey.hosts[index]]})
        assert [numbers[index] for numbers in survey.numbers.roles] == list(counts)


def test_the_written_placement_with_several_seats_is_one_actor_with_one_open_line() -> None:
    """The hub of the large group, its own host left as it is: the same brokerage as measured."""
    scenario = shipped("large_group")
    hub = next(one for one in scenario.placements if len(one.seats) > 1)
    graph = build_graph(place(scenario, hub))
    opening = hosts_of(graph, hub.seats[0].reports_to[:1])
    assert measure_hosts(opening.vacancy).share[0] == pytest.approx(
        brokerage(Situation(graph, find_profile(scenario.domain))).value
    )


def test_latencies_are_counted_in_the_largest_unit_that_fits_all_of_them() -> None:
    """20 and 5 minutes make units of 5; a link of 7 and a half makes units of 2 and a half."""
    served = {"channels": [channel(stakeholders=["clients"])], "stakeholders": [CLIENTS]}
    assert hosts_of(under(tiny(**served).scenario, "boss")).minutes == 5
    quick = {"links": [{"from": "editor", "to": "agent", "type": "collaborates", "latency": "7min..8min"}]}
    opening = hosts_of(under(tiny(**served, organization=quick).scenario, "boss"))
    assert (opening.minutes, opening.vacancy.latency) == (2.5, 8)


def test_a_vacancy_needs_a_seat_and_hosts_that_are_roles() -> None:
    scenario = tiny().scenario
    with pytest.raises(ValueError, match="seat"):
        hosts_of(build_graph(place(scenario, None)))
    with pytest.raises(ValueError, match="role"):
        hosts_of(under(scenario, "boss"), ["clients"])


def test_hosts_near_those_who_decide_come_first() -> None:
    """The boss decides and is one step from the seat; whoever cannot reach the boss comes last."""
    survey = survey_hosts(tiny(case_types=[{"id": "case", "severity": 1, "decides": "boss"}]).scenario)
    assert (survey.order[0], survey.order[-1]) == ("boss", "agency_writer")
    assert survey.numbers.mean[survey.hosts.index("editor")] == 60


@pytest.mark.parametrize("name", SHIPPED)
def test_the_essence_gives_every_criterion_of_every_shape_its_value(name: str) -> None:
    scenario = shipped(name)
    drawn = random.Random(name)
    hosts = drawn.sample([role.id for role in scenario.organization.roles], 6)
    essence = essence_of(under(scenario, hosts[0]), hosts)
    whole, part = candidates(scenario, hosts), candidates(essence.scenario, hosts)
    assert [one.id for one in whole.kept] == [one.id for one in part.kept]
    assert [one.candidate.id for one in whole.excluded] == [one.candidate.id for one in part.excluded]
    pairs = list(zip(whole.kept, part.kept, strict=True))
    for one, other in drawn.sample(pairs, min(len(pairs), 8)):
        wanted = score_one(scenario, one).criteria
        assert score_essence(scenario, essence, other).criteria == {
            name: value if value is None else pytest.approx(value, abs=1e-9) for name, value in wanted.items()
        }


@pytest.mark.parametrize("name", ["newsroom", "transport_group", "federation", "work_and_fans", "luxury_house"])
def test_the_host_that_the_criteria_put_first_is_among_the_first_five_of_the_survey(name: str) -> None:
    scenario = shipped(name)
    survey = survey_hosts(scenario)
    singles = list(single.SHAPE.seat(ground_of(scenario, survey.hosts)))
    assert rank(score(scenario, singles)).winner.scored.candidate.hosts[0] in survey.best(5)


def test_the_essence_of_a_large_organization_is_small() -> None:
    scenario = shipped("large_group")
    essence = essence_of(under(scenario, "ceo"), ["ceo"])
    assert len(essence.scenario.organization.roles) < 150
    assert len(scenario.organization.roles) == 2000


def test_the_best_hosts_are_scored_in_every_shape_on_every_criterion() -> None:
    scenario = shipped("large_group")
    best = best_hosts(scenario, 3)
    assert best.hosts == best.survey.order[:3]
    assert {one.shape for one in best.candidates.kept} >= {None, "single", "joint", "dandelion"}
    assert len(best.scores.rows) == len(best.candidates.kept)
    assert set(best.scores.rows[0].criteria) == {criterion.id for criterion in CRITERIA}
