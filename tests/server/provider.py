"""A small OpenID Connect provider on loopback for the tests: whoever it is told to be signs in.

As OpenID Connect Core 1.0 and RFC 7636 (S256) have it; one key, one client, codes that count once.
"""

from __future__ import annotations

import hashlib
import json
import secrets
import threading
import time
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SECRET = "orgmodel", "a-secret-of-the-tests-only-0123456789"


@dataclass
class Provider:
    """What it says of itself and of whoever signs in; a test changes it."""

    address: str = ""
    email: str = "ana@example.org"
    claims: dict[str, Any] = field(default_factory=dict)
    """Laid over what a token says."""
    key: Any = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "tests", "use": "sig"}))
    asked: dict[str, dict[str, str]] = field(default_factory=dict)
    """What was asked for, by the code that was given out for it."""

    def metadata(self) -> dict[str, Any]:
        return {
            "issuer": self.address,
            "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": f"{self.address}/token",
            "jwks_uri": f"{self.address}/keys",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "code_challenge_methods_supported": ["S256"],
        }

    def way_back(self, asked: dict[str, str]) -> str:
        """Where a browser is sent whose owner has signed in."""
        assert asked["client_id"] == CLIENT and asked["response_type"] == "code"
        assert asked["code_challenge_method"] == "S256" and asked["nonce"] and "openid" in asked["scope"].split()
        code = secrets.token_urlsafe(16)
        self.asked[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def token(self, given: dict[str, str]) -> dict[str, Any]:
        """What the app is given for a code, once, where it proves that it asked for it."""
        asked = self.asked.pop(given["code"])
        assert given["redirect_uri"] == asked["redirect_uri"]
        proof = urlsafe_b64encode(hashlib.sha256(given["code_verifier"].encode()).digest()).rstrip(b"=").decode()
        assert proof == asked["code_challenge"]
        now = int(time.time())
        said = {"iss": self.address, "aud": CLIENT, "sub": "1", "iat": now, "exp": now + 60, "nonce": asked["nonce"],
                "email": self.email, "email_verified": True, **self.claims}  # fmt: skip
        signed = jwt.encode({"alg": "RS256", "kid": "tests"}, said, self.key)
        return {"access_token": secrets.token_urlsafe(8), "token_type": "Bearer", "expires_in": 60, "id_token": signed}


@contextmanager
def provided() -> Iterator[Provider]:
    """A provider that answers until the block ends."""
    one = Provider()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            place = urlsplit(self.path)
            if place.path == "/authorize":
                self.send_response(302)
                self.send_header("Location", one.way_back(_flat(place.query)))
                self.end_headers()
                return
            keys = {"keys": [one.key.as_dict(private=False)]}
            self._say({"/.well-known/openid-configuration": one.metadata(), "/keys": keys}[place.path])

        def do_POST(self) -> None:
            given = _flat(self.rfile.read(int(self.headers["Content-Length"])).decode())
            self._say(one.token(given))

        def _say(self, what: dict[str, Any]) -> None:
            body = json.dumps(what).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    one.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield one
    finally:
        server.shutdown()
        server.server_close()


def _flat(query: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(query).items()}


def listing(provider: Provider, origin: str) -> str:
    """A list of who may come in, as an operator writes it."""
    return f"""
provider = "{provider.address}/.well-known/openid-configuration"
client = "{CLIENT}"
secret_in = "ORGMODEL_CLIENT_SECRET"
back = "{origin}/signin/back"
readers = ["*@example.org"]
editors = ["ana@example.org"]
"""
