"""Unnamed data role: what is not settled of four parts fires in Europe, one alone stays low; settled is silent."""

from __future__ import annotations

import pytest

from orgmodel.records import Level
from tests.organizations import channel, drive, outcome, row, tiny

RULE = "unnamed-data-role"
WHOLE = {"register": True, "joint_controller": True, "notice": True, "dpo": True}
FRANCE = {"country": "FR"}


def test_nothing_settled_is_medium_and_names_who_is_asked() -> None:
    found = tiny(
        organization=FRANCE,
        channels=[channel()],
        governance={"data": "none"},
        responsibilities=[row("data_requests", responsible=["agent"])],
    )
    finding = found.finding(RULE)
    assert finding and (finding.driver, finding.level) == (0.4, Level.MEDIUM)
    assert str(finding.message) == "Nothing is settled about the personal data met on 1 channel."
    assert (finding.evidence.actors, found.lines(finding)) == (("agent",), ["none"])


def test_all_four_are_silent() -> None:
    found = outcome(RULE, organization=FRANCE, governance={"data": WHOLE})
    assert (found.hits, found.missing) == ((), ())


@pytest.mark.parametrize(
    ("lacking", "driver"),
    [
        (("dpo",), 0.08),
        (("dpo", "notice"), 0.2),
        (("dpo", "notice", "joint_controller"), 0.3),
        (tuple(WHOLE), 0.4),
    ],
)
def test_it_grows_with_what_lacks(lacking: tuple[str, ...], driver: float) -> None:
    data = {**WHOLE, **dict.fromkeys(lacking, False)}
    assert drive(RULE, organization=FRANCE, governance={"data": data}) == pytest.approx(driver)


def test_one_part_is_low_and_two_are_said() -> None:
    assert tiny(governance={"data": {**WHOLE, "dpo": False}}).finding(RULE) is None
    finding = tiny(governance={"data": {**WHOLE, "dpo": False, "notice": False}}).finding(RULE)
    assert finding and str(finding.message) == (
        "The personal data of the publics lack a notice to the publics and a link to the data protection officer."
    )


def test_it_does_not_apply_outside_europe() -> None:
    assert not outcome(RULE, organization={"country": "CA"}, governance={"data": "none"}).applicable


def test_unwritten_is_missing_and_not_false() -> None:
    assert outcome(RULE, organization=FRANCE).missing == ("governance.data",)
    data = {**WHOLE}
    del data["notice"]
    assert outcome(RULE, organization=FRANCE, governance={"data": data}).missing == ("governance.data.notice",)
