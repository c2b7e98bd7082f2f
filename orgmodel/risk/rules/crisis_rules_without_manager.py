"""Crisis rules without manager: the community manager raises the alarm and has no say in what is said."""

from __future__ import annotations

from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence, Level
from orgmodel.risk.responsibility import Row, rows_of
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.text import listing, msg

ALARM = "escalate"
STATEMENT = "crisis_statement"


def find(facts: Facts) -> Outcome:
    """A hit where a seat is responsible for escalating and no seat has a say in the crisis statement."""
    placed = facts.graph.placed
    if not placed.seats:
        return Outcome(missing=("placements[].seats",))
    rows = {row.activity: row for row in rows_of(facts)}
    alarm, statement = rows.get(ALARM), rows.get(STATEMENT)
    if alarm is None or statement is None:
        return Outcome(missing=("responsibilities[]",))
    raising = tuple(one for one in alarm.responsible or () if one in placed.seat_ids)
    if not raising:
        return Outcome(applicable=alarm.responsible is None, missing=_responsible(alarm))
    heard = {*(statement.responsible or ()), *(statement.accountable or ()), *(statement.consulted or ()),
             *placed.resolve_all(statement.written.support)}  # fmt: skip
    if heard & set(placed.seat_ids):
        return Outcome()
    if statement.consulted is None:
        return Outcome(missing=("responsibilities[].consulted",))
    message = msg(
        "Bound to escalate a crisis, and not even consulted on the crisis statement: {seats}.",
        seats=listing(dict.fromkeys(placed.name(one) for one in raising)),
    )
    return Outcome((Hit(1.0, message, Evidence(raising, places=(alarm.at(0), statement.at(2))), STATEMENT),))


def _responsible(row: Row) -> tuple[str, ...]:
    return ("responsibilities[].responsible",) if row.responsible is None else ()


RULE = Rule(
    id="crisis-rules-without-manager",
    code="L7",
    title=msg("In the crisis, outside its rules"),
    why=msg(
        "Who hears the crisis first knows what people ask; a statement written without that answers something else."
    ),
    detected=msg(
        "A seat is responsible for escalating, and no seat is responsible, accountable, supporting or consulted on the "
        "crisis statement."
    ),
    assessed=msg("Always medium (our proposal)."),
    treatment=msg("Consult the community manager on the crisis statement, and on the rules that prepare it."),
    question=msg("Who tells those who write the statement what people are asking right now?"),
    false_positives=msg("A crisis cell in which the community manager sits without a letter."),
    reference=msg("our proposal"),
    harm="reputation",
    find=find,
    level=Level.MEDIUM,
)
