"""Why a finding has its level, and what it may cost in a year, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from orgmodel.measures.measure import Facts
from orgmodel.records import Finding
from orgmodel.risk.levels import CONSEQUENCES, CUTS, HIGHEST
from orgmodel.risk.order import Place
from orgmodel.risk.rule import Harm, Rule, SharedCause
from orgmodel.risk.yearly import YearlyLoss
from orgmodel.text import Message, Share, msg

HARMS: Mapping[Harm, Message] = {
    "reputation": msg("reputation"),
    "confidentiality": msg("confidentiality"),
    "legal": msg("the law"),
    "personal_data": msg("personal data"),
    "account": msg("an account"),
    "service": msg("the service"),
    "people": msg("people"),
}
"""What is at stake, as a person reads it."""
SHARED: Mapping[SharedCause, Message] = {
    "overload": msg("the role is overloaded"),
    "sponsor_leaves": msg("the sponsor leaves"),
    "platform_down": msg("a platform is down"),
}
"""What may strike several risks in one year, as a person reads it."""


def level_reasons(rule: Rule, finding: Finding, facts: Facts) -> tuple[Message, ...]:
    """From the driver to the level: driver, likelihood with its cuts, consequence, the cell of the table."""
    if finding.likelihood is None or finding.consequence is None:
        return (msg("Its level is fixed: {level}, wherever it is found.", level=finding.level.label),)
    return (
        _driver(finding),
        _likelihood(finding.likelihood),
        _consequence(rule, finding.consequence, facts),
        msg(
            "In the table of levels, likelihood {likelihood} and consequence {consequence} are {level}; they are never "
            "multiplied (Cox 2008).",
            likelihood=finding.likelihood, consequence=finding.consequence, level=finding.level.label,
        ),
    )  # fmt: skip


def yearly_reasons(rule: Rule, place: Place, count: int, loss: YearlyLoss | None) -> tuple[Message, ...]:
    """The place among `count` findings, with its interval; then the year in points and its shares."""
    return tuple(_yearly(rule, place, count, loss))


def _driver(finding: Finding) -> Message:
    driver = round(finding.driver or 0.0, 2)
    if len(finding.subjects) < 2:
        return msg("The driver, from 0 to 1, is {driver}.", driver=driver)
    return msg(
        "The driver, from 0 to 1, is {driver}: what {n} subjects add up to, at most 1.",
        driver=driver, n=len(finding.subjects),
    )  # fmt: skip


def _likelihood(likelihood: int) -> Message:
    low, middle, high, highest = CUTS
    cuts = msg("{low}, {middle}, {high} and {highest}", low=low, middle=middle, high=high, highest=highest)
    if likelihood == 1:
        return msg("It is below {cut}: likelihood 1 of 5 (cuts at {cuts}, our proposal).", cut=CUTS[0], cuts=cuts)
    reached = CUTS[likelihood - 2]
    if likelihood == HIGHEST:
        return msg("From {cut} on, likelihood is 5 of 5 (cuts at {cuts}, our proposal).", cut=reached, cuts=cuts)
    return msg(
        "From {low} to below {high}, likelihood is {likelihood} of 5 (cuts at {cuts}, our proposal).",
        low=reached, high=CUTS[likelihood - 1], likelihood=likelihood, cuts=cuts,
    )  # fmt: skip


def _consequence(rule: Rule, consequence: int, facts: Facts) -> Message:
    harm, usual = HARMS[rule.harm], CONSEQUENCES[rule.harm]
    if rule.id in facts.graph.placed.scenario.consequences:
        return msg(
            "At stake: {harm}, usually consequence {usual}; this scenario sets it at {consequence} of 5.",
            harm=harm, usual=usual, consequence=consequence,
        )  # fmt: skip
    if rule.id in facts.profile.typical_risks:
        return msg(
            "At stake: {harm}, consequence {usual}; the risk is typical of “{profile}”: {consequence} of 5.",
            harm=harm, usual=usual, profile=facts.profile.title, consequence=consequence,
        )  # fmt: skip
    return msg("At stake: {harm}, consequence {consequence} of 5.", harm=harm, consequence=consequence)


def _yearly(rule: Rule, place: Place, count: int, loss: YearlyLoss | None) -> Iterator[Message]:
    if loss is None:
        yield msg("Place {place} of {count}, by its level alone: what has a fixed level has no yearly loss.",
                  place=place.place, count=count)  # fmt: skip
        return
    if place.low == place.high:
        yield msg(
            "Place {place} of {count}, by level and then by points lost in a mean year; one class more or less of "
            "likelihood and of consequence would not move it.",
            place=place.place, count=count,
        )  # fmt: skip
    else:
        yield msg(
            "Place {place} of {count}, by level and then by points lost in a mean year; between {low} and {high} "
            "if its likelihood and its consequence were each one class off.",
            place=place.place, count=count, low=place.low, high=place.high,
        )  # fmt: skip
    yield msg("In nine years of ten it costs from {low} to {high} points; points are not money.",
              low=round(loss.low), high=round(loss.high))  # fmt: skip
    yield msg("It is {mean} of the mean year of all findings, and {tail} of the worst year in twenty.",
              mean=Share(loss.share_of_mean), tail=Share(loss.share_of_tail))  # fmt: skip
    for cause in rule.shared_causes:
        yield msg("When {cause}, one year in ten, it is three times as frequent.", cause=SHARED[cause])
