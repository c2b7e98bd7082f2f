"""Where every block, key and value of a YAML text begins and ends, and how a new value is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

import yaml

from orgmodel.scenario.notes import TURNED
from orgmodel.scenario.tree import Scalar

ENDLESS = 1 << 20
"""A line width that nothing reaches."""
Data = str | int | float | bool | None | list[Any] | dict[str, Any]
"""A value as an edit holds it; dates are `datetime.date`."""


class Span(NamedTuple):
    """A value between two places of the text; a block ends with its last value."""

    kind: Literal["mapping", "list", "text", "nothing"]
    start: int
    end: int
    column: int
    """Of its first character, from 0: where the keys or dashes of a block stand."""
    flow: bool = False
    """Written in brackets."""
    keys: tuple[Span, ...] = ()
    """Keys of a mapping, in the order written."""
    values: tuple[Span, ...] = ()
    """Values of a mapping, or items of a list."""
    text: str = ""
    """What a text says."""

    def place_of(self, key: str) -> int | None:
        """The index of `key`, None where the mapping has no such key."""
        return next((index for index, one in enumerate(self.keys) if one.text == key), None)


class Unreadable(ValueError):
    """A text that is no YAML."""


def read_spans(text: str) -> Span:
    """The spans of a text that reads without fault.

    Raises:
        Unreadable: it is no YAML, or empty.
    """
    events = (event for event in yaml.parse(text, Loader=yaml.CSafeLoader) if not isinstance(event, _FRAME))
    try:
        return _span(next(events), events)
    except (yaml.YAMLError, StopIteration) as error:
        raise Unreadable from error


_FRAME = (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentStartEvent, yaml.DocumentEndEvent)
_END = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


def _span(event: Any, events: Iterator[Any]) -> Span:
    start, end, column = event.start_mark.index, event.end_mark.index, event.start_mark.column
    if isinstance(event, yaml.ScalarEvent):
        nothing = not event.style and event.value in ("", "~")
        return Span("nothing" if nothing else "text", start, end, column, text=event.value)
    parts: list[Span] = []
    while type(following := next(events)) not in _END:
        parts.append(_span(following, events))
    flow = bool(event.flow_style)
    last = following.end_mark.index if flow or not parts else parts[-1].end
    if isinstance(event, yaml.MappingStartEvent):
        return Span("mapping", start, last, column, flow, tuple(parts[::2]), tuple(parts[1::2]))
    return Span("list", start, last, column, flow, (), tuple(parts))


WORD = re.compile(r"[a-z][a-z0-9_]{2,60}")
NO_WORDS = frozenset({"yes", "off", "true", "false", "null"})
"""Ids need no quotes and no writer of YAML to say so, but for those that YAML reads as something else."""


class _Plain(yaml.SafeDumper):
    """Writes nothing as `~`, texts of several lines in quotes, everything out, and no more quotes than needed."""

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def analyze_scalar(self, scalar: Any) -> Any:
        """Hours and addresses stand without quotes inside brackets too: a colon cuts only before a space."""
        found = super().analyze_scalar(scalar)
        if found.allow_block_plain and not found.multiline and not set(",[]{}?") & set(scalar) and scalar[:1] != ":":
            found.allow_flow_plain = True
        return found


_Plain.add_representer(
    Scalar,
    lambda dumper, text: dumper.represent_scalar(
        dumper.resolve(yaml.ScalarNode, str(text), (True, False))  # type: ignore[no-untyped-call]
        if text.plain
        else "tag:yaml.org,2002:str",
        str(text),
    ),
)
_Plain.add_representer(type(None), lambda dumper, _: dumper.represent_scalar("tag:yaml.org,2002:null", "~"))


def _style(text: str) -> str | None:
    """Quotes around several lines, and around what other readers turn into a number or a truth value, as `007`."""
    if "\n" in text:
        return '"'
    return "'" if TURNED.match(text) else None


_Plain.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style=_style(text))
)


def in_brackets(value: Data) -> str:
    """`value` on one line."""
    if type(value) is str and WORD.fullmatch(value) and value not in NO_WORDS:
        return value
    inside = [value]  # so that a text minds the brackets around it
    text = yaml.dump(inside, Dumper=_Plain, default_flow_style=True, allow_unicode=True, sort_keys=False, width=ENDLESS)
    return text.rstrip("\n")[1:-1]
