"""The pipeline on one page: scenario → placement → graph → measures → checks, criteria, risks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from orgmodel.checks import CHECKS
from orgmodel.checks.check import Checked
from orgmodel.criteria import CRITERIA
from orgmodel.graph import OrgGraph, build_graph
from orgmodel.measures import MEASURES
from orgmodel.measures.measure import Facts, Measured, Situation
from orgmodel.profiles import find_profile
from orgmodel.records import Finding
from orgmodel.risk.grouping import Group, group_findings
from orgmodel.risk.order import Place, places
from orgmodel.risk.register import find_risks
from orgmodel.risk.rule import Outcome
from orgmodel.risk.yearly import YearlyLoss, yearly_losses
from orgmodel.scenario.placed import Placed, place
from orgmodel.scenario.placing import Placement
from orgmodel.scenario.types import Scenario


@dataclass(frozen=True)
class Assessment:
    """All results of one placement; nothing downstream computes anything of its own.

    What only some readers ask for is computed once, when it is first asked.
    """

    placed: Placed
    graph: OrgGraph
    facts: Facts
    measures: Mapping[str, Measured]
    checks: Mapping[str, Checked]
    criteria: Mapping[str, float | None]
    outcomes: Mapping[str, Outcome]
    findings: tuple[Finding, ...]
    """In order: level, then mean points a year; one that was accepted is still here."""

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The findings under their heads."""
        return group_findings(self.findings)

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Place of each finding by its id, and how far it may move."""
        return places(self.findings)

    @cached_property
    def yearly(self) -> Mapping[str, YearlyLoss]:
        """Yearly loss by the id of the finding; a finding of fixed level has none."""
        return yearly_losses(self.placed, self.findings)

    @property
    def completeness(self) -> float:
        """Assessable checks ÷ applicable ones, 0 to 1."""
        applicable = [checked for checked in self.checks.values() if checked.status != "not_applicable"]
        assessable = [checked for checked in applicable if checked.status != "not_assessable"]
        return len(assessable) / len(applicable) if applicable else 1.0


def assess(scenario: Scenario, placement: Placement | None) -> Assessment:
    """Everything the model says of `placement`; None where today's seat is unknown."""
    return assess_graph(build_graph(place(scenario, placement)))


def assess_graph(graph: OrgGraph) -> Assessment:
    """Everything the model says of a placement that is a graph already."""
    situation = Situation(graph, find_profile(graph.placed.scenario.domain))
    measures = {measure.id: measure.measure(situation) for measure in MEASURES}
    facts = Facts(graph, situation.profile, measures)
    outcomes, findings = find_risks(facts)
    return Assessment(
        placed=graph.placed,
        graph=graph,
        facts=facts,
        measures=measures,
        checks={check.id: check.check(facts) for check in CHECKS},
        criteria={criterion.id: criterion.value(facts) for criterion in CRITERIA},
        outcomes=outcomes,
        findings=findings,
    )
