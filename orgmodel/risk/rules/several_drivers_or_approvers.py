"""Several drivers or approvers: a decision of a DACI without exactly one driver and one approver."""

from __future__ import annotations

from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence, Level
from orgmodel.risk.responsibility import Row, is_daci, rows_of, unwritten
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.risk.subjects import activity_name
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, listing, msg


def find(facts: Facts) -> Outcome:
    """One hit a row of a DACI whose drivers or approvers are written and are not exactly one."""
    if not is_daci(facts):
        return Outcome(applicable=False)
    rows = rows_of(facts)
    hits = []
    for row in rows:
        wrong = [letter for letter in (0, 1) if (held := _held(row, letter)) is not None and len(held) != 1]
        if wrong:
            actors = tuple(one for letter in wrong for one in _held(row, letter) or ())
            places = tuple(row.at(letter) for letter in wrong)
            message = _message(facts.graph.placed, row, wrong[0])
            hits.append(Hit(1 / len(rows), message, Evidence(actors, places=places), row.activity))
    missing = (*unwritten(facts, rows, "responsible"), *unwritten(facts, rows, "accountable"))
    return Outcome(tuple(hits), tuple(dict.fromkeys(missing)))


def _held(row: Row, letter: int) -> tuple[str, ...] | None:
    return row.responsible if letter == 0 else row.accountable


def _message(placed: Placed, row: Row, letter: int) -> Message:
    name = activity_name(placed, row.activity)
    roles = listing(placed.name(one) for one in _held(row, letter) or ())
    if not roles.items:
        return (
            msg("{activity}: nobody drives it.", activity=name)
            if letter == 0
            else msg("{activity}: nobody approves it.", activity=name)
        )
    if letter == 0:
        return msg("{activity}: {roles} all drive it.", activity=name, roles=roles)
    return msg("{activity}: {roles} all approve it.", activity=name, roles=roles)


RULE = Rule(
    id="several-drivers-or-approvers",
    code="L9",
    title=msg("Several or no drivers or approvers"),
    why=msg("A decision with two drivers is led twice, and with two approvers it is approved never."),
    detected=msg("In a DACI, a row with no driver or no approver, or with more than one of either."),
    assessed=msg("Always medium (our proposal)."),
    treatment=msg("Keep one driver and one approver; the others contribute or are informed."),
    question=msg("Who calls the meeting, and who closes it?"),
    false_positives=msg("A committee that decides as one; write it as one role."),
    reference=msg("DACI: one driver, one approver"),
    harm="service",
    find=find,
    level=Level.MEDIUM,
)
