"""The six headings under which a room speaks of the twelve criteria."""

from __future__ import annotations

from typing import Final, NamedTuple

from orgmodel.text import Message, msg


class Heading(NamedTuple):
    """Two criteria that a room weighs in one breath."""

    id: str
    title: Message
    criteria: tuple[str, ...]


HEADINGS: Final[tuple[Heading, ...]] = (
    Heading("speed", msg("Speed and crisis"), ("decision_speed", "crisis_readiness")),
    Heading("voice", msg("Voice and brokerage"), ("stakeholder_voice", "brokerage")),
    Heading("metiers", msg("Métiers and experts"), ("metier_fit", "expert_access")),
    Heading("sponsor", msg("Sponsor and autonomy"), ("sponsor_access", "autonomy")),
    Heading("coherence", msg("Coherence and clarity"), ("coherence", "role_clarity")),
    Heading("resilience", msg("Resilience and load"), ("resilience", "load")),
)
"""In the order of app.md; each criterion stands under one."""
