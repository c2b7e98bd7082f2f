"""Too many consulted: an activity that waits for the opinion of more than three roles."""

from __future__ import annotations

from typing import Final

from orgmodel.measures.measure import Facts
from orgmodel.records import Level
from orgmodel.risk.responsibility import rows_of, unwritten
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.risk.subjects import activity_name
from orgmodel.text import listing, msg

MOST_CONSULTED: Final = 3
"""Every additional opinion is a potential delay; the number is our proposal."""


def find(facts: Facts) -> Outcome:
    """One hit a row with more than three consulted roles."""
    rows = rows_of(facts)
    placed = facts.graph.placed
    hits = tuple(
        Hit(
            1 / len(rows),
            msg("{activity}: {n} roles are consulted, {roles}.", activity=activity_name(placed, row.activity),
                n=len(row.consulted), roles=listing(placed.name(one) for one in row.consulted)),
            row.proof(2, row.consulted),
            row.activity,
        )
        for row in rows
        if row.consulted is not None and len(row.consulted) > MOST_CONSULTED
    )  # fmt: skip
    return Outcome(hits, unwritten(facts, rows, "consulted"))


RULE = Rule(
    id="too-many-consulted",
    code="L4",
    title=msg("Too many consulted"),
    why=msg("Every opinion that must be asked for is a wait, and a public answer does not wait."),
    detected=msg("A row of the responsibility matrix with more than three consulted roles."),
    assessed=msg("Always medium; the number three is our proposal."),
    treatment=msg("Inform most of them afterwards; consult at most three, those whose answer may change the act."),
    question=msg("Whose opinion has changed an answer in the last six months?"),
    false_positives=msg("Slow activities such as strategy, where opinions are gathered once a year."),
    reference=msg("the number is our proposal"),
    harm="service",
    find=find,
    level=Level.MEDIUM,
)
