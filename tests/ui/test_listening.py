"""Where the app listens: this machine alone unless asked, and the address to give to others."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any

import pytest

from orgmodel.cli import run
from orgmodel.records import Refused
from orgmodel.ui import listening
from orgmodel.ui.listening import is_loopback, names_of, own_address, shown, tried
from orgmodel.ui.server import _listening

PORT = 18_765


@pytest.fixture
def own(monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(listening, "own_address", lambda: "192.0.2.7")
    monkeypatch.setattr("orgmodel.ui.server.own_address", lambda: "192.0.2.7")
    return "192.0.2.7"


def test_unless_asked_nothing_changes_in_what_is_shipped() -> None:
    assert [_listening(host) for host in ("127.0.0.1", "localhost", "::1")] == [{}, {}, {}]


def test_an_address_asked_for_is_listened_on_and_may_be_asked_for_by_its_name_alone() -> None:
    assert _listening("192.0.2.9") == {
        "server.address": "192.0.2.9",
        "browser.serverAddress": "192.0.2.9",
        "server.allowedHosts": ["127.0.0.1", "192.0.2.9", "localhost"],
    }


def test_everywhere_is_reached_by_the_address_on_the_network(own: str) -> None:
    assert shown("0.0.0.0", 8501) == "http://192.0.2.7:8501"
    assert _listening("0.0.0.0")["server.allowedHosts"] == ["127.0.0.1", own, "localhost"]


def test_an_address_is_written_as_a_browser_takes_it() -> None:
    assert shown("192.0.2.9", 8501) == "http://192.0.2.9:8501"
    assert shown("2001:db8::1", 8501) == "http://[2001:db8::1]:8501"
    assert socket.inet_aton(own_address())


@pytest.mark.parametrize(
    ("host", "said"),
    [("localhost", True), ("127.0.0.1", True), ("127.8.8.8", True), ("[::1]", True), ("10.0.0.1", False)],
)
def test_only_this_machine_reaches_loopback(host: str, said: bool) -> None:
    assert is_loopback(host) is said


def test_an_address_of_another_machine_is_refused_with_our_own(own: str) -> None:
    with pytest.raises(Refused, match=r"this machine has no address 198\.51\.100\.1 .* its own is 192\.0\.2\.7"):
        tried("198.51.100.1", PORT)


def test_a_port_that_is_taken_is_said_before_anything_starts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert run(["app", str(tmp_path), "--port", str(port)], "en") == 2
    assert f"something listens on port {port} already; write --port {port + 1}" in capsys.readouterr().err


def test_the_command_says_which_address_to_show(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[object] = []
    monkeypatch.setattr("orgmodel.ui.server.run_app", lambda *given, way_in: started.append((*given, way_in)))
    monkeypatch.setattr("orgmodel.ui.server.tried", shown)
    assert run(["app", str(tmp_path), "--host", "192.0.2.9", "--port", str(PORT)], "en") == 0
    said = capsys.readouterr().out
    assert f"orgmodel is open at http://192.0.2.9:{PORT}; Ctrl-C stops it." in said
    assert f"Phones vote at http://192.0.2.9:{PORT}/ballot." in said
    ((*given, way_in),) = started
    assert given == [tmp_path, PORT, False, "en", "192.0.2.9"]
    assert len(way_in.code) == 8 and f"http://192.0.2.9:{PORT}/?code={way_in.code}" in said


def test_a_name_opens_the_app_to_a_proxy_and_asks_for_a_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[Any] = []
    monkeypatch.setattr("orgmodel.ui.server.run_app", lambda *given, way_in: started.append(way_in))
    names = ["--name", "Workshop.example.org", "--name", "atelier.example.org"]
    assert run(["app", str(tmp_path), "--port", str(PORT), *names], "en") == 0
    said = capsys.readouterr().out
    ((code, known, *_),) = started
    assert known == ("workshop.example.org", "atelier.example.org") and len(code) == 8
    assert f"https://workshop.example.org/?code={code}" in said
    assert "Phones vote at https://workshop.example.org/ballot." in said


def test_behind_a_proxy_the_names_are_asked_for_beside_this_machine() -> None:
    found = _listening("127.0.0.1", ("workshop.example.org",))
    assert found["server.allowedHosts"] == ["127.0.0.1", "localhost", "workshop.example.org"]
    assert (found["server.address"], found["browser.serverAddress"]) == ("127.0.0.1", "workshop.example.org")


@pytest.mark.parametrize(
    "wish", ["https://workshop.example.org", "workshop.example.org:443", "a b", "*", "", "-a", "é.org"]
)
def test_what_is_no_name_is_said(wish: str) -> None:
    with pytest.raises(Refused, match="is no name"):
        names_of([wish])
