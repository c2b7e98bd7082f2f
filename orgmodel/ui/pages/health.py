"""Health and risks: the register of risks, and the checks with what each still lacks."""

from __future__ import annotations

from orgmodel.text import msg
from orgmodel.ui.desk import Desk
from orgmodel.ui.page import Page
from orgmodel.ui.switcher import switch
from orgmodel.ui.views import HEALTH


def draw(desk: Desk) -> None:
    """The chosen view of the chosen placement."""
    switch(desk, HEALTH, "health")


PAGE = Page("health", msg("Health and risks"), draw)
