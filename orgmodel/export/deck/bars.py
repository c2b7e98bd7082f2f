"""Native bars: a quiet track, the share of it that is filled, a tick where it stood before."""

from __future__ import annotations

from dataclasses import dataclass

from orgmodel.diagram.picture import Rect
from orgmodel.diagram.style import LIGHT
from orgmodel.export.deck.paper import Outline, Paper

TICK = 2.0
"""Breadth of a tick, in points."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A share between 0 and 1, and what it was."""

    share: float
    before: float | None = None
    colour: str = LIGHT.inside.line


def draw_bar(paper: Paper, track: Rect, bar: Bar, name: str = "") -> None:
    """One bar along `track`."""
    paper.shape(track, Outline("", LIGHT.inside.fill), name=name)
    wide = track.width * min(1.0, max(0.0, bar.share))
    if wide >= 0.5:
        paper.shape(Rect(track.left + wide / 2, track.y, wide, track.height), Outline("", bar.colour), name=name)
    if bar.before is not None:
        x = track.left + track.width * min(1.0, max(0.0, bar.before))
        paper.shape(Rect(x, track.y, TICK, track.height + 5), Outline("", LIGHT.ink), name=name)
