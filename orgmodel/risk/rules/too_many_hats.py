"""Too many hats: one person practises more métiers than a head can hold."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from orgmodel.measures.effective_metiers import Hats
from orgmodel.measures.measure import Facts
from orgmodel.measures.metiers import NAMES
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.text import Share, listing, msg

DRIVER: Final = ((2.0, 0.0), (3.0, 0.3), (5.0, 0.75))
"""Effective métiers a person and the driver, straight between: two are easy, five are all there are (our proposal)."""


def find(facts: Facts) -> Outcome:
    """One finding, driven by the effective métiers that fall to one full-time equivalent."""
    measured = facts.measures["effective-metiers"]
    if measured.value is None:
        return Outcome(missing=measured.missing)
    hats: Hats = measured.detail
    driver = _driver(hats.each)
    if hats.fte is None or not driver:
        return Outcome(missing=measured.missing if driver else ())
    placed = facts.graph.placed
    shares = sorted(hats.shares.items(), key=lambda row: -row[1])
    rows = listing(msg("{metier} ({share})", metier=NAMES[metier], share=Share(share)) for metier, share in shares)
    message = msg("{title}: {each} equal métiers for one full-time equivalent, namely {rows}.",
                  title=placed.name(placed.seat_ids[0]), each=round(hats.each, 1), rows=rows)  # fmt: skip
    return Outcome((Hit(driver, message, measured.evidence, placed.seat_ids[0], ""),))


def _driver(hats: float) -> float:
    for (low, least), (high, most) in pairwise(DRIVER):
        if hats <= high:
            return max(0.0, least + (hats - low) / (high - low) * (most - least))
    return DRIVER[-1][1]


RULE = Rule(
    id="too-many-hats",
    code="J1-J5",
    title=msg("Too many hats on one head"),
    why=msg(
        "Several métiers are the rule and no fault; but each change of hat takes time, and the métier that shouts "
        "loudest eats the others."
    ),
    detected=msg("Effective number of métiers of the role, by full-time equivalent: exp of the entropy of the shares."),
    assessed=msg("Likelihood from their number: none up to 2, possible at 3, likely towards 5. It is a load."),
    treatment=msg(
        "Share the métiers among several seats, hand one back to its department, or agree on the one that waits."
    ),
    question=msg("Which hat would you take off first if a day had four hours less?"),
    false_positives=msg(
        "Shares that were set to look even; a role that only coordinates métiers which others practise."
    ),
    reference=msg(
        "54% also do customer relations, 31% influence and public relations (France 2020); points our proposal"
    ),
    harm="people",
    find=find,
    part_of="overload",
    shared_causes=("overload",),
)
