"""What a file can be about, and its name for people."""

from __future__ import annotations

from typing import Final

from orgmodel.importers.own_sheets import CHANGES, REST, SEATS, SHEETS
from orgmodel.text import Message, msg

PICTURES: Final[tuple[str, ...]] = ("chart", "map", "risk-matrix", "lever-map", "certainty")
"""One picture of one placement."""
WALLS: Final[tuple[str, ...]] = ("wall", "wall-map")
"""The same for the back of a room: at most 20 boxes around the seats, text of 1/30 of the height or more."""
DOCUMENTS: Final[tuple[str, ...]] = (
    "decision-record", "mandate-letter", "first-90-days", "interview-guide", "weekly", "monthly", "strategic",
    "minutes",
)  # fmt: skip
"""What `reports` draws up."""
ANALYSES: Final[tuple[str, ...]] = ("comparison", "differences", "ranking", "findings", "raci", "checks", "measures")
"""Tables of what the model says."""
TABLES: Final[tuple[str, ...]] = (*ANALYSES, REST, *SHEETS, SEATS, CHANGES)
"""Every table of the workbook: what the model says, then what is written, as the workbook is read back."""
TITLES: Final[dict[str, Message]] = {
    "chart": msg("Reporting lines"),
    "map": msg("Inside and outside"),
    "risk-matrix": msg("Likelihood and consequence"),
    "lever-map": msg("Lever and risk"),
    "certainty": msg("How sure the ranking is"),
    "wall": msg("Reporting lines, for the wall"),
    "wall-map": msg("Inside and outside, for the wall"),
    "deck": msg("The deck"),
    "workbook": msg("The workbook"),
    "page": msg("The page that holds everything"),
    "bundle": msg("Everything"),
    "graph": msg("The network"),
    "results": msg("The network and all results"),
    "decision-record": msg("Decision record"),
    "mandate-letter": msg("Mandate letter"),
    "first-90-days": msg("First 90 days"),
    "interview-guide": msg("Interview guide"),
    "weekly": msg("Weekly report"),
    "monthly": msg("Monthly report"),
    "strategic": msg("Strategic report"),
    "minutes": msg("Minutes of the workshop"),
    "comparison": msg("Comparison"),
    "differences": msg("What changes"),
    "ranking": msg("Ranking"),
    "findings": msg("Findings"),
    "raci": msg("Responsibilities"),
    "checks": msg("Checks"),
    "measures": msg("Measures"),
    "scenario": msg("Everything that stands in no list"),
    "units": msg("Units"),
    "roles": msg("Roles"),
    "links": msg("Links"),
    "people": msg("Holders of the roles"),
    "stakeholders": msg("Publics"),
    "channels": msg("Channels"),
    "case_types": msg("Kinds of cases"),
    "responsibilities": msg("Responsibilities, row by row"),
    "speakers": msg("Speakers"),
    "tools": msg("Tools"),
    "objectives": msg("Objectives"),
    "indicators": msg("Indicators"),
    "reports": msg("Reports"),
    "initiatives": msg("Initiatives"),
    "placements": msg("Placements"),
    "seats": msg("Seats"),
    "changes": msg("What each placement changes in the file"),
    "register": msg("What was decided about risks"),
    "questions": msg("Open questions"),
    "decisions": msg("Decisions taken"),
}
"""Everything `--what` takes."""
