"""Métier anchored: a working tie to its home, one who answers for it, a figure and a tool in the role's hands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from orgmodel.measures.metier_anchoring import Anchoring
from orgmodel.measures.metiers import HOSTS, NAMES
from orgmodel.placement.advice.bench import Bench, titled
from orgmodel.placement.advice.drafts import shown_in_report
from orgmodel.placement.advice.move import Cost, Move, Trial, gradually
from orgmodel.scenario.edit import Edit
from orgmodel.scenario.spans import Data
from orgmodel.scenario.vocabulary import Metier
from orgmodel.text import Message, listing, msg

FAMILIES: Mapping[str, Metier] = MappingProxyType({f"metier-{one.replace('_', '-')}": one for one in HOSTS})
"""The check of each métier."""
Part = tuple[tuple[Edit, ...], Message, Cost]


def trials(bench: Bench) -> Iterator[Trial]:
    """What the métier lacks of the four, one more at a time: tool, tie, figure, then who answers."""
    metier = FAMILIES[bench.target.family]
    rows: Sequence[Anchoring] = bench.detail("metier-anchoring") or ()
    found = next((row for row in rows if row.metier == metier), None)
    if found is None:
        return
    tie, answers, figure, tool = ((anchor.worth or 0.0) < 1 for anchor in found.anchors)
    parts: list[Part] = [
        *(_tool(bench, metier) if tool else ()),
        *(_tie(bench, metier) if tie else ()),
        *(_figure(bench, metier) if figure else ()),
        *(_answers(bench, metier) if answers else ()),
    ]
    for chosen in gradually(parts):
        said = msg("Anchor {metier}: {parts}.", metier=NAMES[metier], parts=listing(said for _, said, _ in chosen))
        cost = Cost(*(sum(one) for one in zip(*(cost for _, _, cost in chosen), strict=True)))
        yield Trial(tuple(edit for edits, _, _ in chosen for edit in edits), said, cost)


def _heads(bench: Bench, metier: Metier) -> list[str]:
    units = (unit.id for unit in bench.placed.units.values() if unit.function in HOSTS[metier])
    return [bench.graph.heads[unit] for unit in units if unit in bench.graph.heads]


def _tool(bench: Bench, metier: Metier) -> Iterator[Part]:
    """A tool of the métier that the role may use from now on."""
    for tool in bench.scenario.tools or ():
        if metier in (tool.metiers or ()) and tool.users is not None:
            edit = bench.pen.put(("tools", tool.id, "users"), [*tool.users, bench.manager])
            yield (edit,), msg("use of {tool}", tool=tool.name or tool.id), Cost()
            return


def _tie(bench: Bench, metier: Metier) -> Iterator[Part]:
    """A working tie to the head of its home, from the first seat."""
    placement, heads = bench.placed.placement, _heads(bench, metier)
    if placement is None or not heads:
        return
    seat = placement.seats[0]
    if heads[0] not in (*seat.coordinates_with, *seat.reports_to, *seat.dotted_to):
        edit = bench.pen.seat(seat.id, ("coordinates_with",), [*seat.coordinates_with, heads[0]])
        yield (edit,), msg("work with {role}", role=bench.name(heads[0])), Cost(hours=1.0)


def _figure(bench: Bench, metier: Metier) -> Iterator[Part]:
    """An indicator of what the métier changes, for an objective of the métier where there is one."""
    strategy = bench.scenario.strategy
    objectives = {one.id: one.metier for one in (strategy.objectives if strategy else None) or ()}
    own = next((one for one, its in objectives.items() if its == metier), None)
    taken = {one.id for one in (strategy.indicators if strategy else None) or ()}
    name = f"{metier}_effect"
    if name not in taken:
        value: Data = {"id": name, "name": titled(msg("What {metier} changes", metier=NAMES[metier])),
                       "metier": metier, "kind": "outcome", "owner": bench.manager, "frequency": "monthly",
                       **({"objective": own} if own else {})}  # fmt: skip
        edits = (bench.pen.append(("strategy", "indicators"), value), *shown_in_report(bench, [name]))
        yield edits, msg("a figure of its own"), Cost()


def _answers(bench: Bench, metier: Metier) -> Iterator[Part]:
    """One who answers for the duties of the métier: the head of its home."""
    heads = _heads(bench, metier)
    field = "approver" if bench.scenario.scheme == "daci" else "accountable"
    for row in bench.scenario.responsibilities or ():
        if row.metier == metier and heads and len(getattr(row, field) or ()) != 1:
            edit = bench.pen.put(("responsibilities", row.activity, field), heads[0])
            yield (edit,), msg("{role} answering for it", role=bench.name(heads[0])), Cost(owners=1)


MOVE = Move(
    id="metier-anchored",
    title=msg("Anchor a métier"),
    mends=tuple(FAMILIES),
    trials=trials,
)
