"""The weight of each channel: its audience, where all those compared have one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from orgmodel.scenario.outside import Channel
from orgmodel.text import Message, msg


class Audience(NamedTuple):
    """Shares of audience by channel, which sum to 1; `note` where they are equal for want of figures."""

    shares: Mapping[str, float]
    note: Message | None = None

    @property
    def notes(self) -> tuple[Message, ...]:
        """The note, if there is one."""
        return (self.note,) if self.note else ()


def audience_of(channels: Sequence[Channel]) -> Audience:
    """The shares among `channels`; equal where one of them has no audience written."""
    sizes = {channel.id: float(channel.audience) for channel in channels if channel.audience is not None}
    total = sum(sizes.values())
    if len(sizes) == len(channels) and total > 0:
        return Audience({name: size / total for name, size in sizes.items()})
    note = msg("The audience of every channel is not written: they count equally.")
    return Audience({channel.id: 1 / len(channels) for channel in channels}, note if channels else None)
