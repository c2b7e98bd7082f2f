"""The shapes of five ideal types and of eight public set-ups, from features that we read off their descriptions.

A consistency check of our own readings, not a validation: we knew the label when we wrote the features, and only
Owyang's labels (Dell, and the five types) are published. Public descriptions: model page §9.
"""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.measures.observed_shape import HYBRID_MARGIN, Observed
from orgmodel.measures.shape_features import Features, scores_of

UNITS = tuple(f"unit{number}" for number in range(10))


def features(publishing: int, largest: float, covered: float, **more: Any) -> Features:
    """Features with closed speech, no hubs under the hub, and few who speak, unless said otherwise."""
    rest = {"subhubs": 0, "speaking": 0.1, "trained": 0.5, "policy": "authorised", **more}
    return Features(publishing=UNITS[:publishing], largest=largest, hub="hub", covered=covered, **rest)


def observed(found: Features) -> Observed:
    return Observed(tuple(scores_of(found).items()), found, None)


IDEAL = {
    "decentralized": features(6, 0.2, 0.0),
    "centralized": features(1, 1.0, 0.0),
    "hub_and_spoke": features(6, 0.3, 1.0),
    "dandelion": features(6, 0.3, 1.0, subhubs=2),
    "holistic": features(8, 0.2, 1.0, speaking=1.0, trained=1.0, policy="trained_open"),
}
PUBLIC = {
    # staff certified by thousands, in half of the units, and a command centre that routes to them
    "Dell 2010-12": ("holistic", features(8, 0.3, 0.8, speaking=0.5, trained=1.0, policy="trained_open")),
    # one room in one department, agencies inside it
    "Gatorade 2010": ("centralized", features(1, 1.0, 0.0)),
    # three sites and the lines publish; one coordinator holds a part of them, a network of its own below
    "SNCF 2016-19": ("hub_and_spoke", features(8, 0.4, 0.35, subhubs=1)),
    # pages opened by staff
    "Orange before 2010": ("decentralized", features(6, 0.3, 0.0)),
    # a corporate team for 35 countries, charter, tools
    "Orange 2010-15": ("hub_and_spoke", features(8, 0.3, 0.9)),
    # a staff of one who works with the desks
    "New York Times 2009": ("hub_and_spoke", features(5, 0.4, 0.8)),
    # thousands of staff answer from one account after enrolment
    "Twelpforce 2009-12": ("holistic", features(5, 0.3, 0.6, speaking=0.9, trained=0.9, policy="trained_open")),
    # a head with two lines, brands and countries with teams that come back to them
    "Nestlé 2012": ("dandelion", features(8, 0.2, 0.9, subhubs=2)),
}


@pytest.mark.parametrize("shape", IDEAL)
def test_an_ideal_type_is_itself_without_a_doubt(shape: str) -> None:
    found = observed(IDEAL[shape])
    assert found.shape == shape
    assert found.margin >= HYBRID_MARGIN
    assert not found.hybrid


@pytest.mark.parametrize("case", PUBLIC)
def test_a_public_set_up_is_read_as_it_was_described(case: str) -> None:
    shape, given = PUBLIC[case]
    assert observed(given).shape == shape


def test_two_of_them_are_hybrids_as_their_visitors_disagreed() -> None:
    """Dell is a honeycomb to one visitor and a hub to another; SNCF is a hub whose lines go their own way."""
    assert {case for case, (_, given) in PUBLIC.items() if observed(given).hybrid} == {"Dell 2010-12", "SNCF 2016-19"}


def test_the_ideal_scores_by_hand() -> None:
    """Covered at 1 and no hub below: hub and spoke 1; two hubs below it: dandelion 1, hub and spoke .5."""
    assert dict(scores_of(IDEAL["hub_and_spoke"]))["hub_and_spoke"] == 1
    assert dict(scores_of(IDEAL["dandelion"])) == {
        "dandelion": 1, "hub_and_spoke": 0.5, "holistic": 0, "centralized": 0, "decentralized": 0,
    }  # fmt: skip
    # everybody speaks, trained, organized: holistic 1, which leaves hub and spoke 1 − .7
    assert dict(scores_of(IDEAL["holistic"]))["hub_and_spoke"] == pytest.approx(0.3)


def test_one_hub_below_is_as_much_a_dandelion_as_a_hub() -> None:
    """One of two hubs: dandelion .5, hub and spoke .75. Covered at .3 of .5: hub .6 · .75, decentralized 1 − .6."""
    one = observed(features(6, 0.3, 1.0, subhubs=1))
    assert (one.shape, one.margin, one.hybrid) == ("hub_and_spoke", pytest.approx(0.25), False)
    less = observed(features(6, 0.3, 0.3, subhubs=1))
    assert (less.margin, less.hybrid) == (pytest.approx(0.45 - 0.4), True)


def test_a_set_up_between_two_shapes_is_a_hybrid() -> None:
    """Half of the units under the hub at .25: decentralized .5 and hub and spoke .5."""
    found = observed(features(6, 0.3, 0.25))
    assert (found.margin, found.hybrid) == (0, True)
