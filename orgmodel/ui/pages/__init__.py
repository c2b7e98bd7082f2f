"""The places of the app, in the order of the header; the first is the front door."""

from orgmodel.ui.page import Page
from orgmodel.ui.pages import ballot, edit, health, placements, situation, start, take_away

PAGES: tuple[Page, ...] = (start.PAGE, situation.PAGE, health.PAGE, placements.PAGE, take_away.PAGE, edit.PAGE)
APART: tuple[Page, ...] = (ballot.PAGE,)
"""Pages with an address and no place in the header: a phone opens them."""
