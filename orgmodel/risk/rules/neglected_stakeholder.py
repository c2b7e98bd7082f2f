"""Neglected stakeholder: a public with power that presses, and nobody serves it."""

from __future__ import annotations

from orgmodel.measures.measure import Facts
from orgmodel.measures.neglected_publics import Attended
from orgmodel.records import Evidence
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.text import msg


def find(facts: Facts) -> Outcome:
    """One hit for each definitive or dangerous public that is neglected, driven by its power times its urgency."""
    measured = facts.measures["neglected-publics"]
    if measured.value is None:
        return Outcome(missing=measured.missing)
    rows: tuple[Attended, ...] = measured.detail
    return Outcome(tuple(_hit(facts, row) for row in rows if row.is_neglected), measured.missing)


def _hit(facts: Facts, row: Attended) -> Hit:
    one = facts.graph.placed.stakeholders[row.stakeholder]
    power, urgency = float(one.power or 0), float(one.urgency or 0)
    values = {"public": one.name, "power": round(power, 2), "urgency": round(urgency, 2)}
    if row.type == "dangerous":
        message = msg("{public} has power ({power}) and presses ({urgency}), without a proper claim: nobody serves it "
                      "or answers for it.", **values)  # fmt: skip
    else:
        message = msg("{public} has power ({power}) and presses ({urgency}): nobody serves it.", **values)
    place = one.at("served_by") if one.served_by is not None else one.location
    return Hit(
        power * urgency, message, Evidence((one.id,), places=(place, one.at("power"), one.at("urgency"))), one.id
    )


RULE = Rule(
    id="neglected-stakeholder",
    code="O6",
    title=msg("A powerful public that nobody attends to"),
    why=msg(
        "A public with power that presses and finds nobody goes elsewhere with it: to the press, a court, a rival."
    ),
    detected=msg(
        "Publics with power and urgency of .5 or more that no role serves; without legitimacy, that are in nobody’s "
        "objective either."
    ),
    assessed=msg("Likelihood from power times urgency, each from 0 to 1 (our proposal)."),
    treatment=msg("Name a role that serves it, open a channel with an operator, or give its objective an owner."),
    question=msg("Whom does this public call first, and does that person know?"),
    false_positives=msg("Publics served by a body that is not described here, such as a lawyer or a federation."),
    reference=msg("R. K. Mitchell, B. R. Agle, D. J. Wood, Academy of Management Review 22 (1997) 853-886"),
    harm="reputation",
    find=find,
)
