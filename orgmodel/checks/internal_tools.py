"""Internal tools: a shared calendar, a request tool and a knowledge base that the role and its experts both use."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Item, count, unwritten
from orgmodel.measures.internal_tools import Need
from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence
from orgmodel.text import msg


def check(facts: Facts) -> Checked:
    """Three needs; two met are a warning, fewer fail."""
    measured = facts.measures["internal-tools"]
    if measured.value is None:
        return unwritten(measured.explanation, *measured.missing)
    needs: tuple[Need, ...] = measured.detail
    items = [Item(need.kept, need.lack, need.field, need.location) for need in needs]
    checked = count(items, 3, 2, measured.explanation)
    proof = Evidence(measured.evidence.actors) + checked.evidence
    return checked._replace(explanation=measured.explanation, evidence=proof)


CHECK = Check(
    id="internal-tools",
    code="T1",
    part="tools",
    title=msg("Tools shared inside"),
    question=msg("Does the role plan, follow requests and find answers in the same tools as those it asks?"),
    thresholds=msg("3 of 3 / 2 / ≤ 1"),
    provenance=msg("calendar, ticket or client tool, knowledge base: our proposal"),
    remedy=msg("Open the request tool and the knowledge base to the role, and the calendar to its colleagues."),
    check=check,
)
