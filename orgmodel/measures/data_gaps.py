"""Data gaps: the share of the audience on channels outside the register of processing, and people watched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from orgmodel.measures.audience import audience_of
from orgmodel.measures.measure import Measure, Measured, Situation
from orgmodel.measures.unmeasured import unmeasured
from orgmodel.records import Evidence, Location
from orgmodel.scenario.absence import ABSENT
from orgmodel.scenario.conduct import DataProtection
from orgmodel.scenario.outside import Channel
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, Share, listing, msg

WATCHING = 0.5
"""What monitoring individuals counts at least (our proposal)."""


class Registered(NamedTuple):
    """One channel: its share of the audience and whether it stands in the register, None where not written."""

    channel: str
    share: float
    registered: bool | None
    location: Location


class DataGaps(NamedTuple):
    """The channels, and whether individuals are monitored."""

    channels: tuple[Registered, ...]
    watching: bool | None
    watched_at: Location | None


def data_gaps(situation: Situation) -> Measured:
    """Audience share of the channels without register entry, at least .5 where individuals are monitored; 0 to 1."""
    placed = situation.graph.placed
    channels = tuple(placed.channels.values())
    if placed.scenario.channels is None:
        return unmeasured(msg("No channel is written."), "channels[]")
    data = placed.scenario.governance.data if placed.scenario.governance else None
    weights = audience_of(channels)
    rows = tuple(_registered(one, weights.shares[one.id], data) for one in channels)
    written = data if isinstance(data, DataProtection) else None
    watching = written.monitors_individuals if written else None
    missing = _missing(rows, watching, data)
    if missing and all(row.registered is None for row in rows) and watching is None:
        return unmeasured(msg("Nothing is written about personal data."), *missing)
    outside = [row for row in rows if row.registered is False]
    share = min(1.0, sum(row.share for row in outside))
    value = max(share, WATCHING) if watching else share
    watched_at = written.at("monitors_individuals") if written and watching else None
    places = tuple(row.location for row in outside) + ((watched_at,) if watched_at else ())
    return Measured(value, _explanation(placed, outside, share, watching), Evidence(places=places), missing,
                    "at_least" if missing else "exact", weights.notes,
                    DataGaps(rows, watching, watched_at))  # fmt: skip


def _registered(channel: Channel, share: float, data: DataProtection | str | None) -> Registered:
    """What the channel says of itself, else what the organization says of all its channels."""
    known = channel.in_data_register
    place = channel.at("in_data_register")
    if known is None and isinstance(data, DataProtection):
        known, place = data.in_register, data.at("register")
    elif known is None and data == ABSENT:
        known = False
    return Registered(channel.id, share, known, place)


def _missing(rows: Sequence[Registered], watching: bool | None, data: DataProtection | str | None) -> tuple[str, ...]:
    lacks = {
        "channels[].in_data_register": any(row.registered is None for row in rows),
        "governance.data.monitors_individuals": watching is None and data != ABSENT,
    }
    return tuple(name for name, lacking in lacks.items() if lacking)


def _explanation(placed: Placed, outside: Sequence[Registered], share: float, watching: bool | None) -> Message:
    names = listing(placed.name(row.channel) for row in outside)
    if outside and watching:
        return msg(
            "{channels} stand in no register of processing ({share} of the audience), and individuals are monitored.",
            channels=names, share=Share(share),
        )  # fmt: skip
    if outside:
        return msg("{channels} stand in no register of processing: {share} of the audience.",
                   channels=names, share=Share(share))  # fmt: skip
    if watching:
        return msg("Individuals are monitored.")
    return msg("Every channel stands in the register of processing, as far as it is written.")


MEASURE = Measure(
    id="data-gaps",
    title=msg("Gaps in data protection"),
    meaning=msg("How much of the audience is met on channels that no register of processing knows, or is watched."),
    unit="share",
    formula=msg(
        "audience of the channels without entry in the register ÷ audience of the channels; at least .5 where "
        "individuals are monitored"
    ),
    reference=msg("CJEU, C-210/16, 5 June 2018: who runs a page is joint controller; the cut is our proposal"),
    measure=data_gaps,
)
