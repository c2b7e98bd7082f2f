"""What two placements differ in beside lines, letters and channels' hands: cases, hours, working time, rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from orgmodel.assessment import Assessment
from orgmodel.reports.week import hours_in_words
from orgmodel.scenario.hours import Hours
from orgmodel.scenario.item import Item
from orgmodel.scenario.outside import CaseType
from orgmodel.scenario.placed import Placed
from orgmodel.scenario.placing import Seat
from orgmodel.text import Message, Text, listing, msg

Differing = tuple[Message, str | None]
"""What differs, and the id of the role it falls to."""
TOLD = frozenset({"owner", "operators", "admins", "decides", "approvals", "reports_to", "dotted_to", "responsible",
                  "accountable", "consulted", "informed", "support", "driver", "approver", "contributors"})  # fmt: skip
"""Fields that have a sentence of their own."""


def differing(before: Assessment, after: Assessment) -> Iterator[Differing]:
    """Sentences on what is not the same, in the order of the format."""
    yield from _seats(before.placed, after.placed)
    yield from _cases(before.placed, after.placed)
    for block in ("channels", "case_types", "tools"):
        yield from _items(before, after, block)
    yield from _governance(before.placed, after.placed)


def _seats(before: Placed, after: Placed) -> Iterator[Differing]:
    old = {seat.id: seat for seat in before.seats}
    for seat in after.seats:
        was = old.get(seat.id)
        who = seat.reports_to[0] if seat.reports_to else None
        yield from ((said, who) for said in _seat(after, seat, was))
    for seat in before.seats:
        if after.seat(seat.id) is None:
            yield msg("The seat “{seat}” ends; its work is handed over.", seat=before.name(seat.id)), seat.id


def _seat(after: Placed, seat: Seat, was: Seat | None) -> Iterator[Message]:
    name = after.name(seat.id)
    if seat.fte is not None and (was is None or was.fte != seat.fte):
        if was is None or was.fte is None:
            yield msg("{seat} gets {fte} FTE.", seat=name, fte=float(seat.fte))
        else:
            yield msg("{seat} goes from {before} to {after} FTE.", seat=name, before=float(was.fte),
                      after=float(seat.fte))  # fmt: skip
    if was is not None and seat.hours is not None and seat.hours != was.hours:
        yield msg("{seat} works {hours}.", seat=name, hours=hours_in_words(seat.hours))


def _cases(before: Placed, after: Placed) -> Iterator[Differing]:
    old = {case.id: case for case in before.scenario.case_types or ()}
    for case in after.scenario.case_types or ():
        was = old.get(case.id)
        if was is None:
            continue
        name = case.name or case.id
        if case.decides and case.decides != was.decides:
            who = after.resolve(case.decides)
            yield msg("“{case}” is decided by {role}.", case=name, role=_names(after, who)), _first(who)
        if case.approvals != was.approvals:
            yield _approvals(after, case, name), _first(after.resolve(case.decides)) if case.decides else None


def _approvals(after: Placed, case: CaseType, name: object) -> Message:
    roles = tuple(approval.role for approval in case.approvals or ())
    if not roles:
        return msg("“{case}” needs nobody’s agreement any more.", case=name)
    return msg("“{case}” needs the agreement of {roles}.", case=name, roles=_names(after, after.resolve_all(roles)))


def _items(before: Assessment, after: Assessment, block: str) -> Iterator[Differing]:
    """Items of a block in which fields without a sentence of their own differ, came or went."""
    old, new = _by_id(before.placed, block), _by_id(after.placed, block)
    for name, item in new.items():
        label = getattr(item, "name", None) or Text(plain=name)
        owner = after.graph.heads.get(getattr(item, "owner", None) or "", getattr(item, "owner", None))
        if name not in old:
            yield msg("“{item}” is set up.", item=label), owner
            continue
        fields = [_becomes(field, getattr(item, field)) for field in _differences(old[name], item) if field not in TOLD]
        if fields:
            yield msg("“{item}”: {fields}.", item=label, fields=listing(fields)), owner
    for name, item in old.items():
        if name not in new:
            yield msg("“{item}” ends.", item=getattr(item, "name", None) or Text(plain=name)), None


def _becomes(field: str, value: object) -> Message:
    """What a field is from now on, where that can be said in a word."""
    if isinstance(value, Hours):
        return msg("{field} becomes {value}", field=field, value=hours_in_words(value))
    if isinstance(value, bool | str | float | int):
        return msg("{field} becomes {value}", field=field, value=value if isinstance(value, bool) else str(value))
    return msg("{field} changes", field=field)


def _governance(before: Placed, after: Placed) -> Iterator[Differing]:
    was, now = before.scenario.governance, after.scenario.governance
    if now is None or was is now:
        return
    for field in _differences(was, now) if was is not None else ():
        yield msg("The rules change: governance.{field}.", field=field), None


def _differences(old: Item, new: Item) -> Iterable[str]:
    return [name for name in type(new).model_fields if getattr(old, name) != getattr(new, name)]


def _by_id(placed: Placed, block: str) -> Mapping[str, Any]:
    return {item.id: item for item in getattr(placed.scenario, block) or ()}


def _names(placed: Placed, ids: Iterable[str]) -> object:
    return listing(placed.name(one) for one in ids)


def _first(ids: tuple[str, ...]) -> str | None:
    return ids[0] if ids else None
