"""Signing in against a provider on loopback: what it signed for us and this sign-in counts, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from joserfc.jwk import RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect

from orgmodel.ui.access import read_access
from orgmodel.ui.access_signing import sign_in_for
from orgmodel.ui.guard import HEADERS, Guard
from tests.server.provider import SECRET, Provider, listing, provided

VOTE = "PZHT"
STREAM = "ws://127.0.0.1:8501/_stcore/stream"
PAGE = {"Accept": "text/html,*/*"}


async def said(request: Request) -> PlainTextResponse:
    return PlainTextResponse(f"inside {request.url.path}")


async def stream(socket: WebSocket) -> None:
    await socket.accept()
    await socket.send_text("inside")
    await socket.close()


INSIDE = Starlette(routes=[WebSocketRoute("/_stcore/stream", stream), Route("/{path:path}", said)])


@pytest.fixture
def provider(monkeypatch: pytest.MonkeyPatch) -> Iterator[Provider]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with provided() as one:
        yield one


@pytest.fixture
def guest(provider: Provider, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    """A browser that has not signed in."""
    monkeypatch.setenv("ORGMODEL_CLIENT_SECRET", SECRET)
    path = tmp_path / "access.toml"
    path.write_text(listing(provider, "http://127.0.0.1:8501"), "utf-8")
    guard = Guard(INSIDE, "", VOTE.__eq__, ("127.0.0.1",), sign_in_for(read_access(path)))
    return TestClient(guard, "http://127.0.0.1:8501", follow_redirects=False)


def way_back(guest: TestClient, provider: Provider, asked: str) -> str:
    """From a page to the provider, and the address at which it sends the browser back."""
    led = guest.get(asked, headers=PAGE)
    assert led.status_code == 303
    sent = guest.get(led.headers["location"])
    assert sent.status_code == 302 and sent.headers["location"].startswith(f"{provider.address}/authorize?")
    return provider.way_back(dict(parse_qsl(urlsplit(sent.headers["location"]).query)))


def came_back(guest: TestClient, provider: Provider) -> Any:
    return guest.get(way_back(guest, provider, "/situation?scenario=a+b&lang=fr"))


def test_whoever_is_on_the_list_comes_to_the_page_asked_for(guest: TestClient, provider: Provider) -> None:
    answer = came_back(guest, provider)
    assert (answer.status_code, answer.headers["location"]) == (303, "/situation?scenario=a+b&lang=fr")
    assert all(answer.headers[name.decode()] == value.decode() for name, value in HEADERS)
    assert guest.get("/media/a.csv").text == "inside /media/a.csv"
    with guest.websocket_connect(STREAM) as socket:
        assert socket.receive_text() == "inside"
    assert "You have signed out" in guest.get("/signout").text
    assert guest.get("/media/a.csv").status_code == 401


def test_nobody_comes_in_without(guest: TestClient) -> None:
    assert [guest.get(path).status_code for path in ("/", "/media/a.csv", "/static/a.js")] == [401, 401, 401]
    assert guest.get("/_stcore/health").status_code == 200
    assert guest.get("/situation?code=", headers=PAGE).headers["location"] == "/signin?to=%2Fsituation"
    with pytest.raises(WebSocketDisconnect), guest.websocket_connect(STREAM):
        pass


def test_voters_come_as_before(guest: TestClient) -> None:
    assert guest.get("/ballot", headers=PAGE).status_code == 401
    assert guest.get(f"/ballot?round={VOTE}").headers["location"] == f"/ballot?round={VOTE}"
    assert guest.get("/ballot").text == "inside /ballot"


@pytest.mark.parametrize("email", ["cy@elsewhere.example", "<script>@x.example", ""])
def test_whoever_is_not_on_the_list_is_told_so(guest: TestClient, provider: Provider, email: str) -> None:
    provider.email = email
    answer = came_back(guest, provider)
    assert answer.status_code == 403 and "orgmodel_entry" not in answer.headers.get("set-cookie", "")
    assert ("is not on the list" in answer.text) == bool(email) and "<script>" not in answer.text
    assert guest.get("/").status_code == 401


@pytest.mark.parametrize(
    "claims",
    [
        {"email_verified": False},
        {"email_verified": "true"},
        {"aud": "another-client"},
        {"iss": "https://evil.example"},
        {"nonce": "another"},
        {"exp": 1_000_000_000},
    ],
)
def test_a_token_that_is_not_for_us_and_now_lets_nobody_in(
    guest: TestClient, provider: Provider, claims: dict[str, Any]
) -> None:
    provider.claims = claims
    assert came_back(guest, provider).status_code in (403, 502)
    assert guest.get("/").status_code == 401


def test_a_token_signed_by_somebody_else_lets_nobody_in(
    guest: TestClient, provider: Provider, caplog: pytest.LogCaptureFixture
) -> None:
    way = way_back(guest, provider, "/")
    own, provider.key = provider.key, RSAKey.generate_key(2048, {"kid": "tests"})
    signed = provider.token
    provider.token = lambda given: _with_key(provider, own, signed, given)  # type: ignore[method-assign]
    assert guest.get(way).status_code == 502 and "BadSignatureError" in caplog.text
    assert guest.get("/").status_code == 401


def _with_key(provider: Provider, own: Any, signed: Any, given: dict[str, str]) -> Any:
    """The token is signed with the other key, while the own one is shown to whoever asks."""
    made = signed(given)
    provider.key = own
    return made


def test_a_way_back_that_this_browser_did_not_ask_for_leads_nowhere(guest: TestClient, provider: Provider) -> None:
    way = way_back(guest, provider, "/")
    guest.cookies.clear()
    for asked in (way, "/signin/back", "/signin/back?error=access_denied", "/signin/back?code=a&state=b"):
        answer = guest.get(asked)
        assert answer.status_code == 502 and "The sign-in did not work" in answer.text
    assert guest.get("/").status_code == 401


def test_a_provider_that_does_not_answer_is_said_without_a_value(
    guest: TestClient, provider: Provider, caplog: pytest.LogCaptureFixture
) -> None:
    provider.metadata = lambda: {"issuer": provider.address}  # type: ignore[method-assign]
    answer = guest.get("/signin", headers={"Accept-Language": "fr"})
    assert answer.status_code == 502 and "La connexion n’a pas abouti" in answer.text
    assert SECRET not in caplog.text and "sign-in failed: " in caplog.text
