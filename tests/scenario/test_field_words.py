"""A missing field is told in a sentence, in both languages."""

from __future__ import annotations

import pytest

from orgmodel.scenario.field_words import meaning


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("channels[].mfa", "second factor"),
        ("channels[].moderation.public_charter", "rules are published"),
        ("placements[].seats[].fte", "Full-time equivalents"),
        ("governance.crisis_plan.severities", "each severity"),
        ("governance.binding_decisions[].consulted", "heard"),
        ("organization.week_hours", "Hours of a full-time week"),
        ("case_types[]", "What arrives"),
    ],
)
def test_a_field_is_told(field: str, said: str) -> None:
    assert said in meaning(field, "en")
    assert meaning(field, "fr") not in ("", meaning(field, "en"))


def test_what_the_format_does_not_know_is_not_told() -> None:
    assert meaning("channels[].nothing.of_the_kind", "en") == ""
    assert meaning("nothing", "en") == ""
