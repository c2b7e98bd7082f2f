"""What share of the volume each case type makes up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from orgmodel.scenario.outside import CaseType
from orgmodel.text import Message, msg


class Mix(NamedTuple):
    """Shares by case type, which sum to 1; `note` where they are equal for want of figures."""

    shares: Mapping[str, float]
    note: Message | None = None


def mix_of(cases: Sequence[CaseType]) -> Mix:
    """The shares among `cases`, renormalised; equal where one of them has none."""
    shares = {case.id: float(case.share) for case in cases if case.share is not None}
    total = sum(shares.values())
    if len(shares) == len(cases) and total > 0:
        return Mix({name: share / total for name, share in shares.items()})
    note = msg("The share of every case type is not written: they count equally.")
    return Mix({case.id: 1 / len(cases) for case in cases}, note if len(cases) > 1 else None)
