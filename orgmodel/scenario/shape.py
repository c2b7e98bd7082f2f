"""What may stand where in a scenario: its types read once into blocks, lists and leaves."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BeforeValidator

from orgmodel.scenario.absence import ABSENT
from orgmodel.scenario.item import Item, Reads
from orgmodel.scenario.types import Scenario
from orgmodel.scenario.values import Refers, read_names
from orgmodel.text import Text

Step = str | int


@dataclass(frozen=True, slots=True)
class Shape:
    """A block (`fields`), a list or table (`item`, with `key` for a table), or a value."""

    block: type[Item] | None = None
    fields: Mapping[str, Shape] = field(default_factory=dict)
    item: Shape | None = None
    key: Shape | None = None
    refers: Refers | None = None
    words: tuple[str, ...] = ()
    """The closed vocabulary of a value."""
    is_text: bool = False
    """Whether the value is kept as typed."""
    json: Mapping[str, Any] = field(default_factory=dict)
    """What a JSON Schema says of a value."""
    or_none: bool = False
    """Whether `none` may stand instead: known not to exist."""
    or_one: bool = False
    """Whether a single value may stand for a list of one."""

    def within(self, step: Step) -> Shape:
        """The shape one step further in; an empty one where nothing is known."""
        if isinstance(step, str) and step in self.fields:
            return self.fields[step]
        return self.item or UNKNOWN


UNKNOWN = Shape()


@lru_cache(maxsize=1)
def scenario_shape() -> Shape:
    """The shape of a whole scenario file."""
    return _block(Scenario)


def _block(block: type[Item]) -> Shape:
    fields = {
        known.alias or name: _shape(known.annotation, tuple(known.metadata))
        for name, known in block.model_fields.items()
    }
    return Shape(block=block, fields=fields)


def _shape(annotation: Any, metadata: tuple[Any, ...] = ()) -> Shape:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _shape(arguments[0], (*metadata, *arguments[1:]))
    if origin in (Union, types.UnionType):
        return _alternative(arguments, metadata)
    if origin is tuple:
        single = any(isinstance(mark, BeforeValidator) and mark.func is read_names for mark in metadata)
        return Shape(item=_shape(arguments[0]), or_one=single)
    if origin is dict:
        return Shape(item=_shape(arguments[1]), key=_shape(arguments[0]))
    if isinstance(annotation, type) and issubclass(annotation, Item):
        return _block(annotation)
    return _leaf(annotation, metadata, tuple(str(word) for word in arguments) if origin is Literal else ())


def _leaf(annotation: Any, metadata: tuple[Any, ...], words: tuple[str, ...]) -> Shape:
    refers = next((mark for mark in metadata if isinstance(mark, Refers)), None)
    reads = next((mark for mark in metadata if isinstance(mark, Reads)), None)
    return Shape(
        refers=refers,
        words=words,
        is_text=annotation is Text or (annotation is str and refers is None),
        json=reads.schema if reads else {"enum": list(words)},
        or_none=bool(refers and refers.or_none),
    )


def _alternative(options: tuple[Any, ...], metadata: tuple[Any, ...]) -> Shape:
    """The one option that is neither nothing nor known absence."""
    absent = any(get_args(_bare(option)) == (ABSENT,) for option in options)
    chosen = next(option for option in options if option is not type(None) and get_args(_bare(option)) != (ABSENT,))
    shape = _shape(chosen, metadata)
    return replace(shape, or_none=True) if absent else shape


def _bare(annotation: Any) -> Any:
    return get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation
