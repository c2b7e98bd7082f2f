"""Edits that say something of a placed scenario, each where it belongs: in the placement's block, else in the base."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from orgmodel.placement.advice.walking import Path, reached
from orgmodel.scenario.edit import Edit
from orgmodel.scenario.identity import identity_keys
from orgmodel.scenario.overlay import lay
from orgmodel.scenario.placing import Placement
from orgmodel.scenario.spans import Data
from orgmodel.scenario.tree import Tree, WrittenList, WrittenMapping
from orgmodel.scenario.types import Scenario

Part = Literal["change", "add", "remove"]


@dataclass(frozen=True)
class Pen:
    """Writes for one placement: what it overrides, or what stands in a file it extends, is changed in its own block.

    Paths are those of the scenario as the placement makes it, whatever block says so.
    """

    scenario: Scenario
    placement: Placement | None
    apart: bool = False
    """Whether everything is said in the placement's own block, so that the base stays as it is."""

    def put(self, path: Path, value: Data) -> Edit:
        """A value at a path."""
        if self._is_base(path) and not self._mentions(value, self._seats):
            return Edit("put", path, value)
        _, depth = reached(self._part("add"), path)
        part: Part = "add" if 0 < self._item_depth(path) <= depth else "change"
        return self._patched(part, path, value)

    def append(self, path: Path, value: Data) -> Edit:
        """An item more in the list at a path; a link of a seat belongs to the placement."""
        names = self._seats | ({self.scenario.community_manager.id} if path[-1] == "links" else set())
        whole, depth = reached(self._part("change"), path)
        if depth == len(path) and isinstance(whole, WrittenList) and not isinstance(value, dict):
            return Edit("append", (*self._at("change"), *path), value)
        if self._is_base(path) and not self._mentions(value, names) and not self._is_added_elsewhere(path, value):
            return Edit("append", path, value)
        return self._added("add", path, value)

    def drop(self, path: Path) -> Edit:
        """The item at a path taken away; here alone, where another placement says something of it."""
        _, depth = reached(self._part("add"), path)
        if depth == len(path):
            return Edit("drop", (*self._at("add"), *path))
        said = any(reached(part, path)[1] == len(path) for part in self._parts)
        if self._is_base(path) and not said:
            return Edit("drop", path)
        return self._added("remove", path[:-1], path[-1])

    def seat(self, seat: str, path: Path, value: Data) -> Edit:
        """A value at a path within a seat of the placement."""
        return Edit("put", ("placements", self._id, "seats", seat, *path), value)

    @cached_property
    def laid(self) -> WrittenMapping:
        """The scenario as the placement makes it, as it would be written."""
        change, add = self._part("change"), self._part("add")
        return lay(
            self.scenario.source.tree,
            change if isinstance(change, WrittenMapping) else None,
            add if isinstance(add, WrittenMapping) else None,
        )[0]

    @property
    def _id(self) -> str:
        return self.placement.id if self.placement else ""

    def _part(self, name: Part) -> Tree:
        found: Tree = getattr(self.placement, name, None)
        return found

    def _at(self, part: Part) -> Path:
        return ("placements", self._id, part)

    @property
    def _parts(self) -> Iterator[Tree]:
        """What every placement changes and removes."""
        for placement in self.scenario.placements:
            yield from (placement.change, placement.remove)

    @cached_property
    def _seats(self) -> frozenset[str]:
        """Ids that mean something in this placement only."""
        seats = {seat.id for seat in self.placement.seats} if self.placement else set()
        return frozenset(seats - {self.scenario.community_manager.id})

    def _is_base(self, path: Path) -> bool:
        """Whether what is said at the path can be said in the base: it stands there, and the placement is silent."""
        if self.placement is None:
            return True
        if self.apart:
            return False
        tree = self.scenario.source.tree
        node, depth = reached(tree, path)
        item = self._item_depth(path)
        if self.scenario.extends or depth < item or (depth < len(path) and not _is_open(node)):
            return False
        owner, _ = reached(tree, path[:item])
        if isinstance(owner, WrittenMapping) and owner.location.file != tree.location.file:
            return False
        changed, steps = reached(self._part("change"), path)
        return self._part("change") is None or (steps < len(path) and _is_open(changed))

    def _item_depth(self, path: Path) -> int:
        """The steps down to the last item of a list that the path goes through."""
        lists = (index for index in range(1, len(path)) if self._is_list(path[:index]))
        return max(lists, default=-1) + 1

    def _is_list(self, path: Path) -> bool:
        node, depth = reached(self.laid, path)
        return depth == len(path) and isinstance(node, WrittenList)

    def _is_added_elsewhere(self, path: Path, value: Data) -> bool:
        """Whether another placement adds an item of that name, which it could no longer do."""
        if not isinstance(value, dict):
            return False
        name = " ".join(str(value[key]) for key in identity_keys(path[-1]) if key in value)
        steps = (*path, name)
        return any(reached(one.add, steps)[1] == len(steps) for one in self.scenario.placements)

    def _added(self, part: Part, path: Path, value: Data) -> Edit:
        """The value as one more of the list at the path, which is made where it is missing."""
        if self._first_list(part, path) is None:
            return Edit("append", (*self._at(part), *path), value)
        return self._patched(part, path, [value])

    def _patched(self, part: Part, path: Path, value: Data) -> Edit:
        """The value in a part of the placement, the item that it is said of written on the way."""
        cut = self._first_list(part, path)
        if cut is None:
            return Edit("put", (*self._at(part), *path), value)
        for index in range(len(path) - 1, cut, -1):
            is_item = self._is_list(path[:index])
            value = [_item(path[index - 1], path[index], value)] if is_item else {path[index]: value}
        return Edit("append", (*self._at(part), *path[:cut]), _item(path[cut - 1], path[cut], value))

    def _first_list(self, part: Part, path: Path) -> int | None:
        """The steps down to the first list whose item the part of the placement does not hold."""
        _, depth = reached(self._part(part), path)
        return next((index for index in range(max(depth, 1), len(path)) if self._is_list(path[:index])), None)

    def _mentions(self, value: Data, names: frozenset[str]) -> bool:
        if isinstance(value, dict):
            return any(self._mentions(one, names) for one in value.values())
        if isinstance(value, list):
            return any(self._mentions(one, names) for one in value)
        return isinstance(value, str) and value in names


def folded(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits, with what is added of one item of a list said in one place."""
    found: list[Edit] = []
    for edit in edits:
        same = next((index for index, one in enumerate(found) if _adds_to(one, edit)), None)
        if same is None:
            found.append(edit)
        else:
            found[same] = found[same]._replace(value=_joined(found[same].value, edit.value))
    return tuple(found)


def _adds_to(one: Edit, other: Edit) -> bool:
    """Whether both append to one list an item that is known by the same."""
    if one.kind != "append" or (one.kind, one.path) != (other.kind, other.path):
        return False
    keys = identity_keys(one.path[-1])
    known = [{key: edit.value.get(key) for key in keys} for edit in (one, other) if isinstance(edit.value, dict)]
    return len(known) == 2 and known[0] == known[1]


def _joined(one: Data, other: Data) -> Data:
    """Mappings field by field, lists one after the other; else the second."""
    if isinstance(one, dict) and isinstance(other, dict):
        return {**one, **{key: _joined(one[key], value) if key in one else value for key, value in other.items()}}
    if isinstance(one, list) and isinstance(other, list):
        return [*one, *other]
    return other


def _is_open(node: Tree) -> bool:
    """Whether something more can be said inside."""
    return isinstance(node, (WrittenMapping, WrittenList))


def _item(name: str, step: str, value: Data) -> Data:
    """An item of the list `name` that a step means, with what is said of it."""
    rest = value if isinstance(value, dict) else {}
    return {**dict(zip(identity_keys(name), step.split(" "), strict=False)), **rest}
