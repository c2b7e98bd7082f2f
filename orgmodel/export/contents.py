"""What a file can be about, and its name for people."""

from __future__ import annotations

from typing import Final

from orgmodel.text import Message, msg

PICTURES: Final[tuple[str, ...]] = ("chart", "map", "risk-matrix", "lever-map", "certainty")
"""One picture of one placement."""
DOCUMENTS: Final[tuple[str, ...]] = (
    "decision-record", "mandate-letter", "first-90-days", "interview-guide", "weekly", "monthly", "strategic",
    "minutes",
)  # fmt: skip
"""What `reports` draws up."""
TITLES: Final[dict[str, Message]] = {
    "chart": msg("Reporting lines"),
    "map": msg("Inside and outside"),
    "risk-matrix": msg("Likelihood and consequence"),
    "lever-map": msg("Lever and risk"),
    "certainty": msg("How sure the ranking is"),
    "deck": msg("The deck"),
    "workbook": msg("The workbook"),
    "graph": msg("The network"),
    "decision-record": msg("Decision record"),
    "mandate-letter": msg("Mandate letter"),
    "first-90-days": msg("First 90 days"),
    "interview-guide": msg("Interview guide"),
    "weekly": msg("Weekly report"),
    "monthly": msg("Monthly report"),
    "strategic": msg("Strategic report"),
    "minutes": msg("Minutes of the workshop"),
}
"""Everything `--what` takes."""
