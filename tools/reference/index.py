"""The first page of the reference: what each page holds, then the book's items and the risks by their codes."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.checks import CHECKS
from orgmodel.checks.check import Check
from orgmodel.criteria import CRITERIA
from orgmodel.measures import MEASURES
from orgmodel.metrics import METRICS
from orgmodel.placement.shapes import SHAPES
from orgmodel.profiles import PROFILES
from orgmodel.risk.rule import Rule
from orgmodel.risk.rules import RULES
from orgmodel.text import msg, render
from tools.reference.page import closed, headed, labelled, link, opened
from tools.reference.parts import PARTS, RISKS, risk_group
from tools.reference.surveys import groups

PAGES = (
    ("checks", msg("Checks"), msg("{n} questions, with thresholds, provenance and remedy", n=len(CHECKS))),
    ("risks", msg("Risks"), msg("{n} rules, from a driver to a level", n=len(RULES))),
    ("criteria", msg("Criteria"), msg("{n} values between 0 and 1, on two axes", n=len(CRITERIA))),
    ("measures", msg("Measures"), msg("{n} quantities of a placement, with formula and source", n=len(MEASURES))),
    ("metrics", msg("Metrics"), msg("{n} numbers from the graph alone", n=len(METRICS))),
    ("profiles", msg("Profiles"), msg("{n} domains, with what each changes", n=len(PROFILES))),
    ("shapes", msg("Shapes of placement"), msg("{n} ways to seat the role", n=len(SHAPES))),
    ("surveys", msg("Surveys"), msg("{n} published figures, as context", n=sum(len(one) for *_, one in groups()))),
    ("scenario-format", msg("Scenario format"), msg("every field of a scenario file, and the rules of the format")),
)
"""Each page: its name, its title, what it holds."""


def index(language: str) -> str:
    """Where to find what."""
    lines = opened(msg("Reference"), language)
    for name, title, held in PAGES:
        lines.append(labelled(link(title, f"{name}.md", language), render(held, language), language))
    return closed([*lines, "", *_items(language), "", *_risks(language)])


def _items(language: str) -> Iterator[str]:
    told = msg(
        "The parts are those of M. Chéreau’s book on community management; governance is ours. Codes are those of "
        "reports and of `orgmodel explain`."
    )
    yield from (*headed(msg("The book’s items"), language), render(told, language), "")
    for part, title in PARTS.items():
        members = sorted((one for one in CHECKS if one.part == part), key=_order)
        found = (_coded("checks", one, language) for one in members)
        yield labelled(title, " · ".join(found), language)


def _order(check: Check) -> tuple[bool, bool, bool, str]:
    """By code: spans of codes after single ones, the bonus after the ten commandments, no code last."""
    return not check.code, "-" in check.code, check.code.startswith("B"), check.code


def _risks(language: str) -> Iterator[str]:
    yield from headed(msg("Risks by code"), language)
    for title in RISKS.values():
        found = (_coded("risks", one, language) for one in RULES if risk_group(one) == title)
        yield labelled(title, " · ".join(found), language)


def _coded(family: str, one: Check | Rule, language: str) -> str:
    linked = link(one.title, f"{family}.md#{one.id}", language)
    return f"{one.code} {linked}" if one.code else linked
