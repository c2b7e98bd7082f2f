"""What the parts of one block must agree on: shares that sum to 1, words of the matrix, known places of time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import get_args
from zoneinfo import ZoneInfo, available_timezones

from orgmodel.records import Problem
from orgmodel.scenario.census import block, blocks
from orgmodel.scenario.item import Fault
from orgmodel.scenario.nearest import nearest
from orgmodel.scenario.tree import Scalar, WrittenMapping
from orgmodel.scenario.values import SLUG, read_number, shown
from orgmodel.scenario.vocabulary import RaciActivity
from orgmodel.text import msg

TOLERANCE = 0.01
"""How far from 1 shares may sum (scenario-format.md)."""
SHARED = ("metiers", "activities")
WORDS: Mapping[str, tuple[str, ...]] = {
    "raci": ("driver", "approver", "contributors"),
    "daci": ("responsible", "accountable", "consulted", "support"),
}
"""The words that belong to the other scheme."""


def incoherences(tree: WrittenMapping) -> Iterator[Problem]:
    """What does not hold together within the blocks of a scenario."""
    yield from _time_zone(tree)
    yield from _case_shares(tree)
    manager = block(tree.get("community_manager"))
    if manager:
        yield from shares(manager)
    yield from _matrix(tree)


def shares(written: WrittenMapping) -> Iterator[Problem]:
    """Shares of métiers and activities that do not sum to 1, on the role or a seat."""
    for key in SHARED:
        table = block(written.get(key))
        total = _total(list(table.values())) if table else None
        if total is not None and abs(total - 1) > TOLERANCE:
            yield Problem(
                written.keys_at[key],
                msg("the shares of {key} sum to {total}; make them sum to 1", key=key, total=total),
            )


def _total(values: list[object]) -> float | None:
    """The sum, or None where one is not known."""
    try:
        return sum(float(read_number(value, low=0, high=1)) for value in values) if values else None
    except Fault:
        return None


def _case_shares(tree: WrittenMapping) -> Iterator[Problem]:
    cases = list(blocks(tree.get("case_types")))
    written = [case["share"] for case in cases if case.get("share") is not None]
    total = _total(list(written))
    if total is None:
        return
    whole = len(written) == len(cases)
    if total - 1 > TOLERANCE or (whole and 1 - total > TOLERANCE):
        yield Problem(
            tree.keys_at["case_types"],
            msg("the shares of {key} sum to {total}; make them sum to 1", key="case_types", total=total),
        )


def _time_zone(tree: WrittenMapping) -> Iterator[Problem]:
    name = tree.get("timezone")
    if not isinstance(name, Scalar):
        return
    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        yield Problem(
            tree.values_at["timezone"],
            msg("“{found}” is not a time zone; write one such as {near}", found=shown(name), near=_zone_near(name)),
        )


def _zone_near(name: str) -> str:
    return nearest(name, sorted(available_timezones())) or "Europe/Paris"


def _matrix(tree: WrittenMapping) -> Iterator[Problem]:
    scheme = str(tree.get("scheme") or "raci")
    for row in blocks(tree.get("responsibilities")):
        yield from _unlabelled(row)
        for word in WORDS.get(scheme, ()):
            if row.get(word) is not None:
                yield Problem(
                    row.keys_at[word],
                    msg("“{word}” is a word of {other}; use the words of {scheme}, or change scheme: at the top",
                        word=word, other="DACI" if scheme == "raci" else "RACI", scheme=scheme.upper()),
                )  # fmt: skip


def _unlabelled(row: WrittenMapping) -> Iterator[Problem]:
    activity = row.get("activity")
    known = get_args(RaciActivity)
    if not isinstance(activity, Scalar) or activity in known or row.get("label") is not None:
        return
    if not SLUG.match(activity):
        return
    near = nearest(activity, known)
    place, found = row.values_at["activity"], shown(activity)
    if near:
        message = msg("“{found}” is an activity of your own: give it a label, or did you mean “{near}”?",
                      found=found, near=near)  # fmt: skip
    else:
        message = msg("“{found}” is an activity of your own; give it a label: …", found=found)
    yield Problem(place, message)
