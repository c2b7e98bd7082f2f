"""No moderation charter: rules that nobody outside can read fire; a public charter with its rule is silent."""

from __future__ import annotations

from typing import Any

import pytest

from orgmodel.records import Level
from tests.organizations import channel, drive, outcome, tiny

RULE = "no-moderation-charter"
WHOLE = {"mode": "after", "public_charter": True, "deletion_rule": True, "moderators": ["cm"]}


def page(**changes: Any) -> dict[str, Any]:
    return channel(moderation={key: value for key, value in {**WHOLE, **changes}.items() if value is not ...})


def test_a_channel_without_charter_is_named_with_its_moderators() -> None:
    found = tiny(channels=[page(public_charter=False)])
    finding = found.finding(RULE)
    assert finding and (finding.driver, finding.level) == (1.0, Level.MEDIUM)
    assert str(finding.message) == "Page: no public charter, before 100% of the audience."
    assert (finding.evidence.actors, found.lines(finding)) == (("cm",), ["false"])


def test_a_charter_with_its_rule_is_silent() -> None:
    found = outcome(RULE, channels=[page()])
    assert (found.hits, found.missing) == ((), ())


def test_a_missing_rule_on_deletion_counts_half_and_shares_add_up() -> None:
    """A quarter of the audience without charter, three quarters without the rule: .25 + .375."""
    pages = [page(public_charter=False), {**page(deletion_rule=False), "id": "other", "audience": 300}]
    assert drive(RULE, channels=pages) == pytest.approx(0.625)


def test_no_moderation_is_no_charter() -> None:
    assert drive(RULE, channels=[channel(moderation="none")]) == 1


def test_unwritten_is_missing_and_not_false() -> None:
    assert outcome(RULE).missing == ("channels[]",)
    assert outcome(RULE, channels=[page(public_charter=...)]).missing == ("channels[].moderation.public_charter",)
    found = outcome(RULE, channels=[page(deletion_rule=...)])
    assert (found.hits, found.missing) == ((), ("channels[].moderation.deletion_rule",))
    assert not outcome(RULE, channels=[channel(family="internal")]).applicable
    both = outcome(RULE, channels=[page(), channel(id="other")])
    assert both.missing == ("channels[].moderation.public_charter", "channels[].moderation.deletion_rule")
