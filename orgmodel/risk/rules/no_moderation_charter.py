"""No moderation charter: posts are removed under rules that nobody outside can read."""

from __future__ import annotations

from typing import Final

from orgmodel.measures.measure import Facts
from orgmodel.measures.moderation_gaps import FIELDS, Moderated
from orgmodel.records import Evidence
from orgmodel.risk.rule import Hit, Outcome, Rule
from orgmodel.scenario.outside import Channel, Moderation
from orgmodel.text import Share, msg

SILENT: Final = 0.5
"""What a charter counts that says nothing of what is deleted (our proposal)."""
DELETION: Final = "channels[].moderation.deletion_rule"


def find(facts: Facts) -> Outcome:
    """Hits by channel, which add up to the audience share without a charter; all of them one finding."""
    measured = facts.measures["moderation-gaps"]
    if measured.value is None:
        return Outcome(missing=measured.missing)
    rows: tuple[Moderated, ...] = measured.detail
    if not rows:
        return Outcome(applicable=False)
    channels = facts.graph.placed.channels
    hits = tuple(hit for row in rows if (hit := _hit(facts, row, channels[row.channel])) is not None)
    missing = [field for field in measured.missing if field == FIELDS["charter"]]
    missing += [DELETION] if any(_says_deletion(channels[row.channel]) is None for row in rows) else []
    return Outcome(hits, tuple(missing))


def _says_deletion(channel: Channel) -> bool | None:
    """Whether it is written what is deleted; a channel without moderation has no such rule."""
    rules = channel.moderation
    return rules.deletion_rule if isinstance(rules, Moderation) else None if rules is None else False


def _hit(facts: Facts, row: Moderated, channel: Channel) -> Hit | None:
    placed = facts.graph.placed
    charter = next(item for item in row.items if item.kind == "charter")
    rules = channel.moderation
    actors = placed.resolve_all(rules.moderators if isinstance(rules, Moderation) else channel.operators)
    said = {"channel": placed.name(row.channel), "share": Share(row.share)}
    if charter.kept is False:
        message = msg("{channel}: no public charter, before {share} of the audience.", **said)
        return Hit(row.share, message, Evidence(actors, places=(charter.location,)), row.channel, "")
    if isinstance(rules, Moderation) and rules.deletion_rule is False:
        message = msg(
            "{channel}: nothing says what is deleted, nor how its author hears of it, before {share} of the audience.",
            **said,
        )
        proof = Evidence(actors, places=(rules.at("deletion_rule"),))
        return Hit(SILENT * row.share, message, proof, row.channel, "")
    return None


RULE = Rule(
    id="no-moderation-charter",
    code="G08",
    title=msg("No public charter of moderation"),
    why=msg("A post removed under a rule that nobody could read is called censorship, and who removed it is insulted."),
    detected=msg("Channels outside without a public charter, or whose rules do not say what is deleted."),
    assessed=msg("Likelihood from their share of the audience; a missing rule on deletion counts half (our proposal)."),
    treatment=msg("Publish what may be written, what is deleted and by when, and how its author hears of it."),
    question=msg("Which published sentence would you quote to somebody whose post you have just removed?"),
    false_positives=msg("Channels where the public cannot write; a charter of the platform that is enough there."),
    reference=msg(
        "Public cases of deleted criticism, a food group in 2010 and a mail-order house in 2012; ECHR, Sanchez v. "
        "France, 15 May 2023"
    ),
    harm="people",
    find=find,
    part_of="unlawful-content",
    shared_causes=("overload",),
)
