"""Role conflict: orders from several superiors, or duties that nobody clearly answers for."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.measures.measure import Facts, Measured
from orgmodel.records import Evidence
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.text import listing, msg


def find(facts: Facts) -> Outcome:
    """One finding, driven by the larger of conflict and ambiguity."""
    conflict, ambiguity = facts.measures["role-conflict"], facts.measures["role-ambiguity"]
    missing = tuple(dict.fromkeys(field for one in (conflict, ambiguity) for field in one.missing))
    torn = tuple(_conflicts(facts, conflict))
    unsure = tuple(_ambiguity(facts, ambiguity))
    worst = max((torn, unsure), key=lambda hits: max((hit.driver for hit in hits), default=0.0))
    return Outcome(worst, missing)


def _conflicts(facts: Facts, conflict: Measured) -> Iterator[Hit]:
    """One hit for each person whom several superiors pull, where it is written that nobody settles."""
    placed = facts.graph.placed
    for pull in conflict.detail or ():
        if pull.value and pull.written:
            message = msg(
                "{seat}: several superiors ({superiors}), and nobody settles between them.",
                seat=listing(dict.fromkeys(placed.name(one) for one in pull.seats)),
                superiors=listing(placed.name(one) for one in pull.superiors),
            )
            places = tuple(seat.at("reports_to") for seat in placed.seats if seat.id in pull.seats)
            proof = Evidence(pull.seats + pull.superiors, places=places)
            yield Hit(pull.value, message, proof, pull.seats[0])


def _ambiguity(facts: Facts, ambiguity: Measured) -> Iterator[Hit]:
    if ambiguity.value:
        seats = facts.graph.placed.seat_ids
        yield Hit(ambiguity.value, ambiguity.explanation, ambiguity.evidence, seats[0])


RULE = Rule(
    id="role-conflict",
    code="R12",
    title=msg("Torn between superiors, or unsure of the mandate"),
    why=msg("Two sets of orders without an arbiter, or duties without a mandate, make the careful stay silent."),
    detected=msg(
        "A person with several superiors and no arbitration written; or activities for which the role is responsible "
        "that have no single accountable role or no mandate for the act."
    ),
    assessed=msg(
        "Likelihood from the larger of the two: superiors less one over superiors, and the share of unclear duties. "
        "Two lines with an arbiter are no risk."
    ),
    treatment=msg("Write who settles between the superiors; write a mandate letter that names each act."),
    question=msg("When your two superiors disagree on a post, who has the last word?"),
    false_positives=msg("Superiors who decide together by habit, as several groups defend."),
    reference=msg("Rizzo, House and Lirtzman 1970, for the idea; the proxies are our proposal"),
    harm="people",
    find=find,
    shared_causes=("sponsor_leaves",),
)
