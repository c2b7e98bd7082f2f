"""Hidden advertising: paid content without label or contract fires; labelled and signed is silent."""

from __future__ import annotations

import pytest

from tests.organizations import channel, drive, outcome, tiny

RULE = "hidden-advertising"
PAID = {"used": True, "labelled": True, "written_contract": True}


def test_no_contract_names_the_channel_and_the_line() -> None:
    found = tiny(channels=[channel(paid_content={**PAID, "written_contract": False})])
    finding = found.finding(RULE)
    assert finding and str(finding.message) == "Page: paid content rests on no written contract."
    assert found.lines(finding) == ["false"]


def test_the_driver_is_the_share_of_the_audience_of_paid_content() -> None:
    pages = [
        channel(paid_content={**PAID, "labelled": False}),
        channel(id="other", audience=300, paid_content=PAID),
        channel(id="free", audience=10_000, paid_content={"used": False}),
    ]
    assert drive(RULE, channels=pages) == pytest.approx(0.25)


def test_labelled_and_signed_is_silent() -> None:
    assert drive(RULE, channels=[channel(paid_content=PAID)]) == 0


def test_no_paid_content_is_not_applicable_and_unwritten_is_unknown() -> None:
    assert not outcome(RULE, channels=[channel(paid_content={"used": False})]).applicable
    assert outcome(RULE, channels=[channel()]).missing == ("channels[].paid_content.used",)
