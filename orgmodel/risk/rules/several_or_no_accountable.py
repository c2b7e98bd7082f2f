"""Several or no accountable: an activity for which not exactly one role answers."""

from __future__ import annotations

from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence, Level
from orgmodel.risk.responsibility import Row, is_daci, rows_of, unwritten
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.risk.subjects import activity_name
from orgmodel.text import listing, msg


def find(facts: Facts) -> Outcome:
    """One hit a row whose accountable roles are written and are not exactly one."""
    if is_daci(facts):
        return Outcome(applicable=False)
    rows = rows_of(facts)
    wrong = [row for row in rows if row.accountable is not None and len(row.accountable) != 1]
    hits = tuple(_hit(facts, row, row.accountable or (), len(rows)) for row in wrong)
    return Outcome(hits, unwritten(facts, rows, "accountable"))


def _hit(facts: Facts, row: Row, accountable: tuple[str, ...], count: int) -> Hit:
    placed = facts.graph.placed
    name = activity_name(placed, row.activity)
    if accountable:
        message = msg("{activity}: {roles} are all accountable for it.", activity=name,
                      roles=listing(placed.name(one) for one in accountable))  # fmt: skip
    else:
        message = msg("{activity}: nobody is accountable for it.", activity=name)
    return Hit(1 / count, message, Evidence(accountable, places=(row.at(1),)), row.activity)


RULE = Rule(
    id="several-or-no-accountable",
    code="L1",
    title=msg("Several or no accountable"),
    why=msg(
        "When two answer for an act, each counts on the other; when nobody does, the first mistake looks for a culprit."
    ),
    detected=msg("A row of the responsibility matrix that names no accountable role, or more than one."),
    assessed=msg("Always high: the matrix itself does not hold."),
    treatment=msg(
        "Keep one accountable role for each activity; the others become consulted or informed, or split the activity."
    ),
    question=msg("If this goes wrong tomorrow, who explains it to management?"),
    false_positives=msg(
        "Two roles that stand for one committee which decides as one; write the committee as one role."
    ),
    reference=msg("responsibility assignment matrix: exactly one accountable for each activity"),
    harm="service",
    find=find,
    level=Level.HIGH,
)
