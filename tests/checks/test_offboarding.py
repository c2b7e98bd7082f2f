"""Access ends with a departure: yes passes, no fails."""

from __future__ import annotations

from tests.organizations import tiny


def test_yes_or_no() -> None:
    assert tiny(governance={"offboarding": True}).check("offboarding").status == "pass"
    found = tiny(governance={"offboarding": False})
    checked = found.check("offboarding")
    assert (checked.status, found.lines(checked)) == ("fail", ["false"])


def test_what_is_not_written_is_open() -> None:
    checked = tiny().check("offboarding")
    assert (checked.status, checked.missing) == ("not_assessable", ("governance.offboarding",))
