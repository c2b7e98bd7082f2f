"""One picture of a study: the placement asked for, drawn at the places it shares with all the others."""

from __future__ import annotations

from orgmodel.assessment import Assessment
from orgmodel.diagram.arranging import Arranged, arrange
from orgmodel.diagram.boundary_map import maps_of
from orgmodel.diagram.drawing import Form, draw
from orgmodel.diagram.layout import fitted
from orgmodel.diagram.lever_map import LeverMap, lever_map_of, lever_twin
from orgmodel.diagram.lever_sheet import draw_levers
from orgmodel.diagram.map_layout import map_fitted
from orgmodel.diagram.matrix_sheet import draw_matrix
from orgmodel.diagram.org_chart import charts_of
from orgmodel.diagram.risk_matrix import matrix_of, matrix_twin
from orgmodel.diagram.robustness import Certainty, certainty_of, certainty_twin
from orgmodel.diagram.robustness_sheet import draw_certainty
from orgmodel.diagram.style import ThemeName
from orgmodel.diagram.twin import Row, as_text, twin_of
from orgmodel.diagram.wall import walls
from orgmodel.export.contents import WALLS
from orgmodel.export.format import Request
from orgmodel.export.standing import siblings, wanted
from orgmodel.placement.standing import standing_of
from orgmodel.study import Study


def draw_picture(study: Study, request: Request, form: Form) -> bytes:
    """The picture as the bytes of a file.

    Raises:
        CannotDraw: the picture is too large for the form; the message says what to do instead.
        KeyError: the study has no placement of that id.
    """
    theme: ThemeName = "dark" if request.dark else "light"
    match request.what:
        case "risk-matrix":
            return draw_matrix(matrix_of(wanted(study, request), request.language), form, theme)
        case "lever-map":
            return draw_levers(_levers(study, request), form, theme)
        case "certainty":
            return draw_certainty(_certainty(study, request), form, theme)
    arranged, index = _arranged(study, request)
    return draw(arranged.charts[index], arranged.layout, form, theme)


def draw_charts(study: Study, request: Request, form: Form) -> tuple[tuple[Assessment, bytes, tuple[Row, ...]], ...]:
    """The placements of the file of the one asked for, each with its chart (or map) and its twin: laid out once.

    Raises:
        CannotDraw: a picture is too large for the form.
    """
    arranged, _ = _arranged(study, request)
    theme: ThemeName = "dark" if request.dark else "light"
    near = siblings(study, wanted(study, request))
    return tuple(
        (one, draw(chart, arranged.layout, form, theme), twin_of(chart))
        for one, chart in zip(near, arranged.charts, strict=True)
    )


def write_twin(study: Study, request: Request) -> bytes:
    """What the picture shows, as text in UTF-8."""
    return as_text(twin_rows(study, request)).encode()


def twin_rows(study: Study, request: Request) -> tuple[Row, ...]:
    """What the picture shows, line by line."""
    match request.what:
        case "risk-matrix":
            return matrix_twin(matrix_of(wanted(study, request), request.language))
        case "lever-map":
            return lever_twin(_levers(study, request))
        case "certainty":
            return certainty_twin(_certainty(study, request))
    arranged, index = _arranged(study, request)
    return twin_of(arranged.charts[index])


def _levers(study: Study, request: Request) -> LeverMap:
    """The placements of the file that the wanted one is of."""
    chosen = wanted(study, request)
    return lever_map_of(Study((chosen.placed.scenario,), siblings(study, chosen)), request.language, chosen.placed.id)


def _certainty(study: Study, request: Request) -> Certainty:
    """How sure the ranking of all candidates of the file is; a second or more, for each of them is scored."""
    chosen = wanted(study, request)
    scenario = chosen.placed.base
    verdict = request.verdict or standing_of(scenario)
    return certainty_of(verdict, request.language, chosen.placed.id)


def _arranged(study: Study, request: Request) -> tuple[Arranged, int]:
    chosen = wanted(study, request)
    drawn = siblings(study, chosen)
    graphs = [one.graph for one in drawn]
    baseline = next((one.graph for one in drawn if one.placed.is_as_is), None)
    is_map = request.what in ("map", "wall-map")
    lay = map_fitted if is_map else fitted
    charts = (maps_of if is_map else charts_of)(graphs, request.language, baseline=baseline)
    if request.what in WALLS:
        today = next((place for place, graph in enumerate(graphs) if graph is baseline), None)
        return walls(charts, today, lay=lay)[drawn.index(chosen)]
    return arrange(charts, lay=lay), drawn.index(chosen)
