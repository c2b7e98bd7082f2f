"""The six headings as participants read them: what each is about, in one plain line."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from orgmodel.text import Message, msg

ABOUT: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "speed": msg("Fast answers, ready for a crisis."),
        "voice": msg("What publics say reaches the top."),
        "metiers": msg("The right trades, near the experts."),
        "sponsor": msg("Backed from the top, free to act."),
        "coherence": msg("One voice, and clear roles."),
        "resilience": msg("Holds, and nobody burns out."),
    }
)
"""By the id of the heading."""
