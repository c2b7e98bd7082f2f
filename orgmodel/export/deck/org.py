"""Charts of all placements at the same places, in the room of a slide; units that are folded on slides of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from orgmodel.diagram.arranging import Arranged, LayOut, arrange
from orgmodel.diagram.layout import fitted
from orgmodel.diagram.pages import details_of
from orgmodel.diagram.picture import PUBLIC, Chart, Rect
from orgmodel.diagram.style import MARGIN
from orgmodel.export.deck.chart import Staged, staged

SLACK: Final = 1.04
"""Boxes leave room beside their words already; so much more for a face that runs wider (our proposal)."""
TOGETHER: Final = 26
"""Folded units share a slide of up to so many boxes (our proposal)."""
MOST: Final = 40
"""Slides of folded units after which no further unit is begun: nobody shows more (our proposal)."""
WIDER: Final = 1.13
"""Stretch of a face that needs no more than that."""


@dataclass(frozen=True, slots=True)
class Stage:
    """The room of a slide for a chart, and how much wider than measured it is drawn."""

    room: Rect
    stretch: float

    @staticmethod
    def of(room: Rect, face: float) -> Stage:
        """The stage for a face of that stretch."""
        return Stage(room, SLACK * max(1.0, face / WIDER))

    @property
    def page(self) -> Rect:
        """The page a chart is laid out on: the room with the margins that layouts keep, narrower by the stretch."""
        wide, high = self.room.width / self.stretch + 2 * MARGIN, self.room.height + 2 * MARGIN
        return Rect(wide / 2, high / 2, wide, high)

    def arranged(self, charts: Sequence[Chart], lay: LayOut = fitted) -> tuple[Staged, ...]:
        """The charts with the places they share; without publics, else each by itself, where that does not fit."""
        bare = [replace(chart, title="") for chart in charts]
        found = arrange(bare, page=self.page, lay=lay)
        if self._holds(found):
            return self._staged(found)
        inside = [_inside(chart) for chart in bare]
        found = arrange(inside, page=self.page, lay=lay)
        if lay is fitted and self._holds(found):
            return self._staged(found)
        return tuple(self._staged(arrange([chart], page=self.page, lay=lay))[0] for chart in bare)

    def details(self, chart: Chart, overview: Staged) -> tuple[Staged, ...]:
        """What the overview folds of `chart`, a page a unit or team, or several small ones."""
        shown = Arranged((overview.chart,), overview.layout)
        pages = details_of(replace(chart, title=""), shown, self.page, TOGETHER, most=MOST)
        return tuple(self._staged(page)[0] for page in pages)

    def _holds(self, found: Arranged) -> bool:
        """Whether the page did not have to grow."""
        return found.layout.page.width <= self.page.width + 1

    def _staged(self, found: Arranged) -> tuple[Staged, ...]:
        corner = (self.room.left - MARGIN * self.stretch, self.room.top - MARGIN)
        return staged(found.charts, found.layout, corner, self.stretch, fits=self._holds(found))


def _inside(chart: Chart) -> Chart:
    """`chart` without the outside world."""
    kept = tuple(box for box in chart.boxes if box.kind not in PUBLIC)
    ids = {box.id for box in kept}
    return replace(chart, boxes=kept, lines=tuple(line for line in chart.lines if {line.source, line.target} <= ids))
