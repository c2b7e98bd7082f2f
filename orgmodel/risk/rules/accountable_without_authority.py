"""Accountable without authority: who answers for an act stands below the superiors of all who do it."""

from __future__ import annotations

from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence, Level
from orgmodel.risk.responsibility import Row, rows_of, unwritten
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.risk.subjects import activity_name
from orgmodel.text import listing, msg


def find(facts: Facts) -> Outcome:
    """Hits by row, all of them one finding; rows whose levels are not known are left out."""
    rows = rows_of(facts)
    hits = tuple(
        _hit(facts, row, accountable, superiors, len(rows))
        for row in rows
        for accountable in row.accountable or ()
        if (superiors := _above(facts, row, accountable))
    )
    missing = (*unwritten(facts, rows, "accountable"), *unwritten(facts, rows, "responsible"))
    return Outcome(hits, tuple(dict.fromkeys(missing)))


def _above(facts: Facts, row: Row, accountable: str) -> tuple[str, ...]:
    """The superiors of those who do the work, if all of them stand above who answers for it; else none."""
    levels = facts.graph.levels
    others = [one for one in row.responsible or () if one != accountable]
    superiors = tuple(dict.fromkeys(above for one in others for above in facts.graph.superiors(one)))
    if accountable not in levels or any(one not in levels for one in superiors):
        return ()
    return superiors if all(levels[accountable] > levels[one] for one in superiors) else ()


def _hit(facts: Facts, row: Row, accountable: str, superiors: tuple[str, ...], count: int) -> Hit:
    placed = facts.graph.placed
    message = msg(
        "{activity}: {role} answers for it, and stands below whoever directs the work: {superiors}.",
        activity=activity_name(placed, row.activity),
        role=placed.name(accountable),
        superiors=listing(placed.name(one) for one in superiors),
    )
    proof = Evidence((accountable, *superiors), places=(row.at(1), row.at(0)))
    return Hit(1 / count, message, proof, row.activity, "")


RULE = Rule(
    id="accountable-without-authority",
    code="L3",
    title=msg("Accountable without authority"),
    why=msg("Who answers for work that others direct can be blamed for it and cannot change it."),
    detected=msg(
        "The accountable role stands lower in the reporting lines than every solid-line superior of those responsible; "
        "who does the work and answers for it alone is left aside."
    ),
    assessed=msg("Always medium (our proposal)."),
    treatment=msg(
        "Move the accountable letter up to a common superior, or give the role a written mandate over the work."
    ),
    question=msg("Can this role ask those who do the work to stop?"),
    false_positives=msg(
        "An expert whose word everybody follows, or a written delegation that reporting lines do not show."
    ),
    reference=msg("our proposal"),
    harm="people",
    find=find,
    level=Level.MEDIUM,
)
