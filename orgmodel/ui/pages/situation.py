"""Situation: the reporting lines, the inside and the outside, and who answers for what."""

from __future__ import annotations

from orgmodel.text import msg
from orgmodel.ui.desk import Desk
from orgmodel.ui.page import Page
from orgmodel.ui.switcher import switch
from orgmodel.ui.views import SITUATION


def draw(desk: Desk) -> None:
    """The chosen view of the chosen placement."""
    switch(desk, SITUATION, "situation")


PAGE = Page("situation", msg("Situation"), draw)
