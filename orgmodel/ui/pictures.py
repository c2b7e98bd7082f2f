"""The pictures of a page: the exported ones, drawn once for each content, language and theme, with their twins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

import streamlit as st

from orgmodel.assessment import Assessment
from orgmodel.diagram.arranging import Arranged, arrange
from orgmodel.diagram.boundary_map import maps_of
from orgmodel.diagram.drawing import draw
from orgmodel.diagram.map_layout import map_fitted
from orgmodel.diagram.org_chart import charts_of
from orgmodel.diagram.picture import Chart
from orgmodel.diagram.style import ThemeName
from orgmodel.diagram.twin import Row, twin_of
from orgmodel.diagram.words import spoken
from orgmodel.graph import OrgGraph
from orgmodel.scenario.placing import Placement
from orgmodel.text import msg
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import Markup, element
from orgmodel.ui.parts import show
from orgmodel.ui.picture import Picture
from orgmodel.ui.seating import TRY

What = Literal["chart", "map"]
FAMILIES: Final = 60
DRAWINGS: Final = 300
"""Bounds of the caches: a drawing is some 100 KB (our proposal)."""
MANY_ROLES: Final = 100
"""Above, the placements of a scenario take more than half a second to be laid out together (our measurement)."""
FOLDED: Final = "unit:"
"""What the id of a folded unit's box begins with."""


@dataclass(frozen=True, slots=True)
class Family:
    """Which pictures share their places: those of one content, try, language and kind."""

    digest: str
    host: str
    """What is drawn with today only: a try, or a placement of a large organization as it was just changed."""
    language: str
    what: What
    unit: str


def reporting_picture(desk: Desk, one: Assessment) -> Picture:
    """The reporting chart of a placement, its changes marked against today."""
    return _picture("chart", desk, one)


def outside_picture(desk: Desk, one: Assessment) -> Picture:
    """The inside–outside map of a placement, its changes marked against today."""
    return _picture("map", desk, one)


def _picture(what: What, desk: Desk, one: Assessment) -> Picture:
    placements = _together(what, desk, one)
    tried = any(other is not None and other.id == TRY for other in placements)
    apart = one.placed.id if _is_apart(desk) else ""
    unit = desk.address.unit if what == "chart" else ""
    family = Family(desk.digest, desk.host if tried else apart, desk.language, what, unit)
    index = next(number for number, other in enumerate(placements) if (other.id if other else "none") == one.placed.id)
    drawn = _drawn(family, index, desk.theme, lambda: _arranged(family, [desk.graph(other) for other in placements]))
    return replace(drawn, label=desk.say(one.placed.title))


def _together(what: What, desk: Desk, one: Assessment) -> Sequence[Placement | None]:
    """The placements whose pictures share their places: what is written; a try with today.

    A try apart from the rest is laid out in a tenth of the time, and never moves a box of what is written. So is what
    was just changed in a large organization, until it is saved.
    """
    if one.placed.id == TRY or (_is_apart(desk) and one.placed.placement is not None):
        return [other for other in desk.placements if other.as_is or other.id == one.placed.id]
    return desk.scenario.placements or (None,)


def _is_apart(desk: Desk) -> bool:
    """Whether laying all placements out anew would keep the room waiting after a change."""
    is_changed = desk.opened is not None and desk.opened.is_reshaped
    return is_changed and len(desk.scenario.organization.roles) > MANY_ROLES


@st.cache_resource(max_entries=FAMILIES, show_spinner=False)
def _arranged(family: Family, _graphs: Sequence[OrgGraph]) -> Arranged:
    """All placements of the desk laid out together, so that each box has one place."""
    today = next((graph for graph in _graphs if graph.placed.is_as_is), None)
    if family.what == "map":
        return arrange(_untitled(maps_of(_graphs, family.language, baseline=today)), lay=map_fitted)
    opened = frozenset({family.unit} if family.unit else ())
    return arrange(_untitled(charts_of(_graphs, family.language, baseline=today)), opened=opened)


def _untitled(charts: Sequence[Chart]) -> list[Chart]:
    """The page says the title already; the room goes to the boxes."""
    return [replace(chart, title="") for chart in charts]


@st.cache_resource(max_entries=DRAWINGS, show_spinner=False)
def _drawn(family: Family, index: int, theme: ThemeName, _arrange: Callable[[], Arranged]) -> Picture:
    return pictured(_arrange(), index, theme)


def pictured(arranged: Arranged, index: int, theme: ThemeName) -> Picture:
    """One of several charts that were laid out together, as it stands on a page."""
    chart = arranged.charts[index]
    svg = draw(chart, arranged.layout, "svg", theme, focusable=True).decode("utf-8")
    return Picture(
        svg=svg,
        label=chart.title,
        labels={box.id: spoken(box, chart.language) for box in chart.boxes},
        actors={box.id: box.actor for box in chart.boxes if box.actor and box.mark != "removed"},
        folded=tuple(box.id for box in chart.boxes if box.id.startswith(FOLDED)),
        twin=twin_of(chart),
    )


def in_words(picture: Picture, desk: Desk) -> None:
    """The picture's text twin, one click away."""
    title = element("summary", desk.say(msg("The picture in words")))
    show(element("details", title, *(_row(row) for row in picture.twin), class_="om-twin"))


def _row(row: Row) -> Markup:
    kind = "om-told" if row.depth else "om-heading"
    return element("p", row.text, style=f"margin-left:{row.depth * 1.2:.1f}rem", class_=kind)
