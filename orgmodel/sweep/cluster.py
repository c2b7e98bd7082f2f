"""Jobs evaluated by the workers of a Dask scheduler, on as many machines as it has."""

from __future__ import annotations

import asyncio
import logging
import pickle
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import CancelledError, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from itertools import islice
from queue import Empty, SimpleQueue
from typing import Any, TypeAlias

from orgmodel.records import Refused
from orgmodel.sweep.evaluating import evaluate
from orgmodel.sweep.job import Evaluated, Job
from orgmodel.text import msg

ANSWER = 5.0
"""Seconds a scheduler has to answer (our proposal)."""
PATIENCE = 10.0
"""Seconds without a result after which the scheduler is asked whether it still has workers (our proposal)."""
AHEAD = 2
"""Chunks a thread of the cluster has waiting for it (our proposal)."""
Chunk: TypeAlias = tuple[Evaluated, ...]


def run_on_cluster(jobs: Sequence[Job], address: str) -> Generator[Chunk, None, None]:
    """Results in the order they come; the scheduler gives the chunks of a worker that dies to the others.

    Raises:
        Refused: nothing answers at `address`, it has no workers, or it goes away before the work is done.
    """
    if not jobs:
        return
    _require_workers(address)
    with _connected(address) as client:
        yield from _results(client, jobs, address)


class _Evaluation:
    """Reading its pickle evaluates the job: neither Dask nor its scheduler has to know anything of ours."""

    def __init__(self, job: Job) -> None:
        self.job = job

    def __reduce__(self) -> tuple[Callable[[Job], Chunk], tuple[Job]]:
        return evaluate, (self.job,)


def _results(client: Any, jobs: Sequence[Job], address: str) -> Iterator[Chunk]:
    """Every job's result, with a few chunks a thread under way at once."""
    done: SimpleQueue[Any] = SimpleQueue()
    under_way: set[Any] = set()
    left = iter(jobs)
    for _ in jobs:
        with _clear_errors(address):
            room = AHEAD * max(1, sum(client.nthreads().values())) - len(under_way)
            for job in islice(left, max(room, 0)):
                future = client.submit(pickle.loads, pickle.dumps(_Evaluation(job)), pure=False)
                under_way.add(future)
                future.add_done_callback(done.put)
            found = _next(done, address)
            rows: Chunk = found.result()
        under_way.discard(found)
        yield rows


def _next(done: SimpleQueue[Any], address: str) -> Any:
    """The next future that is done; every few seconds the scheduler has to say that it has workers."""
    while True:
        with suppress(Empty):
            return done.get(timeout=PATIENCE)
        _require_workers(address)


@contextmanager
def _connected(address: str) -> Iterator[Any]:
    """A client of the scheduler; what Dask logs about lost connections is said by us in a sentence."""
    from distributed import Client

    log = logging.getLogger("distributed")
    level = log.level
    log.setLevel(logging.CRITICAL)
    try:
        with _clear_errors(address):
            client = Client(address, timeout=ANSWER, set_as_default=False)
        try:
            yield client
        finally:
            client.close(timeout=ANSWER)
    finally:
        log.setLevel(level)


@contextmanager
def _clear_errors(address: str) -> Iterator[None]:
    """Says what is wrong with a cluster in a sentence; what is wrong with a job is left as it is."""
    from distributed.scheduler import KilledWorker

    try:
        yield
    except KilledWorker:
        raise Refused(
            msg("one chunk has ended several workers of {address}; give them more memory", address=address)
        ) from None
    except (OSError, CancelledError):
        raise Refused(msg("the scheduler at {address} has gone away", address=address)) from None
    except ImportError as error:
        raise Refused(
            msg("a worker of {address} cannot do this work ({reason}); install the same orgmodel on all of them",
                address=address, reason=str(error))
        ) from None  # fmt: skip


def _require_workers(address: str) -> None:
    """The scheduler answers, and has somebody to work.

    Raises:
        Refused: it does not, with what to do.
    """
    try:
        from distributed.core import rpc
    except ImportError:
        raise Refused(msg("--scheduler needs Dask; install orgmodel[cluster]")) from None

    async def ask() -> Any:
        async with rpc(address) as scheduler:
            return await scheduler.identity()

    try:
        with ThreadPoolExecutor(1) as aside:  # this thread may run a loop of its own, as in a notebook
            said = aside.submit(lambda: asyncio.run(asyncio.wait_for(ask(), ANSWER))).result()
        workers = said["workers"]
    except Exception:  # whatever answers there, or nothing: no scheduler of ours
        raise Refused(
            msg("no Dask scheduler answers at {address}; an address is written tcp://machine:8786", address=address)
        ) from None
    if not workers:
        raise Refused(
            msg("the scheduler at {address} has no workers; start some with: dask worker {address}", address=address)
        )
