"""What surveys say of other organizations: context beside a result, never a target."""

from __future__ import annotations

from typing import NamedTuple

from orgmodel.text import Message


class Survey(NamedTuple):
    """One figure of one survey, with everything that says how far it reaches."""

    statement: Message
    """The figure in a sentence."""
    year: int
    n: int | None
    """Respondents; None where the source does not say."""
    country: str
    """ISO 3166 code of the respondents' country; empty where they are of several, or the source does not say."""
    source: str
    """Who published it, as a proper name."""
