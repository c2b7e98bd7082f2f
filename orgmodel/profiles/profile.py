"""What a domain changes: weights, targets, typical risks, publics it must have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from orgmodel.text import Message


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
    typical_risks: tuple[str, ...]
    """Rules whose consequence is one higher here."""
    must_have: tuple[tuple[str, ...], ...]
    """Stakeholder kinds of which each group must be represented by one at least."""
    routine_approvals: int
    sensitive_approvals: int
    autonomy_pass: float = 0.8
    """Share of routine cases that should need no approval (.5 in luxury)."""
