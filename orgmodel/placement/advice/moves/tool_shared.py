"""Tool shared: the role and its colleagues use the same calendar, request tool and knowledge base."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from orgmodel.measures.internal_tools import Need, NeedKind, tool_name
from orgmodel.measures.standing import experts
from orgmodel.placement.advice.bench import Bench, titled
from orgmodel.placement.advice.move import Move, Trial, gradually
from orgmodel.scenario.edit import Edit
from orgmodel.scenario.spans import Data
from orgmodel.text import Message, listing, msg

NEW: Mapping[NeedKind, tuple[str, Message]] = MappingProxyType(
    {
        "calendar": ("calendar", msg("Shared calendar")),
        "requests": ("ticketing", msg("Requests")),
        "knowledge": ("knowledge_base", msg("Knowledge base")),
    }
)


def trials(bench: Bench) -> Iterator[Trial]:
    """Needs that no tool meets, those with a tool already first."""
    needs: Sequence[Need] = bench.detail("internal-tools") or ()
    short = sorted((need for need in needs if need.kept is False), key=lambda need: need.tool is None)
    for chosen in gradually(short):
        names = listing(tool_name(need.tool) if need.tool else NEW[need.kind][1] for need in chosen)
        yield Trial(tuple(_edit(bench, need) for need in chosen),
                    msg("Share with the role and those it asks: {tools}.", tools=names))  # fmt: skip


def _edit(bench: Bench, need: Need) -> Edit:
    if need.tool is not None:
        users = list(dict.fromkeys((*(need.tool.users or ()), bench.manager, *_others(bench))))
        return bench.pen.put(("tools", need.tool.id, "users"), users)
    kind, name = NEW[need.kind]
    value: Data = {"id": _free(bench, kind), "name": titled(name), "family": "internal", "kind": kind,
                   "users": [bench.manager, *_others(bench)]}  # fmt: skip
    return bench.pen.append(("tools",), value)


def _others(bench: Bench) -> tuple[str, ...]:
    """One who knows, the first written."""
    return tuple(experts(bench.graph))[:1]


def _free(bench: Bench, kind: str) -> str:
    taken = {tool.id for tool in bench.scenario.tools or ()}
    found, number = f"shared_{kind}", 2
    while found in taken:
        found, number = f"shared_{kind}_{number}", number + 1
    return found


MOVE = Move(
    id="tool-shared",
    title=msg("Share a tool"),
    mends=("internal-tools",),
    trials=trials,
)
