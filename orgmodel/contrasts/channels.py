"""Which channels change their owner, who answers there, who holds the keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from orgmodel.contrasts.change import Change, names, sign_of
from orgmodel.records import Evidence
from orgmodel.scenario.outside import Channel
from orgmodel.scenario.placed import Placed
from orgmodel.text import Message, msg


def channel_changes(before: Placed, after: Placed) -> Iterator[Change]:
    """Channel by channel, in the order of the file: owner, operators, administrator rights."""
    for channel in dict.fromkeys((*after.channels, *before.channels)):
        old, new = before.channels.get(channel), after.channels.get(channel)
        yield from _owner(channel, old, new, (before, after))
        yield from _hands(channel, "operators", old, new, (before, after))
        yield from _hands(channel, "admins", old, new, (before, after))


def _owner(channel: str, old: Channel | None, new: Channel | None, sides: tuple[Placed, Placed]) -> Iterator[Change]:
    was, now, written = old.owner if old else None, new.owner if new else None, new or old
    if was == now or written is None:
        return
    name = sides[1 if new else 0].name(channel)
    lost, gained = sides[0].name(was) if was else None, sides[1].name(now) if now else None
    if gained and lost:
        said = msg("{channel}: owned by {gained}, no longer by {lost}", channel=name, gained=gained, lost=lost)
    elif gained:
        said = msg("{channel}: owned by {gained}", channel=name, gained=gained)
    else:
        said = msg("{channel}: no longer owned by {lost}", channel=name, lost=lost)
    yield Change(sign_of(gained, lost), said, Evidence(places=(written.at("owner"),)), "owner", channel)


def _hands(
    channel: str,
    field: Literal["operators", "admins"],
    old: Channel | None,
    new: Channel | None,
    sides: tuple[Placed, Placed],
) -> Iterator[Change]:
    was = sides[0].resolve_all(getattr(old, field) if old else None)
    now = sides[1].resolve_all(getattr(new, field) if new else None)
    gained, lost = [one for one in now if one not in was], [one for one in was if one not in now]
    written = new or old
    if written is None or not (gained or lost):
        return
    name = sides[1 if new else 0].name(channel)
    say = _answering if field == "operators" else _holding
    said = say(name, names(sides[1], gained), names(sides[0], lost))
    evidence = Evidence(actors=(*gained, *lost), places=(written.at(field),))
    yield Change(sign_of(gained, lost), said, evidence, field, channel)


def _answering(channel: object, gained: object, lost: object) -> Message:
    if gained and lost:
        return msg("{channel}: answered by {gained}, no longer by {lost}", channel=channel, gained=gained, lost=lost)
    if gained:
        return msg("{channel}: answered by {gained} as well", channel=channel, gained=gained)
    return msg("{channel}: no longer answered by {lost}", channel=channel, lost=lost)


def _holding(channel: object, gained: object, lost: object) -> Message:
    if gained and lost:
        return msg("{channel}: keys held by {gained}, no longer by {lost}", channel=channel, gained=gained, lost=lost)
    if gained:
        return msg("{channel}: keys held by {gained} as well", channel=channel, gained=gained)
    return msg("{channel}: keys no longer held by {lost}", channel=channel, lost=lost)
