"""Observed shape: which of the five known shapes a placement looks like, beside what its authors call it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.shape_features import Features, features_of, scores_of
from orgmodel.measures.unmeasured import unmeasured, unseated
from orgmodel.records import Evidence
from orgmodel.scenario.placed import Placed
from orgmodel.scenario.vocabulary import Shape
from orgmodel.text import Message, msg

HYBRID_MARGIN = 0.2
"""With a smaller lead over the second, no shape is said alone (our proposal)."""
NAMES: Mapping[str, Message] = MappingProxyType(
    {
        "centralized": msg("centralized"),
        "hub_and_spoke": msg("hub and spoke"),
        "dandelion": msg("dandelion"),
        "decentralized": msg("decentralized"),
        "holistic": msg("holistic"),
        "joint": msg("joint"),
        "agency": msg("agency"),
        "other": msg("another shape"),
    }
)


class Observed(NamedTuple):
    """The five shapes with their scores, best first, what they were read from, and the declared shape."""

    scores: tuple[tuple[str, float], ...]
    features: Features
    declared: Shape | None

    @property
    def shape(self) -> str:
        """The shape with the best score."""
        return self.scores[0][0]

    @property
    def margin(self) -> float:
        """Lead of the best score over the second."""
        return self.scores[0][1] - self.scores[1][1]

    @property
    def hybrid(self) -> bool:
        """Whether two shapes are too close to tell."""
        return self.margin < HYBRID_MARGIN


def observed_shape(situation: Situation) -> Measured:
    """The margin of the shape that the placement looks most like, 0 to 1; all scores are in the detail."""
    graph = situation.graph
    placed = graph.placed
    if placed.placement is None or not placed.seats:
        return unseated()
    features = features_of(graph)
    if features is None:
        return unmeasured(msg("It is not written who operates the channels outside."), "channels[].operators")
    observed = Observed(tuple(scores_of(features).items()), features, placed.placement.shape)
    return Measured(observed.margin, _explanation(observed), _evidence(placed, features), detail=observed)


def _explanation(observed: Observed) -> Message:
    (first, most), (second, next_best) = observed.scores[:2]
    values = {"shape": NAMES[first], "score": round(most, 2), "second": NAMES[second], "next": round(next_best, 2)}
    if observed.declared is None:
        if observed.hybrid:
            return msg("A hybrid of {shape} ({score}) and {second} ({next}).", **values)
        return msg("Looks {shape} ({score}), then {second} ({next}).", **values)
    declared = NAMES[observed.declared]
    if observed.hybrid:
        return msg("A hybrid of {shape} ({score}) and {second} ({next}); its authors call it {declared}.",
                   **values, declared=declared)  # fmt: skip
    return msg("Looks {shape} ({score}), then {second} ({next}); its authors call it {declared}.",
               **values, declared=declared)  # fmt: skip


def _evidence(placed: Placed, features: Features) -> Evidence:
    channels = [channel for channel in placed.channels.values() if channel.is_external and channel.operators]
    actors = dict.fromkeys([*([features.hub] if features.hub else []), *placed.seat_ids])
    return Evidence(tuple(actors), places=tuple(channel.at("operators") for channel in channels))


MEASURE = Measure(
    id="observed-shape",
    title=msg("Observed shape"),
    meaning=msg("Which known way of organizing the placement looks like, whatever it is called."),
    unit="shape",
    formula=msg(
        "holistic = min(1, speaking/.8) · [open policy] · (.5 + .5·min(1, trained/.8)) · min(1, covered/.5); "
        "centralized = 1 if one unit publishes, else clip((largest − .5)/.3); decentralized = clip(1 − covered/.5) "
        "from two units; dandelion = min(1, subhubs/2) · min(1, covered/.5) · (1 − .7·holistic); hub and spoke = "
        "min(1, covered/.5) · (1 − .5·min(1, subhubs/2)) · (1 − .7·holistic) · (1 − .8·centralized)"
    ),
    reference=msg(
        "J. Owyang, Altimeter, 2010, for the five shapes; scores our proposal, a consistency check of our own "
        "readings and not a validation"
    ),
    measure=observed_shape,
)
