"""What a measure says where its inputs are missing: no value, and the fields to write."""

from __future__ import annotations

from orgmodel.measures.measure import Measured
from orgmodel.text import Message, msg


def unmeasured(why: Message, *missing: str) -> Measured:
    """No value, with the reason and the fields that would give one (`block[].field`)."""
    return Measured(None, why, missing=missing)


def unseated() -> Measured:
    """No value, because nobody is seated."""
    return unmeasured(msg("Today’s seat is not written, so there is nothing to measure."), "placements[].seats")
