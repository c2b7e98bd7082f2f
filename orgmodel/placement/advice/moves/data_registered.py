"""Data registered: channels in the register of processing, and what the organization settles once for all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from orgmodel.measures.data_gaps import DataGaps
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Move, Trial, gradually
from orgmodel.scenario.absence import ABSENT
from orgmodel.scenario.conduct import DataProtection
from orgmodel.text import Message, listing, msg

PARTS: Mapping[str, Message] = MappingProxyType(
    {
        "register": msg("an entry in the register of processing"),
        "joint_controller": msg("an agreement as joint controller with the platforms"),
        "notice": msg("a notice to the publics"),
        "dpo": msg("a link to the data protection officer"),
    }
)


def trials(bench: Bench) -> Iterator[Trial]:
    """Channels by audience, then what the organization owes; both where the check asks for both."""
    channels = () if bench.is_for("unnamed-data-role") else tuple(_channels(bench))
    settled = () if bench.is_for("personal-data") else tuple(_settled(bench))
    yield from channels
    yield from settled
    if channels and settled:
        last, all_parts = max(channels, key=_size), max(settled, key=_size)
        said = msg("{one} {other}", one=last.said, other=all_parts.said)
        yield Trial((*last.edits, *all_parts.edits), said)
    if bench.is_for("personal-data"):
        yield from _unwatched(bench)


def _size(trial: Trial) -> int:
    return len(trial.edits)


def _channels(bench: Bench) -> Iterator[Trial]:
    detail = bench.detail("data-gaps")
    rows = detail.channels if isinstance(detail, DataGaps) else ()
    outside = sorted((row for row in rows if row.registered is False), key=lambda row: -row.share)
    for chosen in gradually(outside):
        edits = tuple(bench.pen.put(("channels", row.channel, "in_data_register"), True) for row in chosen)
        names = bench.names(row.channel for row in chosen)
        yield Trial(edits, msg("Enter {channels} in the register of processing.", channels=names))


def _settled(bench: Bench) -> Iterator[Trial]:
    governance = bench.scenario.governance
    data = governance.data if governance else None
    if data == ABSENT:
        whole = {**dict.fromkeys(PARTS, True), "monitors_individuals": False}
        said = msg("Settle what the publics’ data needs: {parts}.", parts=listing(PARTS.values()))
        yield Trial((bench.pen.put(("governance", "data"), whole),), said)
    if not isinstance(data, DataProtection):
        return
    kept = {"register": data.in_register, "joint_controller": data.joint_controller, "notice": data.notice,
            "dpo": data.dpo}  # fmt: skip
    for chosen in gradually([part for part in PARTS if kept[part] is False]):
        edits = tuple(bench.pen.put(("governance", "data", part), True) for part in chosen)
        said = msg("Settle what the publics’ data needs: {parts}.", parts=listing(PARTS[part] for part in chosen))
        yield Trial(edits, said)


def _unwatched(bench: Bench) -> Iterator[Trial]:
    detail = bench.detail("data-gaps")
    if isinstance(detail, DataGaps) and detail.watching:
        edit = bench.pen.put(("governance", "data", "monitors_individuals"), False)
        yield Trial((edit,), msg("Stop following persons by name."))


MOVE = Move(
    id="data-registered",
    title=msg("Register and settle personal data"),
    mends=("personal-data", "unnamed-data-role", "data-protection"),
    trials=trials,
)
