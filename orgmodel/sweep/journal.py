"""A sweep's journal: what is evaluated, one line a chunk, so that a run that was stopped can be continued."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from orgmodel.criteria import CRITERIA
from orgmodel.records import Level, Refused
from orgmodel.sweep.job import Evaluated, Key, Terms
from orgmodel.text import msg

FORMAT = "orgmodel-sweep-1"


class Journal:
    """A file that only grows, by whole lines that are on the disk before the next chunk is counted."""

    def __init__(self, path: Path | None, terms: Terms) -> None:
        """Open `path`, or begin it with `terms`; a last line that was not written whole is cut off.

        Without a path nothing is kept.

        Raises:
            Refused: it is no journal, or one of other terms.
            OSError: it cannot be read or written.
        """
        self.terms = terms
        self.known: Mapping[Key, Evaluated] = {}
        self._file: BinaryIO | None = None
        if path is None:
            return
        raw = path.read_bytes() if path.exists() else b""
        whole = raw[: raw.rfind(b"\n") + 1]
        if raw and not raw.startswith(f'{{"{FORMAT}"'.encode()[: len(raw)]):
            raise Refused(msg("{file} is not the journal of a sweep; name another file", file=path.name))
        self.terms, self.known = _read(path, whole.splitlines(), terms)
        self._file = path.open("ab")
        self._file.truncate(len(whole))
        if not whole:
            self._write({FORMAT: terms.version, "seed": terms.seed, "day": terms.day.isoformat()})

    def add(self, rows: Iterable[Evaluated]) -> None:
        """Keep a chunk: all of it or nothing."""
        self._write([list(row) for row in rows])

    def __enter__(self) -> Journal:
        return self

    def __exit__(self, *raised: object) -> None:
        if self._file:
            self._file.close()

    def _write(self, line: Any) -> None:
        if self._file is None:
            return
        self._file.write(json.dumps(line, separators=(",", ":")).encode() + b"\n")
        self._file.flush()
        os.fsync(self._file.fileno())


def _read(path: Path, lines: list[bytes], terms: Terms) -> tuple[Terms, dict[Key, Evaluated]]:
    """Terms and evaluations of a journal; the day of the first run holds for those that continue it."""
    if not lines:
        return terms, {}
    try:
        head = json.loads(lines[0])
        found = Terms(str(head[FORMAT]), int(head["seed"]), date.fromisoformat(head["day"]))
        rows = [_evaluated(*row) for line in lines[1:] for row in json.loads(line)]
    except (ValueError, TypeError, KeyError):
        raise Refused(
            msg("{file} is damaged and cannot be continued; delete it and begin anew", file=path.name)
        ) from None
    if (found.version, found.seed) != (terms.version, terms.seed):
        raise Refused(msg("{file} was begun by orgmodel {version} with the seed {seed}; continue it with the same",
                          file=path.name, version=found.version, seed=str(found.seed)))  # fmt: skip
    return found, {row.key: row for row in rows}


def _evaluated(digest: str, placement: str, draw: int, criteria: list[float | None], findings: list[int]) -> Evaluated:
    if (len(criteria), len(findings)) != (len(CRITERIA), len(Level)):
        raise ValueError
    values = tuple(None if value is None else float(value) for value in criteria)
    return Evaluated(str(digest), str(placement), int(draw), values, tuple(int(one) for one in findings))
