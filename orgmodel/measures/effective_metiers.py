"""Effective métiers: how many equal métiers the role amounts to, and how many fall to one full-time equivalent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.metiers import NAMES, effective_number, shares_of
from orgmodel.measures.unmeasured import unmeasured, unseated
from orgmodel.records import Evidence
from orgmodel.scenario.vocabulary import Metier
from orgmodel.text import Message, Share, listing, msg


class Hats(NamedTuple):
    """The métiers of the role, and the working time that wears them."""

    shares: Mapping[Metier, float]
    number: float
    """Effective number of métiers."""
    fte: float | None
    """Full-time equivalents of all seats; None where one of them is not written."""

    @property
    def each(self) -> float:
        """Métiers that fall to one full-time equivalent: several people share the hats, half a person wears all."""
        return self.number / max(1.0, self.fte or 1.0)


def effective_metiers(situation: Situation) -> Measured:
    """exp(−Σ p ln p) over the shares of the métiers: 1 where there is one, 5 where all five weigh the same."""
    placed = situation.graph.placed
    if not placed.seats:
        return unseated()
    shares = shares_of(placed.seats)
    if not shares:
        return unmeasured(msg("How the role divides between its métiers is not written."), "community_manager.metiers")
    times = [seat.fte for seat in placed.seats]
    fte = None if None in times else sum(float(time) for time in times if time is not None)
    hats = Hats(shares, effective_number(shares), fte)
    places = tuple(dict.fromkeys(seat.at(field) for seat in placed.seats for field in ("metiers", "fte")))
    return Measured(hats.number, _explanation(hats), Evidence(placed.seat_ids, places=places),
                    () if fte is not None else ("placements[].seats[].fte",), detail=hats)  # fmt: skip


def _explanation(hats: Hats) -> Message:
    rows = listing(
        msg("{metier} ({share})", metier=NAMES[metier], share=Share(share))
        for metier, share in sorted(hats.shares.items(), key=lambda row: -row[1])
    )
    number = round(hats.number, 1)
    if hats.fte is None:
        return msg("The role amounts to {number} equal métiers: {rows}; its working time is not written.",
                   number=number, rows=rows)  # fmt: skip
    return msg("The role amounts to {number} equal métiers for {fte} FTE: {rows}.",
               number=number, fte=round(hats.fte, 2), rows=rows)  # fmt: skip


MEASURE = Measure(
    id="effective-metiers",
    title=msg("Number of hats"),
    meaning=msg("How many equal métiers the role amounts to: a load, and the rule rather than a fault."),
    unit="count",
    formula=msg("exp(−Σ p ln p), p the share of each métier over all seats, by full-time equivalents"),
    reference=msg("C. E. Shannon (1948) for the entropy; M. O. Hill, Ecology 54 (1973) 427-432, for its exponential"),
    measure=effective_metiers,
)
