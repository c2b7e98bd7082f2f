"""What tells two placements of one organization apart: lines, responsibilities and channels, gained, lost or moved."""

from __future__ import annotations

from dataclasses import dataclass

from orgmodel.assessment import Assessment
from orgmodel.contrasts.change import Change, Kind, Sign
from orgmodel.contrasts.channels import channel_changes
from orgmodel.contrasts.letters import letter_changes
from orgmodel.contrasts.lines import line_changes

__all__ = ["Change", "Contrast", "Kind", "Sign", "contrast"]


@dataclass(frozen=True, slots=True)
class Contrast:
    """All that differs, in the order of the file: what a chart shows first, then what it does not."""

    lines: tuple[Change, ...]
    """Reporting lines, dotted lines, then working ties."""
    responsibilities: tuple[Change, ...]
    channels: tuple[Change, ...]

    @property
    def all(self) -> tuple[Change, ...]:
        """Everything, lines first."""
        return (*self.lines, *self.responsibilities, *self.channels)


def contrast(before: Assessment, after: Assessment) -> Contrast:
    """What differs between two placements of the same organization; actors are the same where their ids are."""
    return Contrast(
        tuple(line_changes(before.graph, after.graph)),
        tuple(letter_changes(before.placed, after.placed)),
        tuple(channel_changes(before.placed, after.placed)),
    )
