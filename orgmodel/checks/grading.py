"""From a measure or a list of items to one of the outcomes; what is not written neither passes nor fails."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from orgmodel.checks.check import Checked, Status
from orgmodel.measures.measure import Measured
from orgmodel.records import Evidence, Location
from orgmodel.text import Message, listing, msg

WORST_FIRST: tuple[Status, ...] = ("fail", "warn", "not_assessable", "pass", "not_applicable")
"""A known warning is worth more than what is not known; a pass is not, beside it."""


class Cuts(NamedTuple):
    """Where a value passes and where it still only warns; `falling` where lower values are better."""

    passes: float
    warns: float
    falling: bool = False

    def status(self, value: float) -> Status:
        """The outcome of an exact value; a value on a cut has the better outcome."""
        if self.falling:
            return "pass" if value <= self.passes else "warn" if value <= self.warns else "fail"
        return "pass" if value >= self.passes else "warn" if value >= self.warns else "fail"


class Item(NamedTuple):
    """One thing that must be there: whether it is, None where that is not written; what lacks without it."""

    kept: bool | None
    lack: Message
    field: str
    location: Location | None = None


def judge(measured: Measured, cuts: Cuts) -> Checked:
    """A measure against its cuts; on a bound, only what stays true whatever is missing is said."""
    if measured.value is None:
        return Checked("not_assessable", measured.explanation, None, measured.evidence, measured.missing)
    status = cuts.status(round(measured.value, 9))
    may_be_worse = measured.bound == ("at_least" if cuts.falling else "at_most")
    may_be_better = measured.bound == ("at_most" if cuts.falling else "at_least")
    if (may_be_worse and status == "pass") or (may_be_better and status != "pass"):
        status = "not_assessable"
    return Checked(status, measured.explanation, measured.value, measured.evidence, measured.missing)


def worst(*checked: Checked) -> Checked:
    """The worst of several outcomes, with the missing fields of all."""
    first = min(checked, key=lambda one: WORST_FIRST.index(one.status))
    return first._replace(missing=tuple(dict.fromkeys(field for one in checked for field in one.missing)))


def count(items: Sequence[Item], passes: int, warns: int, kept: Message) -> Checked:
    """Items kept, against the numbers that pass and warn; unknown ones only matter where they could decide."""
    lacking = [item for item in items if item.kept is False]
    unknown = [item for item in items if item.kept is None]
    cuts = Cuts(passes, warns)
    best, least = len(items) - len(lacking), len(items) - len(lacking) - len(unknown)
    status = between(cuts.status(best), cuts.status(least))
    places = tuple(item.location for item in lacking or items if item.location)
    missing = tuple(dict.fromkeys(item.field for item in unknown))
    said = msg("What lacks: {items}.", items=listing(item.lack for item in lacking)) if lacking else kept
    return Checked(status, said, float(least), Evidence(places=tuple(dict.fromkeys(places))), missing)


def ranged(cuts: Cuts, least: float, best: float) -> Status:
    """The outcome of a value, the higher the better, that lies between two for want of what is not written."""
    return between(cuts.status(round(best, 9)), cuts.status(round(least, 9)))


def between(best: Status, least: Status) -> Status:
    """The outcome where what is not written leaves a range: what is bad at best is bad, what passes at best may not."""
    return "not_assessable" if best == "pass" and least != "pass" else best


def unwritten(why: Message, *fields: str) -> Checked:
    """Nothing is written that could be judged."""
    return Checked("not_assessable", why, missing=fields)


def without(why: Message) -> Checked:
    """The question does not arise."""
    return Checked("not_applicable", why)
