"""What surveys published of where community managers report, how many they are, and how firms are shaped.

Where a source rounds its respondents (about 140 or 600, more than 300), the round number stands here.
"""

from __future__ import annotations

from orgmodel.profiles.survey_practice import MODERATEUR_2020, RAGAN_2012, REPORTING_LINE
from orgmodel.profiles.surveys import Survey
from orgmodel.text import msg

ATTACHMENT: tuple[Survey, ...] = (
    Survey(
        msg("54.5% of community managers are attached to communication, 23% to marketing."),
        2021, 853, "FR", "Blog du Modérateur",
    ),
    Survey(
        msg("Four community managers in five are attached to communication or marketing (80%)."),
        2012, 600, "FR", "reseaux-professionnels.fr",
    ),
    Survey(
        msg("More than 41% of corporate social strategists report to marketing."),
        2010, None, "", "Altimeter",
    ),
    Survey(
        msg(
            "About 40% of social teams report to marketing, 26% to communication or public relations, 14% to digital, "
            "2% to customer support."
        ),
        2013, None, "", "Altimeter",
    ),
    Survey(
        msg(
            "51% report to marketing (57% a year before) and 18% to the chief executive (14% a year before); to the "
            "head of marketing, 60% in firms that sell to firms and 43% in those that sell to the public; to the board "
            "or the chief executive, 15% and 28%."
        ),
        2013, None, "", "Useful Social Media",
    ),
    Survey(
        msg(
            "Asked where social media belong, 39% say public relations or communication, 35% marketing, 15% customer "
            "service."
        ),
        2013, None, "US", "The Creative Group",
    ),
    Survey(
        msg("30% of community teams are in marketing, 15% in a department of their own."),
        2021, 528, "", "CMX",
    ),
    REPORTING_LINE,
)  # fmt: skip
"""Where the role reports: no share is a target, and none says that a department is wrong."""
STAFFING: tuple[Survey, ...] = (
    Survey(
        msg("51% work in small and medium-sized firms, 22% in very small ones."),
        2021, 853, "FR", "Blog du Modérateur",
    ),
    Survey(
        msg("52% work in a private firm, 20% in an agency, 20% in the public sector."),
        2020, MODERATEUR_2020, "FR", "Blog du Modérateur, MyDigitalSchool",
    ),
    Survey(
        msg("27% have a team for social media alone; for 65%, social media come on top of other duties."),
        2012, RAGAN_2012, "US", "Ragan, NASDAQ OMX",
    ),
    Survey(
        msg("67% of community teams have two full-time members or more."),
        2021, 528, "", "CMX",
    ),
    Survey(
        msg("In 70 to 75% of communities, a vice president or higher holds the budget."),
        2017, 300, "", "The Community Roundtable",
    ),
)  # fmt: skip
"""How many they are, where, with whose money."""
SHAPES: tuple[Survey, ...] = (
    Survey(
        msg(
            "Of large firms (over 1,000 staff), 10.8% are decentralized, 28.8% centralized, 41% hub and spoke, 18% "
            "dandelion, 1.4% holistic."
        ),
        2010, 140, "US", "Altimeter",
    ),
    Survey(
        msg(
            "At the end of the year, of large firms, 9.4% are decentralized, 29.1% centralized, 35.4% hub and spoke, "
            "23.6% dandelion, the few left holistic."
        ),
        2012, None, "US", "Altimeter",
    ),
    Survey(
        msg(
            "78% have a dedicated team: 42% at the corporate level, 14% in divisions, 22% in both."
        ),
        2013, None, "US", "Altimeter",
    ),
    Survey(
        msg(
            "Of firms over 250 staff, 28% of those shaped as hub and spoke are in their first year of employee "
            "advocacy, 12% of the centralized ones; many moved from centralized to hub and spoke."
        ),
        2015, 113, "", "Altimeter",
    ),
)  # fmt: skip
"""The five known shapes: small samples, large firms, 2010 to 2015, from a research vendor."""
