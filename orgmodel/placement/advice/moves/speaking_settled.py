"""Speaking settled: a right to speak that fits what people do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Move, Trial
from orgmodel.text import Message, msg

RIGHTS: Mapping[str, Message] = MappingProxyType(
    {
        "authorised": msg("Let those speak in public who are authorised to, by name."),
        "trained_open": msg("Let everybody speak in public who is trained for it."),
    }
)


def trials(bench: Bench) -> Iterator[Trial]:
    """Each right that is narrower than open and wider than none."""
    governance = bench.scenario.governance
    for right, said in RIGHTS.items():
        if governance is None or governance.speaking != right:
            yield Trial((bench.pen.put(("governance", "speaking"), right),), said)


MOVE = Move(
    id="speaking-settled",
    title=msg("Settle the right to speak"),
    mends=("unsettled-speaking-right",),
    trials=trials,
)
