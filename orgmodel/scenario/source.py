"""A YAML file as a tree whose every key and value knows its place, read within bounds."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NoReturn

import yaml

from orgmodel.records import Location, Malformed, Problem
from orgmodel.scenario.characters import decode, refused_in_file, refused_in_value
from orgmodel.scenario.grounding import unwrap
from orgmodel.scenario.syntax import explain
from orgmodel.scenario.tree import Scalar, Tree, WrittenList, WrittenMapping
from orgmodel.scenario.values import shown
from orgmodel.text import Message, msg

MAX_DEPTH = 32
MAX_NODES = 300_000
MAX_CHARACTERS = 20_000
"""Bounds of scenario-format.md: levels, values in the file, characters a value."""


def read_tree(source: str | bytes, file: str) -> WrittenMapping:
    """The mapping that a scenario file is, as written.

    Nothing is built beyond the bounds. Raises Malformed with every fault, at the places they stand.
    """
    text = decode(source, file) if isinstance(source, bytes) else _within_size(source, file)
    refused = refused_in_file(text, file)
    if refused:
        raise Malformed(tuple(refused))
    builder = _Builder(text, file)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        builder.stop(*_explained(error, text, file))
    except (yaml.YAMLError, ValueError, RecursionError, MemoryError):
        builder.stop(Location(file, 1, 1), msg("this file cannot be read as YAML; save it again as plain text"))
    return builder.whole()


def _within_size(text: str, file: str) -> str:
    return decode(text.encode("utf-8", "surrogatepass"), file) if len(text) > 1_000_000 else text


def _explained(error: yaml.MarkedYAMLError, text: str, file: str) -> tuple[Location, Message]:
    """The parser's complaint; one about the end of the file is placed where what is left open was opened."""
    mark: Any = error.problem_mark or error.context_mark
    if mark is None:
        return Location(file, 1, 1), explain(str(error.problem), str(error.context), "")
    rest = text[mark.index :].lstrip()
    if not rest and error.context_mark:
        mark = error.context_mark
    following = text[mark.index : mark.index + 2] if rest else ""
    return _at(mark, file), explain(str(error.problem), str(error.context), following)


def _at(mark: Any, file: str) -> Location:
    return Location(file, mark.line + 1, mark.column + 1)


@dataclass(slots=True)
class _OpenMapping:
    location: Location
    items: dict[str, Tree] = field(default_factory=dict)
    keys_at: dict[str, Location] = field(default_factory=dict)
    values_at: dict[str, Location] = field(default_factory=dict)
    groundings: dict[str, Any] = field(default_factory=dict)
    seen: dict[str, int] = field(default_factory=dict)
    key: str | None = None

    def put(self, value: Tree, location: Location, problems: list[Problem]) -> None:
        key, self.key = self.key or "", None
        if isinstance(value, WrittenMapping) and "value" in value:
            value, location = unwrap(value, location, key, self.groundings, problems)
        self.items[key], self.values_at[key] = value, location

    def close(self) -> WrittenMapping:
        return WrittenMapping(self.items, self.location, self.keys_at, self.values_at, self.groundings)


@dataclass(slots=True)
class _OpenList:
    location: Location
    items: list[Tree] = field(default_factory=list)
    places: list[Location] = field(default_factory=list)

    def put(self, value: Tree, location: Location, _problems: list[Problem]) -> None:
        self.items.append(value)
        self.places.append(location)

    def close(self) -> WrittenList:
        return WrittenList(self.items, self.location, self.places)


class _Builder:
    """Takes the parser's events one by one; never deeper than its own list of open blocks."""

    def __init__(self, text: str, file: str) -> None:
        self.text, self.file = text, file
        self.open: list[_OpenMapping | _OpenList] = []
        self.problems: list[Problem] = []
        self.nodes = self.documents = 0
        self.root: tuple[Tree, Location] = (None, Location(file, 1, 1))
        self.steps: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._take_scalar,
            yaml.MappingStartEvent: self._open_block,
            yaml.SequenceStartEvent: self._open_block,
            yaml.MappingEndEvent: self._close_block,
            yaml.SequenceEndEvent: self._close_block,
            yaml.AliasEvent: self._take_alias,
            yaml.DocumentStartEvent: self._open_document,
        }

    def take(self, event: Any) -> None:
        """One event of the parser; those of the stream and of the end of a document say nothing."""
        step = self.steps.get(type(event))
        if step:
            step(event)

    def stop(self, location: Location, message: Message) -> NoReturn:
        """Give up here: nothing behind this place can be trusted."""
        raise Malformed(tuple(sorted((*self.problems, Problem(location, message)), key=_order)))

    def whole(self) -> WrittenMapping:
        """The finished tree; Malformed where anything was refused or the file holds no mapping."""
        root, location = self.root
        if isinstance(root, WrittenMapping) and not self.problems:
            return root
        if root is None and not self.problems:
            self.stop(location, msg("the file is empty; start with format: 1"))
        if not isinstance(root, WrittenMapping):
            self.stop(location, msg("a scenario is a list of keys and values; start with format: 1"))
        raise Malformed(tuple(sorted(self.problems, key=_order)))

    def _node(self, event: Any) -> Location:
        location = _at(event.start_mark, self.file)
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self.stop(location, msg("the file holds more than {limit} values; split it", limit=MAX_NODES))
        if event.anchor and type(event) is not yaml.AliasEvent:
            found = shown(event.anchor)
            self._refuse(location, msg("the anchor &{name} is not supported; delete it", name=found))
        return location

    def _check_tag(self, event: Any, location: Location) -> None:
        if event.tag:
            self._refuse(location, msg("the tag {tag} is not supported; delete it", tag=shown(event.tag)))

    def _refuse(self, location: Location, message: Message) -> None:
        self.problems.append(Problem(location, message))

    def _open_document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            place = _at(event.start_mark, self.file)
            self.stop(place, msg("a second document starts here (---); keep one scenario a file"))

    def _open_block(self, event: Any) -> None:
        location = self._node(event)
        self._check_tag(event, location)
        if len(self.open) == MAX_DEPTH:
            self.stop(location, msg("this is nested deeper than {limit} levels; flatten it", limit=MAX_DEPTH))
        self._check_key(location)
        if type(event) is yaml.SequenceStartEvent:
            self.open.append(_OpenList(location))
            return
        if event.flow_style and self.text[event.start_mark.index] != "{":
            self._refuse(
                location,
                msg('a colon or question mark cuts this text in two; put the whole text in quotes: "…"'),
            )
        self.open.append(_OpenMapping(location))

    def _close_block(self, _event: Any) -> None:
        block = self.open.pop()
        self._put(block.close(), block.location)

    def _take_alias(self, event: Any) -> None:
        location = self._node(event)
        found = shown(event.anchor)
        self._refuse(location, msg("the alias *{name} is not supported; write the value out", name=found))
        self._put(Scalar("", location), location)

    def _take_scalar(self, event: Any) -> None:
        location = self._node(event)
        self._check_tag(event, location)
        value: str = event.value
        if len(value) > MAX_CHARACTERS:
            self.stop(location, msg("this value is longer than {limit} characters; shorten it", limit=MAX_CHARACTERS))
        refusal = refused_in_value(value) if event.style == '"' else None
        if refusal:
            self._refuse(location, refusal)
        plain = not event.style
        block = self.open[-1] if self.open else None
        if isinstance(block, _OpenMapping) and block.key is None:
            self._take_key(block, value, plain, location)
        else:
            nothing = plain and value in ("", "~")
            self._put(None if nothing else Scalar(value, location, plain), location)

    def _take_key(self, block: _OpenMapping, key: str, plain: bool, location: Location) -> None:
        if plain and key == "<<":
            self._refuse(location, msg("merge keys (<<) are not supported; write the values out"))
        same = unicodedata.normalize("NFC", key)
        if same in block.seen:
            first = block.seen[same]
            message = msg(
                "the key “{key}” is written twice, first on line {line}; keep one", key=shown(key), line=first
            )
            self._refuse(location, message)
        block.seen.setdefault(same, location.line)
        block.key = key
        block.keys_at[key] = location

    def _check_key(self, location: Location) -> None:
        block = self.open[-1] if self.open else None
        if isinstance(block, _OpenMapping) and block.key is None:
            self.stop(location, msg("a key must be plain text; write key: value, or quote a text that starts with ?"))

    def _put(self, value: Tree, location: Location) -> None:
        if not self.open:
            self.root = (value, location)
            return
        block = self.open[-1]
        if isinstance(block, _OpenMapping) and block.key is None:
            block.key = str(value)
            return
        block.put(value, location, self.problems)


def _order(problem: Problem) -> Location:
    return problem.location
