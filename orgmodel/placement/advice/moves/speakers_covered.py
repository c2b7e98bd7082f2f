"""Speakers covered: those who speak in public bound by the policy and trained."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from orgmodel.measures.speaker_cover import Voiced
from orgmodel.placement.advice.bench import Bench
from orgmodel.placement.advice.move import Move, Trial, gradually
from orgmodel.scenario.conduct import Speaker
from orgmodel.scenario.edit import Edit
from orgmodel.text import Message, msg

Field = Literal["covered", "trained"]
Loose = tuple[Voiced, Speaker, tuple[Field, ...]]


def trials(bench: Bench) -> Iterator[Trial]:
    """Speakers out of hand for what is to be mended, those heard by most first."""
    fields = _fields(bench)
    rows: Sequence[Voiced] = bench.detail("speaker-cover") or ()
    pairs = zip(rows, bench.scenario.speakers or (), strict=False)
    loose: list[Loose] = [(row, one, found) for row, one in pairs if (found := _lacking(row, fields))]
    for chosen in gradually(sorted(loose, key=lambda one: -one[0].share)):
        edits = tuple(edit for _, one, found in chosen for edit in _edits(bench, one, found))
        yield Trial(edits, _said(bench, chosen))


def _fields(bench: Bench) -> tuple[Field, ...]:
    if bench.is_for("confidential-leak"):
        return ("covered",)
    return ("trained",) if bench.is_for("unsettled-speaking-right") else ("covered", "trained")


def _lacking(row: Voiced, fields: tuple[Field, ...]) -> tuple[Field, ...]:
    return tuple(field for field in fields if getattr(row, field) is False)


def _edits(bench: Bench, one: Speaker, fields: tuple[Field, ...]) -> Iterator[Edit]:
    name = f"{one.role} {one.account}" if one.account else one.role
    for field in fields:
        yield bench.pen.put(("speakers", name, field), True)


def _said(bench: Bench, chosen: Sequence[Loose]) -> Message:
    names = bench.names(row.role for row, _, _ in chosen)
    fields = {field for _, _, found in chosen for field in found}
    if fields == {"covered", "trained"}:
        return msg("Bring {speakers} under the social media policy and train them.", speakers=names)
    if fields == {"trained"}:
        return msg("Train {speakers} to speak in public.", speakers=names)
    return msg("Bring {speakers} under the social media policy.", speakers=names)


MOVE = Move(
    id="speakers-covered",
    title=msg("Cover and train those who speak"),
    mends=("uncontrolled-speaker", "confidential-leak", "unsettled-speaking-right", "exemplary"),
    trials=trials,
)
