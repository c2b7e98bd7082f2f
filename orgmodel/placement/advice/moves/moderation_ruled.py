"""Moderation ruled: a public charter, a rule on deletion, a time limit, two moderators, a filter out of hours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from orgmodel.measures.moderation_gaps import FOR_CONTENT, ItemKind, Moderated
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.drafts import PROMPT, drafted_moderation, two_moderators
from orgmodel.placement.advice.move import Move, Trial, gradually
from orgmodel.scenario.edit import Edit
from orgmodel.scenario.outside import Moderation
from orgmodel.scenario.spans import Data
from orgmodel.text import Message, listing, msg

Part = ItemKind | Literal["deletion"]
FIELDS: Mapping[Part, tuple[str, Data]] = MappingProxyType(
    {"charter": ("public_charter", True), "deletion": ("deletion_rule", True), "removal": ("removal_within", PROMPT),
     "out_of_hours": ("out_of_hours", "filter")}
)  # fmt: skip
"""What mends a part: at night a filter is the least that works (our proposal)."""
SAID: Mapping[Part, Message] = MappingProxyType(
    {
        "charter": msg("a public charter"),
        "deletion": msg("a rule on what is deleted and how its author hears of it"),
        "removal": msg("removal within 24 h"),
        "moderator": msg("a second moderator"),
        "out_of_hours": msg("a filter out of hours"),
    }
)
Lack = tuple[Moderated, tuple[Part, ...]]


def trials(bench: Bench) -> Iterator[Trial]:
    """Channels that lack a part that counts for what is to be mended, those of most audience first."""
    wanted = _wanted(bench)
    rows: Sequence[Moderated] = bench.detail("moderation-gaps") or ()
    lacking: list[Lack] = [(row, parts) for row in rows if (parts := _lacking(bench, row, wanted))]
    for chosen in gradually(sorted(lacking, key=lambda one: -one[0].share)):
        rules = dict.fromkeys(SAID[part] for _, found in chosen for part in found)
        said = msg("Give {channels} {rules}.", channels=bench.names(row.channel for row, _ in chosen),
                   rules=listing(rules))  # fmt: skip
        yield Trial(tuple(edit for row, found in chosen for edit in _edits(bench, row, found)), said)


def _wanted(bench: Bench) -> Sequence[Part]:
    if bench.is_for("unlawful-content"):
        return FOR_CONTENT
    if bench.is_for("moderation-charter"):
        return ("charter", "removal", "moderator", "out_of_hours")
    return ("charter", "deletion")


def _lacking(bench: Bench, row: Moderated, wanted: Sequence[Part]) -> tuple[Part, ...]:
    """Parts that are not there; for the check, also those of which nothing is written."""
    refused = (False, None) if bench.is_for("moderation-charter") else (False,)
    found: list[Part] = [item.kind for item in row.items if item.kind in wanted and item.kept in refused]
    rules = bench.placed.channels[row.channel].moderation
    said = rules.deletion_rule if isinstance(rules, Moderation) else None if rules is None else False
    if "deletion" in wanted and said is False:
        found.append("deletion")
    return tuple(found)


def _edits(bench: Bench, row: Moderated, parts: Sequence[Part]) -> Iterator[Edit]:
    channel = bench.placed.channels[row.channel]
    path = ("channels", channel.id, "moderation")
    if not isinstance(channel.moderation, Moderation):
        yield bench.pen.put(path, drafted_moderation(bench, channel))
        return
    for part in parts:
        field, value = FIELDS.get(part) or ("moderators", two_moderators(bench, channel))
        yield bench.pen.put((*path, field), value)


MOVE = Move(
    id="moderation-ruled",
    title=msg("Rule the moderation of a channel"),
    mends=("unlawful-content", "no-moderation-charter", "moderation-charter"),
    trials=trials,
)
