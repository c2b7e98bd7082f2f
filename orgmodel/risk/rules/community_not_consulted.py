"""Community not consulted: decisions that bind a community are taken without it."""

from __future__ import annotations

from orgmodel.measures.consultation import Bound
from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.scenario.conduct import BindingDecision
from orgmodel.text import Message, listing, msg


def find(facts: Facts) -> Outcome:
    """Hits by binding decision, which add up to their mean; all of them one finding."""
    measured = facts.measures["consultation"]
    if measured.value is None:
        return Outcome(missing=measured.missing)
    if not measured.detail:
        return Outcome(applicable=False)
    governance = facts.graph.placed.scenario.governance
    decisions = {one.id: one for one in (governance.binding_decisions if governance else None) or ()}
    hits = tuple(
        _hit(facts, row, decisions[row.decision], row.value / len(measured.detail))
        for row in measured.detail
        if row.value
    )
    return Outcome(hits, measured.missing)


def _hit(facts: Facts, row: Bound, decision: BindingDecision, driver: float) -> Hit:
    placed = facts.graph.placed
    asked, told = placed.resolve_all(decision.consulted), placed.resolve_all(decision.informed)
    said = {
        "decision": _name(decision),
        "asked": listing(placed.name(one) for one in asked),
        "told": listing(placed.name(one) for one in told),
    }
    if asked and told:
        message = msg("{decision}: taken after asking {asked}; {told} were only told.", **said)
    elif asked:
        message = msg("{decision}: taken after asking {asked}, without telling those it binds.", **said)
    elif told:
        message = msg("{decision}: taken without asking anybody; {told} were only told.", **said)
    else:
        message = msg("{decision}: taken without asking or telling anybody it binds.", **said)
    return Hit(driver, message, Evidence(asked + told, places=(row.location,)), decision.id, "")


def _name(decision: BindingDecision) -> Message:
    """By its kind in words, and by its id as written, which is of no language."""
    if decision.kind == "rules":
        return msg("Decision on rules ({id})", id=decision.id)
    if decision.kind == "staff":
        return msg("Decision on staff ({id})", id=decision.id)
    if decision.kind == "sanctions":
        return msg("Decision on sanctions ({id})", id=decision.id)
    return msg("Decision ({id})", id=decision.id)


RULE = Rule(
    id="community-not-consulted",
    code="R14",
    title=msg("The community is not consulted"),
    why=msg("Volunteers accept rules they helped to write, and leave over rules that are announced to them."),
    detected=msg(
        "Rules, sanctions and changes of moderators decided without consulting a community or who represents it."
    ),
    assessed=msg(
        "Likelihood from the share of such decisions; informing counts half, telling shortly before is not asking."
    ),
    treatment=msg("A council with a say on rules, a notice period, an appeal for sanctions."),
    question=msg("Who among the members knew of this decision before it was announced?"),
    false_positives=msg("Decisions that the law imposes, or that protect a victim and cannot wait."),
    reference=msg("Public case: a question-and-answer network and its moderators, 2019; figures our proposal"),
    harm="reputation",
    find=find,
)
