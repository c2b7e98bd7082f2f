"""The JSON Schema of scenario files, made from the types: completion and hover help in editors."""

from __future__ import annotations

import ast
import inspect
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

from orgmodel.scenario.absence import ABSENT
from orgmodel.scenario.item import Item
from orgmodel.scenario.references import expected
from orgmodel.scenario.shape import Shape, scenario_shape
from orgmodel.scenario.tree import Grounding
from orgmodel.text import Message, msg, render

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PUBLISHED = Path(__file__).with_name("schema.json")
"""The file that the first line of a scenario names."""
PART = "Part"
"""Opens the names of blocks of which nothing is required: those of change, add and remove."""
INSTEAD = {"Organization": {"roles": "roles_from"}}
"""Keys that are not required where another one is written."""
Schema = dict[str, Any]


def published(language: str) -> Path:
    """The file of the schema whose descriptions are in `language`; the English one bears no language in its name."""
    return PUBLISHED if language == "en" else PUBLISHED.with_suffix(f".{language}.json")


def schema_text(language: str = "en") -> str:
    """The schema described in `language`, as its published file holds it."""
    return json.dumps(schema(language), ensure_ascii=False, indent=1) + "\n"


def schema(language: str = "en") -> Schema:
    """The schema of a scenario file, described in `language`."""
    shape, made = scenario_shape(), _Made(language)
    _defined(shape, made)
    _defined(shape, replace(made, part=PART))
    whole = made.definitions.pop("Scenario")
    whole["if"], whole["then"] = {"not": {"required": ["extends"]}}, {"required": whole.pop("required")}
    made.definitions["Patch"] = {"$ref": f"#/$defs/{PART}Scenario"}
    head = {"$schema": DIALECT, "title": made.said(msg("orgmodel scenario"))}
    return {**head, **whole, "$defs": dict(sorted(made.definitions.items()))}


@dataclass(frozen=True, slots=True)
class _Made:
    """Definitions made so far; `part` opens the names of those made now."""

    language: str
    definitions: dict[str, Schema] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    """The name under which each value's schema is shared."""
    part: str = ""

    def said(self, text: str | Message) -> str:
        """A sentence about the format in the schema's language."""
        return render(Message(text) if isinstance(text, str) else text, self.language)

    def shared(self, value: Schema, name: str) -> Schema:
        """A reference to `value`, defined once under the name of the field that has it first."""
        if "#/$defs/" in json.dumps(value):
            return value
        known = self.names.setdefault(json.dumps(value), name)
        self.definitions.setdefault(known, value)
        return {"$ref": f"#/$defs/{known}"}


def _defined(shape: Shape, made: _Made) -> Schema:
    """A reference to a block's definition, which is made on first use."""
    block = shape.block or Item
    name = made.part + block.__name__
    if name not in made.definitions:
        made.definitions[name] = {}
        made.definitions[name] = _block(block, shape, made)
    return {"$ref": f"#/$defs/{name}"}


def _block(block: type[Item], shape: Shape, made: _Made) -> Schema:
    fields = {known.alias or name: (name, known.is_required() and not made.part)
              for name, known in block.model_fields.items()}  # fmt: skip
    texts: dict[str, str | Message] = {**docstrings(block)}
    properties: Schema = {}
    for key, (name, required) in fields.items():
        text = texts.get(name) or _reference_text(shape.fields[key])
        described = {"description": made.said(text)} if text else {}
        properties[key] = described | _property(shape.fields[key], not required, made, f"{block.__name__}.{key}")
    definition: Schema = {
        "type": "object",
        "description": made.said(caption(block)),
        "properties": properties,
        "additionalProperties": False,
    }
    return definition | _required(block, [key for key, (_, required) in fields.items() if required])


def _required(block: type[Item], keys: list[str]) -> Schema:
    instead = INSTEAD.get(block.__name__, {})
    always = [key for key in keys if key not in instead]
    either = [[{"required": [key]}, {"required": [instead[key]]}] for key in keys if key in instead]
    return ({"required": always} if always else {}) | ({"anyOf": either[0]} if either else {})


def _reference_text(shape: Shape) -> Message | None:
    refers = shape.refers or (shape.item.refers if shape.item else None)
    if not refers:
        return None
    named = expected(refers.kinds)
    return msg("Id of {named}.", named=named) if shape.refers else msg("Ids, each of {named}.", named=named)


def _property(shape: Shape, optional: bool, made: _Made, name: str) -> Schema:
    """What a key may hold: its value, the value with its grounding, or nothing where it is optional."""
    value = _value(shape, made)
    options = [value]
    if not shape.block and not (shape.item and shape.item.block) and "$ref" not in value:
        options.append(_grounded(value, made))
    if optional:
        options.append({"type": "null"})
    return made.shared(options[0] if len(options) == 1 else {"anyOf": options}, name)


def _grounded(value: Schema, made: _Made) -> Schema:
    grounding = {"enum": list(get_args(Grounding)), "description": made.said(msg("How the value is known."))}
    source = {"type": "string", "description": made.said(msg("Where the value comes from."))}
    return {
        "type": "object",
        "properties": {"value": value, "grounding": grounding, "source": source},
        "required": ["value"],
        "additionalProperties": False,
    }


def _value(shape: Shape, made: _Made) -> Schema:
    if shape.block:
        value = _defined(shape, made)
    elif shape.key and shape.item:
        value = _table(shape.key, _value(shape.item, made))
    elif shape.item:
        value = _list(shape, made)
    else:
        value = dict(shape.json)
    return {"anyOf": [value, {"enum": [ABSENT, False]}]} if shape.or_none and not shape.refers else value


def _table(key: Shape, item: Schema) -> Schema:
    if key.words:
        return {"type": "object", "properties": dict.fromkeys(key.words, item), "additionalProperties": False}
    return {"type": "object", "additionalProperties": item}


def _list(shape: Shape, made: _Made) -> Schema:
    inner = shape.item or shape
    item = _value(inner, made)
    if made.part and inner.block:
        removed = made.said(msg("The id of what is removed."))
        item = {"anyOf": [item, {"type": "string", "description": removed}]}
    value = {"type": "array", "items": item}
    return {"anyOf": [item, value]} if shape.or_one else value


def described(shape: Shape | None = None) -> Iterator[tuple[str, str]]:
    """Every sentence that the types say of themselves, with the block or field that says it; for the catalogues."""
    for block in blocks(shape or scenario_shape()):
        yield caption(block), block.__name__
        yield from ((text, f"{block.__name__}.{name}") for name, text in docstrings(block).items())


def blocks(shape: Shape) -> tuple[type[Item], ...]:
    """The blocks of a shape, each once, in the order of the file."""
    inner = [*shape.fields.values(), *(one for one in (shape.key, shape.item) if one)]
    own = (shape.block,) if shape.block else ()
    return tuple(dict.fromkeys([*own, *(block for one in inner for block in blocks(one))]))


def caption(block: type[Item]) -> str:
    """What the source says of a block."""
    return " ".join((block.__doc__ or "").split())


@lru_cache(maxsize=128)
def docstrings(block: type[Item]) -> dict[str, str]:
    """What the source says of each field of a block, by the field's Python name."""
    tree = ast.parse(inspect.getsource(sys.modules[block.__module__]))
    body = next(node.body for node in tree.body if isinstance(node, ast.ClassDef) and node.name == block.__name__)
    found: dict[str, str] = {}
    for node, after in pairwise(body):
        if not (isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)):
            continue
        if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
            found[node.target.id] = " ".join(str(after.value.value).split())
    return found
