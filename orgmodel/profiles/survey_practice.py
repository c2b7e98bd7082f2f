"""What surveys say of how community managers work: tasks, contracts, teams, answers, reports."""

from __future__ import annotations

from orgmodel.profiles.surveys import Survey
from orgmodel.text import msg

FIRMS_2011 = 144
"""Firms of more than 1,000 employees that Altimeter asked in 2011."""
MODERATEUR_2020 = 834
"""French community managers that the Blog du Modérateur asked in September 2020."""
RAGAN_2012 = 2714
COMMUNITIES_2017 = 300
"""“More than 300 communities”."""

TASKS = Survey(
    msg(
        "96% run accounts, 80% write, 76% analyse results, 75% make pictures, 65% keep watch, 54% look after "
        "customers, 43% make videos, 31% work on influence and with the press."
    ),
    2020,
    MODERATEUR_2020,
    "FR",
    "Blog du Modérateur, MyDigitalSchool",
)
CORE_TEAM = Survey(
    msg("A core team has 2 people who face the departments and 1.5 who lead."),
    2011,
    FIRMS_2011,
    "",
    "Altimeter",
)
CONTRACTS = Survey(
    msg("59% have a permanent contract; 13% are interns or apprentices."),
    2020,
    MODERATEUR_2020,
    "FR",
    "Blog du Modérateur, MyDigitalSchool",
)
EXPERIENCE = Survey(
    msg("56% have worked for more than five years."),
    2020,
    MODERATEUR_2020,
    "FR",
    "Blog du Modérateur, MyDigitalSchool",
)
INTERNS = Survey(
    msg("25% let an intern help with social media."),
    2012,
    RAGAN_2012,
    "US",
    "Ragan, NASDAQ OMX",
)
POLICY_TRAINING = Survey(
    msg("60% of firms never train their staff on the policy, or only when they join."),
    2012,
    92,
    "",
    "Altimeter",
)
ADVOCACY = Survey(
    msg(
        "71% of communities with a formal advocacy programme can measure their value, against 33% of those that "
        "offer no responsibility."
    ),
    2014,
    164,
    "",
    "The Community Roundtable",
)
ACCOUNTS = Survey(
    msg("A large firm has 178 corporate accounts on average."),
    2011,
    FIRMS_2011,
    "",
    "Altimeter",
)
POLICY_UPDATES = Survey(
    msg("74% of firms have no process that teaches policy and its updates; 72% of the 18 most advanced have one."),
    2011,
    FIRMS_2011,
    "",
    "Altimeter",
)
ANSWER_WITHIN_AN_HOUR = Survey(
    msg("53% of those who expect an answer to a tweet expect it within the hour, 72% where they complain."),
    2013,
    501,
    "",
    "Lithium, Millward Brown Digital",
)
ANSWER_IN_TEN_HOURS = Survey(
    msg("Brands took 10 hours on average; people expected 4."),
    2016,
    1000,
    "",
    "Sprout Social",
)
"""“More than a thousand” people asked; the ten hours were measured on the brands' own accounts."""
CRISES = Survey(
    msg("28% of crises were international within the hour, 69% within a day; firms took 21 hours to speak."),
    2013,
    100,
    "",
    "Freshfields",
)
"""“Over 100” advisers in twelve countries."""
ALONE = Survey(
    msg("67% are the only community manager in their company."),
    2021,
    853,
    "FR",
    "Blog du Modérateur",
)
TEAM_SIZE = Survey(
    msg("Where people work on social media only, 42% are alone and 40% two or three."),
    2012,
    RAGAN_2012,
    "US",
    "Ragan, NASDAQ OMX",
)
RISK_STAFF = Survey(
    msg("43% of firms put less than one full-time post on the risks of social media."),
    2012,
    92,
    "",
    "Altimeter",
)
REPORTING_LINE = Survey(
    msg("59% of heads of community report to a vice president or higher, 92% to a director or higher."),
    2017,
    COMMUNITIES_2017,
    "",
    "The Community Roundtable",
)
REPORT_READERS = Survey(
    msg("80% of community reports reach a vice president or higher; 88% in the best communities."),
    2017,
    COMMUNITIES_2017,
    "",
    "The Community Roundtable",
)
