"""Risks by likelihood and consequence, placements by lever and risk: the exported pictures, on the page."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from orgmodel.assessment import Assessment
from orgmodel.diagram import lever_layout, matrix_sheet
from orgmodel.diagram.layout import PAGE
from orgmodel.diagram.lever_map import LeverMap, lever_map_of, lever_twin, spoken_dot
from orgmodel.diagram.lever_sheet import draw_levers
from orgmodel.diagram.matrix_sheet import draw_matrix
from orgmodel.diagram.picture import Rect
from orgmodel.diagram.risk_matrix import Matrix, matrix_of, matrix_twin, spoken_spot
from orgmodel.diagram.style import ThemeName
from orgmodel.study import Study
from orgmodel.ui.desk import Desk
from orgmodel.ui.picture import Picture

DRAWINGS: Final = 200
"""Bound of the caches: a drawing is some 20 KB (our proposal)."""


def risk_picture(desk: Desk, one: Assessment) -> Picture:
    """The risks of a placement, without title and key: the register stands beside it."""
    return _matrix(matrix_of(one, desk.language), desk.theme, matrix_sheet.CARD)


def wide_risks(desk: Desk, one: Assessment) -> Picture:
    """The risks of a placement as a slide, each named in the key."""
    return _matrix(matrix_of(one, desk.language), desk.theme, PAGE)


def lever_picture(desk: Desk, study: Study, chosen: str) -> Picture:
    """The placements of a study, without title: the page says it."""
    return _levers(lever_map_of(study, desk.language, chosen), desk.theme, lever_layout.CARD)


def wide_levers(desk: Desk, one: Assessment) -> Picture:
    """Every placement as a slide, `one` chosen."""
    return _levers(lever_map_of(desk.study, desk.language, one.placed.id), desk.theme, PAGE)


@lru_cache(maxsize=DRAWINGS)
def _matrix(matrix: Matrix, theme: ThemeName, page: Rect) -> Picture:
    return Picture(
        svg=draw_matrix(matrix, "svg", theme, page=page, focusable=True).decode("utf-8"),
        label=matrix.title,
        labels={spot.id: spoken_spot(spot, matrix.language) for spot in matrix.placed},
        actors={},
        folded=(),
        twin=matrix_twin(matrix),
    )


@lru_cache(maxsize=DRAWINGS)
def _levers(found: LeverMap, theme: ThemeName, page: Rect) -> Picture:
    return Picture(
        svg=draw_levers(found, "svg", theme, page=page, focusable=True).decode("utf-8"),
        label=found.title,
        labels={dot.id: spoken_dot(dot, found.language) for dot in found.dots},
        actors={},
        folded=(),
        twin=lever_twin(found),
    )
