"""Transparent: whether the public can tell who speaks, by which rules, and what is paid for."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts, judge, worst
from orgmodel.measures.measure import Facts
from orgmodel.measures.paid_content_gaps import Paid
from orgmodel.text import listing, msg

OPEN = Cuts(0.9, 0.6)
GATED = "FR"
"""Where paid content without label or written contract is against the law (law 2023-451 of 9 June 2023)."""


def check(facts: Facts) -> Checked:
    """Marks of openness against their cuts; in France, paid content without label or contract fails whatever they are.

    Where such content is known and the country is not written, the outcome may be worse than it says: it is named.
    """
    judged = judge(facts.measures["transparency"], OPEN)
    hidden = [row for row in facts.measures["paid-content-gaps"].detail or () if row.hidden]
    country = facts.graph.placed.scenario.organization.country
    if not hidden:
        return judged
    if country is None:
        return judged._replace(missing=(*judged.missing, "organization.country"))
    return worst(_gate(facts, hidden, judged), judged) if country.strip().upper() == GATED else judged


def _gate(facts: Facts, hidden: list[Paid], judged: Checked) -> Checked:
    placed = facts.graph.placed
    said = msg("Paid content runs in France without label or written contract: {channels}. This is a checklist, not "
               "legal advice.", channels=listing(placed.name(row.channel) for row in hidden))  # fmt: skip
    proof = facts.measures["paid-content-gaps"].evidence
    return Checked("fail", said, judged.value, proof)


CHECK = Check(
    id="transparent",
    code="C04",
    part="commandments",
    title=msg("Be transparent"),
    question=msg("Can the public tell who speaks, by which rules posts are removed, and what is paid for?"),
    thresholds=msg("≥ .9 / ≥ .6 / < .6 · in France, paid content without label or contract fails"),
    provenance=msg(
        "French law 2023-451 of 9 June 2023 (amended since: have it checked; a checklist, not legal advice); public "
        "cases of a food group, 2010, and of a mail-order house, 2012, where deleting criticism backfired; cuts our "
        "proposal"
    ),
    remedy=msg(
        "Say who answers, publish the charter and what is deleted, label what is paid for, and sign before it appears."
    ),
    check=check,
)
