"""Alerts set: a tool that listens wakes somebody out of hours."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.measures.monitoring_cover import MonitoringCover
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Move, Trial, gradually
from orgmodel.text import Text, listing, msg


def trials(bench: Bench) -> Iterator[Trial]:
    """Tools that listen and wake nobody, those heard by most first."""
    cover = bench.detail("monitoring-cover")
    rows = cover.channels if isinstance(cover, MonitoringCover) else ()
    silent = [row for row in sorted(rows, key=lambda row: -row.share) if row.listened and row.alerted is False]
    tools = {tool.id: tool for tool in bench.scenario.tools or ()}
    named = dict.fromkeys(one for row in silent for one in row.tools if one in tools)
    for chosen in gradually([tools[one] for one in named]):
        edits = tuple(bench.pen.put(("tools", tool.id, "alerts_out_of_hours"), True) for tool in chosen)
        names = listing(tool.name or Text(plain=tool.id) for tool in chosen)
        yield Trial(edits, msg("Let {tools} wake whoever is on call.", tools=names))


MOVE = Move(
    id="alerts-set",
    title=msg("Let the tools wake somebody"),
    mends=("monitoring-tools", "crisis-ready"),
    trials=trials,
)
