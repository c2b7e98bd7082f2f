"""Jobs evaluated on this machine: one after the other, or by several processes."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from typing import TypeAlias

from orgmodel.records import Refused
from orgmodel.sweep.evaluating import evaluate
from orgmodel.sweep.job import Evaluated, Job
from orgmodel.text import msg

ATTEMPTS = 3
"""Times that processes are started anew without one chunk done in between (our proposal)."""
Chunk: TypeAlias = tuple[Evaluated, ...]


def run_here(jobs: Sequence[Job], workers: int) -> Generator[Chunk, None, None]:
    """Results in the order they come; a process that dies loses nothing, its chunks are evaluated again.

    Raises:
        Refused: processes die time and again.
    """
    if workers == 1 or len(jobs) < 2:
        yield from (evaluate(job) for job in jobs)
        return
    left = {job.number: job for job in jobs}
    attempts = 0
    while left and attempts < ATTEMPTS:
        attempts += 1
        for number, rows in _in_processes(tuple(left.values()), workers):
            del left[number]
            attempts = 0
            yield rows
    if left:
        raise Refused(msg("the processes of this sweep end before their work is done; give them more memory or"
                          " ask for fewer --workers"))  # fmt: skip


def _in_processes(jobs: Sequence[Job], workers: int) -> Iterator[tuple[int, Chunk]]:
    """Numbers and results of jobs until all are done or a process dies."""
    from joblib import Parallel, delayed
    from joblib.externals.loky.process_executor import TerminatedWorkerError

    pool = Parallel(n_jobs=workers, backend="loky", batch_size=1, return_as="generator_unordered")
    try:
        yield from pool(delayed(_numbered)(job) for job in jobs)
    except TerminatedWorkerError:
        return


def _numbered(job: Job) -> tuple[int, Chunk]:
    return job.number, evaluate(job)
