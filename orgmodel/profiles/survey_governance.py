"""What surveys say of tools, steering and governance elsewhere: context beside the checks, never a target."""

from __future__ import annotations

from typing import Final

from orgmodel.profiles.surveys import Survey
from orgmodel.text import msg

LONG_TERM_PROGRAMMES: Final = Survey(
    msg("23% of those in charge of social media in large companies had a formal programme with a long-term direction."),
    2010, 140, "", "Altimeter Group",
)  # fmt: skip
ACCOUNTS_HELD: Final = Survey(
    msg("A large company held 178 social media accounts on average."), 2011, 144, "", "Altimeter Group"
)
WITHOUT_BASELINE: Final = Survey(
    msg("74% of companies had no process to bring a social media policy to their staff and remind them of it."),
    2011, 144, "", "Altimeter Group",
)  # fmt: skip
POLICY_REINFORCED: Final = Survey(
    msg("72% of the most advanced companies reminded their staff of the policy and told them of its changes."),
    2011, 18, "", "Altimeter Group",
)  # fmt: skip
POLICY_UNTAUGHT: Final = Survey(
    msg("60% of companies never trained their staff on the social media policy, or only on hiring."),
    2012, 92, "", "Altimeter Group",
)  # fmt: skip
STAFF_MAY_SPEAK: Final = Survey(
    msg(
        "All of the 18 most advanced companies let staff speak on social media for work: 5 with approval, 7 within "
        "guidelines, 6 with encouragement."
    ),
    2011, 18, "", "Altimeter Group",
)  # fmt: skip
TRIAGE_IN_PLACE: Final = Survey(
    msg("14 of the 18 most advanced companies had a process to sort what arrives."), 2011, 18, "", "Altimeter Group"
)
CRISES_SPREAD: Final = Survey(
    msg("28% of crises crossed borders within an hour and 69% within a day; companies took 21 hours to answer."),
    2013, 102, "", "Freshfields Bruckhaus Deringer",
)  # fmt: skip
VALUE_MEASURED: Final = Survey(
    msg("85% of the best communities and 48% of average ones could measure their value."),
    2014, 164, "", "The Community Roundtable",
)  # fmt: skip
REPORTS_REACH: Final = Survey(
    msg(
        "80% of communities said that their reports reached a vice-president or higher (88% of the best); 58% of the "
        "best reached the executive committee."
    ),
    2017, 300, "", "The Community Roundtable",
)  # fmt: skip
VALUE_IN_MONEY: Final = Survey(
    msg("10% of community teams could put their value in money; a third linked community and customer data."),
    2022, 778, "", "CMX",
)  # fmt: skip
