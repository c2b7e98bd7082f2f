"""Channel watched: a tool that listens is pointed at it."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.measures.monitoring_cover import MonitoringCover
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Move, Trial, gradually
from orgmodel.scenario.conduct import Tool
from orgmodel.text import Text, msg


def trials(bench: Bench) -> Iterator[Trial]:
    """Channels that nothing listens to, by audience; each with the tool that listens to most."""
    cover = bench.detail("monitoring-cover")
    rows = cover.channels if isinstance(cover, MonitoringCover) else ()
    deaf = sorted((row for row in rows if row.listened is False), key=lambda row: -row.share)
    tool = _widest(bench)
    if tool is None:
        return
    for chosen in gradually(deaf):
        edits = tuple(bench.pen.put(("channels", row.channel, "monitored_by"), [tool.id]) for row in chosen)
        said = msg("Point {tool} at {channels}.", tool=tool.name or Text(plain=tool.id),
                   channels=bench.names(row.channel for row in chosen))  # fmt: skip
        yield Trial(edits, said)


def _widest(bench: Bench) -> Tool | None:
    tools = [tool for tool in bench.scenario.tools or () if tool.family == "monitoring"]
    return max(tools, key=lambda tool: (bool(tool.alerts_out_of_hours), len(tool.channels or ())), default=None)


MOVE = Move(
    id="channel-watched",
    title=msg("Listen to a channel"),
    mends=("unwatched-channel", "monitoring-tools"),
    trials=trials,
)
