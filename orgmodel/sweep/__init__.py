"""Many scenarios, placements and worlds of their ranges, evaluated by as many processes or machines as there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from orgmodel import __version__
from orgmodel.sweep.cluster import run_on_cluster
from orgmodel.sweep.job import Terms, What
from orgmodel.sweep.journal import Journal
from orgmodel.sweep.planning import Refusal, Swept, keys_of, open_file, plan, scenario_files
from orgmodel.sweep.rows import Row, rows_of
from orgmodel.sweep.running import run_here

__all__ = ["Refusal", "Row", "Sweep", "What", "sweep"]


@dataclass(frozen=True, slots=True)
class Sweep:
    """The rows of all files that could be read, and the others with what is wrong with them."""

    rows: tuple[Row, ...]
    """By file as given, then by draw, then by placement as written, whoever evaluated them."""
    refused: tuple[Refusal, ...]


def sweep(
    files: Iterable[Path],
    *,
    what: What = "placements",
    draws: int = 0,
    seed: int = 0,
    workers: int = 1,
    scheduler: str | None = None,
    journal: Path | None = None,
    progress: Callable[[int, int], None] = lambda done, whole: None,
) -> Sweep:
    """Every placement of every file, as written and in `draws` worlds of its ranges.

    `files` may be folders; `what` is the written placements or all candidates. Work is done by `workers` processes of
    this machine (0: one a core), or by the workers of the Dask `scheduler` at an address; the result is the same to
    the last bit. `journal` keeps what is evaluated: a sweep with the same one goes on where it was stopped.
    `progress` is told evaluations done and in all.

    Raises:
        Refused: the cluster or the journal cannot be used, with what to do.
    """
    with Journal(journal, Terms(__version__, seed, date.today())) as kept:
        opened = [open_file(path, what, kept.terms.day) for path in scenario_files(files)]
        taken = [one for one in opened if isinstance(one, Swept)]
        wanted = dict.fromkeys(key for one in taken for key in keys_of(one, draws))
        known = {key: row for key, row in kept.known.items() if key in wanted}
        jobs = plan(taken, kept.terms, what, draws, known)
        with closing(run_on_cluster(jobs, scheduler) if scheduler else run_here(jobs, workers)) as results:
            for rows in results:
                kept.add(rows)
                known.update((row.key, row) for row in rows)
                progress(len(known), len(wanted))
    found = (row for one in taken for draw in range(draws + 1) for row in rows_of(one, draw, known, seed))
    return Sweep(tuple(found), tuple(one for one in opened if isinstance(one, Refusal)))
