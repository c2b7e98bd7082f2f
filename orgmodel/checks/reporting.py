"""Reporting: whether the weekly, monthly and strategic reports reach who decides and ask for a decision."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Item, count, unwritten
from orgmodel.measures.measure import Facts
from orgmodel.measures.reporting_cadences import Cadenced
from orgmodel.profiles.survey_governance import EXECUTIVE_READERS
from orgmodel.profiles.survey_practice import REPORT_READERS
from orgmodel.text import msg


def check(facts: Facts) -> Checked:
    """Three cadences; a strategic report below the executive level is one that lacks, so at best a warning."""
    measured = facts.measures["reporting-cadences"]
    if measured.value is None:
        return unwritten(measured.explanation, *measured.missing)
    rows: tuple[Cadenced, ...] = measured.detail
    items = [Item(row.kept, row.lacks, "", row.location) for row in rows]
    checked = count(items, 3, 2, measured.explanation)
    return Checked(checked.status, measured.explanation, measured.value, measured.evidence, measured.missing)


CHECK = Check(
    id="reporting",
    code="ST3",
    part="steering",
    title=msg("Reports that decide"),
    question=msg("Do the team, the directors and the executives each get a report that asks them for a decision?"),
    thresholds=msg("3 of 3 / 2 / ≤ 1"),
    provenance=msg(
        "80% of reports reach a vice president or higher (The Community Roundtable 2017); cuts our proposal"
    ),
    remedy=msg("For each report, name its readers, one figure of effect and the decision it asks for."),
    check=check,
    context=(REPORT_READERS, EXECUTIVE_READERS),
)
