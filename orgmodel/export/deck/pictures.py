"""One picture of one placement as a slide of native shapes."""

from __future__ import annotations

from typing import Any

from orgmodel.assessment import Assessment
from orgmodel.diagram.boundary_map import maps_of
from orgmodel.diagram.lever_map import lever_map_of
from orgmodel.diagram.map_layout import map_fitted
from orgmodel.diagram.org_chart import charts_of
from orgmodel.diagram.risk_matrix import matrix_of
from orgmodel.diagram.robustness import certainty_of
from orgmodel.export.deck.begun import Begun
from orgmodel.export.deck.charted import charted, told
from orgmodel.export.deck.levers import draw_levers
from orgmodel.export.deck.matrix import draw_risks
from orgmodel.export.deck.org import Stage
from orgmodel.export.deck.paper import Paper
from orgmodel.export.deck.ranking import draw_certainty
from orgmodel.records import Refused
from orgmodel.text import Text, msg


def add_picture(begun: Begun, what: str, one: Assessment, caption: Any = None) -> None:
    """The picture under `caption`, its own title where none is given.

    Raises:
        Refused: nothing can be ranked, so that there is no certainty to show.
    """
    slides, story = begun.slides, begun.story
    if what in ("chart", "map"):
        _chart(begun, what, one, caption)
        return
    paper = Paper(slides.language)
    match what:
        case "risk-matrix":
            matrix = matrix_of(one, slides.language)
            draw_risks(slides, paper, matrix, slides.room)
            title = matrix.title
        case "lever-map":
            found = lever_map_of(story.study, slides.language, one.placed.id)
            draw_levers(paper, found, slides.room, slides.face.stretch)
            title = found.title
        case _:
            if story.verdict is None:
                raise Refused(msg("No placement can be ranked; write one, or a role that may host it."))
            certainty = certainty_of(story.verdict, slides.language, one.placed.id)
            draw_certainty(slides, paper, certainty, slides.room)
            title = certainty.title
    notes = [slides.say(story.sources)]
    slides.sheet(caption or Text(plain=title), paper, notes, [slides.say(one.placed.title)])


def _chart(begun: Begun, what: str, one: Assessment, caption: Any) -> None:
    slides, study = begun.slides, begun.story.study
    graphs = [each.graph for each in study.assessments]
    stage = Stage.of(slides.room, slides.face.stretch)
    number = study.assessments.index(one)
    make = maps_of if what == "map" else charts_of
    charts = make(graphs, slides.language, baseline=begun.story.today.graph)
    arranged = stage.arranged(charts, map_fitted) if what == "map" else stage.arranged(charts)
    chart = charts[number]
    for paper in charted(slides, arranged[number], chart):
        notes = [*told(chart), slides.say(begun.story.sources)]
        slides.sheet(caption or Text(plain=chart.title), paper, notes, [chart.title])
