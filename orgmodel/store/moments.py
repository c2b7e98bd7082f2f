"""Moments as the store writes them: UTC, to the microsecond, in an order that text keeps."""

from __future__ import annotations

from datetime import UTC, datetime


def written(at: datetime) -> str:
    """A moment with its zone as text; `read` gives it back."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def read(at: str) -> datetime:
    """The moment that `written` wrote, in UTC."""
    return datetime.fromisoformat(at)


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)
