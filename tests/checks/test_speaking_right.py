"""The right to speak: decided passes; open without a policy that is taught warns."""

from __future__ import annotations

from tests.organizations import tiny


def test_decided_is_enough() -> None:
    assert tiny(governance={"speaking": "authorised"}).check("speaking-right").status == "pass"


def test_open_and_untaught_warns_open_and_taught_does_not() -> None:
    assert tiny(governance={"speaking": "open", "policy": "none"}).check("speaking-right").status == "warn"
    taught = {"speaking": "open", "policy": {"training": "yearly"}}
    assert tiny(governance=taught).check("speaking-right").status == "pass"
