"""Key person loss: publics and channels that nobody holds while one person is away."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.measures.absence import COVERS, Absence, Away
from orgmodel.measures.measure import Facts
from orgmodel.records import Evidence
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.text import Share, listing, msg


def find(facts: Facts) -> Outcome:
    """Hits by public and channel left alone, grouped by the person; they add up to the share lost, graded."""
    measured = facts.measures["absence"]
    if measured.value is None or not isinstance(measured.detail, Absence):
        return Outcome(missing=measured.missing)
    hits = tuple(hit for away in measured.detail.away for hit in _hits(facts, away))
    return Outcome(hits, measured.missing)


def _hits(facts: Facts, away: Away) -> Iterator[Hit]:
    placed = facts.graph.placed
    lost = (*away.channels, *away.publics)
    if not lost or not away.share:
        return
    message = msg(
        "Two weeks without {role} leave {lost} with nobody; {cover}, so {share} counts as lost.",
        role=listing(dict.fromkeys(placed.name(one) for one in away.holder.actors)),
        lost=listing(placed.name(one) for one in lost),
        cover=COVERS[away.cover],
        share=Share(away.share),
    )
    proof = Evidence(away.holder.actors, places=away.places)
    for one in lost:
        yield Hit(away.share / len(lost), message, proof, one, away.holder.actors[0])


RULE = Rule(
    id="key-person-loss",
    code="R02",
    title=msg("One person holds it all"),
    why=msg(
        "Two community managers in three are alone in their company; what one person holds leaves with that person."
    ),
    detected=msg("Each person away for two weeks in turn: the publics nobody serves and the channels nobody operates."),
    assessed=msg(
        "Likelihood from the share of publics, by salience, and of channels, by audience, times .3 with a documented "
        "back-up, .5 with another administrator, 1 with neither."
    ),
    treatment=msg(
        "A documented back-up who practises, a second operator, a shared inbox, ambassadors who know each other."
    ),
    question=msg("If this person were ill from tomorrow, who would answer on which page, and from what notes?"),
    false_positives=msg("A back-up that works and is not written; a channel that may well stay silent for two weeks."),
    reference=msg("67% of French community managers are alone in their company (2021, n = 853); grades our proposal"),
    harm="service",
    find=find,
    shared_causes=("overload",),
)
