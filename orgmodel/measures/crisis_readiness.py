"""Crisis readiness: the chance of a first public word in time when something grave arrives, at any hour."""

from __future__ import annotations

from math import inf
from typing import Any, NamedTuple

from orgmodel.measures.answer_path import evidence_of
from orgmodel.measures.desk import Desk, open_desk
from orgmodel.measures.drawn_answers import drawn_crisis_readiness
from orgmodel.measures.first_word import CRISIS, FirstWord, crisis_cases, crisis_channels, first_words
from orgmodel.measures.hops import Hop, route_of
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.moments import moment
from orgmodel.measures.unmeasured import unmeasured, unseated
from orgmodel.records import Evidence
from orgmodel.text import Message, Minutes, Share, msg


class CrisisReadiness(NamedTuple):
    """Every channel's first word, the least ready of them, and its crisis path."""

    rows: tuple[FirstWord, ...]
    worst: FirstWord
    sunday: tuple[Hop, ...]
    minutes: float
    """How long the crisis path takes; infinite where nobody answers."""


def crisis_readiness(situation: Situation) -> Measured:
    """Chance of a holding statement within the profile's crisis target, 0 to 1; unknown steps count as no time."""
    placed = situation.graph.placed
    if not placed.seats:
        return unseated()
    channels, cases = crisis_channels(placed), crisis_cases(placed)
    if not channels:
        return unmeasured(msg("No channel is written on which a crisis could arrive."), "channels[]")
    desk = open_desk(situation.graph)
    if CRISIS not in desk.plan and not any(case.decides for case in cases):
        why = msg("It is not written who takes a crisis.")
        return unmeasured(why, "governance.crisis_plan.severities", "case_types[].decides")
    rows, note = first_words(desk, situation.profile.crisis_within, cases, channels)
    return _measured(desk, situation.profile.crisis_within, rows, (note,) if note else ())


def _measured(desk: Desk, target: float, rows: tuple[FirstWord, ...], notes: tuple[Message, ...]) -> Measured:
    value = sum(row.share * row.chance for row in rows)
    worst = min(rows, key=lambda row: (row.chance, -row.median))
    sunday = worst.sunday
    missing = tuple(dict.fromkeys(field for row in rows for path in row.paths for field in path.missing))
    if CRISIS not in desk.plan:
        notes += (msg("The crisis plan names nobody for severity 4: whoever decides such a case is taken to speak."),)
    if missing:
        notes += (msg("What is not written counts as no time at all: the true share may be lower."),)
    proof = Evidence(path=route_of(sunday))
    for path in worst.paths:
        proof += evidence_of(desk, path, ())
    minutes = float(sum(hop.minutes for hop in sunday)) if sunday else inf
    detail = CrisisReadiness(rows, worst, sunday, minutes)
    return Measured(
        value=value,
        explanation=_explanation(desk, value, target, detail),
        evidence=proof,
        missing=missing,
        bound="at_most" if missing else "exact",
        notes=notes,
        detail=detail,
    )


def _explanation(desk: Desk, value: float, target: float, detail: CrisisReadiness) -> Message:
    placed = desk.graph.placed
    said: dict[str, Any] = {
        "share": Share(value),
        "target": Minutes(target),
        "channel": placed.name(detail.worst.channel),
        "minutes": Minutes(detail.minutes),
    }
    longest = max((hop for hop in detail.sunday if hop.actor is not None), key=lambda hop: hop.wait, default=None)
    if longest is None:
        return msg(
            "In a crisis a first public word goes out within {target} in {share} of cases, at any hour of the week; "
            "nobody answers on {channel}.", **said,
        )  # fmt: skip
    if not longest.wait:
        return msg(
            "In a crisis a first public word goes out within {target} in {share} of cases, at any hour of the week; "
            "on a Sunday at three in the morning it takes {minutes} on {channel}.", **said,
        )  # fmt: skip
    return msg(
        "In a crisis a first public word goes out within {target} in {share} of cases, at any hour of the week; "
        "on a Sunday at three in the morning it takes {minutes} on {channel}, because it waits for {role} until "
        "{moment}.", role=placed.name(str(longest.actor)), moment=moment(longest.begins), **said,
    )  # fmt: skip


MEASURE = Measure(
    id="crisis-readiness",
    title=msg("Crisis readiness"),
    meaning=msg(
        "How often a first public word goes out within the hour when something grave arrives, at any hour of the week: "
        "from whoever notices to whoever may speak, without waiting for an approval."
    ),
    unit="share",
    formula=msg(
        "P(holding statement within 60 min), severity 4, whole week: detection, way to the role of the crisis "
        "plan or its substitute, whichever speaks first, PERT(0, within/3, within) in own and on-call hours"
    ),
    reference=msg(
        "28% of crises are international within the hour (Freshfields, 2013); model and PERT shape: our proposal"
    ),
    measure=crisis_readiness,
    draw=drawn_crisis_readiness,
)
