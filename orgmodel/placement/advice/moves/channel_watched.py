"""Channel watched: a tool that listens is pointed at it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orgmodel.measures.monitoring_cover import MonitoringCover
from orgmodel.placement.advice.bench import Bench, titled
from orgmodel.placement.advice.move import Move, Trial, gradually
from orgmodel.scenario.conduct import Tool
from orgmodel.scenario.spans import Data
from orgmodel.text import Text, msg

NEW = "listening_tool"


def trials(bench: Bench) -> Iterator[Trial]:
    """Channels that nothing listens to, by audience; each with the tool that listens to most."""
    cover = bench.detail("monitoring-cover")
    rows = cover.channels if isinstance(cover, MonitoringCover) else ()
    deaf = sorted((row for row in rows if row.listened is False), key=lambda row: -row.share)
    tool = _widest(bench)
    if tool is None:
        if deaf:
            yield _begun(bench, [row.channel for row in deaf])
        return
    for chosen in gradually(deaf):
        edits = tuple(bench.pen.put(("channels", row.channel, "monitored_by"), [tool.id]) for row in chosen)
        said = msg("Point {tool} at {channels}.", tool=tool.name or Text(plain=tool.id),
                   channels=bench.names(row.channel for row in chosen))  # fmt: skip
        yield Trial(edits, said)


def _begun(bench: Bench, channels: Sequence[str]) -> Trial:
    """A tool where none listens at all."""
    taken = {tool.id for tool in bench.scenario.tools or ()}
    name = next(one for one in (NEW, *(f"{NEW}_{number}" for number in range(2, len(taken) + 3))) if one not in taken)
    value: Data = {"id": name, "name": titled(msg("Listening")), "family": "monitoring", "kind": "listening",
                   "users": [bench.manager], "channels": list(channels), "scope": ["brand"], "cadence": "daily",
                   "alerts_out_of_hours": False}  # fmt: skip
    edits = [bench.pen.append(("tools",), value)]
    silent = (one for one in channels if bench.placed.channels[one].monitored_by is not None)
    edits += [bench.pen.put(("channels", one, "monitored_by"), [name]) for one in silent]
    return Trial(tuple(edits), msg("Begin to listen, with a tool, on {channels}.", channels=bench.names(channels)))


def _widest(bench: Bench) -> Tool | None:
    tools = [tool for tool in bench.scenario.tools or () if tool.family == "monitoring"]
    return max(tools, key=lambda tool: (bool(tool.alerts_out_of_hours), len(tool.channels or ())), default=None)


MOVE = Move(
    id="channel-watched",
    title=msg("Listen to a channel"),
    mends=("unwatched-channel", "monitoring-tools"),
    trials=trials,
)
