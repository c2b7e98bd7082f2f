"""What tells two placements apart: each line, letter and channel gained, lost or passed on, with its place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from orgmodel.contrasts import Change, Contrast, contrast
from orgmodel.scenario.reader import read_scenario
from orgmodel.study import compare
from orgmodel.text import render
from tests.organizations import PAGE, Tiny, row, tiny

SCENARIOS = Path(__file__).parents[2] / "scenarios"
TODAY = {"id": "today", "title": "Today", "as_is": True, "seats": [{"id": "cm", "reports_to": "comm_head"}]}


def moved(seats: list[dict[str, Any]], **rest: Any) -> Tiny:
    """The tiny organization with a second placement."""
    given = {key: rest.pop(key) for key in ("change", "add", "remove") if key in rest}
    return tiny(placements=[TODAY, {"id": "other", "title": "Other", "seats": seats, **given}], **rest)


def held(one: Tiny) -> Contrast:
    """The second placement against the first."""
    study = compare(one.scenario)
    return contrast(*study.assessments)


def told(changes: tuple[Change, ...]) -> list[str]:
    return [f"{change.sign} {change.said}" for change in changes]


def test_a_placement_differs_in_nothing_from_itself() -> None:
    one = compare(read_scenario(SCENARIOS / "luxury_house.yaml")).baseline
    assert contrast(one, one).all == ()


def test_a_seat_that_changes_its_superior_is_moved_at_the_line_that_says_so() -> None:
    one = moved([{"id": "cm", "reports_to": "boss"}])
    (change,) = held(one).lines
    assert (change.sign, str(change.said)) == (
        "↔",
        "Community manager: reporting line to Boss, no longer to Communication head",
    )
    assert (change.kind, change.subject) == ("reporting", "cm")
    assert change.evidence.ties == (("cm", "boss"), ("cm", "comm_head"))
    assert one.line(change.evidence.places[0]).startswith("boss")


def test_lines_are_gained_and_lost() -> None:
    one = moved([{"id": "cm", "reports_to": ["comm_head", "boss"], "arbitration": "boss", "dotted_to": "care_head"},
                 {"id": "relay", "title": "Relay", "reports_to": "care_head", "coordinates_with": ["cm"]}])  # fmt: skip
    assert told(held(one).lines) == [
        "+ Community manager: reporting line to Boss as well",
        "+ Relay: a new seat, under Care head",
        "+ Community manager: dotted line to Care head",
        "+ Relay: coordination with Community manager",
    ]
    back = contrast(*reversed(compare(one.scenario).assessments))
    assert told(back.lines) == [
        "− Community manager: no reporting line to Boss any more",
        "− Relay: no reporting line to Care head any more",
        "− Community manager: no dotted line to Care head any more",
        "− Relay: no coordination with Community manager any more",
    ]


def test_a_letter_passes_is_gained_or_lost() -> None:
    one = moved(
        [{"id": "cm", "reports_to": "boss"}],
        responsibilities=[row(responsible=["cm"], accountable="comm_head", consulted=["agent"])],
        change={
            "responsibilities": [{"activity": "publish", "accountable": "boss", "consulted": [], "informed": ["agent"]}]
        },
    )
    changes = held(one).responsibilities
    assert told(changes) == [
        "↔ Publish: A passes from Communication head to Boss",
        "− Publish: no longer C for Agent",
        "+ Publish: I for Agent",
    ]
    assert one.line(changes[0].evidence.places[0]) == "boss"
    assert {change.subject for change in changes} == {"publish"}


def test_a_channel_changes_owner_and_hands() -> None:
    one = moved(
        [{"id": "cm", "reports_to": "boss"}],
        channels=[PAGE],
        change={"channels": [{"id": "page", "owner": "care", "operators": ["cm", "agent"], "admins": ["cm"]}]},
    )
    assert told(held(one).channels) == [
        "↔ Page: owned by Client care, no longer by Communication",
        "↔ Page: answered by Agent, no longer by Editor",
        "− Page: keys no longer held by Editor and Communication head",
    ]


def test_a_new_channel_is_gained_and_a_closed_one_lost() -> None:
    one = moved([{"id": "cm", "reports_to": "comm_head"}], add={"channels": [{**PAGE, "admins": ["cm"]}]})
    assert told(held(one).channels) == [
        "+ Page: owned by Communication",
        "+ Page: answered by Community manager and Editor as well",
        "+ Page: keys held by Community manager as well",
    ]
    back = contrast(*reversed(compare(one.scenario).assessments)).channels
    assert [change.sign for change in back] == ["−", "−", "−"]
    assert all(one.line(change.evidence.places[0]) for change in back)


@pytest.mark.parametrize("path", sorted(SCENARIOS.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_change_of_the_shipped_scenarios_has_a_place_and_a_french_sentence(path: Path) -> None:
    study = compare(read_scenario(path))
    for one in study.assessments:
        for change in contrast(study.baseline, one).all:
            assert all(place.line for place in change.evidence.places)
            assert change.evidence.places
            assert render(change.said, "fr") != render(change.said, "en")
