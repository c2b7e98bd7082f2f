"""What a placement asks of the role and gives it, line by line: superior, sponsor, mandate, hours, back-up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from orgmodel.measures.metiers import NAMES, shares_of
from orgmodel.reports.week import hours_in_words
from orgmodel.scenario.absence import ABSENT
from orgmodel.scenario.organization import Mandate
from orgmodel.scenario.placed import Placed
from orgmodel.scenario.placing import Backup, Seat
from orgmodel.text import Lines, Message, Share, listing, msg, plural

Row = tuple[Message, object]
SHOWN = 3
"""Seats told one by one where more than one above it differ (our proposal)."""
RIGHTS = {
    "publish": msg("publish"),
    "reply": msg("reply in public"),
    "hide": msg("hide or remove what others wrote"),
    "speak_for_organization": msg("commit the organization in public"),
}


def terms(placed: Placed) -> tuple[Row, ...]:
    """What is said of the seats, each line with its name; what is not written says so, and where to write it."""
    if not placed.seats:
        return ()
    return (
        (msg("Reports to"), _by_seat(placed, _superior)),
        (msg("Sponsor"), _by_seat(placed, _sponsor)),
        (msg("Working time"), _by_seat(placed, _time)),
        (msg("Hours"), _by_seat(placed, _hours)),
        (msg("Métiers"), _metiers(placed)),
        (msg("May, without asking"), _by_seat(placed, _allowed)),
        (msg("Must ask before it may"), _by_seat(placed, _forbidden)),
        (msg("Back-up"), _by_seat(placed, _backup)),
    )


def _by_seat(placed: Placed, say: Callable[[Placed, Seat], object]) -> object:
    """What is said of every seat, once where it is the same for all, else seat by seat."""
    said = {seat.id: say(placed, seat) for seat in placed.seats}
    if len(set(said.values())) == 1:
        return next(iter(said.values()))
    alike: dict[object, list[str]] = {}
    for seat, what in said.items():
        alike.setdefault(what, []).append(seat)
    told = list(alike.items()) if len(alike) <= SHOWN + 1 else list(alike.items())[:SHOWN]
    shown = [msg("{seat}: {said}", seat=_names(placed, seats), said=what) for what, seats in told]
    rest = len(placed.seats) - sum(len(seats) for _, seats in told)
    if rest:
        shown.append(plural("and {n} other seat, as the chart shows", "and {n} other seats, as the chart shows", rest))
    return Lines(tuple(shown))


def unwritten(field: str) -> Message:
    """That a field is not written."""
    return msg("not written ({field})", field=field)


def _names(placed: Placed, ids: Iterable[str]) -> object:
    return listing(placed.name(one) for one in ids)


def _superior(placed: Placed, seat: Seat) -> Message:
    boss = _names(placed, seat.reports_to)
    said = msg("{superior}", superior=boss)
    if seat.dotted_to:
        said = msg("{superior}, dotted line to {dotted}", superior=boss, dotted=_names(placed, seat.dotted_to))
    if seat.arbitration and seat.arbitration != ABSENT:
        return msg("{said}; {judge} settles between them", said=said, judge=placed.name(seat.arbitration))
    return said


def _sponsor(placed: Placed, seat: Seat) -> Message:
    if seat.sponsor is None:
        return unwritten("community_manager.sponsor")
    return msg("nobody") if seat.sponsor == ABSENT else msg("{name}", name=placed.name(seat.sponsor))


def _time(_placed: Placed, seat: Seat) -> Message:
    return unwritten("community_manager.fte") if seat.fte is None else msg("{fte} FTE", fte=float(seat.fte))


def _hours(placed: Placed, seat: Seat) -> Message:
    hours = seat.hours or placed.scenario.organization.hours
    return unwritten("community_manager.hours") if hours is None else msg("{hours}", hours=hours_in_words(hours))


def _metiers(placed: Placed) -> object:
    shares = shares_of(placed.seats)
    if not shares:
        return unwritten("community_manager.metiers")
    ordered = sorted(shares.items(), key=lambda one: -one[1])
    return listing(msg("{metier} {share}", metier=NAMES[name], share=Share(share)) for name, share in ordered)


def _allowed(_placed: Placed, seat: Seat) -> Message:
    if seat.mandate is None:
        return unwritten("community_manager.mandate")
    rights = [*_rights(seat.mandate, True), *_goodwill(seat.mandate)]
    return msg("{rights}", rights=listing(rights)) if rights else msg("nothing")


def _forbidden(_placed: Placed, seat: Seat) -> Message:
    if seat.mandate is None:
        return unwritten("community_manager.mandate")
    rights = list(_rights(seat.mandate, False))
    return msg("{rights}", rights=listing(rights)) if rights else msg("nothing")


def _rights(mandate: Mandate, granted: bool) -> Iterator[Message]:
    return (said for field, said in RIGHTS.items() if getattr(mandate, field) is granted)


def _goodwill(mandate: Mandate) -> Iterator[Message]:
    gesture = mandate.goodwill
    if gesture is not None and gesture.amount > 0:
        yield msg("make a gesture of up to {amount}", amount=_money(float(gesture.amount), gesture.currency))


def _money(amount: float, currency: str | None) -> object:
    return msg("{amount} {currency}", amount=amount, currency=currency) if currency else amount


def _backup(placed: Placed, seat: Seat) -> Message:
    if isinstance(seat.backup, Backup):
        name = placed.name(seat.backup.role)
        if seat.backup.documented:
            return msg("{role}, with what is needed written down", role=name)
        if seat.backup.documented is False:
            return msg("{role}; what is needed is not written down yet", role=name)
        return msg("{role}", role=name)
    standing = [role.id for role in placed.standing_in.get(seat.id, ())]
    if standing:
        return msg("{role}", role=_names(placed, standing))
    return msg("nobody") if seat.backup == ABSENT else unwritten("community_manager.backup")
