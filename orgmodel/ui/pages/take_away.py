"""Take away: every file of the case, and the minutes of the room."""

from __future__ import annotations

from orgmodel.text import msg
from orgmodel.ui.desk import Desk
from orgmodel.ui.page import Page
from orgmodel.ui.switcher import switch
from orgmodel.ui.views import TAKE_AWAY


def draw(desk: Desk) -> None:
    """The chosen view."""
    switch(desk, TAKE_AWAY, "take")


PAGE = Page("take-away", msg("Take away"), draw)
