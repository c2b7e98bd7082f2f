"""Openness shown: the marks by which a public sees who speaks, by which rules, and what is paid for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from orgmodel.measures.transparency import Mark, MarkKind, Said
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.drafts import drafted_moderation, drafted_policy
from orgmodel.placement.advice.move import Move, Trial, gradually
from orgmodel.scenario.conduct import Policy
from orgmodel.scenario.edit import Edit
from orgmodel.scenario.outside import Moderation
from orgmodel.text import Message, listing, msg

FIELDS: Mapping[MarkKind, tuple[str, ...]] = MappingProxyType(
    {
        "affiliation": ("affiliation_shown",),
        "charter": ("moderation", "public_charter"),
        "deletion": ("moderation", "deletion_rule"),
        "label": ("paid_content", "labelled"),
        "contract": ("paid_content", "written_contract"),
    }
)
"""Where a channel says it."""
SAID: Mapping[MarkKind, Message] = MappingProxyType(
    {
        "affiliation": msg("who answers says for whom"),
        "charter": msg("a public charter on every channel"),
        "deletion": msg("a rule on what is deleted"),
        "label": msg("a label on what is paid for"),
        "contract": msg("a written contract for it"),
        "identity": msg("a policy by which staff say whom they work for"),
    }
)


def trials(bench: Bench) -> Iterator[Trial]:
    """The marks that lack, those that ask for fewest lines first, everywhere at once."""
    marks: Sequence[Mark] = bench.detail("transparency") or ()
    lacking = [(mark, edits) for mark in marks if (edits := tuple(_edits(bench, mark)))]
    for chosen in gradually(sorted(lacking, key=lambda one: len(one[1]))):
        edits = tuple(_once(edit for _, own in chosen for edit in own))
        yield Trial(edits, msg("Show in public: {marks}.", marks=listing(SAID[mark.kind] for mark, _ in chosen)))


def _once(edits: Iterator[Edit]) -> Iterator[Edit]:
    """Edits of which none goes where an earlier one has written the whole block."""
    seen: list[tuple[str, ...]] = []
    for edit in edits:
        if not any(edit.path[: len(path)] == path for path in seen):
            seen.append(edit.path)
            yield edit


def _edits(bench: Bench, mark: Mark) -> Iterator[Edit]:
    if mark.kind == "identity":
        yield from _identity(bench) if mark.lacking else ()
        return
    for one in mark.lacking:
        yield _edit(bench, mark.kind, one)


def _edit(bench: Bench, kind: MarkKind, one: Said) -> Edit:
    channel = bench.placed.channels[one.channel]
    if FIELDS[kind][0] == "moderation" and not isinstance(channel.moderation, Moderation):
        return bench.pen.put(("channels", channel.id, "moderation"), drafted_moderation(bench, channel))
    return bench.pen.put(("channels", channel.id, *FIELDS[kind]), True)


def _identity(bench: Bench) -> Iterator[Edit]:
    governance = bench.scenario.governance
    if governance is not None and isinstance(governance.policy, Policy):
        yield bench.pen.put(("governance", "policy", "identify_themselves"), True)
    else:
        yield bench.pen.put(("governance", "policy"), drafted_policy(bench))


MOVE = Move(
    id="openness-shown",
    title=msg("Show openness"),
    mends=("transparent",),
    trials=trials,
)
