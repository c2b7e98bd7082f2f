"""One check as a row: outcome, title, value with its unit, explanation; and behind it everything that says why."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from orgmodel.assessment import Assessment
from orgmodel.checks.check import Check, Checked, Status
from orgmodel.measures import MEASURES
from orgmodel.profiles.surveys import Survey
from orgmodel.tables import STATUS
from orgmodel.text import Message, Minutes, Share, Text, msg, plural
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import Child, Markup, element, joined
from orgmodel.ui.parts import pairs, words
from orgmodel.ui.quotation import quoted
from orgmodel.ui.unfolding import unfolding

SIGNS: Final[Mapping[Status, str]] = MappingProxyType(
    {"fail": "×", "warn": "!", "not_assessable": "?", "pass": "✓", "not_applicable": "·"}
)
"""Beside the word, never instead of it."""
CUT: Final = re.compile(r"[≤≥<>] ?\.?\d")
"""How thresholds write a number that decides."""


def check_row(check: Check, chosen: Assessment, desk: Desk) -> Markup:
    """The row of a check on the chosen placement, and what it opens."""
    checked = chosen.checks[check.id]
    summary = joined([
        element("span", SIGNS[checked.status], class_=f"om-status {checked.status}", aria_hidden="true"),
        element("span", desk.say(check.title), class_="om-title"),
        element("span", desk.say(valued(check, checked, chosen)), class_="om-value"),
        element("span", desk.say(STATUS[checked.status]), class_=f"om-word {checked.status}"),
        element("span", desk.say(said(checked)), class_="om-said"),
    ])  # fmt: skip
    return unfolding(check.id, summary, _behind(check, checked, chosen, desk), kind=checked.status)


def said(checked: Checked) -> Message:
    """The explanation, or that nothing can be said."""
    if checked.status == "not_assessable" and not checked.missing:
        return msg("Not assessable with what is written.")
    return checked.explanation


def valued(check: Check, checked: Checked, chosen: Assessment) -> Any:
    """The value with its unit where the check is one measure held against numbers; else nothing.

    A check that counts, or that asks for something beside its number, says so in its explanation: alone the number
    would be a riddle, and a good one beside a failure a contradiction.
    """
    if checked.value is None or not CUT.search(check.thresholds.template):
        return ""
    for measure in MEASURES:
        measured = chosen.measures[measure.id]
        if measured.value == checked.value and measured.explanation == checked.explanation:
            return _with_unit(checked.value, measure.unit)
    return ""


def _with_unit(value: float, unit: str) -> Any:
    match unit:
        case "share" | "ratio":
            return Share(value)
        case "minutes":
            return Minutes(value)
        case "steps":
            return plural("{n} step", "{n} steps", round(value))
        case _:
            return ""


def _behind(check: Check, checked: Checked, chosen: Assessment, desk: Desk) -> Markup:
    fields = joined(element("code", field) for field in checked.missing) if checked.missing else None
    rows: list[tuple[Message, Child]] = [
        (msg("Question"), desk.say(check.question)),
        (msg("Write"), fields),
        (msg("What to do"), desk.say(check.remedy) if checked.status in ("warn", "fail") else None),
        (msg("Pass / warning / fail"), joined([desk.say(check.thresholds), _from(check.provenance, desk)])),
        (msg("Concerned"), words(named(checked.evidence.actors, chosen), desk.language)),
        (msg("Written here"), quoted(checked.evidence.places, desk)),
        (msg("Elsewhere"), _context(check.context, desk)),
    ]
    return pairs((desk.say(name), value) for name, value in rows)


def _from(provenance: Message, desk: Desk) -> Markup:
    return element("span", desk.say(provenance), class_="om-from")


def named(actors: tuple[str, ...], chosen: Assessment) -> list[Message | Text]:
    """Actors as the organization calls them, each once."""
    return list(dict.fromkeys(chosen.placed.name(actor) for actor in actors))


def _context(surveys: tuple[Survey, ...], desk: Desk) -> Child:
    """What surveys say of others: context, never a target."""
    if not surveys:
        return None
    lines = [
        element("p", desk.say(one.statement), " ", element("span", desk.say(_cited(one)), class_="om-from"))
        for one in surveys
    ]
    caution = element("p", desk.say(msg("What others do, as context; not a target.")), class_="om-from")
    return joined([*lines, caution])


def _cited(survey: Survey) -> Message:
    of = msg("{source}, {year}", source=survey.source, year=str(survey.year))
    if survey.n is not None:
        of = msg("{source}, n = {n}", source=of, n=survey.n)
    return msg("{source}, {country}", source=of, country=survey.country) if survey.country else of
