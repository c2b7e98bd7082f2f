"""Moderation gaps: the share of the audience where unlawful content may stay up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from orgmodel.measures.audience import audience_of
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.persons import persons_behind
from orgmodel.measures.unmeasured import unmeasured
from orgmodel.records import Evidence, Location
from orgmodel.scenario.outside import Channel, Moderation
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, Share, listing, msg

ItemKind = Literal["charter", "removal", "moderator", "out_of_hours"]
FOR_CONTENT: tuple[ItemKind, ...] = ("charter", "removal", "out_of_hours")
"""Items without which unlawful content stays up (domain.md R07)."""
FEWEST_MODERATORS = 2
"""A moderator and a back-up (domain.md §5)."""
PROMPT = 1440
"""Minutes within which unlawful content must be gone to be removed promptly (our proposal)."""
LACKS: dict[ItemKind, Message] = {
    "charter": msg("no public charter"),
    "removal": msg("no removal within 24 h"),
    "moderator": msg("no moderator with a back-up"),
    "out_of_hours": msg("nobody out of hours"),
}


class ModerationItem(NamedTuple):
    """One thing moderation needs: whether it is there, None where it is not written, and where it would be."""

    kind: ItemKind
    kept: bool | None
    location: Location


class Moderated(NamedTuple):
    """One channel outside, its share of the audience, and the four items."""

    channel: str
    share: float
    items: tuple[ModerationItem, ...]

    @property
    def lacking(self) -> tuple[ModerationItem, ...]:
        """Items known not to be there."""
        return tuple(item for item in self.items if item.kept is False)

    @property
    def exposed(self) -> bool:
        """Whether unlawful content may stay up."""
        return any(item.kind in FOR_CONTENT for item in self.lacking)


def moderation_gaps(situation: Situation) -> Measured:
    """Audience share of the channels outside where content may stay up, 0 to 1; `at_least` where some is unknown."""
    placed = situation.graph.placed
    if placed.scenario.channels is None:
        return unmeasured(msg("No channel is written."), "channels[]")
    channels = [channel for channel in placed.channels.values() if channel.is_external]
    weights = audience_of(channels)
    rows = tuple(Moderated(one.id, weights.shares[one.id], _items(placed, one)) for one in channels)
    unknown = [item for row in rows for item in row.items if item.kept is None]
    if rows and all(item.kept is None for row in rows for item in row.items):
        return unmeasured(msg("Nothing is written about moderation."), "channels[].moderation")
    exposed = [row for row in rows if row.exposed]
    value = min(1.0, sum(row.share for row in exposed))
    missing = tuple(dict.fromkeys(FIELDS[item.kind] for item in unknown))
    places = tuple(item.location for row in exposed for item in row.lacking)
    actors = tuple(dict.fromkeys(one for row in exposed for one in _moderators(placed, placed.channels[row.channel])))
    return Measured(value, _explanation(placed, exposed, value), Evidence(actors, places=places), missing,
                    "at_least" if missing else "exact", weights.notes, rows)  # fmt: skip


FIELDS: dict[ItemKind, str] = {
    "charter": "channels[].moderation.public_charter",
    "removal": "channels[].moderation.removal_within",
    "moderator": "channels[].moderation.moderators",
    "out_of_hours": "channels[].moderation.out_of_hours",
}


def _items(placed: Placed, channel: Channel) -> tuple[ModerationItem, ...]:
    """The four items of a channel; where nothing is published before it is read, nobody is needed out of hours."""
    rules = channel.moderation
    if not isinstance(rules, Moderation):
        kept = None if rules is None else False
        return tuple(ModerationItem(kind, kept, channel.at("moderation")) for kind in FIELDS)
    before = rules.mode == "before"
    moderators = None if rules.moderators is None else placed.resolve_all(rules.moderators)
    covered = None if moderators is None else persons_behind(placed, moderators) >= FEWEST_MODERATORS
    prompt = None if rules.removal_within is None else rules.removal_within <= PROMPT
    awake = True if before else None if rules.out_of_hours is None else rules.out_of_hours != "none"
    return (
        ModerationItem("charter", rules.public_charter, rules.at("public_charter")),
        ModerationItem("removal", before or prompt, rules.at("removal_within")),
        ModerationItem("moderator", covered, rules.at("moderators")),
        ModerationItem("out_of_hours", awake, rules.at("out_of_hours")),
    )


def _moderators(placed: Placed, channel: Channel) -> tuple[str, ...]:
    rules = channel.moderation
    return placed.resolve_all(rules.moderators if isinstance(rules, Moderation) else channel.operators)


def _explanation(placed: Placed, exposed: Sequence[Moderated], value: float) -> Message:
    if not exposed:
        return msg("Every channel outside has a charter, a time limit and somebody out of hours, as far as written.")
    rows = [
        msg("{channel} ({lacks})", channel=placed.name(row.channel),
            lacks=listing(LACKS[one.kind] for one in row.lacking))
        for row in exposed
    ]  # fmt: skip
    return msg("Unlawful content may stay up before {share} of the audience: {channels}.",
               share=Share(value), channels=listing(rows))  # fmt: skip


MEASURE = Measure(
    id="moderation-gaps",
    title=msg("Gaps in moderation"),
    meaning=msg("Before how much of the audience unlawful content may stay up because nobody is bound to remove it."),
    unit="share",
    formula=msg(
        "audience of the channels outside without public charter, removal within 24 h or out-of-hours rule ÷ "
        "audience of the channels outside"
    ),
    reference=msg("ECHR, Sanchez v. France, Grand Chamber, 15 May 2023, on prompt removal; depends on jurisdiction"),
    measure=moderation_gaps,
)
