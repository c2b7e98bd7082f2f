"""Language cover: how far those who serve the publics answer in the languages these write in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from orgmodel.graph import OrgGraph
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.salience import salience
from orgmodel.measures.unmeasured import unmeasured, unseated
from orgmodel.records import Evidence, Location
from orgmodel.scenario.outside import Stakeholder
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, Share, Text, listing, msg


class Spoken(NamedTuple):
    """One public: its weight, the languages it writes in, those nobody answers in; the latter None if not written."""

    stakeholder: str
    weight: float
    languages: tuple[str, ...]
    lacking: tuple[str, ...] | None
    places: tuple[Location, ...]

    @property
    def cover(self) -> float:
        """Share of its languages in which somebody answers; 0 where that is not written."""
        return 0.0 if self.lacking is None else 1 - len(self.lacking) / len(self.languages)


def language_cover(situation: Situation) -> Measured:
    """Σ w · share of the public's languages that somebody who serves it speaks, 0 to 1, over the publics served.

    A role speaks the languages written for it and for its holders; `at_least` where those of somebody are not written.
    """
    graph = situation.graph
    placed = graph.placed
    if not placed.seats:
        return unseated()
    publics = tuple(placed.stakeholders.values())
    serving = {one.id: tuple(tie.source for tie in graph.ties_of("serves") if tie.target == one.id) for one in publics}
    known = tuple(one for one in publics if one.languages and serving[one.id])
    if not known:
        fields = ("stakeholders[]",) if not publics else ("stakeholders[].languages", "stakeholders[].served_by")
        return unmeasured(msg("It is not written in which languages the publics write, or who answers them."), *fields)
    weights = salience(known)
    rows = tuple(_spoken(graph, one, weights.shares[one.id], serving[one.id]) for one in known)
    missing = ("organization.roles[].languages",) if any(row.lacking is None for row in rows) else ()
    if all(row.lacking is None for row in rows):
        return unmeasured(msg("It is not written which languages those who answer speak."), *missing)
    value = sum(row.weight * row.cover for row in rows)
    short = [row for row in rows if row.lacking]
    actors = tuple(dict.fromkeys(one for row in short or rows for one in (row.stakeholder, *serving[row.stakeholder])))
    places = tuple(dict.fromkeys(place for row in short or rows for place in row.places))
    notes = ((weights.note,) if weights.note else ()) + _left_out(publics, known)
    return Measured(min(1.0, value), _explanation(placed, short, value), Evidence(actors, places=places), missing,
                    "at_least" if missing else "exact", notes, rows)  # fmt: skip


def _spoken(graph: OrgGraph, one: Stakeholder, weight: float, serving: Sequence[str]) -> Spoken:
    placed = graph.placed
    languages = tuple(dict.fromkeys(one.languages or ()))
    heard = {language for actor in serving for language in languages_of(placed, actor)}
    lacking: tuple[str, ...] | None = tuple(language for language in languages if language not in heard)
    if lacking and not all(languages_of(placed, actor) for actor in serving):
        lacking = None
    places = [tie.location for tie in graph.ties_of("serves") if tie.target == one.id]
    return Spoken(one.id, weight, languages, lacking, (one.at("languages"), *dict.fromkeys(places)))


def languages_of(placed: Placed, actor: str) -> frozenset[str]:
    """Languages written for a role, seat or stakeholder, and for its holders; empty where none is."""
    outside = placed.stakeholders.get(actor)
    if outside is not None:
        return frozenset(outside.languages or ())
    item = placed.seat(actor) or placed.roles.get(actor)
    if item is None:
        return frozenset()
    holders = [person for person in placed.scenario.people if person.id in (item.holders or ())]
    spoken = [item.languages or (), *(person.languages or () for person in holders)]
    return frozenset(language for some in spoken for language in some)


def _explanation(placed: Placed, short: Sequence[Spoken], value: float) -> Message:
    if not short:
        return msg("Every public that somebody serves is answered in the languages it writes in, as far as written.")
    rows = [
        msg("{public} ({languages})", public=placed.name(row.stakeholder), languages=listing(row.lacking or ()))
        for row in short
    ]
    return msg("The languages of the publics are covered at {share}; nobody who serves them answers {publics}.",
               share=Share(value), publics=listing(rows))  # fmt: skip


def _left_out(publics: Sequence[Stakeholder], known: Sequence[Stakeholder]) -> tuple[Message, ...]:
    ids = {one.id for one in known}
    without: list[Text] = [one.name for one in publics if one.id not in ids]
    if not without:
        return ()
    return (msg("No language is written for {publics}, or nobody serves them: left out.", publics=listing(without)),)


MEASURE = Measure(
    id="language-cover",
    title=msg("Languages covered"),
    meaning=msg("Whether the publics are answered in the languages they write in, those who weigh most above all."),
    unit="share",
    formula=msg(
        "Σ w_s · (languages of the public that somebody who serves it speaks ÷ its languages) ÷ Σ w_s, over the "
        "publics that somebody serves; w_s = power + legitimacy + urgency"
    ),
    reference=msg("Mitchell, Agle and Wood 1997 for the weights; the rest our proposal"),
    measure=language_cover,
)
