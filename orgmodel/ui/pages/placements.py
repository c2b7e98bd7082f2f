"""Placements: seat the role anywhere, and hold the placements side by side."""

from __future__ import annotations

from orgmodel.text import msg
from orgmodel.ui.desk import Desk
from orgmodel.ui.page import Page
from orgmodel.ui.switcher import switch
from orgmodel.ui.views import PLACEMENTS


def draw(desk: Desk) -> None:
    """The chosen view."""
    switch(desk, PLACEMENTS, "placements")


PAGE = Page("placements", msg("Placements"), draw)
