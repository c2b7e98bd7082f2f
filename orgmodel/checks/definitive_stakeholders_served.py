"""Definitive stakeholders served: whether somebody serves each kind of public, those that press above all."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import unwritten, without, worst
from orgmodel.measures.measure import Facts, Measured
from orgmodel.measures.neglected_publics import Attended
from orgmodel.records import Evidence
from orgmodel.scenario.placed import Placed
from orgmodel.text import listing, msg, plural


def check(facts: Facts) -> Checked:
    """Fails where a definitive or dangerous public is neglected; warns where a kind of public is served by nobody."""
    placed = facts.graph.placed
    measured = facts.measures["neglected-publics"]
    if measured.value is None:
        return Checked("not_assessable", measured.explanation, missing=measured.missing)
    if not placed.stakeholders:
        return without(msg("There is no public."))
    pressing, kinds = _pressing(measured), _kinds(placed, measured.detail)
    found = worst(pressing, kinds)
    if found.status != "pass":
        return found._replace(value=measured.value)
    said = msg("{pressing} {kinds}", pressing=pressing.explanation, kinds=kinds.explanation)
    return found._replace(explanation=said)


def _pressing(measured: Measured) -> Checked:
    if measured.value:
        return Checked("fail", measured.explanation, measured.value, measured.evidence, measured.missing)
    if measured.missing:
        said = msg("It is not written which publics press, or who serves them.")
        return Checked("not_assessable", said, measured.value, measured.evidence, measured.missing)
    return Checked("pass", measured.explanation, measured.value, measured.evidence)


def _kinds(placed: Placed, rows: tuple[Attended, ...]) -> Checked:
    """A kind of public is covered where one public of it is served; publics without a kind are left out."""
    kinds = {row.stakeholder: placed.stakeholders[row.stakeholder].kind for row in rows}
    whole = {kind for kind in kinds.values() if kind is not None}
    served = {kinds[row.stakeholder] for row in rows if row.is_served} & whole
    open_kinds = {kinds[row.stakeholder] for row in rows if row.is_served is None} & whole - served
    alone = [one for one, kind in kinds.items() if kind in whole - served - open_kinds]
    if alone:
        said = msg("{served} of {all} kinds of public are served; nobody serves {publics}.", served=len(served),
                   all=len(whole), publics=listing(placed.name(one) for one in alone))  # fmt: skip
        places = tuple(placed.stakeholders[one].location for one in alone)
        return Checked("warn", said, None, Evidence(tuple(alone), places=places))
    if open_kinds:
        return unwritten(msg("It is not written who serves every kind of public."), "stakeholders[].served_by")
    return Checked("pass", plural("{n} kind of public is served.", "All {n} kinds of public are served.", len(whole)))


CHECK = Check(
    id="definitive-stakeholders-served",
    code="O6",
    part="organigramme",
    title=msg("Serve those who cannot wait"),
    question=msg("Is there somebody for each kind of public, and for every public that has power and presses?"),
    thresholds=msg("every kind served / a kind unserved / a definitive or dangerous public unserved"),
    provenance=msg("Mitchell, Agle and Wood 1997; an attribute is present from .5, our proposal"),
    remedy=msg("Name who serves this public, or open a channel for it with an operator."),
    check=check,
)
