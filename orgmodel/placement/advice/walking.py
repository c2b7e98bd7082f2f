"""Where a path of an edit leads in a scenario as written."""

from __future__ import annotations

from orgmodel.scenario.identity import identity_keys
from orgmodel.scenario.tree import Tree, WrittenList, WrittenMapping

Path = tuple[str, ...]
"""Keys from the top; an item of a list by its id, or by what it says where it has none."""


def reached(tree: Tree, path: Path) -> tuple[Tree, int]:
    """The value that a path leads to, as far as it goes, and the number of steps that it goes."""
    for depth, step in enumerate(path):
        if isinstance(tree, WrittenMapping) and step in tree:
            tree = tree[step]
            continue
        index = index_of(tree, step, path[depth - 1]) if isinstance(tree, WrittenList) else None
        if not isinstance(tree, WrittenList) or index is None:
            return tree, depth
        tree = tree[index]
    return tree, len(path)


def index_of(items: WrittenList, step: str, name: str) -> int | None:
    """The place of the item of the list `name` that a step means; None where it is not there."""
    return next((index for index, item in enumerate(items) if _known_by(item, name) == step), None)


def _known_by(item: Tree, name: str) -> str:
    if isinstance(item, WrittenMapping):
        return " ".join(str(item[key]) for key in identity_keys(name) if item.get(key) is not None)
    return str(item)
