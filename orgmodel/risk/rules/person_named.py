"""Person named: the matrix names a person where it should name a role."""

from __future__ import annotations

from orgmodel.measures.measure import Facts
from orgmodel.records import Level
from orgmodel.risk.responsibility import RACI, rows_of
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.risk.subjects import activity_name
from orgmodel.text import msg


def find(facts: Facts) -> Outcome:
    """One hit a letter held by an id that is neither a role nor a seat; all of them one finding."""
    placed = facts.graph.placed
    if placed.scenario.responsibilities is None:
        return Outcome(missing=("responsibilities[]",))
    rows = rows_of(facts)
    hits = tuple(
        Hit(
            1 / len(rows),
            msg("{activity} names the person {person}.", activity=activity_name(placed, row.activity), person=one),
            row.proof(letter, (one,)),
            row.activity,
            "",
        )
        for row in rows
        for letter, name in enumerate(RACI)
        for one in getattr(row, name) or ()
        if one not in facts.graph.insiders
    )
    return Outcome(hits)


RULE = Rule(
    id="person-named",
    code="L11",
    title=msg("A person named instead of a role"),
    why=msg("People leave and roles stay: a matrix of names is wrong at the first departure."),
    detected=msg("A letter of the responsibility matrix held by a person’s id."),
    assessed=msg("Always low."),
    treatment=msg("Write the role the person holds."),
    question=msg("What would this row say the day after this person leaves?"),
    false_positives=msg("A founder who holds an activity in person, by statute."),
    reference=msg("our proposal"),
    harm="people",
    find=find,
    level=Level.LOW,
)
