"""The pages of checks, measures, criteria and metrics, each member linked to what it reads and what reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from orgmodel.checks import CHECKS
from orgmodel.checks.check import Check
from orgmodel.cli.statements import UNITS, survey_said
from orgmodel.criteria import CRITERIA
from orgmodel.criteria.criterion import Criterion
from orgmodel.measures import MEASURES
from orgmodel.measures.measure import Measure
from orgmodel.metrics import METRICS
from orgmodel.metrics.metric import Metric
from orgmodel.profiles import PROFILES
from orgmodel.text import Message, msg, render
from tools.reference.page import Entry, Group, link, page
from tools.reference.parts import PARTS, UNCHECKED, part_of
from tools.reference.reading import (
    checks_on,
    criteria_on,
    measures_of,
    measures_weighed,
    metrics_of,
    rules_on,
)

Row = tuple[Message, Any]


def checks(language: str) -> str:
    """Whether a measure is enough."""
    introduction = msg(
        "A check asks one question about a placement, and holds a measure or what is written against thresholds, in "
        "the order pass / warn / fail. Where what it needs is not written it is not assessable and names the fields; "
        "where its question does not arise it does not apply. Surveys are context, never a target."
    )
    groups = [
        Group(title, tuple(_check(one, language) for one in CHECKS if one.part == part))
        for part, title in PARTS.items()
    ]
    return page(msg("Checks"), introduction, groups, language)


def _check(check: Check, language: str) -> Entry:
    read = measures_of(check.check)
    rows = (
        (msg("Question"), check.question),
        (msg("Thresholds"), check.thresholds),
        (msg("Provenance"), check.provenance),
        (msg("Remedy"), check.remedy),
        (msg("Reads"), links("measures", read, language) or msg("what is written; no measure")),
        *beside(read, language, ("criteria", "risks")),
        (msg("Elsewhere"), tuple(render(survey_said(one), language) for one in check.context)),
    )
    return Entry(check.id, check.title, rows, check.code)


def measures(language: str) -> str:
    """One quantity a placement."""
    introduction = msg(
        "A measure is one quantity of a placement, computed once and read by checks, criteria and risk rules. It says "
        "which lines it rests on and which fields it lacks. Measures stand under the part of the first check that "
        "reads them."
    )
    groups = [
        Group(title, found)
        for title in (*PARTS.values(), UNCHECKED)
        if (found := tuple(_measure(one, language) for one in MEASURES if part_of(one) == title))
    ]
    return page(msg("Measures"), introduction, groups, language)


def _measure(measure: Measure, language: str) -> Entry:
    rows = (
        (msg("Meaning"), measure.meaning),
        (msg("Unit"), UNITS[measure.unit]),
        (msg("Formula"), code(measure.formula, language)),
        (msg("Reference"), measure.reference),
        (msg("Metrics"), links("metrics", metrics_of(measure), language)),
        *beside((measure,), language, ("checks", "criteria", "risks")),
    )
    return Entry(measure.id, measure.title, rows)


def criteria(language: str) -> str:
    """How good a placement is, and how much each domain weighs it."""
    introduction = msg(
        "A criterion turns a measure into a value between 0 and 1 with two fixed anchors, straight between them and "
        "flat beyond. Levers and risks are two axes, never added up; [the profiles](profiles.md#weights) say how much "
        "each domain weighs a criterion."
    )
    titles = {"lever": msg("Lever"), "risk": msg("Risk")}
    groups = [
        Group(title, tuple(_criterion(one, language) for one in CRITERIA if one.axis == axis))
        for axis, title in titles.items()
    ]
    return page(msg("Criteria"), introduction, groups, language)


def _criterion(criterion: Criterion, language: str) -> Entry:
    weights = tuple(f"{render(one.title, language)} {render(one.weights[criterion.id], language)}" for one in PROFILES)
    read = measures_weighed(criterion)
    rows = (
        (msg("Meaning"), criterion.meaning),
        (msg("Reads"), links("measures", read, language)),
        (msg("0 at, 1 at"), f"{render(criterion.worst, language)} → {render(criterion.best, language)}"),
        (msg("Weights by domain"), weights),
        (msg("Provenance"), criterion.provenance),
        *beside(read, language, ("checks", "risks")),
    )
    return Entry(criterion.id, criterion.title, rows)


def metrics(language: str) -> str:
    """One number an actor."""
    introduction = msg(
        "A metric is one number an actor, or one for the whole organization, from the graph of ties alone. None has "
        "an accepted threshold: metrics compare placements, they never grade one."
    )
    groups = [Group(msg("All metrics"), tuple(_metric(one, language) for one in METRICS))]
    return page(msg("Metrics"), introduction, groups, language)


def _metric(metric: Metric, language: str) -> Entry:
    users = tuple(one for one in MEASURES if metric in metrics_of(one))
    rows = (
        (msg("Meaning"), metric.meaning),
        (msg("Unit"), metric.unit),
        (msg("Formula"), code(metric.formula, language)),
        (msg("Undefined"), metric.undefined),
        (msg("Reference"), metric.reference),
        (msg("Measures"), links("measures", users, language)),
    )
    return Entry(metric.id, metric.title, rows, metric.code)


def beside(read: Sequence[Measure], language: str, families: Iterable[str]) -> Iterable[Row]:
    """Rows that link to the members of other families that read the same measures."""
    for family in families:
        label, find = BESIDE[family]
        yield label, links(family, find(read), language)


def links(family: str, members: Iterable[Any], language: str) -> tuple[str, ...]:
    """Links to members of a family, on its page."""
    return tuple(link(one.title, f"{family}.md#{one.id}", language) for one in members)


def code(formula: Message, language: str) -> str:
    """A formula, as it is typed."""
    return f"`{render(formula, language)}`"


BESIDE: dict[str, tuple[Message, Callable[[Sequence[Measure]], Iterable[Any]]]] = {
    "checks": (msg("Checks"), checks_on),
    "criteria": (msg("Criteria"), criteria_on),
    "risks": (msg("Risks"), rules_on),
}
"""Families that read measures: what they are called, and which members read some."""
