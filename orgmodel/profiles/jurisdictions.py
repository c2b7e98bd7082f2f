"""Whose law an organization is under, where a question depends on it."""

from __future__ import annotations

from typing import Final

from orgmodel.scenario.organization import Organization

EUROPE: Final = frozenset(
    (
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
        "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
    )
)  # fmt: skip
"""The Union and the Economic Area: Regulation (EU) 2016/679 on data, Directive 2003/88/EC on working time."""


def is_european(organization: Organization) -> bool | None:
    """Whether European law on data and working time binds the organization; None where its country is not written."""
    return None if organization.country is None else organization.country.strip().upper() in EUROPE
