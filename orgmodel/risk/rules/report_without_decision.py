"""Report without decision: figures are made every week or month that nobody is asked to act on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from orgmodel.measures.measure import Facts
from orgmodel.measures.reporting_cadences import NAMES, READERS, Cadenced
from orgmodel.records import Evidence
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.scenario.vocabulary import ReportCadence
from orgmodel.text import Message, listing, msg

WEIGHT: Final[Mapping[ReportCadence, float]] = {"weekly": 0.15, "monthly": 0.25, "strategic": 0.35}
"""What an idle report counts: a weekly or a monthly one alone stays low, a strategic one does not (our proposal)."""
DECIDING: Final = ("decisions", "audience")


def find(facts: Facts) -> Outcome:
    """Hits by report that asks for no decision or reaches nobody who takes one; all of them one finding."""
    measured = facts.measures["reporting-cadences"]
    if measured.value is None:
        return Outcome(missing=measured.missing)
    rows: tuple[Cadenced, ...] = measured.detail
    written = [row for row in rows if row.needs]
    if not written:
        return Outcome(applicable=False)
    unknown = (need for row in written for need in row.needs if need.kept is None and need.kind in DECIDING)
    missing = tuple(dict.fromkeys(need.field for need in unknown))
    return Outcome(tuple(_hit(facts, row) for row in written if set(DECIDING) & set(row.lacking)), missing)


def _hit(facts: Facts, row: Cadenced) -> Hit:
    places = tuple(need.location for need in row.needs if need.kept is False and need.kind in DECIDING)
    return Hit(WEIGHT[row.cadence], _said(facts, row), Evidence(row.readers, places=places), "", "")


def _said(facts: Facts, row: Cadenced) -> Message:
    report = NAMES[row.cadence]
    readers = listing(facts.graph.placed.name(one) for one in row.readers)
    if not row.readers:
        return msg("Nobody reads {report}.", report=report)
    if "audience" not in row.lacking:
        return msg("No decision is asked of {readers} in {report}.", readers=readers, report=report)
    if "decisions" not in row.lacking:
        return msg(
            "Nobody who reads {report} ({readers}) can decide: {why}.",
            readers=readers,
            report=report,
            why=READERS[row.cadence],
        )
    return msg("No decision is asked of {readers} in {report}, and none could take it: {why}.",
               readers=readers, report=report, why=READERS[row.cadence])  # fmt: skip


RULE = Rule(
    id="report-without-decision",
    code="",
    title=msg("Dashboards without a decision"),
    why=msg("Whoever counts every week for readers who never act on it soon counts what flatters, then stops."),
    detected=msg(
        "Reports that expect no decision, or none of whose readers can take it: weekly, the team or just above it; "
        "monthly, heads of departments; strategic, the executive level."
    ),
    assessed=msg("Likelihood from the idle reports: weekly .15, monthly .25, strategic .35, added up."),
    treatment=msg("Write under each report the decision it prepares and who takes it, or stop making it."),
    question=msg("Which decision did the last report change?"),
    false_positives=msg("A report that only informs on purpose, beside another that decides."),
    reference=msg(
        "80% of reports reach a vice president or higher (The Community Roundtable 2017); weights our proposal"
    ),
    harm="people",
    find=find,
    part_of="unproven-value",
    shared_causes=("sponsor_leaves",),
)
