"""The guard: a code at the door, a vote's code for the ballot alone, headers on everything, no borrowed name."""

from __future__ import annotations

import time

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect

from orgmodel.records import Refused
from orgmodel.ui import guard
from orgmodel.ui.entry import LETTERS, code_for, new_code
from orgmodel.ui.guard import HEADERS, Guard

CODE, VOTE = "KQXZ77", "PZHT"


async def said(request: Request) -> PlainTextResponse:
    return PlainTextResponse(f"inside {request.url.path}", headers={"Cache-Control": "public", "X-Frame-Options": "x"})


async def stream(socket: WebSocket) -> None:
    await socket.accept()
    await socket.send_text("inside")
    await socket.close()


INSIDE = Starlette(routes=[WebSocketRoute("/_stcore/stream", stream), Route("/{path:path}", said)])


def client(code: str = CODE, monkeypatch: pytest.MonkeyPatch | None = None) -> TestClient:
    if monkeypatch:
        monkeypatch.setattr(guard, "PAUSE", 0.0)
    guarded = Guard(INSIDE, code, VOTE.__eq__, ("testserver", "192.0.2.9"))
    return TestClient(guarded, follow_redirects=False)


def test_nobody_comes_in_without_the_code_and_everything_is_dressed() -> None:
    for path in ("/", "/situation?scenario=newsroom", "/media/abc.csv", "/static/js/index.js"):
        answer = client().get(path)
        assert answer.status_code == 401 and "inside" not in answer.text
        assert all(answer.headers[name.decode()] == value.decode() for name, value in HEADERS)
    assert client().get("/_stcore/health").status_code == 200


def test_the_code_leads_on_to_the_page_asked_for() -> None:
    guest = client()
    answer = guest.get("/situation?scenario=a+b&code=kqxz77&lang=fr")
    assert (answer.status_code, answer.headers["location"]) == (303, "/situation?scenario=a+b&lang=fr")
    assert "HttpOnly; SameSite=Lax; Path=/" in answer.headers["set-cookie"]
    assert guest.get("/situation").text == "inside /situation"
    assert guest.get("/media/abc.csv").headers["cache-control"] == "no-store"


def test_behind_a_proxy_with_tls_the_cookie_only_travels_encrypted() -> None:
    answer = client().get(f"/?code={CODE}", headers={"X-Forwarded-Proto": "https"})
    assert answer.headers["set-cookie"].endswith("; Secure")


def test_a_wrong_code_is_said_in_the_readers_language_and_waits() -> None:
    start = time.monotonic()
    answer = client().get("/placements?view=explore&code=wrong", headers={"Accept-Language": "fr-FR,fr;q=0.9"})
    assert time.monotonic() - start >= guard.PAUSE
    assert answer.status_code == 401 and "Ce n’est pas le bon code" in answer.text
    assert '<input type="hidden" name="view" value="explore">' in answer.text and "wrong" not in answer.text


def test_nothing_of_an_address_becomes_markup_or_another_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = client(monkeypatch=monkeypatch)
    answer = asked.get('/?a="><script>x</script>&code=no')
    assert "<script" not in answer.text
    led = asked.get(f"//evil.example/x?code={CODE}")
    assert led.headers.get("location", "/").startswith("/") and not led.headers.get("location", "").startswith("//")


@pytest.mark.parametrize("asked", [f"/ballot?round={VOTE}", f"/ballot?code={VOTE.lower()}", f"/?code={VOTE}"])
def test_the_code_of_a_vote_leads_to_the_ballot(asked: str) -> None:
    guest = client()
    answer = guest.get(asked)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/ballot?round={VOTE}")
    assert f"vote-{VOTE}" in answer.headers["set-cookie"]
    assert guest.get("/ballot").status_code == 200


def test_a_vote_nobody_opened_lets_nobody_in(monkeypatch: pytest.MonkeyPatch) -> None:
    assert client(monkeypatch=monkeypatch).get("/ballot?round=AAAA").status_code == 401
    assert client().get("/", headers={"Cookie": "orgmodel_entry=vote-AAAA"}).status_code == 401


def test_a_socket_needs_the_code_too() -> None:
    with pytest.raises(WebSocketDisconnect) as closed, client().websocket_connect("/_stcore/stream"):
        pass
    assert closed.value.code == 1008
    entered = {"Cookie": f"orgmodel_entry={CODE}"}
    with client().websocket_connect("/_stcore/stream", headers=entered) as socket:
        assert socket.receive_text() == "inside"


def test_a_page_that_borrows_our_address_is_refused() -> None:
    assert client("").get("/", headers={"Host": "evil.example"}).status_code == 421
    assert client("").get("/", headers={"Host": "192.0.2.9:8501"}).status_code == 200
    with pytest.raises(WebSocketDisconnect):
        client("").websocket_connect("/_stcore/stream", headers={"Host": "evil.example"}).__enter__()


def test_a_socket_opened_by_another_page_is_refused_before_streamlit_asks_anybody_about_it() -> None:
    for origin in ("http://evil.example", "null", "http://[", "http://203.0.113.5:8501"):
        with pytest.raises(WebSocketDisconnect):
            client("").websocket_connect("/_stcore/stream", headers={"Origin": origin}).__enter__()
    with client("").websocket_connect("/_stcore/stream", headers={"Origin": "https://192.0.2.9"}) as socket:
        assert socket.receive_text() == "inside"


def test_without_a_code_the_door_is_open_and_the_headers_stay() -> None:
    answer = client("").get("/situation")
    assert answer.text == "inside /situation"
    assert answer.headers["x-frame-options"] == "DENY" and "frame-ancestors 'none'" in answer.headers[
        "content-security-policy"
    ]  # fmt: skip


def test_who_is_asked_for_which_code() -> None:
    assert code_for("127.0.0.1", None) == ""
    made = code_for("0.0.0.0", None)
    assert len(made) == 8 and set(made) <= set(LETTERS) and made != new_code()
    assert (code_for("0.0.0.0", "none"), code_for("127.0.0.1", "atelier9")) == ("", "ATELIER9")
    for wish in ("short", "é" * 8, "a b c d e f", "x" * 41):
        with pytest.raises(Refused, match="6 to 40"):
            code_for("0.0.0.0", wish)
