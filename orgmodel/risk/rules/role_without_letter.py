"""Role without letter: a role of the chart that appears nowhere in the responsibility matrix."""

from __future__ import annotations

from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence, Level
from orgmodel.risk.responsibility import rows_of
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.text import msg


def find(facts: Facts) -> Outcome:
    """One hit a role or seat without any letter, support included; all of them one finding."""
    placed = facts.graph.placed
    rows = rows_of(facts)
    if not rows:
        return Outcome(missing=("responsibilities[]",)) if placed.scenario.responsibilities is None else Outcome()
    named = {one for row in rows for letter in (row.responsible, row.accountable, row.consulted, row.informed)
             for one in letter or ()}  # fmt: skip
    named |= {one for row in rows for one in placed.resolve_all(row.written.support)}
    named |= {one for row in rows for one in placed.resolve_all(tuple((row.written.deputies or {}).values()))}
    hits = tuple(
        Hit(
            1 / len(facts.graph.insiders),
            msg("{role} has no letter in the matrix.", role=placed.name(role)),
            Evidence((role,), places=(placed.where(role),)),
            role,
            "",
        )
        for role in (*placed.roles, *placed.seat_ids)
        if role not in named
    )
    return Outcome(hits)


RULE = Rule(
    id="role-without-letter",
    code="L6",
    title=msg("Role without a letter"),
    why=msg("A role that the matrix does not know learns from the public what its organization has said."),
    detected=msg("A role or seat that holds no letter in any row of the responsibility matrix."),
    assessed=msg("Always low: many roles have no part in public conversation."),
    treatment=msg("Inform those whose work the conversation touches; leave the others out on purpose."),
    question=msg("Who was surprised by the last public answer?"),
    false_positives=msg("Most roles of a large organization."),
    reference=msg("our proposal"),
    harm="people",
    find=find,
    level=Level.LOW,
)
