"""Promise narrowed: a channel promises the hours that those who answer there work."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Move, Trial, gradually
from orgmodel.scenario.hours import Hours
from orgmodel.scenario.outside import Channel
from orgmodel.text import listing, msg


def trials(bench: Bench) -> Iterator[Trial]:
    """Channels open longer than those who answer, or answer for them, work: in turn their hours and the house's."""
    found = [(one, hours) for one in bench.channels() if (hours := _worked(bench, one))]
    house = bench.scenario.organization.hours
    default = [(one, house) for one in bench.channels() if house and _fits(bench, one, house)]
    for rows in (found, default):
        for chosen in gradually(rows):
            edits = tuple(bench.pen.put(("channels", one.id, "hours"), hours.text) for one, hours in chosen)
            names = (msg("{channel} ({hours})", channel=bench.name(one.id), hours=hours.text) for one, hours in chosen)
            said = msg("Promise only the hours that are worked: {channels}.", channels=listing(names))
            yield Trial(edits, said)


def _fits(bench: Bench, channel: Channel, house: Hours) -> bool:
    """Whether the house's hours are fewer than those promised, and somebody who answers works them."""
    promised = channel.hours
    if promised is None or house.covers(promised) or not promised.covers(house):
        return False
    hours = (bench.hours(one) for one in bench.placed.resolve_all(channel.operators))
    return any(own is not None and own.covers(house) for own in hours)


def _worked(bench: Bench, channel: Channel) -> Hours | None:
    """The widest hours of one who answers within those promised; None where they cover what is promised."""
    promised = channel.hours
    hours = [own for one in bench.placed.resolve_all(channel.operators) if (own := bench.hours(one))]
    if promised is None or any(own.covers(promised) for own in hours):
        return None
    within = [own for own in hours if promised.covers(own)]
    return max(within, key=lambda own: own.minutes, default=None)


MOVE = Move(
    id="promise-narrowed",
    title=msg("Promise the hours that are worked"),
    mends=("unframed-on-call", "on-call", "absent-approver", "approval-workflow", "accountable-absent",
           "agency-dependency"),
    trials=trials,
)  # fmt: skip
