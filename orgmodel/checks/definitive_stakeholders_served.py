"""Definitive stakeholders served: whether somebody serves each public that has power and presses."""

from __future__ import annotations

from collections.abc import Iterable

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import unwritten, without
from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence
from orgmodel.scenario.outside import Stakeholder
from orgmodel.text import listing, msg

PRESENT = 0.5
"""From this on an attribute counts as present (our proposal)."""
ATTRIBUTES = ("power", "legitimacy", "urgency")


def check(facts: Facts) -> Checked:
    """Fails where a definitive (power, legitimacy, urgency) or dangerous (power, urgency) public is not served."""
    publics = facts.graph.placed.stakeholders.values()
    if facts.graph.placed.scenario.stakeholders is None:
        return unwritten(msg("No public is written."), "stakeholders[]")
    pressing = [one for one in publics if _has(one, "power") and _has(one, "urgency")]
    served = {tie.target for tie in facts.graph.ties_of("serves")}
    alone = [one for one in pressing if one.id not in served and _is_known(facts, one)]
    missing = tuple(_missing(facts, publics, served))
    if alone:
        said = msg("Nobody serves {publics}.", publics=listing(one.name for one in alone))
        proof = Evidence(tuple(one.id for one in alone), places=tuple(one.location for one in alone))
        return Checked("fail", said, float(len(alone)), proof, missing)
    if missing:
        return unwritten(msg("It is not written which publics press, or who serves them."), *missing)
    if not pressing:
        return without(msg("No public has power and presses at once."))
    said = msg("Somebody serves each public with power and urgency: {publics}.",
               publics=listing(one.name for one in pressing))  # fmt: skip
    proof = Evidence(tuple(one.id for one in pressing), places=tuple(one.location for one in pressing))
    return Checked("pass", said, 0.0, proof)


def _has(one: Stakeholder, attribute: str) -> bool:
    value = getattr(one, attribute)
    return value is not None and value >= PRESENT


def _is_known(facts: Facts, one: Stakeholder) -> bool:
    """Whether it is written who serves it, be it nobody."""
    channels = [ch for ch in facts.graph.placed.channels.values() if one.id in (ch.stakeholders or ())]
    return one.served_by is not None or (bool(channels) and all(ch.operators is not None for ch in channels))


def _missing(facts: Facts, publics: Iterable[Stakeholder], served: set[str]) -> Iterable[str]:
    for name in ("power", "urgency"):
        if any(getattr(one, name) is None for one in publics):
            yield f"stakeholders[].{name}"
    unknown = [one for one in publics if one.id not in served and not _is_known(facts, one)]
    if any(_has(one, "power") and _has(one, "urgency") for one in unknown):
        yield "stakeholders[].served_by"


CHECK = Check(
    id="definitive-stakeholders-served",
    code="O6",
    part="organigramme",
    title=msg("Serve those who cannot wait"),
    question=msg("Is there somebody for every public that has power and presses?"),
    thresholds=msg("0 unserved / – / ≥ 1"),
    provenance=msg("Mitchell, Agle and Wood 1997; an attribute is present from .5, our proposal"),
    remedy=msg("Name who serves this public, or open a channel for it with an operator."),
    check=check,
)
