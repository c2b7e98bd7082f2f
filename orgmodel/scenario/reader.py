"""A scenario file read into its types, or all that is wrong with it at once."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from orgmodel.records import Location, Malformed, Problem
from orgmodel.scenario.assembly import assemble
from orgmodel.scenario.characters import MAX_BYTES, decode
from orgmodel.scenario.notes import notes
from orgmodel.scenario.refusals import type_refusals
from orgmodel.scenario.source import read_tree
from orgmodel.scenario.tree import Source
from orgmodel.scenario.types import Scenario
from orgmodel.scenario.validation import contradictions
from orgmodel.text import msg


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
    raw = file_bytes(path, path.name)
    return _read(raw, path.name, path.parent, path)


def read_text(text: str, name: str, folder: Path | str | None = None) -> Reading:
    """The scenario that `text` is; what it extends is looked for in `folder`, if there is one."""
    raw = text.encode("utf-8", "surrogatepass")
    return _read(raw, name, Path(folder) if folder is not None else None, None)


def file_bytes(path: Path, name: str) -> bytes:
    """What a file holds, no more than a byte beyond what may be read; Malformed where it cannot be opened."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError):
        message = msg("this file cannot be opened; check its name and its rights")
        raise Malformed((Problem(Location(name, 1, 1), message),)) from None


def _read(raw: bytes, name: str, folder: Path | None, path: Path | None) -> Reading:
    text = decode(raw, name)
    tree = assemble(read_tree(text, name), folder)
    scenario, refused = type_refusals(tree)
    problems = [*refused, *contradictions(tree, refused)]
    if scenario is None or problems:
        raise Malformed(in_order(problems, name))
    scenario.attach(Source(path, text, tree, hashlib.sha256(raw).hexdigest()))
    return Reading(scenario, in_order(notes(tree), name))


def in_order(problems: list[Problem], name: str) -> tuple[Problem, ...]:
    """Problems in the order of the file called `name`, then of the others."""
    return tuple(sorted(problems, key=lambda one: (one.location.file != name, one.location)))
