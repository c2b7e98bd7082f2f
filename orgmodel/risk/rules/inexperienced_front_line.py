"""Inexperienced front line: trainees answer in public with nobody qualified beside or above them."""

from __future__ import annotations

from orgmodel.measures.measure import Facts
from orgmodel.measures.qualified_operators import Held
from orgmodel.records import Evidence
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.text import Share, listing, msg


def find(facts: Facts) -> Outcome:
    """Hits by channel, which add up to the audience share; all of them one finding."""
    measured = facts.measures["qualified-operators"]
    if measured.value is None:
        return Outcome(missing=measured.missing)
    if not measured.detail:
        return Outcome(applicable=False)
    hits = tuple(_hit(facts, row) for row in measured.detail if row.hands == "left_alone")
    return Outcome(hits, measured.missing)


def _hit(facts: Facts, row: Held) -> Hit:
    placed = facts.graph.placed
    message = msg("{channel}, {share} of the audience, is left to {operators}: only interns, apprentices or "
                  "volunteers, and no qualified superior.", channel=placed.name(row.channel), share=Share(row.share),
                  operators=listing(placed.name(one) for one in row.operators))  # fmt: skip
    return Hit(row.share, message, Evidence(row.operators, places=row.places), row.channel, "")


RULE = Rule(
    id="inexperienced-front-line",
    code="",
    title=msg("Nobody experienced on the front line"),
    why=msg(
        "Who answers in public is the organization for whoever reads it; a beginner’s mistake is signed by the house."
    ),
    detected=msg(
        "Channels outside that only interns, apprentices or volunteers answer, with no direct superior who has two "
        "years in the house or 16 hours of training a year."
    ),
    assessed=msg("Likelihood from the audience share of those channels."),
    treatment=msg(
        "A qualified second operator, a qualified direct superior, templates, and training before going live."
    ),
    question=msg("Who reads over the shoulder of the youngest person who answers for us?"),
    false_positives=msg("Volunteers of many years’ standing; an expert hired as an intern; a tutor outside the line."),
    reference=msg("public case of a record shop, 2013; cuts our proposal"),
    harm="reputation",
    find=find,
)
