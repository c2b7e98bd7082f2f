"""The pictures of a contest: the map of lever and risk with its front, and how sure the order is."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import streamlit as st

from orgmodel.diagram.contest_map import contest_map_of
from orgmodel.diagram.lever_map import LeverMap, lever_twin, spoken_dot
from orgmodel.diagram.lever_sheet import draw_levers
from orgmodel.diagram.robustness import Certainty, certainty_of, certainty_twin, spoken_bar
from orgmodel.diagram.robustness_sheet import draw_certainty
from orgmodel.diagram.style import ThemeName
from orgmodel.ui.contest import Contest
from orgmodel.ui.desk import Desk
from orgmodel.ui.picture import Picture

DRAWINGS: Final = 100
"""Bound of the caches: a drawing is some 20 KB (our proposal)."""


def map_of(contest: Contest, desk: Desk) -> LeverMap:
    """The shortlist and the chosen placement by lever and risk."""
    return contest_map_of(contest.shown, desk.language, _chosen(contest))


def map_picture(contest: Contest, desk: Desk) -> Picture:
    """The map without its title, which the page says."""
    return _map(map_of(contest, desk), desk.theme)


def bars_of(contest: Contest, desk: Desk) -> Certainty:
    """How often each of the shortlist is first, and ahead of the winner."""
    return certainty_of(contest.verdict, desk.language, _chosen(contest))


def bars_picture(contest: Contest, desk: Desk) -> Picture:
    """The bars without their title, which the page says."""
    return _bars(bars_of(contest, desk), desk.theme)


def _chosen(contest: Contest) -> str:
    return contest.chosen.id if contest.chosen else ""


@st.cache_resource(max_entries=DRAWINGS, show_spinner=False)
def _map(found: LeverMap, theme: ThemeName) -> Picture:
    return Picture(
        svg=draw_levers(replace(found, title=""), "svg", theme, focusable=True).decode("utf-8"),
        label=found.title,
        labels={dot.id: spoken_dot(dot, found.language) for dot in found.dots},
        actors={},
        folded=(),
        twin=lever_twin(found),
    )


@st.cache_resource(max_entries=DRAWINGS, show_spinner=False)
def _bars(found: Certainty, theme: ThemeName) -> Picture:
    return Picture(
        svg=draw_certainty(found, "svg", theme, titled=False, focusable=True).decode("utf-8"),
        label=found.title,
        labels={bar.id: spoken_bar(bar, found.language) for bar in found.bars},
        actors={},
        folded=(),
        twin=certainty_twin(found),
    )
