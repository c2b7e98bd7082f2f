"""The page of the scenario format: each block's fields, then the rules."""

from __future__ import annotations

from typing import Any

from pydantic_core import PydanticUndefined

from orgmodel.scenario.item import Item
from orgmodel.scenario.schema import INSTEAD, caption, docstrings
from orgmodel.scenario.shape import Shape, scenario_shape
from orgmodel.text import Message, msg, render
from tools.reference.format_rules import rule_lines
from tools.reference.format_words import written
from tools.reference.page import closed, opened, table

INTRODUCTION = msg(
    "A scenario is one YAML file. Only `format`, `title`, one unit, one role and `community_manager` are required: "
    "what is missing is unknown, and whatever needs it says so. Each section below is a block, named by where it "
    "stands in the file: `[]` after the name of a list, `*` for any key of a table. The rules come after the blocks."
)
Sections = dict[type[Item], tuple[Shape, list[str]]]


def scenario_format(language: str) -> str:
    """The whole page."""
    found: Sections = {}
    _gather(scenario_shape(), "", found)
    lines = opened(msg("Scenario format"), language)
    lines += [render(INTRODUCTION, language), ""]
    for block, (shape, paths) in found.items():
        lines += [*_section(block, shape, paths, found, language), ""]
    return closed([*lines, *rule_lines(language)])


def _gather(shape: Shape, path: str, found: Sections) -> None:
    """Every block with the places it may stand in, in the order of the file."""
    if shape.block:
        known = shape.block in found
        found.setdefault(shape.block, (shape, []))[1].append(path)
        if known:
            return
    for key, inner in shape.fields.items():
        _gather(inner, f"{path}.{key}".lstrip("."), found)
    if shape.item:
        _gather(shape.item, f"{path}.*" if shape.key else f"{path}[]", found)


def _section(block: type[Item], shape: Shape, paths: list[str], found: Sections, language: str) -> list[str]:
    heading = f"`{paths[0]}`" if paths[0] else render(msg("The file"), language)
    lines = [f'<a id="{block.__name__.lower()}"></a>', "", f"## {heading}", ""]
    lines += [render(Message(caption(block)), language), ""]
    if len(paths) > 1:
        others = ", ".join(f"`{path}`" for path in paths[1:])
        lines += [render(msg("The same block: {places}.", places=others), language), ""]
    columns = (msg("Field"), msg("What may be written"), msg("Required"), msg("Meaning"))
    texts = docstrings(block)
    rows = []
    for name, known in block.model_fields.items():
        key = known.alias or name
        value = written(shape.fields[key], lambda inner: _link(inner, found))
        cells = (f"`{key}`", value, _required(block, key, known), Message(texts[name]) if name in texts else "")
        rows.append(cells)
    return [*lines, *table(columns, rows, language)[:-1]]


def _link(block: type[Item], found: Sections) -> str:
    return f"[`{found[block][1][0]}`](#{block.__name__.lower()})"


def _required(block: type[Item], key: str, known: Any) -> Message:
    if known.is_required():
        other = INSTEAD.get(block.__name__, {}).get(key)
        return msg("yes, or `{other}`", other=other) if other else msg("yes")
    default = known.default
    if default in (None, ()) or default is PydanticUndefined:
        return msg("no")
    return msg("no; else `{default}`", default=_as_written(default))


def _as_written(default: Any) -> str:
    if isinstance(default, tuple):
        return f"[{', '.join(default)}]"
    return str(default).lower()
