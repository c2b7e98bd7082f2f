"""Fifty voters at once, several processes, a process killed: nothing that was taken in is lost."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from orgmodel.records import Refused
from orgmodel.store.opening import Store, open_store
from orgmodel.store.rounds import close_round, open_round
from orgmodel.store.votes import cast, votes
from orgmodel.text import Text

ROOT = Path(__file__).parents[2]
VOTERS = 50


def voting(*words: str) -> subprocess.Popen[str]:
    """A process of `voting.py`."""
    command = [sys.executable, "-m", "tests.store.voting", *words]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def code_of(store: Store) -> str:
    """A vote just opened."""
    return open_round(store, "house.yaml", Text("House"), "en").code


def test_fifty_voters_at_once_who_each_send_twice_are_fifty_ballots(store: Store) -> None:
    code = code_of(store)
    start = threading.Barrier(VOTERS)

    def send(number: int) -> None:
        start.wait()
        cast(store, code, f"phone-{number}", "first")
        cast(store, code, f"phone-{number}", f"order-{number}", f"Voter {number}")

    with ThreadPoolExecutor(VOTERS) as pool:
        for one in [pool.submit(send, number) for number in range(VOTERS)]:
            one.result()
    found = {vote.device: (vote.order, vote.name) for vote in votes(store, code)}
    assert found == {f"phone-{number}": (f"order-{number}", f"Voter {number}") for number in range(VOTERS)}


def test_two_processes_of_twenty_five_voters_each_open_a_new_store_and_lose_nothing(
    address: str, opened: Callable[[str], Store]
) -> None:
    store = opened(address)
    code = code_of(store)
    rooms = [voting(address, code, name, "25") for name in ("left", "right")]
    for room in rooms:
        _, said = room.communicate(timeout=120)
        assert room.returncode == 0, said
    expected = {f"{name}-{number}" for name in ("left", "right") for number in range(25)}
    assert {vote.device for vote in votes(store, code)} == expected


def test_processes_that_open_a_store_at_once_make_its_tables_once(address: str) -> None:
    with ThreadPoolExecutor(8) as pool:
        stores = [one.result() for one in [pool.submit(open_store, address) for _ in range(8)]]
    code = code_of(stores[0])
    assert votes(stores[-1], code) == ()
    for one in stores:
        one.engine.dispose()


def test_a_vote_closed_while_fifty_send_keeps_exactly_the_ballots_it_took_in(store: Store) -> None:
    code = code_of(store)
    taken: list[str] = []

    def send(number: int) -> None:
        try:
            cast(store, code, f"phone-{number}", "order")
        except Refused as refused:
            assert "closed" in str(refused)
        else:
            taken.append(f"phone-{number}")

    with ThreadPoolExecutor(VOTERS) as pool:
        sent = [pool.submit(send, number) for number in range(VOTERS)]
        while not taken:
            time.sleep(0.001)
        close_round(store, code, "")
        frozen = {vote.device for vote in votes(store, code)}
        for one in sent:
            one.result()
    assert {vote.device for vote in votes(store, code)} == frozen == set(taken)


def test_a_server_killed_in_the_middle_has_lost_no_ballot_that_it_took_in(
    address: str, opened: Callable[[str], Store]
) -> None:
    store = opened(address)
    code = code_of(store)
    for name in ("first", "second"):
        process = voting(address, code, name)
        assert process.stdout is not None
        taken = [process.stdout.readline().strip() for _ in range(12)]
        process.kill()
        taken += process.communicate(timeout=20)[0].split()
        there = {vote.device for vote in votes(store, code)}
        assert set(taken) <= there
        assert len([one for one in there if one.startswith(name)]) <= len(taken) + 1
    cast(store, code, "after", "order")
