"""Absent approver: answers wait for an approval while the channel is open and who gives it is not there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from typing import NamedTuple

from orgmodel.measures.arriving import GRAVE
from orgmodel.measures.measure import Facts
from orgmodel.measures.mix import mix_of
from orgmodel.measures.staffing import duty_of, presence
from orgmodel.profiles.profile import Profile
from orgmodel.records import Evidence
from orgmodel.risk.presence import share_beyond
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.scenario.outside import Approval, CaseType, Channel
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, Share, Text, msg, plural


class Wait(NamedTuple):
    """How much of a channel's promised hours an approver is away, from 0 to 1; None where hours are not written."""

    approval: Approval
    actor: str
    channel: Channel
    away: float | None


def find(facts: Facts) -> Outcome:
    """Hits by case type, which add up to the share of what arrives that waits; all of them one finding."""
    placed = facts.graph.placed
    cases = placed.scenario.case_types
    if cases is None:
        return Outcome(missing=("case_types[]",))
    asking = [case for case in cases if case.approvals]
    if not asking:
        return Outcome(applicable=False)
    shares = mix_of(cases).shares
    waits = {case.id: tuple(_waits(placed, case)) for case in asking}
    hits = [_hit(facts, case, waits[case.id], shares[case.id]) for case in asking]
    missing = _missing(placed, [wait for own in waits.values() for wait in own])
    return Outcome(tuple(hit for hit in hits if hit is not None), missing)


def _waits(placed: Placed, case: CaseType) -> Iterator[Wait]:
    """Each approver on each channel where the case arrives; being on call opens a grave case."""
    duty = duty_of(placed)
    channels = [one for one in placed.channels.values() if one.is_external]
    for approval in case.approvals or ():
        for actor in placed.resolve(approval.role):
            own = presence(placed, actor, int(case.severity), duty).spans
            for channel in channels:
                if case.channels is None or channel.id in case.channels:
                    hours = channel.hours
                    away = None if own is None or hours is None else share_beyond(hours.spans, own)
                    yield Wait(approval, actor, channel, away)


def _missing(placed: Placed, waits: Sequence[Wait]) -> tuple[str, ...]:
    if placed.scenario.channels is None:
        return ("channels[]",)
    silent = any(wait.channel.hours is None for wait in waits)
    unknown = any(wait.away is None and wait.channel.hours is not None for wait in waits)
    lacks = {"channels[].hours": silent, "organization.hours": unknown}
    return tuple(field for field, lacking in lacks.items() if lacking)


def _hit(facts: Facts, case: CaseType, waits: Sequence[Wait], share: float) -> Hit | None:
    """Too many approvals count the whole share, an absence the part of the promised hours that it lasts."""
    placed = facts.graph.placed
    worst = max((wait for wait in waits if wait.away), key=lambda wait: wait.away or 0.0, default=None)
    stages, usual = _stages(case), _usual(facts.profile, case)
    deep = stages > usual
    if worst is None and not deep:
        return None
    said = [_deep(case, stages, usual)] if deep else []
    said += [_away(placed, case, worst)] if worst else []
    message = reduce(lambda one, other: msg("{one} {other}", one=one, other=other), said)
    asked = [placed.resolve(one.role) for one in case.approvals or ()] if deep else []
    actors = tuple(dict.fromkeys([*(one for group in asked for one in group), *([worst.actor] if worst else [])]))
    places = [one.location for one in case.approvals or ()] if deep else []
    places += [worst.approval.location, worst.channel.at("hours")] if worst else []
    proof = Evidence(actors, places=tuple(dict.fromkeys(places)))
    return Hit(share * (1.0 if deep else worst.away or 0.0 if worst else 0.0), message, proof, case.id, "")


def _stages(case: CaseType) -> int:
    """Approvals one after the other; those that start together count once."""
    approvals = case.approvals or ()
    return sum(1 for index, approval in enumerate(approvals) if not index or not approval.parallel)


def _usual(profile: Profile, case: CaseType) -> int:
    return profile.sensitive_approvals if int(case.severity) >= GRAVE else profile.routine_approvals


def _name(case: CaseType) -> Text:
    return case.name or Text(plain=case.id)


def _away(placed: Placed, case: CaseType, wait: Wait) -> Message:
    return msg(
        "“{case}” waits for {role}, away for {share} of the hours of {channel}.",
        case=_name(case), role=placed.name(wait.actor), share=Share(wait.away or 0.0),
        channel=placed.name(wait.channel.id),
    )  # fmt: skip


def _deep(case: CaseType, stages: int, usual: int) -> Message:
    return plural(
        "“{case}” waits for {n} approval, where this domain needs {usual}.",
        "“{case}” waits for {n} approvals in a row, where this domain needs {usual}.",
        stages, case=_name(case), usual=usual,
    )  # fmt: skip


RULE = Rule(
    id="absent-approver",
    code="G07",
    title=msg("Approvals that nobody is there to give"),
    why=msg("An approval given from nine to six turns a channel open until ten into one that closes at six."),
    detected=msg(
        "An approver whose hours, with those on call for grave cases, are narrower than the hours promised where the "
        "case arrives; more approvals one after the other than the domain needs."
    ),
    assessed=msg(
        "Likelihood from the share of what arrives, times the part of the promised hours without the approver; whole "
        "where the approvals are too many (our proposal)."
    ),
    treatment=msg("Put approvers on call, name deputies, ask at the same time, or drop the approval for those cases."),
    question=msg("Which answer waited longest last month, and for whose consent?"),
    false_positives=msg("An approver who answers the telephone outside their hours; cases that can wait until Monday."),
    reference=msg("NCSC: content is authorised before release; hours and depth our proposal"),
    harm="service",
    find=find,
    part_of="late-answer",
    shared_causes=("overload",),
)
