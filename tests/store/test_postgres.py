"""A database killed while a room votes: that is said, and every ballot it took in is there when it is back."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from orgmodel.records import Refused
from orgmodel.store.opening import Store, open_store
from orgmodel.store.rounds import open_round
from orgmodel.store.votes import cast, votes
from orgmodel.text import Text
from tests.store.conftest import fresh
from tests.store.postgres import Cluster, cluster

PHONES = 10


@pytest.fixture
def server() -> Iterator[Cluster]:
    """A server of its own: it is killed."""
    with cluster() as one:
        yield one


def test_a_database_killed_in_the_middle_has_every_ballot_it_took_in(server: Cluster, tmp_path: Path) -> None:
    store = open_store(fresh(server, tmp_path.name))
    code = open_round(store, "house.yaml", Text("House"), "en").code
    is_back, refused = threading.Event(), []

    def send(number: int) -> str:
        """Send one order after the other, each until it is in, until the server is back; the last one."""
        step = 0
        while step < 5 or not is_back.is_set():
            step += 1
            while (said := refusal(store, code, f"phone-{number}", f"order-{step}")) is not None:
                refused.append(said)
                time.sleep(0.02)
        return f"order-{step}"

    with ThreadPoolExecutor(PHONES) as pool:
        sent = [pool.submit(send, number) for number in range(PHONES)]
        try:
            server.restart()
        finally:
            is_back.set()
        expected = {f"phone-{number}": one.result() for number, one in enumerate(sent)}
    assert {vote.device: vote.order for vote in votes(store, code)} == expected
    assert refused
    assert all(said.startswith("The store does not answer") for said in refused)
    store.engine.dispose()


def refusal(store: Store, code: str, device: str, order: str) -> str | None:
    """Why a ballot was not taken in; None where it was."""
    try:
        cast(store, code, device, order)
    except Refused as error:
        return str(error)
    return None


def test_a_database_that_is_gone_is_said_without_a_password(server: Cluster, tmp_path: Path) -> None:
    address = fresh(server, tmp_path.name)
    store = open_store(address)
    server.control("stop", "-m", "immediate")
    for ask in (lambda: votes(store, "ABCD"), lambda: open_store(address)):
        with pytest.raises(Refused, match=r"The store does not answer \(\w+\).* Look at 127\.0\.0\.1") as refused:
            ask()
        assert server.password not in str(refused.value)
    server.control("start")
    assert votes(store, "ABCD") == ()
    store.engine.dispose()
