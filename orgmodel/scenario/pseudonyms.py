"""A scenario without names: holders renumbered, and every name of `people` gone from whatever is written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Final

from orgmodel.scenario.block_style import written
from orgmodel.scenario.reader import read_text
from orgmodel.scenario.tree import Scalar, Tree, WrittenList, WrittenMapping
from orgmodel.scenario.types import Scenario

NAME: Final = "pseudonymised.yaml"
"""What the file is called: its own name may be somebody's."""
LEFT_OUT: Final = frozenset({"source_id", "extends", "roles_from"})
"""Ids of the system it came from, and files that are laid in already."""
NAMING: Final = ("risk", "about")
"""Fields that name other items inside a longer text."""
TEXTS: Final = frozenset(
    {"title", "name", "text", "en", "fr", "reason", "source", "attitude", "gives", "asks", "peers"}
)
"""Fields that hold words even where they look like an id."""
ID: Final = re.compile(r"[a-z][a-z0-9_]*")
WORD: Final = re.compile(r"\w+")
NUMBER: Final = re.compile(r"-?(0|[1-9]\d{0,14})(\.\d{1,6})?")


def pseudonymised(scenario: Scenario) -> Scenario:
    """The scenario with holders p001, p002 … in the order written, and none of the names that `people` gives.

    A name is looked for letter by letter, in titles and notes too; one that `people` does not give is not guessed.
    What the scenario extends and its staff list are laid in, so that it stands alone.
    """
    tree = scenario.source.tree
    return read_text(written(_Rewriting(tree).mapping(tree)), NAME).scenario


@dataclass(frozen=True)
class _Rewriting:
    """What becomes of each holder and each name of one tree."""

    tree: WrittenMapping

    @cached_property
    def holders(self) -> Mapping[str, str]:
        """Id of a holder → its pseudonym, which no other item bears."""
        ids = tuple(dict.fromkeys(_holders(self.tree, "")))
        others = set(_words(self.tree)).difference(ids)
        free = (name for name in (f"p{number:03d}" for number in range(1, 10**6)) if name not in others)
        return dict(zip(ids, free, strict=False))

    @cached_property
    def names(self) -> _Sought:
        """Names, and ids of holders that no word is: looked for in every text."""
        ids = {one: new for one, new in self.holders.items() if re.search(r"[\d_]", one)}
        return _Sought.of({**ids, **self._people})

    @cached_property
    def references(self) -> _Sought:
        """Names and every id of a holder: looked for where a text names other items."""
        return _Sought.of({**self.holders, **self._people})

    @cached_property
    def _people(self) -> dict[str, str]:
        people = self.tree.get("people")
        known = [one for one in people if isinstance(one, WrittenMapping)] if isinstance(people, WrittenList) else []
        return {_composed(str(one["name"])): self.holders.get(str(one.get("id")), "") for one in known
                if isinstance(one.get("name"), Scalar) and str(one["name"]).strip()}  # fmt: skip

    def mapping(self, item: WrittenMapping, key: str = "") -> dict[str, Any]:
        """A block as plain data, each grounded value in its brackets."""
        found: dict[str, Any] = {}
        for name, value in item.items():
            if name in LEFT_OUT or (key == "people" and name == "name"):
                continue
            made = self._value(value, name, key)
            ground = item.groundings.get(name)
            if ground is not None:
                made = {"value": made, "grounding": ground.grounding}
                made |= {"source": self.names.replaced(ground.source)} if ground.source else {}
            found[name] = made
        return found

    def _value(self, value: Tree, key: str, above: str) -> Any:
        if isinstance(value, WrittenMapping):
            return self.mapping(value, key)
        if isinstance(value, WrittenList):
            return [self.mapping(one, key) if isinstance(one, WrittenMapping) else self._value(one, key, above)
                    for one in value]  # fmt: skip
        if value is None:
            return None
        if key in ("holders", "people") or (key == "id" and above == "people"):
            return self.holders.get(str(value), str(value))
        if key in NAMING:
            return self.references.replaced(value)
        return _typed(value) if ID.fullmatch(value) and key not in TEXTS else self.names.replaced(value)


@dataclass(frozen=True)
class _Sought:
    """What is looked for in one pass, so that no pseudonym is taken for another's old id."""

    by_word: Mapping[str, tuple[tuple[str, str], ...]]
    """First word → the texts that begin with it, each with its pseudonym."""

    @classmethod
    def of(cls, found: Mapping[str, str]) -> _Sought:
        """What to look for, known by its first word: a text without that word is not searched for the rest."""
        by_word: dict[str, list[tuple[str, str]]] = {}
        for text, pseudonym in found.items():
            by_word.setdefault(next(_words_of(text), ""), []).append((text, pseudonym))
        return cls({word: tuple(held) for word, held in by_word.items()})

    def replaced(self, value: str) -> Any:
        """The text with every one of them replaced; as it was where none is in it."""
        text = _composed(value)
        near = [one for word in ("", *dict.fromkeys(_words_of(text))) for one in self.by_word.get(word, ())]
        near.sort(key=lambda one: -len(one[0]))  # longer texts come before those they hold
        whole = "|".join(f"({_sought(one)})" for one, _ in near)
        pattern = re.compile(rf"(?<!\w)(?:{whole})(?!\w)")
        if not near or not pattern.search(text):
            return _typed(value)
        return pattern.sub(lambda found: near[(found.lastindex or 1) - 1][1], text)


def _words_of(text: str) -> Iterator[str]:
    return (found[0].casefold() for found in WORD.finditer(text))


def _holders(value: Tree, key: str) -> Iterator[str]:
    """Ids of people, then of holders, as written."""
    if isinstance(value, WrittenMapping):
        if key == "people" and isinstance(value.get("id"), Scalar):
            yield str(value["id"])
        for name in sorted(value, key=lambda one: one != "people"):
            yield from _holders(value[name], name)
    elif isinstance(value, WrittenList):
        for one in value:
            yield from _holders(one, key)
    elif value is not None and key in ("holders", "people"):
        yield str(value)


def _words(value: Tree) -> Iterator[str]:
    if isinstance(value, WrittenMapping):
        for one in value.values():
            yield from _words(one)
    elif isinstance(value, WrittenList):
        for one in value:
            yield from _words(one)
    elif value is not None:
        yield str(value)


def _sought(text: str) -> str:
    """A name whatever the spaces between its parts; a single word only as it is written."""
    parts = [re.escape(part) for part in text.split()]
    spaced = r"\s+".join(parts)
    return f"(?i:{spaced})" if len(parts) > 1 else spaced


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _typed(value: str) -> Any:
    """A value written without quotes as what it plainly is, so that it is written without them again."""
    if not isinstance(value, Scalar) or not value.plain:
        return str(value)
    if value in ("true", "false"):
        return value == "true"
    number = NUMBER.fullmatch(value)
    if number:
        return float(value) if number[2] else int(value)
    try:
        return date.fromisoformat(value) if len(value) == 10 else str(value)
    except ValueError:
        return str(value)
