"""What a domain changes: weights, targets, typical risks, publics and units it must have."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from orgmodel.text import Message, msg

KpiFamily = Literal["reach", "engagement", "reputation", "service", "advocacy", "revenue", "compliance"]
"""What the figures of a role are about."""
KPI_FAMILIES: Mapping[KpiFamily, Message] = MappingProxyType(
    {
        "reach": msg("reach"),
        "engagement": msg("engagement"),
        "reputation": msg("reputation"),
        "service": msg("service"),
        "advocacy": msg("advocacy"),
        "revenue": msg("revenue"),
        "compliance": msg("compliance"),
    }
)
APPETITE = (1, 5)
"""Ends of the scale of risk appetite: low, high."""


class Profile(NamedTuple):
    """A domain's profile; weights of the criteria sum to 100."""

    id: str
    title: Message
    weights: Mapping[str, float]
    """Criterion → weight (our proposal, model.md §6)."""
    reply_within: float
    """Default target for severities 1 and 2, in minutes."""
    complaint_within: float
    """Target for complaints, in minutes."""
    crisis_within: float
    """Target for severities 3 and 4, in minutes."""
    urgent_within: float
    """Target for what cannot wait in this domain, in minutes (our proposal, domain.md §7)."""
    urgent: Message
    """What cannot wait."""
    typical_risks: tuple[str, ...]
    """Rules whose consequence is one higher here."""
    must_have: tuple[tuple[str, ...], ...]
    """Stakeholder kinds of which each group must be represented by one at least."""
    must_units: tuple[str, ...]
    """Functions of units without which the domain is not evidenced."""
    must_companies: int
    """Brands, subsidiaries and countries without which the domain is not evidenced."""
    publics: Message
    """The publics that are usual here."""
    attachment: Message
    """Where the role usually sits."""
    tone: Message
    """How it usually speaks."""
    risk_appetite: tuple[int, int]
    """Least and most, on a scale from 1 (low) to 5 (high) (our proposal)."""
    kpi_weights: Mapping[KpiFamily, float]
    """What the figures are about, in shares of 100 (our proposal)."""
    routine_approvals: int
    sensitive_approvals: int
    autonomy_pass: float = 0.8
    """Share of routine cases that should need no approval (.5 in luxury)."""
