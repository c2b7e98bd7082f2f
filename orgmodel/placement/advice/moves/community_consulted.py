"""Community consulted: a decision is put to those it binds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orgmodel.measures.consultation import NOT_COMMUNITIES, Bound
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Move, Trial, gradually
from orgmodel.scenario.conduct import BindingDecision
from orgmodel.scenario.edit import Edit
from orgmodel.text import listing, msg


def trials(bench: Bench) -> Iterator[Trial]:
    """Decisions taken without those they bind, the worst first: whoever was only told, else who is served most."""
    rows: Sequence[Bound] = bench.detail("consultation") or ()
    governance = bench.scenario.governance
    written = {one.id: one for one in (governance.binding_decisions if governance else None) or ()}
    found = [(written[row.decision], public) for row in sorted(rows, key=lambda row: -(row.value or 0))
             if row.value and (public := _public(bench, written[row.decision]))]  # fmt: skip
    for chosen in gradually(found):
        names = listing(one.id.replace("_", " ") for one, _ in chosen)
        said = msg("Put it to {publics} before it binds them: {decisions}.",
                   publics=bench.names(public for _, public in chosen), decisions=names)  # fmt: skip
        yield Trial(tuple(_edit(bench, *one) for one in chosen), said)


def _edit(bench: Bench, decision: BindingDecision, public: str) -> Edit:
    path = ("governance", "binding_decisions", decision.id, "consulted")
    return bench.pen.put(path, [*(decision.consulted or ()), public])


def _public(bench: Bench, decision: BindingDecision) -> str | None:
    """A community it told; else the one with most interest."""
    communities = [one for one in bench.placed.stakeholders.values() if one.kind not in NOT_COMMUNITIES]
    told = [one.id for one in communities if one.id in (decision.informed or ())]
    most = max(communities, key=lambda one: float(one.interest or 0), default=None)
    return told[0] if told else most.id if most else None


MOVE = Move(
    id="community-consulted",
    title=msg("Consult those it binds"),
    mends=("community-not-consulted",),
    trials=trials,
)
