"""Nobody responsible: an activity that is in the matrix and that nobody does."""

from __future__ import annotations

from orgmodel.measures.measure import Facts
from orgmodel.records import Level
from orgmodel.risk.responsibility import is_daci, rows_of, unwritten
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.risk.subjects import activity_name
from orgmodel.text import listing, msg


def find(facts: Facts) -> Outcome:
    """One hit a row whose responsible roles are written and empty."""
    if is_daci(facts):
        return Outcome(applicable=False)
    rows = rows_of(facts)
    placed = facts.graph.placed
    hits = []
    for row in rows:
        if row.responsible == ():
            owners = row.accountable or ()
            name = activity_name(placed, row.activity)
            message = msg("{activity}: nobody does it.", activity=name)
            if owners:
                message = msg("{activity}: nobody does it, and this role answers for it: {roles}.", activity=name,
                              roles=listing(placed.name(one) for one in owners))  # fmt: skip
            hits.append(Hit(1 / len(rows), message, row.proof(0, owners), row.activity))
    return Outcome(tuple(hits), unwritten(facts, rows, "responsible"))


RULE = Rule(
    id="nobody-responsible",
    code="L2",
    title=msg("Nobody responsible"),
    why=msg(
        "An activity that somebody answers for and nobody does is done by whoever is blamed last: the community "
        "manager."
    ),
    detected=msg("A row of the responsibility matrix whose responsible roles are written as none."),
    assessed=msg("Always high: the matrix itself does not hold."),
    treatment=msg("Name at least one role that does the work, or take the activity off the matrix."),
    question=msg("Whose week does this work appear in?"),
    false_positives=msg("An activity on the matrix for later, with no start date yet."),
    reference=msg("responsibility assignment matrix: at least one responsible for each activity"),
    harm="service",
    find=find,
    level=Level.HIGH,
)
