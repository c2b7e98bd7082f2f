"""Accountable absent: who answers for an act is away while channels are open, and nobody stands in."""

from __future__ import annotations

from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence, Level
from orgmodel.risk.responsibility import Row, rows_of, unwritten
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.risk.subjects import activity_name
from orgmodel.scenario.hours import Hours
from orgmodel.scenario.outside import Channel
from orgmodel.scenario.placed import Placed
from orgmodel.text import msg


def find(facts: Facts) -> Outcome:
    """Hits by row whose doers operate a channel open when its accountable role, without deputy, is not there."""
    placed = facts.graph.placed
    rows = rows_of(facts)
    hits: list[Hit] = []
    missing = list(unwritten(facts, rows, "accountable"))
    for row in rows:
        for role in row.accountable or ():
            channel = _open_without(placed, row, role)
            if channel is None or _has_deputy(placed, row, role):
                continue
            if row.written.deputies is None:
                missing.append("responsibilities[].deputies")
                continue
            hits.append(_hit(placed, row, role, channel, len(rows)))
    return Outcome(tuple(hits), tuple(dict.fromkeys(missing)))


def _open_without(placed: Placed, row: Row, role: str) -> Channel | None:
    """The first channel of those who do the work that promises hours the role does not work."""
    hours = _hours(placed, role)
    if hours is None:
        return None
    doers = set(row.responsible or ())
    for channel in placed.channels.values():
        operated = doers.intersection(placed.resolve_all(channel.operators))
        if channel.is_external and operated and channel.hours is not None and not hours.covers(channel.hours):
            return channel
    return None


def _hours(placed: Placed, role: str) -> Hours | None:
    item = placed.seat(role) or placed.roles.get(role)
    return item.hours or placed.scenario.organization.hours if item is not None else None


def _has_deputy(placed: Placed, row: Row, role: str) -> bool:
    return any(role in placed.resolve(one) for one in row.written.deputies or {})


def _hit(placed: Placed, row: Row, role: str, channel: Channel, count: int) -> Hit:
    hours = _hours(placed, role)
    message = msg(
        "{activity}: {role} answers for it and works {hours}; {channel} is open {promised}, and nobody stands in.",
        activity=activity_name(placed, row.activity),
        role=placed.name(role),
        hours=hours.text if hours else "",
        channel=placed.name(channel.id),
        promised=channel.hours.text if channel.hours else "",
    )
    proof = Evidence((role,), places=(row.at(1), channel.at("hours")))
    return Hit(1 / count, message, proof, row.activity, role)


RULE = Rule(
    id="accountable-absent",
    code="L10",
    title=msg("Accountable and absent"),
    why=msg("A channel open on Saturday whose every decision waits for Monday is open for questions only."),
    detected=msg(
        "A row whose responsible roles operate a channel with promised hours that the accountable role does not work, "
        "and that names no deputy."
    ),
    assessed=msg("Always medium (our proposal)."),
    treatment=msg("Name a deputy for those hours, or promise the hours that can be decided in."),
    question=msg("Who decides on Saturday afternoon?"),
    false_positives=msg("Activities that can wait for the next working day."),
    reference="our proposal (domain.md §5, L10)",
    harm="service",
    find=find,
    level=Level.MEDIUM,
)
