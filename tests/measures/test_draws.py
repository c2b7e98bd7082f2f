"""Draws: the distributions, their streams, and that each draw of a measure is the measure of that draw's world."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import beta

from orgmodel.measures import MEASURES, brokerage, crisis_readiness, decision_time, load, stakeholder_voice
from orgmodel.measures.draws import Values, draws_of, quantiles
from orgmodel.measures.measure import Measure, Situation
from orgmodel.scenario.reader import read_text
from orgmodel.scenario.values import Quantity
from tests.organizations import BASE, WithoutAliases, merged

from .organizations import backwards, plainly, plans, written
from .tiny import UNITS, scenario, situate
from .worlds import world

DRAWN = tuple(measure for measure in MEASURES if measure.draw)
TIMED = {"decision-time", "crisis-readiness"}
"""Measures whose chances are those of the messages followed, not of all."""
CLOSE = 0.03
"""How near they come, message by message followed, on a scenario of few of them."""
CHANCES = np.random.default_rng(5).random(10_000)
HOUSE: dict[str, Any] = {
    "organization": {
        "hours": "Mon-Fri 09:00-18:00", "week_hours": "35..38", "shrinkage": "0.2..0.22..0.3",
        "links": [{"from": "cm", "to": "press_head", "type": "collaborates", "latency": "5min..40min"},
                  {"from": "agent", "to": "press_head", "type": "coordinates", "latency": "5min..10min..60min"}],
    },
    "stakeholders": [
        {"id": "clients", "name": "Clients", "power": "0.2..0.9", "legitimacy": 1, "urgency": "0.1..0.2..0.9"},
        {"id": "fans", "name": "Fans", "power": 0.5, "legitimacy": "0.1..0.6", "urgency": 0},
        {"id": "press", "name": "Press", "power": 0.5, "legitimacy": 0.7, "urgency": 0.1, "served_by": ["agent"]},
    ],
    "channels": [
        {"id": "page", "stakeholders": ["clients", "fans"], "operators": ["cm"], "hours": "Mon-Fri 09:00-18:00",
         "messages_per_month": "300..900", "audience": "1000..9000", "reply_within": "1h..3h"},
        {"id": "forum", "stakeholders": ["clients"], "operators": ["cm", "agent"], "messages_per_month": "10..90..400",
         "audience": 2000, "hours": "Mon-Sun 08:00-20:00"},
    ],
    "case_types": [
        {"id": "question", "severity": 1, "share": "0.4..0.7", "decides": "cm", "minutes": "4..6..12",
         "expert": "care"},
        {"id": "rumour", "severity": 3, "share": "0.1..0.3", "decides": "press_head", "minutes": 20, "expert": "press",
         "approvals": [{"role": "boss", "within": "20min..2h"}, {"role": "care_head", "parallel": True}],
         "detection": "5min..30min"},
        {"id": "scandal", "severity": 4, "share": "0.01..0.1", "decides": "boss", "minutes": "10..60"},
    ],
    "governance": {"crisis_plan": {"severities": {
        4: {"role": "boss", "substitute": "press_head", "within": "20min..30min..90min"},
        3: {"role": "press_head", "within": "20min..60min"},
    }}},
    "manager": {"fte": "1..1.4", "metiers": {"marketing": "0.2..0.5", "public_relations": 0.3, "customer_service": 0.4},
                "activities": {"conversation": "0.3..0.5", "analysis": 0.2, "content": 0.3}},
}  # fmt: skip
HUB = (
    {"id": "cm", "reports_to": "mkt_head", "dotted_to": "press_head"},
    {"id": "spoke", "reports_to": "care_head", "fte": "0.2..0.6", "coordinates_with": ["cm"]},
)


def situated(**parts: Any) -> Situation:
    return situate(scenario(**{**HOUSE, **parts}))


def drawn(measure: Measure, situation: Situation, n: int = 1000, seed: int = 0) -> Values:
    """The draws of a measure that can be assessed."""
    assert measure.draw
    found = measure.draw(situation, measure.measure(situation), draws_of(situation.graph.placed, n, seed))
    return np.broadcast_to(found, found.shape or (n,))


def all_drawn(situation: Situation, n: int = 64) -> dict[str, Values]:
    known = [measure for measure in DRAWN if measure.measure(situation).value is not None]
    return {measure.id: drawn(measure, situation, n) for measure in known}


def same(left: dict[str, Values], right: dict[str, Values]) -> None:
    assert left.keys() == right.keys()
    for name, values in left.items():
        assert np.array_equal(values, right[name]), name


@pytest.mark.parametrize(("low", "mode", "high"), [(10, 20, 40), (0, 0, 1), (0.5, 3, 3), (700, 900, 1100)])
def test_a_range_with_its_mode_is_a_pert(low: float, mode: float, high: float) -> None:
    found = quantiles(Quantity.between(low, high, mode), CHANCES)
    share = (mode - low) / (high - low)
    shape = beta(1 + 4 * share, 5 - 4 * share, low, high - low)
    assert found == pytest.approx(shape.ppf(CHANCES), abs=1e-4 * (high - low))
    assert found.mean() == pytest.approx((low + 4 * mode + high) / 6, abs=0.01 * (high - low))


def test_a_range_without_a_mode_is_even() -> None:
    assert np.array_equal(quantiles(Quantity.between(3, 7), CHANCES), 3 + 4 * CHANCES)


@pytest.mark.parametrize("seats", [HUB, HUB[:1]], ids=["hub", "one seat"])
@pytest.mark.parametrize("measure", DRAWN, ids=lambda measure: measure.id)
def test_each_draw_is_the_measure_of_its_world(measure: Measure, seats: Any) -> None:
    situation = situated(seats=seats)
    draws, found = draws_of(situation.graph.placed, 256), drawn(measure, situation, 256)
    for number in (0, 1, 100, 255):
        value = measure.measure(world(situation, draws, number)).value
        assert found[number] == pytest.approx(value, abs=CLOSE if measure.id in TIMED else 1e-9), number


@settings(deadline=None, max_examples=40)
@given(plans(), st.integers(0, 15))
def test_on_any_organization_too(plan: dict[str, Any], number: int) -> None:
    situation = situate(scenario(**written(plan)))
    draws = draws_of(situation.graph.placed, 16)
    for measure in DRAWN:
        measured = measure.measure(situation)
        if measured.value is not None and measure.id not in TIMED:
            assert measure.draw
            found = np.broadcast_to(measure.draw(situation, measured, draws), 16)
            value = measure.measure(world(situation, draws, number)).value
            assert found[number] == pytest.approx(value, abs=1e-9), measure.id


def test_without_ranges_a_draw_is_the_measure() -> None:
    """Two ties written beside the lines take less than the lines ever do."""
    ties = [("agent", "cm"), ("cm", "press_head"), ("cm", "boss")]
    links = [{"from": one, "to": other, "type": "collaborates", "latency": "5min"} for one, other in ties]
    calm = {
        "organization": {"hours": "Mon-Fri 09:00-18:00", "week_hours": 35, "shrinkage": "0.2..0.2", "links": links},
        "stakeholders": [{"id": "clients", "name": "Clients", "served_by": ["agent", "cm"]}],
        "channels": [{"id": "page", "stakeholders": ["clients"], "operators": ["cm"], "messages_per_month": "90..90",
                      "audience": 10}],
        "case_types": [
            {"id": "rumour", "severity": 3, "decides": "press_head", "minutes": "9..9..9", "expert": "press",
             "approvals": [{"role": "boss", "within": "40min..40min"}]},
            {"id": "scandal", "severity": 4, "decides": "boss", "minutes": 10},
        ],
        "governance": {},
        "manager": {"fte": 1, "metiers": {"marketing": 1}, "activities": {"conversation": 1}},
    }  # fmt: skip
    situation = situated(**calm)
    for measure in DRAWN:
        value = measure.measure(situation).value
        if value is not None and measure is not brokerage.MEASURE:
            assert drawn(measure, situation, 300) == pytest.approx(value, abs=1e-9), measure.id
    assert decision_time.MEASURE.measure(situation).value is not None


def test_a_median_lies_between_the_least_and_the_most() -> None:
    for name, values in all_drawn(situated(seats=HUB)).items():
        low, median, high = np.percentile(values, (0, 50, 100))
        assert low <= median <= high and np.isfinite(values).all(), name


@settings(deadline=None, max_examples=30)
@given(plans())
def test_renaming_every_id_changes_no_number(plan: dict[str, Any]) -> None:
    one, other = (situate(scenario(**written(plan, name))) for name in (plainly, backwards))
    left, right = all_drawn(one, 16), all_drawn(other, 16)
    assert left.keys() == right.keys()
    for name, values in left.items():
        assert values == pytest.approx(right[name], abs=1e-9), name


def test_a_unit_that_nobody_uses_changes_nothing() -> None:
    units = [{"id": "a_spare", "name": "Spare"}, *UNITS]
    same(all_drawn(situated()), all_drawn(situated(organization={**HOUSE["organization"], "units": units})))


def test_an_item_without_a_range_moves_no_stream() -> None:
    quiet = {"id": "a_quiet", "operators": ["agent"], "messages_per_month": 0, "audience": 0, "stakeholders": []}
    before, after = situated(), situated(channels=[quiet, *HOUSE["channels"]])
    streams = draws_of(after.graph.placed, 8).streams
    assert dict(draws_of(before.graph.placed, 8).streams) == dict(streams)


def test_two_placements_alike_have_the_same_draws() -> None:
    rows = [{"id": name, "title": name, "seats": list(HUB)} for name in ("one", "other")]
    both = scenario(**HOUSE, placements=rows)
    same(all_drawn(situate(both, 0)), all_drawn(situate(both, 1)))


def test_what_a_placement_adds_leaves_the_streams_of_the_scenario() -> None:
    channel = {"id": "page", "messages_per_month": "10..90", "audience": "1..9"}
    more = {"id": "a_second", "messages_per_month": "5..50"}
    rows = [*BASE["placements"], {"id": "then", "title": "Then", "seats": [{"id": "cm", "reports_to": "comm_head"}],
                                  "add": {"channels": [more]}}]  # fmt: skip
    text = yaml.dump(merged(BASE, {"channels": [channel], "placements": rows}), Dumper=WithoutAliases)
    read = read_text(text, "two.yaml").scenario
    before, after = (draws_of(situate(read, index).graph.placed).streams for index in (0, 1))
    assert {name: after[name] for name in before} == dict(before)
    assert after["channels", "a_second", "messages_per_month"] == ("channels", 1, "messages_per_month")


@pytest.mark.parametrize("measure", [load.MEASURE, stakeholder_voice.MEASURE, decision_time.MEASURE, brokerage.MEASURE,
                                     crisis_readiness.MEASURE], ids=lambda measure: measure.id)  # fmt: skip
def test_fewer_draws_are_the_first_of_many(measure: Measure) -> None:
    some, many = drawn(measure, situated(), 20), drawn(measure, situated(), 10_000)
    assert np.array_equal(some, many[:20])
    assert len(many) in (256, 10_000)


def test_another_seed_is_another_world() -> None:
    one, other = drawn(load.MEASURE, situated()), drawn(load.MEASURE, situated(), seed=1)
    assert not np.array_equal(one, other)
    assert np.median(one) == pytest.approx(np.median(other), rel=0.05)


@settings(deadline=None)
@given(st.floats(1, 200), st.floats(1.1, 4))
def test_a_wider_range_spreads_the_load_wider(half: float, factor: float) -> None:
    def spread(width: float) -> float:
        page = {**HOUSE["channels"][0], "messages_per_month": f"{1000 - width}..{1000 + width}"}
        manager = {"fte": 1, "metiers": {"marketing": 1}, "activities": {"conversation": 1}}
        certain = {"organization": {"week_hours": 35, "shrinkage": 0.2}, "manager": manager}
        case = {"id": "question", "severity": 1, "minutes": 6}
        low, high = np.percentile(drawn(load.MEASURE, situated(channels=[page], case_types=[case], **certain)), (5, 95))
        return float(high - low)

    assert spread(half * factor) > spread(half)
