"""Signing in before the app: to the provider and back (OpenID Connect), checked against the list, then a ticket."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Any, Final

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from orgmodel.records import Refused
from orgmodel.text import Message, msg
from orgmodel.ui.access import BACK, Access, role_of
from orgmodel.ui.access_ticket import LASTS, key_of, role_by, ticket
from orgmodel.ui.door import language_of, notice
from orgmodel.ui.entry import COOKIE
from orgmodel.ui.guard import SIGN_IN, TARGET, SignIn

LOG: Final = logging.getLogger("orgmodel.ui")
SIGN_OUT: Final = "/signout"
PATIENCE: Final = 15
"""Seconds that the provider has for an answer (our proposal)."""
UNDER_WAY: Final = 600
"""Seconds that somebody has to sign in (our proposal)."""
FAILED: Final = msg("The sign-in did not work. Please try again.")
OUT: Final = msg("You have signed out.")
AGAIN: Final = msg("Sign in again")
OTHERWISE: Final = msg("Sign in with another account")

Page = Callable[[Request], Awaitable[Response]]


def sign_in_for(access: Access) -> SignIn:
    """The addresses for signing in and out, as an app of their own before the app.

    Raises:
        Refused: what it needs is not installed.
    """
    client = _client(access)
    pages = {SIGN_IN: _begin(client, access), BACK: _back(client, access), SIGN_OUT: _out}
    kept = Middleware(
        SessionMiddleware, secret_key=key_of(access, SIGN_IN), session_cookie="orgmodel_signin", max_age=UNDER_WAY,
        path=SIGN_IN, same_site="lax", https_only=access.is_encrypted,
    )  # fmt: skip
    app = Starlette(routes=[Route(path, page) for path, page in pages.items()], middleware=[kept])
    return SignIn(app, frozenset(pages), lambda carried: role_by(carried, access) is not None)


def own_path(wish: str) -> str:
    """A path of ours, whatever was wished for: two slashes at its start would lead to another machine."""
    return "/" + "".join(sign for sign in wish if sign.isprintable()).lstrip("/\\")


def _client(access: Access) -> Any:
    try:
        from authlib.integrations.starlette_client import OAuth
    except ModuleNotFoundError:
        raise Refused(msg("signing in needs what comes with: pip install orgmodel[signin]")) from None
    kept: Any = OAuth()
    return kept.register(
        "provider", client_id=access.client, client_secret=access.secret, server_metadata_url=access.provider,
        client_kwargs={"scope": "openid email", "code_challenge_method": "S256", "timeout": PATIENCE},
    )  # fmt: skip


def _begin(client: Any, access: Access) -> Page:
    async def begin(request: Request) -> Response:
        wanted = request.query_params.get(TARGET) or request.session.get(TARGET, "/")
        request.session[TARGET] = own_path(str(wanted))
        wish = {"prompt": "select_account"} if "other" in request.query_params else {}
        try:
            led: Response = await client.authorize_redirect(request, access.back, **wish)
        except Exception as error:
            return _failed(request, error)
        return led

    return begin


def _back(client: Any, access: Access) -> Page:
    async def back(request: Request) -> Response:
        target = own_path(str(request.session.get(TARGET, "/")))
        try:
            said = await _said(client, access, request)
        except Exception as error:
            return _failed(request, error)
        address = str(said.get("email") or "") if said.get("email_verified", True) is True else ""
        if role_of(address, access) is None:
            return _page(request, 403, _turned_away(address), OTHERWISE, f"{SIGN_IN}?other=1")
        request.session.clear()
        led = RedirectResponse(target, 303)
        led.set_cookie(COOKIE, ticket(address, access), LASTS, httponly=True, samesite="lax",
                       secure=access.is_encrypted)  # fmt: skip
        return led

    return back


async def _said(client: Any, access: Access, request: Request) -> dict[str, Any]:
    """What the provider says of somebody, in a token that it signed for us and for this very sign-in."""
    metadata = await client.load_server_metadata()
    wanted = {
        "iss": {"essential": True, "values": [metadata["issuer"]]},
        "aud": {"essential": True, "values": [access.client]},
    }
    token = await client.authorize_access_token(request, claims_options=wanted)
    return dict(token["userinfo"])


async def _out(request: Request) -> Response:
    answer = _page(request, 200, OUT, AGAIN, f"{SIGN_IN}?other=1")
    answer.delete_cookie(COOKIE)
    return answer


def _turned_away(address: str) -> Message:
    if not address:
        return msg("Your provider does not say your e-mail address, or has not checked it.")
    return msg("{address} is not on the list of this workshop. Whoever runs it can add you.", address=address)


def _failed(request: Request, error: Exception) -> Response:
    """Whatever fails between three machines: one sentence, and its kind in the log, never a value."""
    LOG.warning("sign-in failed: %s", type(error).__name__)
    return _page(request, 502, FAILED, AGAIN, SIGN_IN)


def _page(request: Request, status: int, said: Message, way: Message, target: str) -> Response:
    language = language_of(request.headers.get("accept-language", ""))
    return HTMLResponse(notice(language, said, way, target), status, {"cache-control": "no-store"})
