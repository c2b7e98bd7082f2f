"""The views of the places, in the order they are offered."""

from orgmodel.ui.page import View
from orgmodel.ui.views import (
    ballots,
    chart,
    checks,
    compare,
    explore,
    files,
    inside_outside,
    minutes,
    responsibilities,
    risks,
)

SITUATION: tuple[View, ...] = (chart.VIEW, inside_outside.VIEW, responsibilities.VIEW)
HEALTH: tuple[View, ...] = (risks.VIEW, checks.VIEW)
PLACEMENTS: tuple[View, ...] = (explore.VIEW, compare.VIEW, ballots.VIEW)
TAKE_AWAY: tuple[View, ...] = (files.VIEW, minutes.VIEW)
VIEWS: tuple[View, ...] = (*SITUATION, *HEALTH, *PLACEMENTS, *TAKE_AWAY)
