"""One picture of a study: the placement asked for, drawn at the places it shares with all the others."""

from __future__ import annotations

from orgmodel.assessment import Assessment
from orgmodel.diagram.arranging import Arranged, arrange
from orgmodel.diagram.boundary_map import maps_of
from orgmodel.diagram.drawing import Form, draw
from orgmodel.diagram.map_layout import map_fitted
from orgmodel.diagram.org_chart import charts_of
from orgmodel.diagram.twin import as_text, twin_of
from orgmodel.export.format import Request
from orgmodel.study import Study


def draw_picture(study: Study, request: Request, form: Form) -> bytes:
    """The picture as the bytes of a file.

    Raises:
        CannotDraw: the picture is too large for the form; the message says what to do instead.
        KeyError: the study has no placement of that id.
    """
    arranged, index = _arranged(study, request)
    return draw(arranged.charts[index], arranged.layout, form, "dark" if request.dark else "light")


def write_twin(study: Study, request: Request) -> bytes:
    """What the picture shows, as text in UTF-8."""
    arranged, index = _arranged(study, request)
    return as_text(twin_of(arranged.charts[index])).encode()


def _arranged(study: Study, request: Request) -> tuple[Arranged, int]:
    wanted = study.find(request.placement) if request.placement else study.baseline
    drawn = [one for one in study.assessments if _home(one) is _home(wanted)]
    graphs = [one.graph for one in drawn]
    baseline = next((one.graph for one in drawn if one.placed.is_as_is), None)
    if request.what == "map":
        return arrange(maps_of(graphs, request.language, baseline=baseline), lay=map_fitted), drawn.index(wanted)
    return arrange(charts_of(graphs, request.language, baseline=baseline)), drawn.index(wanted)


def _home(one: Assessment) -> object:
    """What tells the scenarios of a study apart: the file a placement was read from."""
    return one.placed.scenario.source
