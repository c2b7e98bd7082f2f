"""Accountable absent: who answers for an act is away while channels are open, and nobody stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence, Level
from orgmodel.risk.presence import share_beyond
from orgmodel.risk.responsibility import Row, rows_of, unwritten
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.risk.subjects import activity_name
from orgmodel.scenario.hours import Hours
from orgmodel.scenario.outside import Channel
from orgmodel.scenario.placed import Placed
from orgmodel.text import Share, listing, msg


def find(facts: Facts) -> Outcome:
    """Hits by row whose doers operate a channel open when its accountable role is away; all one finding."""
    placed = facts.graph.placed
    rows = rows_of(facts)
    alone: dict[tuple[str, str], list[Row]] = {}
    missing = list(unwritten(facts, rows, "accountable"))
    for row in rows:
        for role in row.accountable or ():
            channel = _open_without(placed, row, role)
            if channel is None or _has_deputy(placed, row, role):
                continue
            if row.written.deputies is None:
                missing.append("responsibilities[].deputies")
            else:
                alone.setdefault((role, channel.id), []).append(row)
    hits = (hit for (role, channel), own in alone.items() for hit in _hits(placed, role, channel, own, len(rows)))
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


def _hits(placed: Placed, role: str, channel: str, rows: Sequence[Row], count: int) -> Iterator[Hit]:
    """One hit a row; they share their sentence, which names the activities."""
    open_at = placed.channels[channel].hours
    hours = _hours(placed, role)
    message = msg(
        "{role} answers for {activities}, is away for {share} of the hours of {channel}, and nobody stands in.",
        role=placed.name(role),
        activities=listing(activity_name(placed, row.activity) for row in rows),
        share=Share(share_beyond(open_at.spans, hours.spans) if open_at and hours else 0.0),
        channel=placed.name(channel),
    )
    for row in rows:
        proof = Evidence((role,), places=(row.at(1), placed.channels[channel].at("hours")))
        yield Hit(1 / count, message, proof, row.activity, "")


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
    treatment=msg("Name a deputy for those hours, or promise only hours in which somebody decides."),
    question=msg("Who decides on Saturday afternoon?"),
    false_positives=msg("Activities that can wait for the next working day."),
    reference=msg("our proposal"),
    harm="service",
    find=find,
    level=Level.MEDIUM,
)
