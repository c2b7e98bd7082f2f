"""Who may come in and who may change something, where people sign in: the list that an operator gives."""

from __future__ import annotations

import os
import re
import tomllib
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Literal
from urllib.parse import urlsplit

from orgmodel.records import Refused
from orgmodel.text import msg
from orgmodel.ui.listening import is_loopback

ACCESS: Final = "ORGMODEL_ACCESS"
"""Environment variable: the file with the list; empty where nobody signs in."""
BACK: Final = "/signin/back"
"""Where the provider sends people back to."""
KEYS: Final = ("provider", "client", "secret_in", "back", "readers", "editors")
PATTERN: Final = re.compile(r"(?:\*|[^\s@*]+)@[a-z0-9.-]+", re.ASCII)
"""One address, or everybody of a domain."""

Role = Literal["reader", "editor"]


@dataclass(frozen=True, slots=True)
class Access:
    """The provider that says who somebody is, and whom of them we let in."""

    provider: str
    """Address at which it describes itself (OpenID Connect Discovery)."""
    client: str
    secret: str = field(repr=False)
    back: str
    readers: tuple[str, ...]
    editors: tuple[str, ...]

    @property
    def origin(self) -> str:
        """The address by which people reach the app."""
        return self.back.removesuffix(BACK)

    @property
    def host(self) -> str:
        """The name in that address."""
        return urlsplit(self.back).hostname or ""

    @property
    def is_encrypted(self) -> bool:
        """Whether people come over TLS."""
        return self.back.startswith("https://")


def role_of(address: str, access: Access) -> Role | None:
    """What somebody with that e-mail address may do; None for whoever is not on the list.

    Only addresses in ASCII are compared: a look-alike letter is another person.
    """
    if not address.isascii() or "@" not in address:
        return None
    lowered = address.lower()
    names = {lowered, "*@" + lowered.rpartition("@")[2]}
    if names & set(access.editors):
        return "editor"
    return "reader" if names & set(access.readers) else None


def access_in_use() -> Access | None:
    """The list the app was started with; None where nobody signs in."""
    path = os.environ.get(ACCESS, "")
    return _kept(path) if path else None


@lru_cache(maxsize=2)
def _kept(path: str) -> Access:
    return read_access(Path(path))


def read_access(path: Path) -> Access:
    """The list of a TOML file, with the secret from the environment.

    Raises:
        Refused: the file cannot be read, says too little or too much, or the secret is not there.
    """
    try:
        given = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        raise Refused(msg("{file} cannot be read as TOML", file=path.name)) from None
    if sorted(given) != sorted(KEYS):
        raise Refused(msg("{file} has to say exactly this: {keys}", file=path.name, keys=", ".join(KEYS)))
    words = {key: _word(path, key, given[key]) for key in KEYS[:4]}
    secret = os.environ.get(words["secret_in"], "")
    if not secret:
        raise Refused(msg("the environment variable {name} is empty; it holds the client’s secret",
                          name=words["secret_in"]))  # fmt: skip
    _look_at(words["provider"], words["back"])
    people = {key: _people(path, key, given[key]) for key in KEYS[4:]}
    return Access(words["provider"], words["client"], secret, words["back"], **people)


def _word(path: Path, key: str, value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise Refused(msg("{file}: {key} is a text in quotation marks", file=path.name, key=key))
    return value.strip()


def _look_at(provider: str, back: str) -> None:
    """Whoever reads along could come in: nothing of it travels in the clear, but on this machine."""
    for address in (provider, back):
        place = urlsplit(address)
        if not place.hostname or not (place.scheme == "https" or is_loopback(place.hostname)):
            raise Refused(msg("{address} has to begin with https://", address=address))
    if urlsplit(back).path != BACK:
        raise Refused(msg("back ends with {path}; register that address with the provider", path=BACK))


def _people(path: Path, key: str, value: Any) -> tuple[str, ...]:
    listed = [str(one).strip().lower() for one in value] if isinstance(value, list) else [""]
    for one in listed:
        if not PATTERN.fullmatch(one):
            raise Refused(msg("{file}: {key} lists addresses such as ana@example.org or *@example.org",
                              file=path.name, key=key))  # fmt: skip
    return tuple(listed)
