"""Role without a letter: low, never a finding, and the roles are named in the outcome."""

from __future__ import annotations

from tests.organizations import outcome, row, tiny

ALL = {
    "responsible": ["cm", "editor"], "accountable": "boss", "consulted": ["comm_head"],
    "informed": ["care_head", "agent"], "support": ["agency_writer"],
}  # fmt: skip


def test_a_role_without_a_letter_is_named_and_stays_low() -> None:
    found = tiny(responsibilities=[row(**{**ALL, "support": []})])
    assert [hit.subject for hit in found.outcomes["role-without-letter"].hits] == ["agency_writer"]
    assert found.finding("role-without-letter") is None


def test_every_letter_counts_support_included() -> None:
    assert outcome("role-without-letter", responsibilities=[row(**ALL)]).hits == ()


def test_without_a_matrix_it_is_unknown() -> None:
    assert outcome("role-without-letter").missing == ("responsibilities[]",)
