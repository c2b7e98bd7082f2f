"""Overload: the role is asked for more hours than it has."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from orgmodel.measures.load import LoadSheet
from orgmodel.measures.measure import Facts
from orgmodel.measures.persons import persons_behind
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, Share, listing, msg

DRIVER: Final = ((0.85, 0.0), (1.0, 0.3), (1.5, 0.75), (2.0, 1.0))
"""Load and its driver, straight between: none up to .85, likely above 1 (domain.md R11; points our proposal)."""
ALONE: Final = 0.1
"""Added where one person holds the role (our proposal)."""


def find(facts: Facts) -> Outcome:
    """One hit above a load of .85; a sole holder and hostile messages make it worse."""
    measured = facts.measures["load"]
    if measured.value is None or not isinstance(measured.detail, LoadSheet):
        return Outcome(missing=measured.missing)
    base = driver_of(measured.value)
    if not base:
        return Outcome(missing=measured.missing)
    placed = facts.graph.placed
    sheet = measured.detail
    alone = persons_behind(placed, placed.seat_ids) == 1
    hostile = hostile_share(placed, sheet.seats)
    driver = min(1.0, base + ALONE * alone + hostile)
    return Outcome((Hit(driver, _message(placed, sheet, measured.value, alone, hostile), measured.evidence),))


def driver_of(load: float) -> float:
    """Driver of a load, 0 to 1, straight between the points of `DRIVER`."""
    for (low, below), (high, above) in pairwise(DRIVER):
        if load <= high:
            return below + max(0.0, load - low) / (high - low) * (above - below)
    return 1.0


def hostile_share(placed: Placed, seats: tuple[str, ...]) -> float:
    """Share of hostile messages on the channels that the seats operate; channels without figures are left out."""
    rows = [
        (float(one.messages_per_month), float(one.hostile_share))
        for one in placed.channels.values()
        if one.messages_per_month is not None
        and one.hostile_share is not None
        and set(placed.resolve_all(one.operators)) & set(seats)
    ]
    total = sum(messages for messages, _ in rows)
    return sum(messages * share for messages, share in rows) / total if total else 0.0


def _message(placed: Placed, sheet: LoadSheet, load: float, alone: bool, hostile: float) -> Message:
    names = listing(dict.fromkeys(placed.name(one) for one in sheet.seats))
    work, present = sheet.ratios
    asked, available = (sheet.required, sheet.available) if work >= present else (sheet.presence.hours, sheet.present)
    said = {
        "seats": names, "asked": round(asked, 1), "available": round(available, 1), "load": Share(load),
        "hostile": Share(hostile),
    }  # fmt: skip
    if alone:
        return msg(
            "{seats}, one person alone: {asked} hours a week are asked and {available} are there, a load of {load}; "
            "{hostile} of the messages are hostile.",
            **said,
        )
    return msg(
        "{seats}: {asked} hours a week are asked and {available} are there, a load of {load}; {hostile} of the "
        "messages are hostile.",
        **said,
    )


RULE = Rule(
    id="overload",
    code="R11",
    title=msg("Overload"),
    why=msg(
        "Who answers everything for everybody leaves, or stops answering; two in five plan to leave within two years."
    ),
    detected=msg("Hours a week that messages, working ties, reports and promised presence ask, over hours there are."),
    assessed=msg(
        "Likelihood from the load: none up to 85%, likely above 100%; more where one person is alone and where "
        "messages are hostile."
    ),
    treatment=msg("More working time, a second operator, templates, moderation tools, or one channel fewer."),
    question=msg("Which channel would you close if one had to be closed tomorrow?"),
    false_positives=msg("Guessed minutes for each case; volunteers who answer without being written as operators."),
    reference=msg("Sprout 2023, second-hand (63% burned out in three months, 42% plan to leave); points our proposal"),
    harm="people",
    find=find,
    shared_causes=("overload",),
)
