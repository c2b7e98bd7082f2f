"""The observed shape on the five ideal types, and on one between two."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.measures.observed_shape import MEASURE

from .tiny import ROLES, UNITS, measured


def channel(name: str, *operators: str, audience: float = 1000) -> dict[str, Any]:
    return {"id": name, "family": "social", "operators": list(operators), "audience": audience}


def shape(**parts: Any) -> Any:
    return measured(MEASURE, **parts)


SPREAD = [channel("a", "mkt_head"), channel("b", "press_head"), channel("c", "agent")]
HUB = [{"id": "cm", "reports_to": "mkt_head", "coordinates_with": ["press_head", "agent"]}]
SPEAKERS = [{"role": role, "trained": True} for role in ("boss", "mkt_head", "press_head", "agent")]
OPEN = {"governance": {"speaking": "open"}, "speakers": SPEAKERS}


def test_one_publishing_unit_is_centralized() -> None:
    found = shape(channels=[channel("a", "cm")])
    assert (found.detail.shape, dict(found.detail.scores)["centralized"]) == ("centralized", 1)


def test_units_that_publish_uncoordinated_are_decentralized() -> None:
    found = shape(channels=SPREAD)
    assert found.detail.shape == "decentralized"
    assert found.value == 1
    assert str(found.explanation) == "Looks decentralized (1), then holistic (0)."


def test_a_seat_that_coordinates_the_others_is_a_hub() -> None:
    found = shape(channels=SPREAD, seats=HUB)
    assert found.detail.shape == "hub_and_spoke"
    assert found.detail.features.hub == "cm"


def test_who_stands_beside_the_hub_is_not_the_hub() -> None:
    """The boss publishes nothing and reaches the hub's own unit too, over two ties: that makes no second hub."""
    channels = [*SPREAD[1:], channel("a", "cm")]
    seats = [{"id": "cm", "reports_to": "mkt_head", "coordinates_with": ["boss", "press_head", "agent"]}]
    features = shape(channels=channels, seats=seats).detail.features
    assert (features.hub, features.covered, features.subhubs) == ("cm", 1.0, 0)


def test_hubs_under_the_hub_make_a_dandelion() -> None:
    units = [*UNITS, *({"id": f"brand{n}", "name": f"Brand {n}", "kind": "brand", "parent": "top"} for n in (1, 2))]
    heads = [{"id": f"head{n}", "title": f"Head {n}", "unit": f"brand{n}", "reports_to": "boss"} for n in (1, 2)]
    roles = [*ROLES, *heads]
    spokes = [{"id": f"seat{n}", "reports_to": f"head{n}", "coordinates_with": ["cm"]} for n in (1, 2)]
    seats = [{"id": "cm", "reports_to": "boss"}, *spokes]
    channels = [channel("a", "seat1"), channel("b", "seat2")]
    found = shape(channels=channels, organization={"units": units, "roles": roles}, seats=seats)
    assert found.detail.shape == "dandelion"
    assert found.detail.features.subhubs == 2


def test_everybody_trained_and_organized_is_holistic() -> None:
    found = shape(channels=SPREAD, seats=HUB, **OPEN)
    assert dict(found.detail.scores)["holistic"] == pytest.approx(1)
    assert found.detail.shape == "holistic"


def test_a_policy_that_only_authorises_is_not_holistic() -> None:
    found = shape(channels=SPREAD, seats=HUB, **{**OPEN, "governance": {"speaking": "authorised"}})
    assert dict(found.detail.scores)["holistic"] == 0


def test_a_small_margin_is_a_hybrid_and_the_declared_shape_stands_beside_it() -> None:
    channels = [channel("a", "mkt_head", audience=710), channel("b", "press_head", audience=290)]
    found = shape(channels=channels, placement={"shape": "centralized"})
    # decentralized 1, as nobody coordinates; centralized (.71 − .5) ÷ .3 = .7
    assert found.value == pytest.approx(0.3)
    assert not found.detail.hybrid
    nearer = [channel("a", "mkt_head", audience=770), channel("b", "press_head", audience=230)]
    said = "A hybrid of decentralized (1) and centralized (0.9); its authors call it centralized."
    assert str(shape(channels=nearer, placement={"shape": "centralized"}).explanation) == said


def test_channels_without_audience_weigh_the_same() -> None:
    found = shape(channels=[{**one, "audience": None} for one in SPREAD])
    assert found.detail.features.largest == pytest.approx(1 / 3)


def test_internal_channels_do_not_publish() -> None:
    inside = {**channel("wall", "agent"), "family": "internal"}
    assert shape(channels=[channel("a", "cm"), inside]).detail.features.publishing == ("mkt",)


def test_without_operators_it_is_not_assessable() -> None:
    assert shape().missing == ("channels[].operators",)
