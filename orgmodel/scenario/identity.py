"""What the items of a list are known by: their id, or what they say where they have none."""

from __future__ import annotations

from collections.abc import Mapping

from orgmodel.scenario.tree import Scalar, Tree, WrittenList, WrittenMapping

IDENTITIES: Mapping[str, tuple[str, ...]] = {
    "links": ("from", "to", "type"),
    "responsibilities": ("activity",),
    "register": ("risk",),
    "approvals": ("role",),
    "reports": ("cadence",),
    "speakers": ("role", "account"),
}
"""What items without an id are known by, by the list they stand in."""


def identity(name: str, items: WrittenList) -> tuple[str, ...] | None:
    """The keys that tell the items of a list apart; None for plain values and lists replaced whole."""
    if name in IDENTITIES:
        return IDENTITIES[name]
    named = [item for item in items if isinstance(item, WrittenMapping)]
    return ("id",) if named and all("id" in item for item in named) else None


def identity_keys(name: str) -> tuple[str, ...]:
    """The keys that identify an item of the list `name`."""
    return IDENTITIES.get(name, ("id",))


def key_of(item: Tree, name: str) -> tuple[object, ...]:
    """What an item of the list `name` is known by; nothing equals it where it says nothing of the kind."""
    if isinstance(item, WrittenMapping):
        keys = identity_keys(name)
        if any(key in item for key in keys):
            return tuple(str(item.get(key) or "") for key in keys)
        return ("", id(item))
    if isinstance(item, Scalar):
        return (str(item),)
    return ("", id(item))


def carries_lists(item: WrittenMapping, name: str) -> bool:
    """Whether the item, beside what it is known by, holds lists and nothing else."""
    rest = [value for key, value in item.items() if key not in identity_keys(name)]
    return bool(rest) and all(isinstance(value, WrittenList) for value in rest)


def said(key: tuple[object, ...]) -> str:
    """A key as a person reads it."""
    return " ".join(str(part) for part in key if part and not isinstance(part, int))
