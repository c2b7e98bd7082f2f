"""What somebody who signed in carries: the address, signed, so that every process of the workshop knows it again."""

from __future__ import annotations

from hashlib import sha256
from typing import Final

from itsdangerous import BadData, URLSafeTimedSerializer

from orgmodel.ui.access import Access, Role, role_of

LASTS: Final = 12 * 3600
"""Seconds after which somebody signs in again: a day's workshop (our proposal)."""
SALT: Final = "orgmodel entry"


def key_of(access: Access, use: str) -> str:
    """A key for one use, the same in every process that knows the client's secret."""
    return sha256(f"{use}\0{access.client}\0{access.secret}".encode()).hexdigest()


def ticket(address: str, access: Access) -> str:
    """What the cookie of somebody says who was let in."""
    return str(URLSafeTimedSerializer(key_of(access, SALT), SALT).dumps(address))


def role_by(carried: str, access: Access) -> Role | None:
    """What the holder of a ticket may do; None where it is forged, old, or the address is no longer on the list."""
    try:
        address = URLSafeTimedSerializer(key_of(access, SALT), SALT).loads(carried, max_age=LASTS)
    except BadData:
        return None
    return role_of(str(address), access)
