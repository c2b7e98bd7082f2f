"""One block of a scenario as a row of plain cells, and back: each value under its path.

- `title`, `title.en`, `mandate.publish`: a value, by its path from the block; an empty cell says nothing;
- `holders[]`: a list of values, joined by ` | ` (a bar of the text itself is written `\\|`, a backslash `\\\\`),
  `[]` where the list is written empty; `reports_to` and `dotted_to` are joined by ` | ` without the brackets;
- `approvals[1].role`: a value of an item of a list of blocks, counted from 1;
- `{}`: a block written empty; a text that starts with a backslash, or is `{}` or `[]` itself, has one before it;
- `fte.grounding`, `fte.source`: what the value of `fte` rests on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias

Data: TypeAlias = "str | list[Data] | dict[str, Data]"

JOINED: Final = ("reports_to", "dotted_to")
"""Lists that may be written as a single value, and stand in a column without brackets."""
GROUND: Final[tuple[str, ...]] = ("grounding", "source")
BAR: Final = " | "
BARS: Final = re.compile(r"(?:[^\\|]|\\.)*", re.DOTALL)
STEP: Final = re.compile(r"((?:[^\\.\[]|\\.)+)|\.|\[(\d*)\]", re.DOTALL)


def cells_of(item: Mapping[str, Any], grounds: Mapping[str, Any] | None = None) -> dict[str, str]:
    """The cells of one block: path → text."""
    return dict(_mapping(item, "", getattr(item, "groundings", {}) if grounds is None else grounds))


def item_of(cells: Mapping[str, str]) -> dict[str, Data]:
    """The block that such cells say; empty ones say nothing.

    Raises:
        ValueError: a heading is no path of this kind, or two cells contradict one another.
    """
    root = _Node()
    for path, text in cells.items():
        if text != "":
            root.put(path, text)
    built = root.built()
    return built if isinstance(built, dict) else {}


def split_cell(text: str) -> list[str]:
    """The values of a cell that holds several, joined by a bar."""
    if text.strip() == "[]":
        return []
    parts, start = [], 0
    while True:
        found = BARS.match(text, start)
        end = found.end() if found else len(text)
        parts.append(re.sub(r"\\(.)", r"\1", text[start:end].strip(), flags=re.DOTALL))
        if end >= len(text):
            return parts
        start = end + 1


def _mapping(item: Mapping[str, Any], before: str, grounds: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in item.items():
        path = f"{before}{'.' if before else ''}{_escaped(key)}"
        yield from _value(value, path)
        if key in grounds:
            yield f"{path}.grounding", grounds[key].grounding
            if grounds[key].source:
                yield f"{path}.source", _text(grounds[key].source)


def _value(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        yield from _mapping(value, path, getattr(value, "groundings", {})) if value else [(path, "{}")]
    elif isinstance(value, list):
        yield from _list(value, path)
    elif value is not None:
        yield path, _text(str(value))


def _list(items: Sequence[Any], path: str) -> Iterator[tuple[str, str]]:
    kept = [one for one in items if one is not None]
    if any(isinstance(one, dict | list) for one in kept):
        for number, one in enumerate(kept, 1):
            yield from _value(one, f"{path}[{number}]")
        return
    parts = [re.sub(r"([\\|])", r"\\\1", str(one)) for one in kept]
    text = BAR.join(parts) if parts else "[]"
    if parts == ["[]"]:
        text = "\\[]"
    yield (path if path.rsplit(".", 1)[-1] in JOINED else f"{path}[]"), text


def _text(value: str) -> str:
    return f"\\{value}" if value.startswith("\\") or value in ("{}", "[]") else value


def _escaped(key: str) -> str:
    return re.sub(r"([\\.\[])", r"\\\1", str(key))


class _Node:
    """A place of the tree under construction: a text, several, or what stands below it."""

    __slots__ = ("below", "items", "value")

    def __init__(self) -> None:
        self.value: Data | None = None
        self.below: dict[str, _Node] = {}
        self.items: dict[int, _Node] = {}

    def put(self, path: str, text: str) -> None:
        node: _Node = self
        several, key = False, ""
        for word, number in _steps(path):
            if word:
                key = word
                node = node.below.setdefault(word, _Node())
            elif number:
                node = node.items.setdefault(int(number), _Node())
            else:
                several = True
        if several or (key in JOINED and not node.items and ("|" in text or text.strip() == "[]")):
            node.value = [*split_cell(text)]
        elif text.strip() == "{}":
            node.value = {}
        else:
            node.value = text[1:] if text.startswith("\\") else text

    def built(self) -> Data:
        if self.items:
            return [self.items[number].built() for number in sorted(self.items)]
        below = {key: node.built() for key, node in self.below.items()}
        if "grounding" in below:
            ground: dict[str, Data] = {key: below.pop(key) for key in GROUND if key in below}
            return {"value": below if self.value is None else self.value, **ground}
        if below and self.value not in (None, {}):
            raise ValueError(next(iter(self.below)))
        return below if below or self.value is None else self.value


def _steps(path: str) -> Iterator[tuple[str, str]]:
    """Keys and numbers of a path in their order; both empty for the brackets of a list of values."""
    place = 0
    while place < len(path):
        found = STEP.match(path, place)
        if found is None:
            raise ValueError(path)
        if found.group() != ".":
            yield re.sub(r"\\(.)", r"\1", found.group(1) or ""), found.group(2) or ""
        place = found.end()
