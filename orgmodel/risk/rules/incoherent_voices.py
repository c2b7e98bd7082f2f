"""Incoherent voices: departments that speak to the same publics without anybody between them."""

from __future__ import annotations

from orgmodel.measures.coherence import FEWEST_PAIRS, Pair
from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.text import msg


def find(facts: Facts) -> Outcome:
    """Hits by uncoordinated pair, which add up to their share; all of them one finding."""
    measured = facts.measures["coherence"]
    if measured.value is None:
        return Outcome(missing=measured.missing)
    pairs: tuple[Pair, ...] = measured.detail
    if not pairs:
        return Outcome(applicable=False)
    weight = 1 / max(FEWEST_PAIRS, len(pairs))
    hits = tuple(
        Hit(weight, measured.explanation, _proof(facts, pair), pair.channels[0] if pair.channels else "", "")
        for pair in pairs
        if not pair.coordinated
    )
    return Outcome(hits, measured.missing)


def _proof(facts: Facts, pair: Pair) -> Evidence:
    placed = facts.graph.placed
    channels = [placed.channels[one] for one in pair.channels]
    operators = [one for channel in channels for one in placed.resolve_all(channel.operators)]
    places = [channel.at("owner" if channel.owner else "operators") for channel in channels]
    return Evidence(tuple(dict.fromkeys(operators)), places=(*places, *(placed.where(unit) for unit in pair.units)))


RULE = Rule(
    id="incoherent-voices",
    code="R04",
    title=msg("Incoherent voices"),
    why=msg("Two departments that contradict each other in public teach people to ask until somebody says yes."),
    detected=msg(
        "Pairs of departments that own, operate or serve on the same channels, with no coordinator within two "
        "coordinating ties of both and no shared charter."
    ),
    assessed=msg("Likelihood from the share of such pairs; with fewer than three pairs, of three."),
    treatment=msg(
        "A coordinator between them, a shared calendar, a charter signed by both, or one owner for the channel."
    ),
    question=msg("When did two departments last answer the same person differently?"),
    false_positives=msg(
        "Departments that meet every week without its being written, or publics that share only a page."
    ),
    reference=msg("Altimeter 2011 (a large firm has 178 corporate accounts on average); cuts our proposal"),
    harm="reputation",
    find=find,
)
