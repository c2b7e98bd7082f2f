"""The chart of a draft while it grows."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import Final

import streamlit as st

from orgmodel.diagram.arranging import arrange
from orgmodel.diagram.drawing import draw
from orgmodel.diagram.org_chart import charts_of
from orgmodel.diagram.picture import Rect
from orgmodel.diagram.style import ThemeName
from orgmodel.diagram.twin import twin_of
from orgmodel.diagram.words import spoken
from orgmodel.graph import build_graph
from orgmodel.scenario.answers import Answers
from orgmodel.scenario.draft import draft
from orgmodel.scenario.placed import place
from orgmodel.scenario.reader import read_text
from orgmodel.text import msg, render
from orgmodel.ui.desk import Desk
from orgmodel.ui.picture import Picture

SHEET: Final = Rect(320, 260, 640, 520)
"""The page beside the questions, in points."""
KEPT: Final = 40
"""Drawings of drafts that are kept (our proposal)."""


def preview(answers: Answers, desk: Desk) -> Picture:
    """The reporting chart of what the answers say: today's seat where it is known, and the publics."""
    text = draft(answers._replace(placements=(), open=()))
    return _drawn(sha256(text.encode()).hexdigest(), desk.language, desk.theme, text)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _drawn(digest: str, language: str, theme: ThemeName, _text: str) -> Picture:
    scenario = read_text(_text, "draft.yaml").scenario
    graph = build_graph(place(scenario, next(iter(scenario.placements), None)))
    charts = [replace(chart, title="") for chart in charts_of([graph], language)]
    arranged = arrange(charts, page=SHEET)
    chart = arranged.charts[0]
    return Picture(
        svg=draw(chart, arranged.layout, "svg", theme, focusable=True).decode("utf-8"),
        label=render(msg("The draft so far"), language),
        labels={box.id: spoken(box, language) for box in chart.boxes},
        actors={},
        folded=(),
        twin=twin_of(chart),
    )
