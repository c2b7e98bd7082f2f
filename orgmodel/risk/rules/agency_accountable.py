"""Agency accountable: an outside agency answers for what the organization says."""

from __future__ import annotations

from orgmodel.graph import OrgGraph
from orgmodel.measures.agency_reliance import is_agency
from orgmodel.measures.measure import Facts
from orgmodel.records import Level
from orgmodel.risk.responsibility import Row, rows_of, unwritten
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.risk.subjects import activity_name
from orgmodel.text import msg


def find(facts: Facts) -> Outcome:
    """Hits by row, grouped by the agency's role."""
    rows = rows_of(facts)
    hits = tuple(
        _hit(facts.graph, row, role, len(rows))
        for row in rows
        for role in row.accountable or ()
        if is_agency(facts.graph.placed, role)
    )
    return Outcome(hits, unwritten(facts, rows, "accountable"))


def _hit(graph: OrgGraph, row: Row, role: str, count: int) -> Hit:
    placed = graph.placed
    message = msg("{activity}: {role}, of an agency, answers for it.",
                  activity=activity_name(placed, row.activity), role=placed.name(role))  # fmt: skip
    return Hit(1 / count, message, row.proof(1, (role,)), row.activity, role)


RULE = Rule(
    id="agency-accountable",
    code="L8",
    title=msg("An agency is accountable"),
    why=msg("Work can be bought, the answer for it cannot: the public and the judge ask the organization."),
    detected=msg("The accountable role of an activity belongs to a unit that is an agency."),
    assessed=msg("Always high (our proposal)."),
    treatment=msg("Give the accountable letter to a role inside; the agency stays responsible for doing the work."),
    question=msg("Who inside would sign what the agency has just published?"),
    false_positives=msg("A shared service of the same group that is written as an agency."),
    reference=msg("our proposal"),
    harm="legal",
    find=find,
    level=Level.HIGH,
)
