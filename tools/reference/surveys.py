"""The page of surveys: every published figure with how far it reaches, and the checks that show it."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType
from typing import Any

from orgmodel.checks import CHECKS
from orgmodel.profiles import survey_attachment, survey_governance, survey_practice
from orgmodel.profiles.surveys import Survey
from orgmodel.text import Message, msg, render
from tools.reference.families import links
from tools.reference.page import closed, headed, opened, table

COUNTRIES = {"FR": msg("France"), "US": msg("United States")}
"""Countries of the respondents, by their ISO code."""


def surveys(language: str) -> str:
    """What surveys say of others."""
    introduction = msg(
        "Figures from published surveys stand beside a check as context. None is a target: they say how others did, "
        "in one year, in one country, among those who answered. A dash means that the source does not say, or that "
        "the respondents are of several countries."
    )
    lines = [*opened(msg("Surveys"), language), render(introduction, language), ""]
    for anchor, title, members in groups():
        lines += [*headed(title, language, anchor), *_table(members, language)]
    return closed(lines)


def groups() -> tuple[tuple[str, Message, tuple[Survey, ...]], ...]:
    """Anchor, title and figures of each group; a figure stands in the first that holds it."""
    attachment, practice = survey_attachment.ATTACHMENT, _in(survey_practice)
    return (
        ("attachment", msg("Where the role reports"), attachment),
        ("staffing", msg("How many they are, and with what means"), survey_attachment.STAFFING),
        ("practice", msg("How community managers work"), tuple(one for one in practice if one not in attachment)),
        ("steering", msg("Steering and governance"), _in(survey_governance)),
        ("shapes", msg("How firms are shaped"), survey_attachment.SHAPES),
    )


def _in(module: ModuleType) -> tuple[Survey, ...]:
    return tuple(one for one in vars(module).values() if isinstance(one, Survey))


def _table(members: Sequence[Survey], language: str) -> list[str]:
    columns = (msg("Figure"), msg("Published by"), msg("Year"), msg("n"), msg("Country"), msg("Beside"))
    return table(columns, (_row(one, language) for one in members), language)


def _row(survey: Survey, language: str) -> tuple[Any, ...]:
    beside = " · ".join(links("checks", (one for one in CHECKS if survey in one.context), language))
    country = COUNTRIES.get(survey.country, "–")
    return (survey.statement, survey.source, str(survey.year), survey.n, country, beside)
