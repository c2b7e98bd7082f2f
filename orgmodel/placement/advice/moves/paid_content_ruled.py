"""Paid content ruled: a label, a written contract, somebody who reads it before it appears."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orgmodel.measures.paid_content_gaps import Paid
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Move, Trial, gradually
from orgmodel.scenario.edit import Edit
from orgmodel.text import Message, listing, msg


def trials(bench: Bench) -> Iterator[Trial]:
    """Channels with paid content that lacks a part that counts, those of most audience first."""
    rows: Sequence[Paid] = bench.detail("paid-content-gaps") or ()
    lacking = [row for row in rows if any(_parts(bench, row))]
    for chosen in gradually(sorted(lacking, key=lambda row: -row.share)):
        rules = dict.fromkeys(said for row in chosen for _, said in _parts(bench, row))
        said = msg("Have what is paid for on {channels} carry {rules}.",
                   channels=bench.names(row.channel for row in chosen), rules=listing(rules))  # fmt: skip
        yield Trial(tuple(edit for row in chosen for edit, _ in _parts(bench, row)), said)


def _parts(bench: Bench, row: Paid) -> Iterator[tuple[Edit, Message]]:
    path = ("channels", row.channel, "paid_content")
    if not bench.is_for("unreviewed-paid-content"):
        if row.labelled is False:
            yield bench.pen.put((*path, "labelled"), True), msg("a label")
        if row.contracted is False:
            yield bench.pen.put((*path, "written_contract"), True), msg("a written contract")
    reader = bench.keeper(bench.placed.channels[row.channel])
    if bench.is_for("unreviewed-paid-content", "paid-content") and row.reviewer is None and reader:
        said = msg("the reading of {role} before it appears", role=bench.name(reader))
        yield bench.pen.put((*path, "reviewer"), reader), said


MOVE = Move(
    id="paid-content-ruled",
    title=msg("Rule paid content"),
    mends=("hidden-advertising", "unreviewed-paid-content", "paid-content"),
    trials=trials,
)
