"""A process that votes, for the tests to start and to kill: says each ballot that the store has taken in."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import count

from orgmodel.store.opening import open_store
from orgmodel.store.votes import cast


def vote(url: str, code: str, name: str, voters: int) -> None:
    """`voters` ballots at once, each from its own thread."""
    store = open_store(url)
    with ThreadPoolExecutor(voters) as pool:
        done = [pool.submit(cast, store, code, f"{name}-{number}", f"order-{number}") for number in range(voters)]
    for one in done:
        one.result()


def vote_on(url: str, code: str, name: str) -> None:
    """One ballot after the other without end; what was taken in is said, and only then."""
    store = open_store(url)
    for number in count():
        cast(store, code, f"{name}-{number}", f"order-{number}")
        print(f"{name}-{number}", flush=True)


if __name__ == "__main__":
    if len(sys.argv) == 5:
        vote(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
    else:
        vote_on(sys.argv[1], sys.argv[2], sys.argv[3])
