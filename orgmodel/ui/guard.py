"""What stands before the app: a code at the door or a sign-in, and headers that keep a page from running else."""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Awaitable, Callable, Collection, MutableMapping
from http.cookies import CookieError, SimpleCookie
from typing import Any, Final, NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit

from orgmodel.ui.door import door, language_of
from orgmodel.ui.entry import BALLOT, COOKIE, VOTER

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Any]]
Send = Callable[[Any], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

PARAMETER: Final = "code"
VOTE: Final = "round"
"""Parameter of a link to a vote: its code opens the door too, to the ballot alone."""
SIGN_IN: Final = "/signin"
TARGET: Final = "to"
"""Where somebody is led to sign in, with the page to come back to."""
OPEN: Final = ("/_stcore/health",)
"""Paths that need no code: whether the server is up."""
PAUSE: Final = 0.7
"""Seconds that a wrong code waits, so that nobody can try many (our proposal)."""
POLICY: Final = "; ".join((
    "default-src 'self'", "script-src 'self' 'wasm-unsafe-eval' blob:", "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:", "font-src 'self' data:", "connect-src 'self'", "worker-src 'self' blob:",
    "frame-src 'none'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
))  # fmt: skip
"""Streamlit hands the scripts of our own components over as blobs, and writes its styles into the page."""
HEADERS: Final = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
)
NAMES: Final = frozenset(name for name, _ in HEADERS)


class SignIn(NamedTuple):
    """Who signs in instead of giving a code: the app that leads to the provider, and whether a ticket still counts."""

    app: App
    paths: frozenset[str]
    counts: Callable[[str], bool]


class Guard:
    """Lets in whoever has the code, and puts the headers on everything that goes out; no code means an open door.

    `is_vote` says whether a word is the code of a vote: whoever has only that may vote, and see nothing else. `hosts`
    are the names by which a browser may ask for us; another one is a page that borrows our address (DNS rebinding).
    Where people sign in there is no code, and whoever is not signed in is led to the provider.
    """

    def __init__(
        self,
        app: App,
        code: str = "",
        is_vote: Callable[[str], bool] = lambda _: False,
        hosts: Collection[str] = (),
        sign_in: SignIn | None = None,
    ) -> None:
        self.app, self.code, self.is_vote, self.hosts, self.sign_in = app, code, is_vote, frozenset(hosts), sign_in

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
        elif self.hosts and not {_host(scope), *_origin(scope)} <= self.hosts:
            await _refuse(scope, receive, send)
        elif self.sign_in and scope["path"] in self.sign_in.paths and scope["type"] == "http":
            await self.sign_in.app(scope, receive, _dressed(scope, send))
        elif self._may_enter(scope):
            await self.app(scope, receive, _dressed(scope, send))
        elif scope["type"] == "websocket":
            await _refuse(scope, receive, send)
        else:
            await self._at_the_door(scope, send)

    def _may_enter(self, scope: Scope) -> bool:
        given = _cookie(scope)
        if scope["path"] in OPEN or not (self.code or self.sign_in):
            return True
        if self.sign_in.counts(given) if self.sign_in else _same(given, self.code):
            return True
        return given.startswith(VOTER) and self.is_vote(given.removeprefix(VOTER))

    async def _at_the_door(self, scope: Scope, send: Send) -> None:
        """The right code leads on to the page asked for, and is not asked again; else the door asks for it."""
        asked = parse_qsl(scope.get("query_string", b"").decode("latin-1"))
        said = dict(asked)
        given = said.get(PARAMETER, "").strip().upper()
        rest = urlencode([(name, value) for name, value in asked if name != PARAMETER])
        if self.code and _same(given, self.code):
            await _lead(send, _path(scope) + (f"?{rest}" if rest else ""), _entry(scope, self.code))
            return
        vote = given or said.get(VOTE, "").strip().upper()
        if vote and self.is_vote(vote):
            await _lead(send, f"/{BALLOT}?{urlencode({VOTE: vote})}", _entry(scope, VOTER + vote))
        elif self.sign_in and not given and _path(scope) != f"/{BALLOT}":
            await _to_sign_in(scope, send, rest)
        else:
            await asyncio.sleep(PAUSE if given else 0)
            kept = [one for one in asked if one[0] != PARAMETER]
            page = door(language_of(_header(scope, b"accept-language")), wrong=bool(given), kept=kept)
            await _answer(send, 401, page.encode(), (b"content-type", b"text/html; charset=utf-8"))


async def _to_sign_in(scope: Scope, send: Send, query: str) -> None:
    """A page is left for the provider, and come back to; nothing else is."""
    if "text/html" not in _header(scope, b"accept"):
        await _answer(send, 401, b"")
        return
    wanted = urlencode({TARGET: _path(scope) + (f"?{query}" if query else "")})
    await _lead(send, f"{SIGN_IN}?{wanted}")


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.close", "code": 1008})
        return
    await _answer(send, 421, b"", (b"content-type", b"text/plain; charset=utf-8"))


def _host(scope: Scope) -> str:
    return _name_in(f"//{_header(scope, b'host')}")


def _origin(scope: Scope) -> tuple[str, ...]:
    """The name of the page that opens a socket: Streamlit would ask a machine outside whether it knows another one."""
    given = _header(scope, b"origin") if scope["type"] == "websocket" else ""
    return (_name_in(given),) if given else ()


def _name_in(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _entry(scope: Scope, value: str) -> bytes:
    secure = "; Secure" if _header(scope, b"x-forwarded-proto") == "https" or scope.get("scheme") == "https" else ""
    return f"{COOKIE}={value}; HttpOnly; SameSite=Lax; Path=/{secure}".encode()


async def _lead(send: Send, target: str, entry: bytes = b"") -> None:
    cookies = [(b"set-cookie", entry)] if entry else []
    await _answer(send, 303, b"", (b"location", target.encode()), *cookies)


def _same(given: str, code: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "surrogatepass"), code.encode())


def _path(scope: Scope) -> str:
    """The path alone: two slashes at its start would lead to another machine."""
    return "/" + str(scope["path"]).lstrip("/\\").replace("\n", "").replace("\r", "")


def _header(scope: Scope, name: bytes) -> str:
    return next((value.decode("latin-1") for key, value in scope["headers"] if key == name), "")


def _cookie(scope: Scope) -> str:
    try:
        found = SimpleCookie(_header(scope, b"cookie")).get(COOKIE)
    except CookieError:
        return ""
    return found.value if found else ""


def _dressed(scope: Scope, send: Send) -> Send:
    """`send` with our headers in place of whatever the app says of them; media are never kept by a browser."""

    async def dressed(message: Any) -> None:
        if message["type"] == "http.response.start":
            headers = [(name, value) for name, value in message.get("headers", ()) if name.lower() not in NAMES]
            if str(scope["path"]).startswith("/media/"):
                headers = [one for one in headers if one[0].lower() != b"cache-control"]
                headers.append((b"cache-control", b"no-store"))
            message = {**message, "headers": [*headers, *HEADERS]}
        await send(message)

    return dressed


async def _answer(send: Send, status: int, body: bytes, *headers: tuple[bytes, bytes]) -> None:
    every = [*headers, (b"cache-control", b"no-store"), *HEADERS]
    await send({"type": "http.response.start", "status": status, "headers": every})
    await send({"type": "http.response.body", "body": body})
