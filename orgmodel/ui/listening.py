"""Where the app listens: whether this machine has that address, and which one to give to others."""

from __future__ import annotations

import errno
import re
import socket
from collections.abc import Iterable
from typing import Final

from orgmodel.records import Refused
from orgmodel.text import Message, msg

ADDRESS: Final = "ORGMODEL_ADDRESS"
"""Environment variable: the address at which others reach the app; empty where nobody does."""
LOOPBACK: Final = "127.0.0.1"
EVERYWHERE: Final = ("0.0.0.0", "::")  # noqa: S104 - asked for by name
NAME: Final = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*", re.ASCII)
ELSEWHERE: Final = ("192.0.2.1", 9)
"""An address kept for examples (RFC 5737): nothing is sent to it, only the way there is asked."""


def tried(host: str, port: int) -> str:
    """The address others type for an app that listens on `host`; that the port is free there has been tried.

    Raises:
        Refused: this machine does not have that address, or something listens there already.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except OSError as error:
        raise Refused(_why(host, port, error)) from None
    return shown(host, port)


def shown(host: str, port: int) -> str:
    """The address to type into a browser for an app that listens on `host`."""
    host = own_address() if host in EVERYWHERE else host
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def own_address() -> str:
    """The address by which this machine is seen on its network; that of itself alone where it is on none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(ELSEWHERE)
            return str(probe.getsockname()[0])
        except OSError:
            return LOOPBACK


def names_of(wishes: Iterable[str]) -> tuple[str, ...]:
    """The names by which people ask for an app behind a proxy, as a browser writes them.

    Raises:
        Refused: one of them is no name.
    """
    names = tuple(one.strip().lower() for one in wishes)
    for name in names:
        if not NAME.fullmatch(name):
            raise Refused(msg("“{name}” is no name; write workshop.example.org, without https:// and port", name=name))
    return names


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches `host`."""
    return host in ("localhost", "::1", "[::1]", "") or host.startswith("127.")


def _why(host: str, port: int, error: OSError) -> Message:
    if error.errno == errno.EADDRINUSE:
        return msg(
            "something listens on port {port} already; write --port {other}", port=str(port), other=str(port + 1)
        )
    return msg("this machine has no address {host} to listen on; its own is {own}", host=host, own=own_address())
