"""Two-way voice: how far the publics are served outside and heard inside, by their salience."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures.drawn_weights import drawn_salience
from orgmodel.measures.draws import Draws, Values, total
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.salience import salience
from orgmodel.measures.serving import is_serving_written
from orgmodel.measures.unmeasured import unmeasured, unseated
from orgmodel.measures.voice_paths import HEARD, Inward, ears_of, inward
from orgmodel.records import Evidence
from orgmodel.scenario.outside import Stakeholder
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, Share, Text, listing, msg


class Voice(NamedTuple):
    """One stakeholder: its weight, whether it is served, how far its word reaches."""

    stakeholder: str
    weight: float
    """Share of the salience of all, 0 to 1."""
    served: bool
    inward: Inward
    why: Message

    @property
    def value(self) -> float:
        """Outward × inward, 0 to 1."""
        return self.inward.worth if self.served else 0.0


def stakeholder_voice(situation: Situation) -> Measured:
    """Σ w · outward · inward over the publics of whom it is written who serves them, 0 to 1."""
    graph = situation.graph
    placed = graph.placed
    if not placed.seats:
        return unseated()
    publics = tuple(placed.stakeholders.values())
    if not publics:
        return unmeasured(msg("No public is written."), "stakeholders[]")
    if not any(case.decides or case.expert for case in placed.scenario.case_types or ()):
        return unmeasured(
            msg("It is not written who decides the cases that arrive."), "case_types[].decides", "case_types[].expert"
        )
    known = tuple(one for one in publics if is_serving_written(graph, one))
    if not known:
        return unmeasured(msg("It is not written who serves the publics."), "stakeholders[].served_by",
                          "channels[].operators")  # fmt: skip
    weights = salience(known)
    ears = ears_of(graph)
    voices = tuple(_voice(graph, one, weights.shares[one.id], inward(graph, ears, one.id)) for one in known)
    value = sum(voice.weight * voice.value for voice in voices)
    notes = ((weights.note,) if weights.note else ()) + _left_out(publics, known)
    return Measured(value, _explanation(voices, value), _evidence(placed, voices), notes=notes, detail=voices)


def _voice(graph: OrgGraph, one: Stakeholder, weight: float, way: Inward) -> Voice:
    served = any(tie.target == one.id for tie in graph.ties_of("serves"))
    return Voice(one.id, weight, served, way, _why(graph.placed, one.name, served, way))


def _why(placed: Placed, name: Text, served: bool, way: Inward) -> Message:
    if not served:
        return msg("{public}: not served by anybody, so not heard.", public=name)
    if way.end is None:
        return msg("{public}: not heard; those who listen stand too far from any role that decides or knows.",
                   public=name)  # fmt: skip
    heard, end = Share(way.worth), placed.name(way.end)
    if way.steps is None:
        return msg("{public}: heard at {heard}; it is written that their word reaches {end}, able to act.",
                   public=name, heard=heard, end=end)  # fmt: skip
    if way.steps == 0:
        return msg("{public}: heard at {heard}; what they say reaches {end}, who decides or knows.",
                   public=name, heard=heard, end=end)  # fmt: skip
    if way.steps == 1:
        return msg("{public}: heard at {heard}; what they say reaches {end}, one step from a role that decides.",
                   public=name, heard=heard, end=end)  # fmt: skip
    return msg("{public}: heard at {heard}; what they say reaches {end}, two steps from a role that decides.",
               public=name, heard=heard, end=end)  # fmt: skip


def _drawn(situation: Situation, measured: Measured, draws: Draws) -> Values:
    voices: Sequence[Voice] = measured.detail
    publics = situation.graph.placed.stakeholders
    shares = drawn_salience(draws, [publics[voice.stakeholder] for voice in voices])
    return total(shares[voice.stakeholder] * voice.value for voice in voices)


def _explanation(voices: Sequence[Voice], value: float) -> Message:
    short = [voice for voice in voices if voice.value < HEARD]
    if not short:
        return msg("Every public is served, and its word reaches somebody able to act.")
    worst = max(short, key=lambda voice: voice.weight * (HEARD - voice.value))
    if len(voices) == 1:
        return worst.why
    full = len(voices) - len(short)
    if not full:
        return msg("The publics are heard at {voice}. Most is lost here: {why}", voice=Share(value), why=worst.why)
    return msg("The publics are heard at {voice}, {full} of {all} fully. Most is lost here: {why}",
               voice=Share(value), full=full, all=len(voices), why=worst.why)  # fmt: skip


def _evidence(placed: Placed, voices: Sequence[Voice]) -> Evidence:
    proof = Evidence()
    for voice in voices:
        one = placed.stakeholders[voice.stakeholder]
        served = one.at("served_by") if one.served_by is not None else one.location
        way = voice.inward.proof
        proof += Evidence((voice.stakeholder, *way.actors), way.ties, (served, *way.places))
    return proof


def _left_out(publics: Sequence[Stakeholder], known: Sequence[Stakeholder]) -> tuple[Message, ...]:
    ids = {one.id for one in known}
    without = [one.name for one in publics if one.id not in ids]
    if not without:
        return ()
    return (msg("It is not written who serves {publics}: left out.", publics=listing(without)),)


MEASURE = Measure(
    id="stakeholder-voice",
    title=msg("Two-way voice"),
    meaning=msg("Whether the role serves the publics and makes them heard, those who weigh most above all."),
    unit="share",
    formula=msg(
        "Σ w_s · outward_s · inward_s; w_s = power + legitimacy + urgency, normalised; outward 1 if served; "
        "inward 1 where a written feeds_back or represents ends at a role able to act, else .6 or .3 where a listener "
        "stands one or two steps from a role that decides a case of severity 1–3 or is expert, else 0"
    ),
    reference=msg(
        "R. K. Mitchell, B. R. Agle, D. J. Wood, Academy of Management Review 22 (1997) 853-886 for the weights; "
        "steps and cuts our proposal"
    ),
    measure=stakeholder_voice,
    draw=_drawn,
)
