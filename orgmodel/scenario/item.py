"""The closed, frozen type that every block of a scenario is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, ModelWrapValidatorHandler, PrivateAttr, ValidationInfo, model_validator
from pydantic_core import CoreSchema, core_schema

from orgmodel.records import Location
from orgmodel.scenario.tree import Ground, Origin, Typed, WrittenMapping

NOWHERE = Origin(Location("", 0, 0))


class Fault(ValueError):
    """A value that its field refuses; carries the sentence for the person who wrote it."""

    def __init__(self, message: Any) -> None:
        super().__init__(str(message))
        self.message = message


@dataclass(frozen=True, slots=True)
class Reads:
    """Annotates a field with the function that reads its value, and how a JSON Schema describes what it takes."""

    read: Callable[[Any], Any]
    schema: Mapping[str, Any]

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: Any) -> dict[str, Any]:
        return dict(self.schema)

    def __hash__(self) -> int:
        return hash(self.read)


class Item(BaseModel):
    """A frozen, closed block that remembers where it and each of its fields are written."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,
        defer_build=True,
        populate_by_name=True,
        arbitrary_types_allowed=True,
    )
    _origin: Origin = PrivateAttr(default_factory=lambda: NOWHERE)

    @model_validator(mode="wrap")
    @classmethod
    def _remember_origin(cls, written: Any, handler: ModelWrapValidatorHandler[Any], info: ValidationInfo) -> Any:
        if not isinstance(written, WrittenMapping):
            return handler(written)
        typed: Typed | None = info.context
        item = typed.get(written, cls) if typed else None
        if item is None:
            item = handler({key: value for key, value in written.items() if value is not None})
            item._origin = Origin(written.location, written.values_at, written.groundings)
            if typed:
                typed.keep(written, item)
        return item

    @property
    def origin(self) -> Origin:
        """Where the item and its fields stand; read past pydantic's own lookup, which costs 6 µs a time."""
        private = self.__pydantic_private__
        return private["_origin"] if private else NOWHERE

    @property
    def location(self) -> Location:
        """Where the item starts; line 0 where it was made by the program."""
        return self.origin.location

    def at(self, field: str) -> Location:
        """Where the value of `field` (as named in the file) is written, else where the item starts."""
        origin = self.origin
        return origin.places.get(field, origin.location)

    def says(self, field: str) -> bool:
        """Whether `field` (as named in the file) is written, even as nothing."""
        return field in self.origin.places or field in self.model_fields_set

    def ground(self, field: str) -> Ground | None:
        """What the value of `field` rests on, where the file says."""
        return self.origin.groundings.get(field)
