"""What a risk is about: its place among its kind, as written, which renaming does not change."""

from __future__ import annotations

import pytest

from orgmodel.risk.subjects import position_of, subject_name, subjects_of
from tests.organizations import CLIENTS, channel, row, tiny

TOLD = tiny(
    stakeholders=[CLIENTS],
    channels=[channel(), channel(id="forum", name="Forum")],
    case_types=[{"id": "question", "severity": 1, "decides": "cm"}],
    responsibilities=[row(responsible="cm", accountable="boss")],
)


@pytest.mark.parametrize(
    ("subject", "position"),
    [
        ("", (0, 0)), ("cm", (1, 0)), ("boss", (2, 0)), ("editor", (2, 2)), ("comm", (3, 1)), ("clients", (4, 0)),
        ("forum", (5, 1)), ("question", (6, 0)), ("publish", (8, 0)),
    ],
)  # fmt: skip
def test_kind_and_position_among_its_kind(subject: str, position: tuple[int, int]) -> None:
    """Kinds: the role, roles, units, publics, channels, cases, decisions, activities."""
    placed = TOLD.facts.graph.placed
    assert position_of(placed, subject) == position
    assert subject in subjects_of(TOLD.scenario) or not subject


def test_what_is_of_no_kind_comes_after_all_of_them() -> None:
    placed = TOLD.facts.graph.placed
    assert position_of(placed, "nothing") > max(position_of(placed, one) for one in subjects_of(TOLD.scenario))


@pytest.mark.parametrize(
    ("subject", "name"), [("", "Today"), ("forum", "Forum"), ("question", "question"), ("publish", "Publish")]
)
def test_names(subject: str, name: str) -> None:
    assert str(subject_name(TOLD.facts.graph.placed, subject)) == name
