"""Platform concentration: how far the audience sits on few platforms that belong to others."""

from __future__ import annotations

from typing import NamedTuple

from orgmodel.measures.audience import audience_of
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.unmeasured import unmeasured
from orgmodel.records import Evidence
from orgmodel.text import Message, Share, msg


class Platform(NamedTuple):
    """One platform: its share of the audience, its channels, whether it is our own."""

    name: str
    share: float
    channels: tuple[str, ...]
    owned: bool


def platform_concentration(situation: Situation) -> Measured:
    """Σ share² over the platforms of others, 0 (all our own) to 1 (one platform of another holds everybody)."""
    placed = situation.graph.placed
    channels = [channel for channel in placed.channels.values() if channel.is_external]
    if placed.scenario.channels is None:
        return unmeasured(msg("No channel is written."), "channels[]")
    if not channels:
        return Measured(0.0, msg("No channel meets publics outside."), detail=())
    if any(channel.family is None or (channel.family == "social" and not channel.platform) for channel in channels):
        return unmeasured(msg("The family or platform of a channel is not written."), "channels[].family",
                          "channels[].platform")  # fmt: skip
    weights = audience_of(channels)
    names = {one.id: one.id if one.family == "owned" else str(one.platform).casefold() for one in channels}
    rows = tuple(
        sorted(
            (
                Platform(
                    name,
                    sum(weights.shares[one] for one, its in names.items() if its == name),
                    tuple(one for one, its in names.items() if its == name),
                    any(one.family == "owned" for one in channels if names[one.id] == name),
                )
                for name in dict.fromkeys(names.values())
            ),
            key=lambda row: -row.share,
        )
    )
    value = sum(row.share**2 for row in rows if not row.owned)
    places = tuple(one.at("platform") for one in channels if one.family != "owned")
    return Measured(value, _explanation(rows), Evidence(places=places), notes=weights.notes, detail=rows)


def _explanation(rows: tuple[Platform, ...]) -> Message:
    others = [row for row in rows if not row.owned]
    if not others:
        return msg("The whole audience is met on spaces of our own.")
    first = others[0]
    owned = sum(row.share for row in rows if row.owned)
    if not owned:
        return msg("{platform} holds {share} of the audience, and no space is our own.",
                   platform=first.name, share=Share(first.share))  # fmt: skip
    return msg("{platform} holds {share} of the audience; {owned} of it is met on spaces of our own.",
               platform=first.name, share=Share(first.share), owned=Share(owned))  # fmt: skip


MEASURE = Measure(
    id="platform-concentration",
    title=msg("Concentration on platforms"),
    meaning=msg("How much would be lost if one platform changed its rules, its reach or its owner."),
    unit="share",
    formula=msg("Σ over the platforms of others of (share of the audience)²; spaces of our own count 0"),
    reference=msg("Herfindahl–Hirschman index; its use here is our proposal"),
    measure=platform_concentration,
)
