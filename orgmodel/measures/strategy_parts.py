"""Strategy parts: of five things that make an objective a plan, how many its best objective has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.unmeasured import unmeasured
from orgmodel.records import Evidence, Location
from orgmodel.scenario.strategy import Objective, Strategy
from orgmodel.text import Message, Text, listing, msg, plural

PartKind = Literal["serves", "stakeholders", "owner", "fte", "review"]
REVIEW: timedelta = timedelta(days=366)
"""An objective is looked at again within twelve months (domain.md ST1, our proposal)."""
LACKS: dict[PartKind, Message] = {
    "serves": msg("an objective of the organization that it serves"),
    "stakeholders": msg("a public it is about"),
    "owner": msg("an owner"),
    "fte": msg("working time"),
    "review": msg("a review within twelve months"),
}


class PlanPart(NamedTuple):
    """One of the five: whether the objective has it, None where that is not written, and where it would be."""

    kind: PartKind
    kept: bool | None
    location: Location


class Planned(NamedTuple):
    """One objective and its five parts."""

    objective: str
    text: Text
    parts: tuple[PlanPart, ...]

    @property
    def kept(self) -> int:
        """Parts it is known to have."""
        return sum(part.kept is True for part in self.parts)

    @property
    def at_best(self) -> int:
        """Parts it may have, whatever is not written."""
        return sum(part.kept is not False for part in self.parts)


class StrategyParts(NamedTuple):
    """The objectives, and the most complete of them; the parts some objective may have at best."""

    objectives: tuple[Planned, ...]
    best: Planned | None
    at_best: int


def strategy_parts(situation: Situation) -> Measured:
    """Parts of the most complete objective, 0 to 5; `at_least` where what is not written could add some."""
    placed = situation.graph.placed
    strategy = placed.scenario.strategy
    if strategy is None or strategy.objectives is None:
        return unmeasured(msg("No objective is written."), "strategy.objectives[]")
    if not strategy.objectives:
        return Measured(0.0, msg("There is no objective, so no strategy."),
                        Evidence(places=(strategy.at("objectives"),)), detail=StrategyParts((), None, 0))  # fmt: skip
    day = placed.scenario.day
    rows = tuple(Planned(one.id, one.text, tuple(_parts(strategy, one, day))) for one in strategy.objectives)
    best = max(rows, key=lambda row: (row.kept, row.at_best))
    at_best = max(row.at_best for row in rows)
    open_rows = [row for row in rows if row.at_best > best.kept]
    missing = tuple(dict.fromkeys(
        f"strategy.objectives[].{part.kind}" for row in open_rows for part in row.parts if part.kept is None
    ))  # fmt: skip
    owners = [actor for one in strategy.objectives if one.owner for actor in placed.resolve(one.owner)]
    places = tuple(part.location for row in rows for part in row.parts if not part.kept)
    whole = tuple(part.location for part in best.parts)
    proof = Evidence(tuple(dict.fromkeys(owners)), places=tuple(dict.fromkeys(places or whole)))
    return Measured(float(best.kept), _explanation(rows, best), proof, missing, "at_least" if missing else "exact",
                    detail=StrategyParts(rows, best, at_best))  # fmt: skip


def _parts(strategy: Strategy, one: Objective, day: date) -> Iterator[PlanPart]:
    """The five parts; where the organization is known to have no objective, none is served."""
    serves = True if one.serves else False if strategy.organization_objectives == () else None
    yield PlanPart("serves", serves, one.at("serves"))
    yield PlanPart("stakeholders", None if one.stakeholders is None else bool(one.stakeholders), one.at("stakeholders"))
    yield PlanPart("owner", True if one.owner else None, one.at("owner"))
    yield PlanPart("fte", None if one.fte is None else one.fte > 0, one.at("fte"))
    near = None if one.review is None else timedelta() <= one.review - day <= REVIEW
    yield PlanPart("review", near, one.at("review"))


def _explanation(rows: Sequence[Planned], best: Planned) -> Message:
    faulty = [
        msg("“{objective}” ({lacks})", objective=row.text,
            lacks=listing(LACKS[part.kind] for part in row.parts if not part.kept))
        for row in rows if row.kept < len(row.parts)
    ]  # fmt: skip
    if not faulty:
        return plural(
            "The only objective serves the organization, has a public, an owner, working time and a review.",
            "Each of {n} objectives serves the organization, has a public, an owner, working time and a review.",
            len(rows),
        )
    if best.kept == len(best.parts):
        return msg("“{objective}” has all five parts of a plan; not written or not there for others: {others}.",
                   objective=best.text, others=listing(faulty))  # fmt: skip
    return msg("The most complete objective has {n} of 5 parts; not written or not there: {others}.",
               n=best.kept, others=listing(faulty))  # fmt: skip


MEASURE = Measure(
    id="strategy-parts",
    title=msg("Parts of the strategy"),
    meaning=msg("Whether one objective at least is a plan: useful to organization and public, owned, reviewed."),
    unit="count",
    formula=msg(
        "the most of these five that one objective has: an objective of the organization it serves, a public, an "
        "owner, working time, a review within twelve months"
    ),
    reference=msg("the five parts are our proposal"),
    measure=strategy_parts,
)
