"""Feedback written: a line from who listens to a role that decides or knows, and the publics it is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orgmodel.measures.listeners import listeners
from orgmodel.measures.listening import Listened
from orgmodel.measures.stakeholder_voice import Voice
from orgmodel.measures.standing import deciders, experts
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Move, Trial, gradually
from orgmodel.placement.advice.sentences import joined
from orgmodel.scenario.edit import Edit
from orgmodel.scenario.organization import Link
from orgmodel.text import Message, msg

MOST = 3
"""Ends that are tried for one who listens (our proposal)."""
TYPE = "feeds_back"


def trials(bench: Bench) -> Iterator[Trial]:
    """From the first seat, to each of the roles able to act that are nearest: first the publics that weigh most."""
    if bench.is_for("strategic-watch"):
        yield from _steered(bench)
        return
    publics = _unheard(bench)
    seat = bench.placed.seat_ids[0] if bench.placed.seat_ids else None
    if seat is None:
        return
    for end in _ends(bench, seat):
        for chosen in gradually([one for one in publics if seat in listeners(bench.graph, one)]):
            yield Trial((_edit(bench, seat, end, chosen),), _said(bench, seat, end, chosen))
    ends = _ends(bench, seat)
    yield from _by_others(bench, ends, [one for one in publics if seat not in listeners(bench.graph, one)])
    for end in ends[:1] if not publics else ():
        yield Trial((_edit(bench, seat, end, ()),), _said(bench, seat, end, ()))


def _steered(bench: Bench) -> Iterator[Trial]:
    """From each of those who use the tools that watch, to the nearest executive."""
    tools = [tool for tool in bench.scenario.tools or () if tool.family == "monitoring"]
    users = bench.placed.resolve_all(tuple(one for tool in tools for one in tool.users or ()))
    executives = bench.executives()
    for start in users[:MOST]:
        above = [one for one in bench.superiors([start]) if one in executives]
        for end in [one for one in (*above, *executives) if one != start][:1]:
            yield Trial((_edit(bench, start, end, ()),), _said(bench, start, end, ()))


def _unheard(bench: Bench) -> list[str]:
    """Publics whose word is not known to reach somebody able to act, those that weigh most first."""
    if bench.is_for("listening"):
        heard: Sequence[Listened] = bench.detail("listening") or ()
        rows = [(row.weight, row.stakeholder) for row in heard if not row.heard]
    else:
        voices: Sequence[Voice] = bench.detail("stakeholder-voice") or ()
        rows = [(one.weight * (1 - one.value), one.stakeholder) for one in voices if one.served and one.value < 1]
    return [one for _, one in sorted(rows, key=lambda row: -row[0])]


def _ends(bench: Bench, seat: str) -> list[str]:
    """Roles able to act: the superiors of the seat that are, then who decides, then who knows, then the executives."""
    able = dict.fromkeys((*deciders(bench.graph), *experts(bench.graph), *bench.executives()))
    above = [one for one in bench.superiors([seat]) if one in able]
    heads = [one for one in deciders(bench.graph) if one in bench.placed.roles]
    return list(dict.fromkeys((*above, *heads, *bench.executives())))[:MOST]


def _by_others(bench: Bench, ends: Sequence[str], publics: Sequence[str]) -> Iterator[Trial]:
    """Publics that another role listens to: from that role, to the first end that is another."""
    ways = [(one, ear, end) for one in publics for ear in list(listeners(bench.graph, one))[:1]
            for end in [end for end in ends if end != ear][:1]]  # fmt: skip
    for chosen in gradually(ways):
        about: dict[tuple[str, str], list[str]] = {}
        for one, ear, end in chosen:
            about.setdefault((ear, end), []).append(one)
        edits = tuple(_edit(bench, *way, own) for way, own in about.items())
        yield Trial(edits, joined(_said(bench, *way, own) for way, own in about.items()))


def _edit(bench: Bench, start: str, end: str, about: Sequence[str]) -> Edit:
    known = _link(bench, start, end)
    if known is not None and about:
        path = ("organization", "links", f"{known.start} {known.end} {TYPE}", "about")
        return bench.pen.put(path, list(dict.fromkeys((*(known.about or ()), *about))))
    link = {"from": start, "to": end, "type": TYPE}
    return bench.pen.append(("organization", "links"), {**link, **({"about": list(about)} if about else {})})


def _link(bench: Bench, start: str, end: str) -> Link | None:
    return next(
        (one for one in bench.scenario.organization.links if (one.start, one.end, one.type) == (start, end, TYPE)), None
    )


def _said(bench: Bench, start: str, end: str, about: Sequence[str]) -> Message:
    if not about:
        return msg("Write a feedback line from {start} to {end}.", start=bench.name(start), end=bench.name(end))
    return msg("Write a feedback line from {start} to {end}, about {publics}.", start=bench.name(start),
               end=bench.name(end), publics=bench.names(about))  # fmt: skip


MOVE = Move(
    id="feedback-written",
    title=msg("Write a feedback line"),
    mends=("no-inward-voice", "heard", "listening", "strategic-watch", "marketing-fad", "beyond-fad"),
    trials=trials,
)
