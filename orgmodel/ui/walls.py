"""Placements drawn small or for the whole room: few boxes in large text, at one place where the picture holds them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

import streamlit as st

from orgmodel.diagram.arranging import Arranged
from orgmodel.diagram.org_chart import charts_of
from orgmodel.diagram.picture import Rect
from orgmodel.diagram.wall import MOST, walls
from orgmodel.graph import OrgGraph
from orgmodel.scenario.placing import Placement
from orgmodel.ui.desk import Desk
from orgmodel.ui.picture import Picture
from orgmodel.ui.pictures import pictured

FAMILIES: Final = 60
"""Bound of the cache (our proposal)."""


class Frame(NamedTuple):
    """What a picture must fit: width and height of its page in points, its smallest text, the most boxes."""

    width: float
    height: float
    floor: float
    most: int = MOST

    @property
    def page(self) -> Rect:
        """The page."""
        return Rect(self.width / 2, self.height / 2, self.width, self.height)


STAGE: Final = Frame(960, 395, 18.1)
"""The width of a screen of 1280 × 720 and nearly three quarters of its height; text is 1/30 of that height."""
ENLARGED: Final = Frame(900, 500, 13.6)
"""Two thirds of a page's width: 12 pixels or more on a screen of 1280."""


def wall_pictures(
    desk: Desk, placements: Sequence[Placement | None], frame: Frame, legend: bool = False
) -> list[Picture]:
    """One picture a placement of the desk's file, its changes marked against today."""
    today = next((one for one in desk.scenario.placements if one.as_is), None)
    anchored = [*placements] if today is None or today in placements else [today, *placements]
    baseline = anchored.index(today) if today is not None else None
    names = "~".join(one.id if one else "" for one in anchored)
    key = (desk.digest, desk.host, desk.language, names, legend, frame)

    def make() -> tuple[tuple[Arranged, int], ...]:
        graphs = [desk.graph(one) for one in anchored]
        return _arranged_walls(graphs, baseline, desk.language, frame, legend)

    found = _walls(key, make)
    numbers = range(len(anchored) - len(placements), len(anchored))
    return [_labelled(_pictured(key, number, desk, found), anchored[number], desk) for number in numbers]


def _arranged_walls(
    graphs: Sequence[OrgGraph], baseline: int | None, language: str, frame: Frame, legend: bool
) -> tuple[tuple[Arranged, int], ...]:
    today = None if baseline is None else graphs[baseline]
    charts = charts_of(graphs, language, baseline=today, show_outside=False)
    bare = [replace(chart, title="", legend=legend) for chart in charts]
    return walls(bare, baseline, frame.page, floor=frame.floor, at_most=frame.most)


def _labelled(picture: Picture, placement: Placement | None, desk: Desk) -> Picture:
    return replace(picture, label=desk.say(desk.assessment(placement).placed.title))


def _pictured(key: tuple[object, ...], number: int, desk: Desk, found: tuple[tuple[Arranged, int], ...]) -> Picture:
    arranged, index = found[number]
    return _drawn((*key, number, desk.theme), lambda: pictured(arranged, index, desk.theme))


@st.cache_resource(max_entries=FAMILIES, show_spinner=False)
def _walls(
    key: tuple[object, ...], _make: Callable[[], tuple[tuple[Arranged, int], ...]]
) -> tuple[tuple[Arranged, int], ...]:
    return _make()


@st.cache_resource(max_entries=4 * FAMILIES, show_spinner=False)
def _drawn(key: tuple[object, ...], _make: Callable[[], Picture]) -> Picture:
    return _make()
