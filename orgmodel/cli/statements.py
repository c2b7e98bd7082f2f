"""What a rule, check, measure, criterion or metric states of itself, found by its id or its code."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from orgmodel.checks import CHECKS
from orgmodel.checks.check import Check
from orgmodel.cli.explained import Explained, Row, kept
from orgmodel.cli.names import is_called, names_of
from orgmodel.criteria import CRITERIA
from orgmodel.criteria.criterion import Criterion
from orgmodel.measures import MEASURES
from orgmodel.measures.measure import Measure, MeasureUnit
from orgmodel.metrics import METRICS
from orgmodel.metrics.metric import Metric
from orgmodel.profiles import PROFILES
from orgmodel.profiles.surveys import Survey
from orgmodel.risk.levels import CONSEQUENCES
from orgmodel.risk.reasons import HARMS, SHARED
from orgmodel.risk.rule import Rule
from orgmodel.risk.rules import RULES
from orgmodel.text import Message, listing, msg

UNITS: Mapping[MeasureUnit, Message] = {
    "share": msg("share, 0 to 1"),
    "minutes": msg("minutes"),
    "ratio": msg("ratio"),
    "steps": msg("steps"),
    "index": msg("index"),
    "count": msg("count"),
    "shape": msg("shape"),
}


def statements(name: str) -> tuple[Explained, ...]:
    """What every member of a family that bears this id or code states: a rule and a check may share a code."""
    found: list[Explained] = []
    for members, state in FAMILIES:
        found += [state(one) for one in members if is_called(one, name)]
    return tuple(found)


def names() -> tuple[str, ...]:
    """Every id and code."""
    return names_of(one for family, _ in FAMILIES for one in family)


def survey_said(survey: Survey) -> Message:
    """A figure of a survey, with everything that says how far it reaches."""
    of = msg("{source}, {year}", source=survey.source, year=str(survey.year))
    if survey.n is not None:
        of = msg("{source}, n = {n}", source=of, n=survey.n)
    if survey.country:
        of = msg("{source}, {country}", source=of, country=survey.country)
    return msg("{statement} ({source})", statement=survey.statement, source=of)


def _rule_rows(rule: Rule) -> tuple[Row, ...]:
    wider = next((one for one in RULES if one.id == rule.part_of), None)
    return kept(
        Row("why", msg("Why it matters"), (rule.why,)),
        Row("detected", msg("How it is detected"), (rule.detected,)),
        Row("assessed", msg("How it is assessed"), (rule.assessed,)),
        Row("treatment", msg("Treatment"), (rule.treatment,)),
        Row("question", msg("Check question"), (rule.question,)),
        Row("false_positives", msg("False positives"), (rule.false_positives,)),
        Row("levels", msg("Level"), tuple(level_said(rule))),
        Row("wider", msg("Part of"), (wider and msg("{title} ({id})", title=wider.title, id=wider.id),)),
        Row("reference", msg("Reference"), (rule.reference,)),
    )


def level_said(rule: Rule) -> Iterable[Message]:
    """Where the level of a rule's findings comes from."""
    if rule.level is not None:
        yield msg("always {level}", level=rule.level.label)
        return
    yield msg("Graded by likelihood, from its driver, and by consequence.")
    yield msg("At stake: {harm}, consequence {consequence} of 5.",
              harm=HARMS[rule.harm], consequence=CONSEQUENCES[rule.harm])  # fmt: skip
    typical = [profile.title for profile in PROFILES if rule.id in profile.typical_risks]
    if typical:
        yield msg("One more, at most 5, where it is typical: {domains}.", domains=listing(typical))
    for cause in rule.shared_causes:
        yield msg("When {cause}, one year in ten, it is three times as frequent.", cause=SHARED[cause])


def rule_facts(rule: Rule) -> dict[str, Any]:
    """What a document says of a rule beside its words."""
    return {
        "code": rule.code or None,
        "harm": rule.harm,
        "level": rule.level.word if rule.level else None,
        "part_of": rule.part_of or None,
        "shared_causes": list(rule.shared_causes),
    }


def stated_rule(rule: Rule) -> Explained:
    """What a rule states."""
    return Explained("rule", rule.id, rule.title, _beneath(msg("risk"), rule), _rule_rows(rule), rule_facts(rule))


def _check(check: Check) -> Explained:
    rows = kept(
        Row("question", msg("Question"), (check.question,)),
        Row("thresholds", msg("Thresholds"), (check.thresholds,)),
        Row("provenance", msg("Provenance"), (check.provenance,)),
        Row("remedy", msg("Remedy"), (check.remedy,)),
        Row("context", msg("Elsewhere"), tuple(survey_said(one) for one in check.context)),
    )
    return Explained("check", check.id, check.title, _beneath(msg("check"), check), rows, {"code": check.code or None})


def measure_rows(measure: Measure) -> tuple[Row, ...]:
    """The texts of a measure."""
    return kept(
        Row("meaning", msg("Meaning"), (measure.meaning,)),
        Row("unit", msg("Unit"), (UNITS[measure.unit],)),
        Row("formula", msg("Formula"), (measure.formula,)),
        Row("reference", msg("Reference"), (measure.reference,)),
    )


def _measure(measure: Measure) -> Explained:
    beneath = _beneath(msg("measure"), measure)
    return Explained("measure", measure.id, measure.title, beneath, measure_rows(measure))


def criterion_rows(criterion: Criterion) -> tuple[Row, ...]:
    """The texts of a criterion, its anchors and its weight in each domain."""
    weights = [msg("{domain} {weight}", domain=one.title, weight=one.weights[criterion.id]) for one in PROFILES]
    return kept(
        Row("meaning", msg("Meaning"), (criterion.meaning,)),
        Row("axis", msg("Axis"), (msg("lever") if criterion.axis == "lever" else msg("risk"),)),
        Row("measure", msg("Measure"), (criterion.measure,)),
        Row("anchors", msg("0 at, 1 at"), (msg("{worst} → {best}", worst=criterion.worst, best=criterion.best),)),
        Row("weights", msg("Weights by domain"), (listing(weights),)),
        Row("provenance", msg("Provenance"), (criterion.provenance,)),
    )  # fmt: skip


def _criterion(criterion: Criterion) -> Explained:
    beneath = _beneath(msg("criterion"), criterion)
    return Explained("criterion", criterion.id, criterion.title, beneath, criterion_rows(criterion))


def _metric(metric: Metric) -> Explained:
    rows = kept(
        Row("meaning", msg("Meaning"), (metric.meaning,)),
        Row("unit", msg("Unit"), (metric.unit,)),
        Row("formula", msg("Formula"), (metric.formula,)),
        Row("undefined", msg("Undefined"), (metric.undefined,)),
        Row("reference", msg("Reference"), (metric.reference,)),
    )
    beneath = _beneath(msg("metric"), metric)
    return Explained("metric", metric.id, metric.title, beneath, rows, {"code": metric.code})


def _beneath(kind: Message, member: Any) -> Message:
    code = getattr(member, "code", None)
    if code:
        return msg("{kind} {id}, {code}", kind=kind, id=member.id, code=code)
    return msg("{kind} {id}", kind=kind, id=member.id)


FAMILIES: tuple[tuple[tuple[Any, ...], Callable[[Any], Explained]], ...] = (
    (RULES, stated_rule),
    (CHECKS, _check),
    (MEASURES, _measure),
    (CRITERIA, _criterion),
    (METRICS, _metric),
)
"""Every family that can be asked about, and what states its members."""
