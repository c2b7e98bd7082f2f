"""Hours published: the public is told when somebody answers."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Move, Trial, gradually
from orgmodel.text import msg


def trials(bench: Bench) -> Iterator[Trial]:
    """Channels with hours that the public is not told, by their messages."""
    silent = [one for one in bench.channels() if one.hours is not None and not one.hours_public]
    for chosen in gradually(sorted(silent, key=lambda one: -float(one.messages_per_month or 0))):
        edits = tuple(bench.pen.put(("channels", one.id, "hours_public"), True) for one in chosen)
        said = msg("Tell the public the hours of {channels}.", channels=bench.names(one.id for one in chosen))
        yield Trial(edits, said)


MOVE = Move(
    id="hours-published",
    title=msg("Publish the hours"),
    mends=("late-answer", "social-media-basics"),
    trials=trials,
)
