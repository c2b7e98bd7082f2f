"""No voice guide: none fires; one counts what arrives without an example; a fitting one is silent."""

from __future__ import annotations

import pytest

from orgmodel.records import Level
from tests.organizations import channel, drive, outcome, tiny

RULE = "no-voice-guide"
CASES = [
    {"id": "question", "severity": 1, "share": 0.2, "decides": "cm"},
    {"id": "insult", "severity": 2, "share": 0.8, "decides": "cm"},
]


def guide(*examples: int) -> dict[str, object]:
    return {"voice_guide": {"examples": list(examples)}}


def test_no_guide_names_those_who_answer() -> None:
    found = tiny(channels=[channel()], governance={"voice_guide": "none"})
    finding = found.finding(RULE)
    assert finding and (finding.driver, finding.level) == (0.5, Level.MEDIUM)
    assert str(finding.message) == "No guide of tone for those who answer: Community manager and Editor."
    assert (finding.evidence.actors, found.lines(finding)) == (("cm", "editor"), ["none"])


def test_what_arrives_without_an_example_counts_by_its_share() -> None:
    found = tiny(channels=[channel()], case_types=CASES, governance=guide(1))
    finding = found.finding(RULE)
    assert finding and finding.driver == pytest.approx(0.5 * 0.8)
    assert str(finding.message) == "The guide of tone has no example for severity 2, 80% of what arrives."
    assert drive(RULE, case_types=CASES, governance=guide(2)) == pytest.approx(0.5 * 0.2)


def test_examples_for_all_that_arrives_are_silent() -> None:
    found = outcome(RULE, case_types=CASES, governance=guide(1, 2))
    assert (found.hits, found.missing) == ((), ())


def test_unwritten_is_missing_and_not_false() -> None:
    assert outcome(RULE).missing == ("governance.voice_guide",)
    assert outcome(RULE, governance={"voice_guide": {}}).missing == ("governance.voice_guide.examples",)
    assert outcome(RULE, governance=guide(1)).missing == ("case_types[]",)


def test_where_nobody_is_written_to_answer_nobody_is_named() -> None:
    (hit,) = outcome(RULE, governance={"voice_guide": "none"}).hits
    assert str(hit.message) == "There is no guide of tone."
