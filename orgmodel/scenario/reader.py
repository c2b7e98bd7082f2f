"""A scenario file read into its types, or all that is wrong with it at once."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from orgmodel.records import Location, Malformed, Problem
from orgmodel.scenario.assembly import assemble
from orgmodel.scenario.beside import file_bytes, folder_of
from orgmodel.scenario.characters import decode
from orgmodel.scenario.notes import notes
from orgmodel.scenario.refusals import MAX_PROBLEMS, type_refusals
from orgmodel.scenario.source import read_tree
from orgmodel.scenario.tree import Source, Typed
from orgmodel.scenario.types import Scenario
from orgmodel.scenario.validation import Made, contradictions


@dataclass(frozen=True, slots=True)
class Reading:
    """A scenario, and what its file is worth a word about without being wrong."""

    scenario: Scenario
    notes: tuple[Problem, ...]


def read_scenario(path: Path | str) -> Scenario:
    """The scenario of a file.

    Raises:
        Malformed: with every problem of the file, in its order.
    """
    return read(path).scenario


def read(path: Path | str) -> Reading:
    """The scenario of a file, with notes; raises Malformed as `read_scenario` does."""
    path = Path(path)
    raw = file_bytes(path, Location(path.name, 1, 1))
    return _read(raw, path.name, path, path.parent)


def read_text(text: str | bytes, name: str, folder: Path | str | None = None) -> Reading:
    """The scenario that `text` is, such as an upload; files it names are looked for in `folder`, if given."""
    raw = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    return _read(raw, name, None, Path(folder) if folder is not None else None)


def _read(raw: bytes, name: str, path: Path | None, folder: Path | None) -> Reading:
    with collector_at_rest():
        return _read_whole(raw, name, path, folder)


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """The collector at rest, for work that makes many objects and no cycles, such as reading.

    Letting it look for some more than doubles the time of reading.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _read_whole(raw: bytes, name: str, path: Path | None, folder: Path | None) -> Reading:
    text = decode(raw, name)
    tree = assemble(read_tree(text, name), folder_of(folder), (path.resolve(),) if path else ())
    typed = Typed()
    scenario, refused = type_refusals(tree, typed)
    made = Made(tuple(refused), replace(typed, learns=False))
    problems = [*refused, *contradictions(tree, made)]
    if scenario is None or problems:
        raise Malformed(in_order(problems, name))
    scenario.attach(Source(path, text, tree, hashlib.sha256(raw).hexdigest(), made.typed))
    return Reading(scenario, in_order(notes(tree, made.known), name))


def in_order(problems: list[Problem], name: str) -> tuple[Problem, ...]:
    """The first problems in the order of the file called `name`, then of the others."""
    ordered = sorted(problems, key=lambda one: (one.location.file != name, one.location))
    return tuple(ordered[:MAX_PROBLEMS])
