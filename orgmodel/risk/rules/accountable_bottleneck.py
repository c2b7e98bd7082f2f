"""Accountable bottleneck: one role answers for more than two activities in five."""

from __future__ import annotations

from typing import Final

from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence, Level
from orgmodel.risk.responsibility import rows_of, unwritten
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.text import Share, msg

LARGEST_SHARE: Final = 0.4
"""Share of the activities beyond which one role is a bottleneck (our proposal)."""
FEWEST: Final = 2
"""One activity is no bottleneck, however short the matrix (our proposal)."""


def find(facts: Facts) -> Outcome:
    """One hit a role accountable for more than 40% of the activities."""
    rows = rows_of(facts)
    placed = facts.graph.placed
    held = {
        role: [row for row in rows if role in (row.accountable or ())]
        for role in dict.fromkeys(one for row in rows for one in row.accountable or ())
    }
    hits = tuple(
        Hit(
            len(own) / len(rows),
            msg("{role} answers for {n} of {all} activities, {share}.", role=placed.name(role), n=len(own),
                all=len(rows), share=Share(len(own) / len(rows))),
            Evidence((role,), places=tuple(row.at(1) for row in own)),
            role,
        )
        for role, own in held.items()
        if len(own) >= FEWEST and len(own) / len(rows) > LARGEST_SHARE
    )  # fmt: skip
    return Outcome(hits, unwritten(facts, rows, "accountable"))


RULE = Rule(
    id="accountable-bottleneck",
    code="L5",
    title=msg("One role answers for too much"),
    why=msg("Everything waits for one diary, and one absence stops everything."),
    detected=msg("A role accountable for more than 40% of the activities of the matrix, and for two at least."),
    assessed=msg("Always medium; the share is our proposal."),
    treatment=msg("Hand whole activities to the heads of the métiers they belong to, with their accountable letter."),
    question=msg("Which of these activities could be decided without this role for a month?"),
    false_positives=msg("A very small organization, where the director answers for everything and is always there."),
    reference=msg("our proposal"),
    harm="service",
    find=find,
    level=Level.MEDIUM,
)
