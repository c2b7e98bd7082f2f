"""Unlawful content: what others write on our pages stays up because nobody is bound to remove it."""

from __future__ import annotations

from orgmodel.measures.measure import Facts
from orgmodel.measures.moderation_gaps import LACKS, Moderated
from orgmodel.records import Evidence
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.scenario.outside import Moderation
from orgmodel.text import listing, msg


def find(facts: Facts) -> Outcome:
    """Hits by channel, which add up to the audience share exposed; all of them one finding."""
    measured = facts.measures["moderation-gaps"]
    if measured.value is None:
        return Outcome(missing=measured.missing)
    if not measured.detail:
        return Outcome(applicable=False)
    rows = sorted((row for row in measured.detail if row.exposed), key=lambda row: -row.share)
    return Outcome(tuple(_hit(facts, row) for row in rows), measured.missing)


def _hit(facts: Facts, row: Moderated) -> Hit:
    placed = facts.graph.placed
    rules = placed.channels[row.channel].moderation
    moderators = placed.resolve_all(rules.moderators) if isinstance(rules, Moderation) else ()
    lacks = listing(LACKS[item.kind] for item in row.lacking)
    name = placed.name(row.channel)
    message = msg("{channel}: {lacks}.", channel=name, lacks=lacks)
    if moderators:
        message = msg("{channel}, moderated by {moderators}: {lacks}.", channel=name, lacks=lacks,
                      moderators=listing(placed.name(one) for one in moderators))  # fmt: skip
    proof = Evidence(moderators, places=tuple(item.location for item in row.lacking))
    return Hit(row.share, message, proof, row.channel, "")


RULE = Rule(
    id="unlawful-content",
    code="R07",
    title=msg("Unlawful content left up"),
    why=msg("Whoever runs a page and leaves hatred on it answers for it, once aware of it and slow to remove it."),
    detected=msg("Channels outside without a public charter, a time limit for removal, or anybody out of hours."),
    assessed=msg(
        "Likelihood from the audience share of those channels; one where all is read before it appears needs nobody "
        "out of hours."
    ),
    treatment=msg("Publish a charter, set a time limit, name two moderators, and close or filter what nobody watches."),
    question=msg("Who removes a call to hatred posted on Saturday night, and by when?"),
    false_positives=msg("Pages where the public cannot write; a jurisdiction with other duties: ask counsel."),
    reference=msg("ECHR, Sanchez v. France, Grand Chamber, 15 May 2023; contrast Pătraşcu v. Romania, 7 January 2025"),
    harm="legal",
    find=find,
    shared_causes=("overload",),
)
