"""Public served: a role that serves a public nobody serves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orgmodel.measures.serving import is_serving_written
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Move, Trial, gradually
from orgmodel.scenario.edit import Edit
from orgmodel.text import msg

MOST = 3
"""Roles that are proposed (our proposal)."""


def trials(bench: Bench) -> Iterator[Trial]:
    """Publics without anybody, those of most power first: by the role, then by a superior of its own."""
    served = {tie.target for tie in bench.graph.ties_of("serves")}
    publics = [one for one in bench.placed.stakeholders.values() if is_serving_written(bench.graph, one)]
    alone = [one for one in publics if one.id not in served]
    named = [one for one in alone if one.id in bench.target.subjects]
    found = sorted(named or alone, key=lambda one: -float(one.power or 0))
    for role in (bench.manager, *list(bench.superiors(bench.placed.seat_ids))[: MOST - 1]):
        for chosen in gradually([one.id for one in found]):
            name = bench.placed.manager.title if role == bench.manager else bench.name(role)
            said = msg("Have {role} serve {publics}.", role=name, publics=bench.names(chosen))
            yield Trial(tuple(_edits(bench, chosen, role)), said)


def _edits(bench: Bench, publics: Sequence[str], role: str) -> Iterator[Edit]:
    yield from (bench.pen.put(("stakeholders", one, "served_by"), [role]) for one in publics)


MOVE = Move(
    id="public-served",
    title=msg("Serve a public"),
    mends=("neglected-stakeholder", "definitive-stakeholders-served", "heard", "no-inward-voice", "listening"),
    trials=trials,
)
