"""Watch widened: what is listened for goes beyond the brand."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.measures.watch_scope import NAMES, OFTEN, Watch
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Move, Trial, gradually
from orgmodel.scenario.edit import Edit
from orgmodel.text import Text, listing, msg


def trials(bench: Bench) -> Iterator[Trial]:
    """What is not watched yet, one more at a time, by the first tool that listens; at least monthly."""
    watch = bench.detail("watch-scope")
    tool = next((tool for tool in bench.scenario.tools or () if tool.family == "monitoring" and tool.scope), None)
    if not isinstance(watch, Watch) or tool is None:
        return
    seldom = tuple(_often(bench)) if watch.often is False else ()
    for chosen in gradually([one for one in NAMES if one not in watch.scope]):
        edit = bench.pen.put(("tools", tool.id, "scope"), [*(tool.scope or ()), *chosen])
        said = msg("Have {tool} listen for {scope} too.", tool=tool.name or Text(plain=tool.id),
                   scope=listing(NAMES[one] for one in chosen))  # fmt: skip
        yield Trial((edit, *seldom), said)
    if seldom:
        yield Trial(seldom, msg("Look at everything that is watched at least once a month."))


def _often(bench: Bench) -> Iterator[Edit]:
    for tool in bench.scenario.tools or ():
        if tool.family == "monitoring" and tool.cadence is not None and tool.cadence not in OFTEN:
            yield bench.pen.put(("tools", tool.id, "cadence"), "monthly")


MOVE = Move(
    id="watch-widened",
    title=msg("Widen the watch"),
    mends=("strategic-watch",),
    trials=trials,
)
