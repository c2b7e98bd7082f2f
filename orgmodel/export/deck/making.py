"""The deck of a study, or one picture of it on a slide, as the bytes of a file."""

from __future__ import annotations

from typing import Any

from orgmodel.diagram.org_chart import charts_of
from orgmodel.export.deck import (
    changes,
    comparison,
    decision,
    placement,
    question,
    ranking,
    responsibilities,
    risks,
    situation,
)
from orgmodel.export.deck.begun import Begun, begin
from orgmodel.export.deck.org import Stage
from orgmodel.export.deck.pictures import add_picture
from orgmodel.export.deck.saving import saved
from orgmodel.export.format import Request
from orgmodel.study import Study


def deck_of(study: Study, request: Request) -> bytes:
    """The whole deck: question, today, each placement and what it changes, who does what, risks, ranking, decision.

    Raises:
        Unsuitable: the template cannot be used.
        KeyError: the study has no placement of that id.
    """
    begun = begin(study, request)
    story, slides = begun.story, begun.slides
    question.add(slides, story)
    found = story.study.assessments
    charts = charts_of([one.graph for one in found], request.language, baseline=story.today.graph)
    stage = Stage.of(slides.room, slides.face.stretch)
    drawn = dict(zip((one.placed.id for one in found), zip(charts, stage.arranged(charts), strict=True), strict=True))
    situation.add(slides, story, *drawn[story.today.placed.id], stage)
    for one in story.others:
        placement.add(slides, story, one, *drawn[one.placed.id])
        changes.add(slides, story, one)
    comparison.add(slides, story)
    responsibilities.add(slides, story)
    risks.add(slides, story)
    ranking.add(slides, story)
    decision.add(slides, story)
    return _bytes(begun, story.study.scenarios[0].title)


def picture_of(study: Study, request: Request) -> bytes:
    """One picture of one placement on one slide.

    Raises:
        Unsuitable: the template cannot be used.
        Refused: nothing can be ranked.
        KeyError: the study has no placement of that id.
    """
    begun = begin(study, request)
    one = study.find(request.placement) if request.placement else study.baseline
    add_picture(begun, request.what, one)
    return _bytes(begun, one.placed.title)


def _bytes(begun: Begun, title: Any) -> bytes:
    slides, ask = begun.slides, begun.story.request
    author = slides.say(begun.story.organization())
    return saved(slides.master.presentation, slides.say(title), author, ask.language, ask.day)
