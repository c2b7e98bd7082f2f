"""Internal tools: how many of a shared calendar, a request tool and a knowledge base serve the role and its experts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.standing import experts
from orgmodel.measures.unmeasured import unmeasured, unseated
from orgmodel.records import Evidence, Location
from orgmodel.scenario.conduct import Tool
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, Text, listing, msg

NeedKind = Literal["calendar", "requests", "knowledge"]
KINDS: dict[NeedKind, tuple[str, ...]] = {
    "calendar": ("calendar",),
    "requests": ("ticketing", "crm"),
    "knowledge": ("knowledge_base",),
}
"""Kinds of tools that meet each need (domain.md T1)."""
ABSENT: dict[NeedKind, Message] = {
    "calendar": msg("a shared calendar"),
    "requests": msg("a tool that follows requests"),
    "knowledge": msg("a knowledge base"),
}


class Need(NamedTuple):
    """One need: whether a tool meets it, None where that is not written; which one, what lacks without it, where."""

    kind: NeedKind
    kept: bool | None
    lack: Message
    field: str
    location: Location
    tool: Tool | None = None
    users: tuple[str, ...] = ()


def internal_tools(situation: Situation) -> Measured:
    """Needs met by a tool that a seat uses with others, 0 to 3; `at_least` where kinds or users are not written."""
    placed = situation.graph.placed
    if not placed.seats:
        return unseated()
    tools = placed.scenario.tools
    if tools is None:
        return unmeasured(msg("It is not written which tools are used."), "tools[]")
    own = [tool for tool in tools if tool.family in (None, "internal")]
    knowing = frozenset(experts(situation.graph))
    needs = tuple(_need(placed, own, kind, knowing) for kind in KINDS)
    missing = tuple(dict.fromkeys(need.field for need in needs if need.kept is None))
    met = [need for need in needs if need.kept]
    actors = tuple(dict.fromkeys(user for need in met for user in need.users))
    proof = Evidence(actors, places=tuple(dict.fromkeys(need.location for need in needs)))
    return Measured(float(len(met)), _explanation(needs), proof, missing, "at_least" if missing else "exact",
                    detail=needs)  # fmt: skip


def _need(placed: Placed, tools: Sequence[Tool], kind: NeedKind, knowing: frozenset[str]) -> Need:
    """The best tool for a need: one that meets it, else one that may, else one that does not."""
    found = [_met(placed, tool, kind, knowing) for tool in tools if tool.kind in KINDS[kind]]
    if found:
        return min(found, key=lambda need: (True, None, False).index(need.kept))
    unsorted = next((tool for tool in tools if tool.kind is None), None)
    if unsorted:
        return Need(kind, None, ABSENT[kind], "tools[].kind", unsorted.location)
    return Need(kind, False, ABSENT[kind], "tools[]", placed.scenario.at("tools"))


def _met(placed: Placed, tool: Tool, kind: NeedKind, knowing: frozenset[str]) -> Need:
    """Whether a seat uses the tool with an expert; the calendar, with anybody else."""
    name = tool_name(tool)
    users = placed.resolve_all(tool.users)
    shared = tuple(one for one in users if (one not in placed.seat_ids if kind == "calendar" else one in knowing))
    seats = tuple(one for one in users if one in placed.seat_ids)
    place = tool.at("users")
    if tool.users is None:
        return Need(kind, None, msg("users of {tool}", tool=name), "tools[].users", place, tool)
    if not seats:
        return Need(kind, False, msg("access of the role to {tool}", tool=name), "tools[].users", place, tool)
    if kind != "calendar" and not knowing:
        return Need(kind, None, msg("experts who use {tool}", tool=name), "case_types[].expert", place, tool)
    if not shared:
        lack = msg("colleagues who share {tool}", tool=name) if kind == "calendar" else msg(
            "experts who use {tool}", tool=name)  # fmt: skip
        return Need(kind, False, lack, "tools[].users", place, tool)
    return Need(kind, True, ABSENT[kind], "tools[].users", place, tool, seats + shared)


def tool_name(tool: Tool) -> Text:
    """The name of a tool, else its id."""
    return tool.name or Text(plain=tool.id)


def _explanation(needs: Sequence[Need]) -> Message:
    met = listing(tool_name(need.tool) for need in needs if need.kept and need.tool)
    lacks = listing(need.lack for need in needs if need.kept is False)
    if not lacks.items:
        return msg("The role works with its colleagues and experts in {tools}.", tools=met)
    if not met.items:
        return msg("No internal tool serves both the role and those it asks; what lacks: {lacks}.", lacks=lacks)
    return msg("The role works with others in {tools}; what lacks: {lacks}.", tools=met, lacks=lacks)


MEASURE = Measure(
    id="internal-tools",
    title=msg("Internal tools"),
    meaning=msg("Whether the role plans, follows requests and finds answers in the same tools as those it asks."),
    unit="count",
    formula=msg(
        "of a shared calendar, a ticket or client tool and a knowledge base, those that a seat uses with a colleague "
        "(calendar) or with an expert of a type of case (the two others)"
    ),
    reference=msg("list and count are our proposal"),
    measure=internal_tools,
)
