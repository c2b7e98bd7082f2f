"""Generosity: how far the organization gives its publics at least as much as it asks of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.salience import salience
from orgmodel.measures.unmeasured import unmeasured
from orgmodel.records import Evidence
from orgmodel.scenario.outside import Stakeholder
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, Share, listing, msg

SHOWN = 4
"""Publics that the sentence names."""


class Given(NamedTuple):
    """One public: its weight, how many things it is given and asked."""

    stakeholder: str
    weight: float
    gives: int
    asks: int

    @property
    def value(self) -> float:
        """Given ÷ asked, at most 1; something asked of nobody counts as one thing."""
        return min(1.0, self.gives / max(1, self.asks))


class Generosity(NamedTuple):
    """What each public is given and asked; those with a programme, None where no programme is written."""

    publics: tuple[Given, ...]
    programmes: tuple[str, ...] | None


def generosity(situation: Situation) -> Measured:
    """Σ w · min(1, given ÷ max(1, asked)) over the publics of whom both are written, 0 to 1."""
    placed = situation.graph.placed
    publics = tuple(placed.stakeholders.values())
    if not publics:
        return unmeasured(msg("No public is written."), "stakeholders[]")
    known = tuple(one for one in publics if one.gives is not None and one.asks is not None)
    if not known:
        return unmeasured(msg("It is not written what the publics are given and asked."), "stakeholders[].gives",
                          "stakeholders[].asks")  # fmt: skip
    weights = salience(known)
    rows = tuple(
        Given(one.id, weights.shares[one.id], len(set(one.gives or ())), len(set(one.asks or ()))) for one in known
    )
    value = min(1.0, sum(row.weight * row.value for row in rows))
    short = sorted((row for row in rows if row.value < 1), key=lambda row: -row.weight * (1 - row.value))
    proof = Evidence(
        tuple(row.stakeholder for row in short or rows),
        places=tuple(placed.stakeholders[row.stakeholder].at("gives") for row in short or rows),
    )
    notes = ((weights.note,) if weights.note else ()) + _left_out(publics, known)
    detail = Generosity(rows, _programmes(publics))
    return Measured(value, _explanation(placed, detail, short, value), proof, notes=notes, detail=detail)


def _programmes(publics: Sequence[Stakeholder]) -> tuple[str, ...] | None:
    found = tuple(one.id for one in publics if one.programme)
    return found if found or any(one.programme is False for one in publics) else None


def _explanation(placed: Placed, detail: Generosity, short: Sequence[Given], value: float) -> Message:
    programme = _programme_said(placed, detail.programmes)
    if not short:
        return msg("Every public is given as much as it is asked; {programme}.", programme=programme)
    rows: list[Message] = [
        msg("{public} (given {gives}, asked {asks})", public=placed.name(row.stakeholder), gives=row.gives,
            asks=row.asks)
        for row in short[:SHOWN]
    ]  # fmt: skip
    if len(short) > SHOWN:
        rows.append(msg("{n} more", n=len(short) - SHOWN))
    return msg("The publics are given {share} of what they are asked, each at 100% at most: less for {publics}; "
               "{programme}.", share=Share(value), publics=listing(rows), programme=programme)  # fmt: skip


def _programme_said(placed: Placed, programmes: tuple[str, ...] | None) -> Message:
    if programmes is None:
        return msg("no ambassador programme is written")
    if not programmes:
        return msg("there is no ambassador programme")
    return msg("an ambassador programme stands for {publics}", publics=listing(placed.name(one) for one in programmes))


def _left_out(publics: Sequence[Stakeholder], known: Sequence[Stakeholder]) -> tuple[Message, ...]:
    ids = {one.id for one in known}
    without = [one.name for one in publics if one.id not in ids]
    if not without:
        return ()
    return (msg("It is not written what is given to and asked of {publics}: left out.", publics=listing(without)),)


MEASURE = Measure(
    id="generosity",
    title=msg("Giving and asking"),
    meaning=msg("Whether the organization gives the publics something before it asks something of them."),
    unit="share",
    formula=msg(
        "Σ w_s · min(1, things given ÷ max(1, things asked)) ÷ Σ w_s, over the publics of whom both are written; "
        "w_s = power + legitimacy + urgency"
    ),
    reference=msg("Mitchell, Agle and Wood 1997 for the weights; the count of things is our proposal"),
    measure=generosity,
)
