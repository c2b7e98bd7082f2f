"""What a file says before its meaning is known: mappings, lists and scalars that remember their place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, TypeAlias

from orgmodel.records import Location

Grounding = Literal["observed", "declared", "assumed"]


class Scalar(str):
    """A value as written; `plain` tells that it stood without quotes."""

    location: Location
    plain: bool

    def __new__(cls, text: str, location: Location, plain: bool = True) -> Scalar:
        scalar = super().__new__(cls, text)
        scalar.location = location
        scalar.plain = plain
        return scalar

    def __getnewargs__(self) -> tuple[str, Location, bool]:  # type: ignore[override]
        return str(self), self.location, self.plain


class WrittenList(list["Tree"]):
    """A list that knows where it and each of its items stand."""

    location: Location
    places: tuple[Location, ...]

    def __init__(self, items: Sequence[Tree], location: Location, places: Sequence[Location]) -> None:
        super().__init__(items)
        self.location = location
        self.places = tuple(places)


class WrittenMapping(dict[str, "Tree"]):
    """A mapping that knows where it, its keys and its values stand, and how its values are grounded."""

    location: Location
    keys_at: dict[str, Location]
    values_at: dict[str, Location]
    groundings: dict[str, Ground]

    def __init__(
        self,
        items: Mapping[str, Tree],
        location: Location,
        keys_at: Mapping[str, Location],
        values_at: Mapping[str, Location],
        groundings: Mapping[str, Ground] | None = None,
    ) -> None:
        super().__init__(items)
        self.location = location
        self.keys_at = dict(keys_at)
        self.values_at = dict(values_at)
        self.groundings = dict(groundings or {})


@dataclass(frozen=True, slots=True)
class Ground:
    """What a value rests on, from `{value:, grounding:, source:}`."""

    grounding: Grounding
    source: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Origin:
    """Where an item and its fields are written; two items that say the same are equal wherever they stand."""

    location: Location
    places: Mapping[str, Location] = field(default_factory=dict)
    groundings: Mapping[str, Ground] = field(default_factory=dict)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Origin)

    def __hash__(self) -> int:
        return 0


@dataclass(frozen=True, slots=True)
class Typed:
    """Items already made of what was written, so that a placement laid over a scenario types only what it changes."""

    items: dict[int, tuple[WrittenMapping, Any]] = field(default_factory=dict)
    learns: bool = True

    def get(self, written: WrittenMapping, kind: type) -> Any:
        """The item of that kind made of `written` itself, else None."""
        known, item = self.items.get(id(written), (None, None))
        return item if known is written and type(item) is kind else None

    def keep(self, written: WrittenMapping, item: Any) -> None:
        """Remember the item made of `written`, which stays alive with it."""
        if self.learns:
            self.items[id(written)] = (written, item)


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """The file behind a scenario; two scenarios that say the same are equal whatever file they come from."""

    path: Path | None
    """Where the file is; None for a text that has no file."""
    text: str
    tree: WrittenMapping
    """The whole scenario as written, with what it extends and its staff list laid in."""
    digest: str
    """SHA-256 of the file's bytes, to see that it has not changed since it was read."""
    typed: Typed = Typed(learns=False)
    """What the tree's blocks were typed as; hand it as context to type a tree that shares them."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Source)

    def __hash__(self) -> int:
        return 0


Tree: TypeAlias = WrittenMapping | WrittenList | Scalar | None

NOTHING = WrittenMapping({}, Location("", 0, 0), {}, {})
NO_SOURCE = Source(None, "", NOTHING, "")
"""The source of a scenario made by the program."""
