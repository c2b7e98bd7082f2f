"""Unrouted cases: a type that nobody decides, beside others, or whose decider no line reaches, fires."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.records import Level
from tests.organizations import channel, drive, outcome, tiny

RULE = "unrouted-cases"


def cases(**decides: str | None) -> list[dict[str, Any]]:
    """Three types, of half, three tenths and a fifth of what arrives."""
    shares = {"question": 0.5, "complaint": 0.3, "praise": 0.2}
    return [
        {"id": name, "severity": 1, "share": share, **({"decides": who} if (who := decides.get(name)) else {})}
        for name, share in shares.items()
    ]


ROUTED = cases(question="cm", complaint="care_head", praise="cm")


def test_a_type_that_nobody_decides_is_named_with_its_share() -> None:
    found = tiny(channels=[channel()], case_types=cases(question="cm", praise="cm"))
    finding = found.finding(RULE)
    assert finding and finding.driver == pytest.approx(0.3)
    assert (finding.level, finding.subjects) == (Level.MEDIUM, ("complaint",))
    assert str(finding.message) == "“complaint”, 30% of what arrives: nobody is written to decide it."
    assert found.outcomes[RULE].missing == ("case_types[].decides",)


def test_a_decider_whom_no_line_reaches_is_nobody() -> None:
    found = tiny(channels=[channel()], case_types=cases(question="agency_writer", complaint="care_head", praise="cm"))
    finding = found.finding(RULE)
    assert finding and finding.driver == pytest.approx(0.5)
    assert str(finding.message) == (
        "“question”, 50% of what arrives: no line leads from those who answer to Agency writer."
    )
    assert found.lines(finding) == ["agency_writer"]


def test_routed_cases_are_silent_and_a_small_one_without_is_low() -> None:
    assert drive(RULE, channels=[channel()], case_types=ROUTED) == 0
    assert tiny(channels=[channel()], case_types=cases(question="cm", complaint="cm")).finding(RULE) is None


def test_unwritten_is_missing_and_nothing_that_arrives_needs_no_route() -> None:
    assert outcome(RULE, channels=[channel()]).missing == ("case_types[]",)
    found = outcome(RULE, channels=[channel()], case_types=cases())
    assert (found.hits, found.missing) == ((), ("case_types[].decides",))
    assert not outcome(RULE, case_types=[]).applicable
