"""Why the winner is ahead of another: what each criterion adds, down to the measure, its explanation and its lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from orgmodel.criteria import CRITERIA
from orgmodel.criteria.criterion import Criterion
from orgmodel.measures import MEASURES
from orgmodel.measures.measure import Facts, Measure, Measured
from orgmodel.placement.contributions import FELT, Contribution, contributions, why
from orgmodel.placement.ranking import Ranked
from orgmodel.placement.switching import Switch
from orgmodel.tables import shown_value
from orgmodel.text import Listing, Message, Share, listing, msg, plural, render
from orgmodel.ui.contest import Contest
from orgmodel.ui.desk import Desk
from orgmodel.ui.markup import Child, Markup, element, joined, lowered
from orgmodel.ui.parts import quiet
from orgmodel.ui.quotation import quoted
from orgmodel.ui.scoreboard import facts_of
from orgmodel.ui.unfolding import unfolding

OF: Final[Mapping[str, Criterion]] = {criterion.id: criterion for criterion in CRITERIA}
EDGE: Final = 0.005
"""Weights that would be rounded to all or to nothing."""
MEASURED: Final[Mapping[str, Measure]] = {measure.id: measure for measure in MEASURES}


def reasons(contest: Contest, other: Ranked, desk: Desk) -> Markup:
    """Signed bars by criterion, the largest first: what speaks for the winner to the right, the rest to the left."""
    rows = contributions(contest.ranking, contest.winner, other)
    largest = max((abs(row.amount) for row in rows), default=0.0) or 1.0
    pair = (contest.winner, other)
    facts = tuple(facts_of(desk, one.scored.candidate).facts for one in pair)
    ends = element(
        "p",
        element("span", desk.say(msg("← speaks for {placement}", placement=_title(other)))),
        element("span", desk.say(msg("speaks for {placement} →", placement=_title(contest.winner)))),
        class_="om-ends",
    )
    lines = [_reason(row, largest, pair, facts, desk) for row in rows]
    return element("section", ends, *lines, class_="om-reasons")


def why_in_words(contest: Contest, other: Ranked, language: str) -> Message:
    """The difference in a sentence, its criteria as they read inside one."""
    said = why(contest.ranking, contest.winner, other)
    return replace(said, values=tuple((name, _lowered(value, language)) for name, value in said.values))


def _lowered(value: object, language: str) -> object:
    if not isinstance(value, Listing):
        return value
    return listing(lowered(render(item, language)) for item in value.items)


def _title(row: Ranked) -> object:
    return row.scored.candidate.placement.title


def _reason(
    row: Contribution, largest: float, pair: tuple[Ranked, ...], facts: tuple[Facts | None, ...], desk: Desk
) -> Markup:
    criterion = OF[row.criterion]
    sign = "+" if row.amount >= FELT else "−" if row.amount <= -FELT else "="
    said = msg("{one} against {other}, weighs {weight}", one=Share(row.one), other=Share(row.other),
               weight=Share(row.weight))  # fmt: skip
    summary = joined([
        element("span", sign, class_="om-sign", aria_hidden="true"),
        element("span", desk.say(criterion.title), class_="om-title"),
        _signed(row.amount / largest),
        element("span", desk.say(said), class_="om-value"),
    ])  # fmt: skip
    sides = [_side(one, its, criterion, desk) for one, its in zip(pair, facts, strict=True) if its]
    what = msg("{meaning} Worth 0 at {worst}, 1 at {best}, in between in proportion ({source}).",
               meaning=criterion.meaning, worst=_in_unit(criterion.worst, criterion),
               best=_in_unit(criterion.best, criterion), source=criterion.provenance)  # fmt: skip
    tone = "for" if row.amount >= FELT else "against" if row.amount <= -FELT else "level"
    return unfolding(
        row.criterion, summary, quiet(desk.say(what)), element("div", *sides, class_="om-sides"), kind=tone
    )


def _signed(part: float) -> Markup:
    """A bar to the right of the middle, or to the left of it."""
    wide = f"{min(1.0, abs(part)) * 50:.1f}%"
    side = f"left:50%;width:{wide}" if part >= 0 else f"right:50%;width:{wide}"
    return element("span", element("i", style=side), class_="om-signed", aria_hidden="true")


def _side(row: Ranked, facts: Facts, criterion: Criterion, desk: Desk) -> Markup:
    """One placement on a criterion: its quantity and worth, then every measure behind it."""
    quantity, value = criterion.read(facts), criterion.value(facts)
    said = msg("Not assessable with what is written.")
    if quantity is not None and value is not None:
        said = msg("{quantity}, worth {value}", quantity=_in_unit(quantity, criterion), value=Share(value))
    names = (criterion.measure, *criterion.also)
    blocks = [_measure(MEASURED[name], facts.measures[name], desk) for name in names]
    head = element("h3", desk.say(_title(row)))
    return element("div", head, element("p", desk.say(said), class_="om-worth"), *blocks, class_="om-side")


def _measure(measure: Measure, measured: Measured, desk: Desk) -> Markup:
    fields: list[Child] = [element("code", field) for field in measured.missing]
    missing = element("p", desk.say(msg("Write:")), " ", *fields) if fields else None
    return element(
        "div",
        element("p", element("b", desk.say(measure.title)), " ", desk.say(measured.explanation)),
        missing,
        quoted(measured.evidence.places, desk),
    )


def _in_unit(quantity: float, criterion: Criterion) -> object:
    """A quantity as its measure speaks of it."""
    unit = MEASURED[criterion.measure].unit
    if unit != "steps":
        return shown_value(quantity, "share" if unit == "ratio" else unit)
    is_whole = quantity == round(quantity)
    return plural("{n} step", "{n} steps", round(quantity)) if is_whole else msg("{n} steps", n=quantity)


def against(contest: Contest, desk: Desk) -> Ranked | None:
    """Whom the winner is held against: the one the address names, the chosen one, today's, else the closest rival."""
    rows = contest.ranking.rows
    today = next((row.id for row in rows if row.scored.candidate.placement.as_is), "")
    chosen = contest.chosen.id if contest.chosen else ""
    rival = contest.verdict.rival
    wished = (desk.address.against, chosen, today, rival.id if rival else "")
    others = {row.id: row for row in rows if row.id != contest.winner.id}
    return next((others[name] for name in wished if name in others), None)


def felt_switches(contest: Contest) -> list[Switch]:
    """What would flip the winner, the nearest first; a weight that rounds to all or nothing is none to name."""
    return [one for one in contest.verdict.switches if EDGE <= one.weight <= 1 - EDGE]


def switch_words(contest: Contest) -> list[Message]:
    """The same, a sentence each."""
    return [_switch(one, contest) for one in felt_switches(contest)]


def _switch(one: Switch, contest: Contest) -> Message:
    said = {
        "criterion": OF[one.criterion].title,
        "weight": Share(one.weight),
        "now": Share(one.now),
        "rival": _title(contest.verdict.ranking.find(one.rival)),
    }
    if one.is_up:
        return msg("Once “{criterion}” weighs more than {weight} ({now} now), {rival} leads.", **said)
    return msg("Once “{criterion}” weighs less than {weight} ({now} now), {rival} leads.", **said)
