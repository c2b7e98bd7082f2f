"""Métier anchoring: whether each métier of the role has a line home, one who answers, a figure and a tool."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import add
from typing import NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures.anchors import Anchor, SeatTie, a_figure, a_tool, line_home, one_accountable, seat_ties
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.metiers import NAMES, shares_of
from orgmodel.measures.unmeasured import unmeasured, unseated
from orgmodel.records import Evidence
from orgmodel.scenario.vocabulary import Metier
from orgmodel.text import Message, Share, listing, msg

LEAST_SHARE = 0.1
"""A smaller part of the role need not be anchored (domain.md §2.3, our proposal)."""


class Anchoring(NamedTuple):
    """How one métier is held: its line home, who answers for it, its figure, its tool."""

    metier: Metier
    share: float
    anchors: tuple[Anchor, ...]

    @property
    def least(self) -> float:
        """Mean of the four, what is not written counting nothing."""
        return sum(anchor.worth or 0.0 for anchor in self.anchors) / len(self.anchors)

    @property
    def best(self) -> float:
        """Mean of the four, what is not written counting in full."""
        return sum(1.0 if anchor.worth is None else anchor.worth for anchor in self.anchors) / len(self.anchors)

    @property
    def missing(self) -> tuple[str, ...]:
        """Fields that are not written."""
        return tuple(anchor.field for anchor in self.anchors if anchor.worth is None)

    @property
    def proof(self) -> Evidence:
        """What proves the four."""
        return reduce(add, (anchor.proof for anchor in self.anchors))


def metier_anchoring(situation: Situation) -> Measured:
    """Mean anchoring of the métiers of at least a tenth of the role, weighted by their shares, 0 to 1."""
    graph = situation.graph
    placed = graph.placed
    if not placed.seats:
        return unseated()
    shares = shares_of(placed.seats)
    if not shares:
        return unmeasured(msg("How the role divides between its métiers is not written."), "community_manager.metiers")
    ties = seat_ties(graph)
    rows = tuple(
        _anchoring(graph, metier, share, ties) for metier, share in shares.items() if share >= LEAST_SHARE - 1e-9
    )
    value = sum(row.share * row.least for row in rows) / sum(row.share for row in rows)
    missing = tuple(dict.fromkeys(field for row in rows for field in row.missing))
    proof = Evidence(placed.seat_ids, places=tuple(dict.fromkeys(seat.at("metiers") for seat in placed.seats)))
    return Measured(value, _explanation(rows, value), reduce(add, (row.proof for row in rows), proof), missing,
                    "at_least" if missing else "exact", _notes(shares), rows)  # fmt: skip


def _anchoring(graph: OrgGraph, metier: Metier, share: float, ties: Sequence[SeatTie]) -> Anchoring:
    placed = graph.placed
    anchors = (
        line_home(graph, metier, ties),
        one_accountable(placed, metier),
        a_figure(placed, metier),
        a_tool(placed, metier),
    )
    return Anchoring(metier, share, anchors)


def _explanation(rows: Sequence[Anchoring], value: float) -> Message:
    said = (
        msg("{metier} ({share}) at {value}", metier=NAMES[row.metier], share=Share(row.share), value=Share(row.least))
        for row in rows
    )
    return msg("The métiers of the role are anchored at {value}: {rows}.", value=Share(value), rows=listing(said))


def _notes(shares: dict[Metier, float]) -> tuple[Message, ...]:
    small = [NAMES[metier] for metier, share in shares.items() if share < LEAST_SHARE - 1e-9]
    if not small:
        return ()
    return (msg("Less than {least} of the role, left out: {metiers}.", least=Share(LEAST_SHARE),
                metiers=listing(small)),)  # fmt: skip


MEASURE = Measure(
    id="metier-anchoring",
    title=msg("Anchoring of the métiers"),
    meaning=msg("Whether each métier that the role practises has a line home, one who answers, a figure and a tool."),
    unit="share",
    formula=msg(
        "Σ share_m · A_m ÷ Σ share_m over the métiers of at least .1; A_m = mean of: line to a host unit (1 reports, "
        ".7 dotted or integrated, .5 direct contact, 0 none), share of the métier’s activities with exactly one "
        "accountable, an indicator, a tool that a seat uses"
    ),
    reference=msg("the five métiers: M. Chéreau, Community management, Dunod, 3rd ed. 2015; anchors our proposal"),
    measure=metier_anchoring,
)
