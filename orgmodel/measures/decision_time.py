"""Decision time: the chance that a message gets its authorised public answer in time, and how long it takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from orgmodel.measures.answer_path import answers_of, evidence_of
from orgmodel.measures.arriving import Flow
from orgmodel.measures.case_times import CaseTime, CaseTotal, timed, totals
from orgmodel.measures.desk import Desk, open_desk
from orgmodel.measures.drawn_answers import drawn_decision_time
from orgmodel.measures.hops import Hop, route_of
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.moments import moment
from orgmodel.measures.turns import WITHIN
from orgmodel.measures.unmeasured import unmeasured, unseated
from orgmodel.measures.waiting import Mixture, Spread
from orgmodel.records import Evidence
from orgmodel.text import Message, Minutes, Share, Text, msg


class DecisionTime(NamedTuple):
    """All cases on all channels, and the one that is least often in time."""

    rows: tuple[CaseTime, ...]
    cases: tuple[CaseTotal, ...]
    worst: CaseTime
    wall_chance: float
    durations: Mixture


def decision_time(situation: Situation) -> Measured:
    """Chance in time over all messages, 0 to 1; unknown steps count as no time, and the value is then at most."""
    placed = situation.graph.placed
    if not placed.seats:
        return unseated()
    flow, paths = answers_of(situation.graph)
    if not flow.arrivals:
        why = msg("Nothing is written of what arrives where, so no answer can be timed.")
        return unmeasured(why, "channels[]", "case_types[]")
    if all(one.channel.operators is None and one.case.decides is None for one in flow.arrivals):
        why = msg("Neither who answers nor who decides is written, so no answer can be timed.")
        return unmeasured(why, "channels[].operators", "case_types[].decides")
    found = [timed(situation.profile, one, path) for one, path in zip(flow.arrivals, paths, strict=True)]
    return _measured(open_desk(situation.graph), flow, tuple(row for row, _ in found), [spread for _, spread in found])


def _measured(desk: Desk, flow: Flow, rows: tuple[CaseTime, ...], spreads: Sequence[Spread]) -> Measured:
    value = sum(row.share * row.chance for row in rows)
    wall = sum(row.share * row.wall_chance for row in rows)
    durations = Mixture(tuple((row.share, spread) for row, spread in zip(rows, spreads, strict=True)))
    worst = min(rows, key=lambda row: (row.chance, -row.median, -row.wall_median))
    missing = tuple(dict.fromkeys(field for row in rows for field in row.path.missing))
    hops = worst.hops
    return Measured(
        value=value,
        explanation=_explanation(desk, value, worst, hops),
        evidence=_evidence(desk, worst, hops),
        missing=missing,
        bound="at_most" if missing else "exact",
        notes=(*flow.notes, *_notes(rows, wall, bool(missing))),
        detail=DecisionTime(rows, totals(rows, spreads), worst, wall, durations),
    )


def _explanation(desk: Desk, value: float, worst: CaseTime, hops: Sequence[Hop]) -> Message:
    placed, case = desk.graph.placed, worst.path.case
    said: dict[str, Any] = {
        "share": Share(value),
        "case": (case.name if case else None) or Text(plain=worst.case),
        "channel": placed.name(worst.channel),
        "median": Minutes(worst.median),
    }
    known = [hop for hop in hops if hop.actor is not None]
    if not known:
        return msg("An answer is authorised in time for {share} of messages; nobody answers on {channel}.", **said)
    longest = max(known, key=lambda hop: hop.minutes)
    said["role"] = placed.name(str(longest.actor))
    if longest.wait > longest.travel + longest.work:
        return msg(
            "An answer is authorised in time for {share} of messages; the most often late is {case} on {channel}: "
            "{median} at the median, because it waits for {role} until {moment}.",
            moment=moment(longest.begins), **said,
        )  # fmt: skip
    return msg(
        "An answer is authorised in time for {share} of messages; the most often late is {case} on {channel}: "
        "{median} at the median, {minutes} of it with {role}.", minutes=Minutes(longest.minutes), **said,
    )  # fmt: skip


def _evidence(desk: Desk, worst: CaseTime, hops: Sequence[Hop]) -> Evidence:
    case, channel = worst.path.case, worst.path.channel
    places = [worst.target_at] if worst.target_at else []
    places += [channel.at("hours")] if worst.open_clock else []
    places += [case.at("minutes")] if case and case.minutes is not None else []
    return evidence_of(desk, worst.path, route_of(hops)) + Evidence(places=tuple(places))


def _notes(rows: Sequence[CaseTime], wall: float, unknown: bool) -> list[Message]:
    notes = []
    if any(row.open_clock for row in rows):
        notes.append(
            msg("For severities 1 and 2 only promised hours count; if the public expects an answer at any hour, "
                "{share} of messages are answered in time.", share=Share(wall))
        )  # fmt: skip
    if unknown:
        notes.append(msg("What is not written counts as no time at all: the true share may be lower."))
    if any(row.path.watch.volunteers for row in rows):
        notes.append(msg("Volunteers have no hours of their own: they are taken to be there whenever the channel is."))
    approvals = (one for row in rows if row.path.case for one in row.path.case.approvals or ())
    if any(approval.within is None for approval in approvals):
        notes.append(
            msg("An approval whose time is not written is taken to need {minutes} at most.", minutes=Minutes(WITHIN))
        )
    return notes


MEASURE = Measure(
    id="decision-time",
    title=msg("Decision time"),
    meaning=msg(
        "How often a message gets its authorised public answer in time: from whoever notices it to whoever decides, "
        "through the approvals and back, everyone in their own hours."
    ),
    unit="share",
    formula=msg(
        "P(answer within target), messages weighted by case shares and channel volumes; detection in "
        "the operators’ hours, cheapest ways over ties that carry decisions, PERT(0, within/3, within) "
        "in own hours; promised minutes only for severities 1 and 2 where the channel has hours"
    ),
    reference=msg(
        "targets: Lithium 2013, Sprout 2016, Freshfields 2013; 20 min a tie calibrated on a public case; "
        "model and PERT shape are our proposal"
    ),
    measure=decision_time,
    draw=drawn_decision_time,
)
