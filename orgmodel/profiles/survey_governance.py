"""What surveys say of steering and governance elsewhere: context beside the checks, never a target."""

from __future__ import annotations

from typing import Final

from orgmodel.profiles.surveys import Survey
from orgmodel.text import msg

LONG_TERM_PROGRAMMES: Final = Survey(
    msg("23% of those in charge of social media in large companies had a formal programme with a long-term direction."),
    2010, 140, "", "Altimeter",
)  # fmt: skip
STAFF_MAY_SPEAK: Final = Survey(
    msg(
        "All of the 18 most advanced companies let staff speak on social media for work: 5 with approval, 7 within "
        "guidelines, 6 with encouragement."
    ),
    2011, 18, "", "Altimeter",
)  # fmt: skip
TRIAGE_IN_PLACE: Final = Survey(
    msg("14 of the 18 most advanced companies had a process to sort what arrives."), 2011, 18, "", "Altimeter"
)
VALUE_MEASURED: Final = Survey(
    msg("85% of the best communities and 48% of average ones could measure their value."),
    2014, 164, "", "The Community Roundtable",
)  # fmt: skip
EXECUTIVE_READERS: Final = Survey(
    msg("58% of the best communities sent their reports to the executive committee."),
    2017, 300, "", "The Community Roundtable",
)  # fmt: skip
"""“More than 300 communities”."""
VALUE_IN_MONEY: Final = Survey(
    msg("10% of community teams could put their value in money; a third linked community and customer data."),
    2022, 778, "", "CMX",
)  # fmt: skip
