"""Slides of a chart: drawn where a slide holds it at a size one can read, else told in words."""

from __future__ import annotations

from orgmodel.diagram.picture import Chart
from orgmodel.diagram.twin import twin_of
from orgmodel.export.deck.chart import Staged, draw_chart
from orgmodel.export.deck.flow import Words, draw_columns, laid
from orgmodel.export.deck.paper import Paper
from orgmodel.export.deck.slides import Slides

TOLD = 60
"""Lines of a chart's text twin that stand in the notes."""
ABREAST = 3
"""Columns of a chart that is told."""


def charted(slides: Slides, drawn: Staged, chart: Chart) -> list[Paper]:
    """One slide with `drawn`, or as many as it takes to tell all of `chart`."""
    if drawn.fits:
        paper = Paper(slides.language)
        draw_chart(paper, drawn)
        return [paper]
    words = [Words(row.text, "quiet" if row.depth else "heading") for row in twin_of(chart)]
    papers = []
    for page in laid(words, slides.face, slides.room, ABREAST):
        papers.append(Paper(slides.language))
        draw_columns(papers[-1], page, slides.room, ABREAST)
    return papers


def told(chart: Chart) -> list[str]:
    """The chart in words, for the notes."""
    rows = twin_of(chart)
    lines = ["   " * row.depth + row.text for row in rows[:TOLD]]
    return [*lines, "…"] if len(rows) > TOLD else lines
