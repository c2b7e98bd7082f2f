"""What a sweep has to do: its files read once, and their evaluations in chunks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

from orgmodel.criteria import CRITERIA
from orgmodel.criteria.weighing import weights_of
from orgmodel.records import Malformed, Problem
from orgmodel.risk.entries import register_problems
from orgmodel.scenario.parcel import Parcel, dated, pack
from orgmodel.scenario.reader import read_scenario
from orgmodel.sweep.evaluating import choices
from orgmodel.sweep.job import Job, Key, Part, Terms, What

MOST = 50
"""Evaluations from which a chunk is long enough (model.md §10)."""
SECOND = 1.0
"""Seconds of work from which it is (model.md §10)."""
EACH, EACH_ROLE = 0.05, 0.00015
"""Seconds that an evaluation takes, and more for each role: measured (docs/scale.md)."""


@dataclass(frozen=True, slots=True)
class Swept:
    """A file that takes part, and what its rows need once its evaluations are there."""

    file: str
    parcel: Parcel
    placements: tuple[str, ...]
    written: frozenset[str]
    weights: Mapping[str, float]
    """In force, over all criteria."""
    cost: float
    """Seconds an evaluation is expected to take."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that takes no part, and what is wrong with it."""

    file: str
    problems: tuple[Problem, ...]


def scenario_files(given: Iterable[Path]) -> tuple[Path, ...]:
    """The files given, each once, in their order; a folder stands for the scenarios in it, by name."""
    found = (one for path in given for one in (sorted(path.glob("*.yaml")) if path.is_dir() else [path]))
    return tuple(dict.fromkeys(found))


def open_file(path: Path, what: What, day: date) -> Swept | Refusal:
    """A file read, packed and its placements listed, or all that is wrong with it."""
    try:
        scenario = read_scenario(path)
        faults = register_problems(scenario)
        if faults:
            return Refusal(path.as_posix(), faults)
        parcel = pack(scenario)
    except Malformed as malformed:
        return Refusal(path.as_posix(), malformed.problems)
    return Swept(
        file=path.as_posix(),
        parcel=parcel,
        placements=tuple(choices(dated(scenario, day), what)),
        written=frozenset(one.id for one in scenario.placements),
        weights=weights_of(scenario, [criterion.id for criterion in CRITERIA]),
        cost=EACH + EACH_ROLE * len(scenario.organization.roles),
    )


def keys_of(one: Swept, draws: int) -> Iterator[Key]:
    """The evaluations of a file: as written, then world by world, placements in their order."""
    for draw in range(draws + 1):
        for placement in one.placements:
            yield one.parcel.digest, placement, draw


def plan(files: Sequence[Swept], terms: Terms, what: What, draws: int, known: Collection[Key]) -> tuple[Job, ...]:
    """Jobs for what is not known yet: chunks of 50 evaluations, or of a second of work where that is less.

    A scenario that stands in two files is evaluated once.
    """
    jobs: list[Job] = []
    chunk: list[tuple[Parcel, str, int]] = []
    seconds = 0.0
    seen = set(known)
    for file in files:
        for key in keys_of(file, draws):
            if key in seen:
                continue
            seen.add(key)
            chunk.append((file.parcel, *key[1:]))
            seconds += file.cost
            if len(chunk) >= MOST or seconds >= SECOND:
                jobs.append(_job(len(jobs), terms, what, chunk))
                chunk, seconds = [], 0.0
    return (*jobs, _job(len(jobs), terms, what, chunk)) if chunk else tuple(jobs)


def _job(number: int, terms: Terms, what: What, chunk: Iterable[tuple[Parcel, str, int]]) -> Job:
    parts = tuple(
        Part(parcel, tuple(asked[1:] for asked in some)) for parcel, some in groupby(chunk, key=lambda asked: asked[0])
    )
    return Job(number, terms, what, parts)
