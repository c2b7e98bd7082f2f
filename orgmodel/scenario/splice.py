"""A value put into, added to or taken out of a YAML text, every other line left as it is."""

from __future__ import annotations

from typing import NamedTuple

from orgmodel.scenario.identity import IDENTITIES
from orgmodel.scenario.spans import Data, Span, in_brackets, read_spans
from orgmodel.scenario.text_lines import STEP, WIDTH, block, entry, item, line_end, line_start, newline

Path = tuple[str, ...]
"""Keys from the top; an item of a list by its id, by what it says where it has none, or by its number from 0."""


class NotThere(LookupError):
    """The step of a path that leads nowhere."""


class Held(NamedTuple):
    """A span with what holds it: the mapping or list, and its number there."""

    span: Span
    holder: Span | None
    number: int


def put(text: str, path: Path, value: Data) -> str:
    """`text` with `value` at `path`, in place of what stands there; missing mappings on the way are made.

    Raises:
        NotThere: the path goes through an item or a value that is not there.
    """
    spans = read_spans(text)
    depth, held = 0, Held(spans, None, 0)
    while depth < len(path) and (deeper := find(spans, path[: depth + 1])):
        depth, held = depth + 1, deeper
    for key in reversed(path[depth + 1 :]):
        value = {key: value}
    if depth == len(path):
        return _replace(text, held, value)
    if held.span.kind == "nothing":
        return _replace(text, held, {path[depth]: value})
    if held.span.kind != "mapping":
        raise NotThere(path[depth])
    return _insert_key(text, held.span, path[depth], value)


def append(text: str, path: Path, value: Data) -> str:
    """`text` with `value` as the last item of the list at `path`, which is made where it is missing.

    Raises:
        NotThere: what stands at the path is no list.
    """
    held = find(read_spans(text), path)
    if held is None or held.span.kind == "nothing":
        return put(text, path, [value])
    if held.span.kind != "list":
        raise NotThere(path[-1])
    if not held.span.values:
        return _replace(text, held, [value])
    if held.span.flow:
        return _insert_in_brackets(text, held.span, in_brackets(value))
    lines = item(value, held.span.column)
    return _insert_lines(text, held.span, lines)


def drop(text: str, path: Path) -> str:
    """`text` without the key or item at `path`.

    Raises:
        NotThere: nothing stands there.
    """
    spans = read_spans(text)
    held, above = find(spans, path), find(spans, path[:-1])
    if held is None or above is None or not path:
        raise NotThere(path[-1] if path else "")
    holder = above.span
    if len(holder.values) == 1:
        return _emptied(text, above)
    starts = [_start(text, holder, index) for index in range(len(holder.values))]
    if holder.flow:
        begin = holder.values[held.number - 1].end if held.number else starts[0]
        return text[:begin] + text[held.span.end if held.number else starts[1] :]
    begin = starts[held.number]
    if held.number + 1 < len(starts) and _shares_line(text, begin):
        return text[:begin] + text[starts[held.number + 1] :]
    return text[: line_start(text, begin)] + text[line_end(text, held.span.end) :]


def copy(text: str, path: Path, value: dict[str, Data]) -> str:
    """`text` with a copy of the item at `path` behind the last of its list, letter by letter but for `value`.

    Fields of `value` are put in place of those of the item; those that are nothing are left out.

    Raises:
        NotThere: no item of a list stands there.
    """
    held, above = find(read_spans(text), path), find(read_spans(text), path[:-1])
    if held is None or above is None or above.span.kind != "list" or above.span.flow or held.span.kind != "mapping":
        raise NotThere(path[-1] if path else "")
    begin = line_start(text, _start(text, above.span, held.number))
    alone = f"{path[-2]}:{newline(text)}{text[begin : line_end(text, held.span.end)]}"
    for key, one in value.items():
        where = (path[-2], "0", key)
        if one is not None:
            alone = put(alone, where, one)
        elif find(read_spans(alone), where):
            alone = drop(alone, where)
    lines = alone.removesuffix(newline(text)).split(newline(text))[1:]
    return _insert_lines(text, above.span, lines)


def without(text: str, keys: tuple[str, ...]) -> str:
    """`text` without some of its blocks, to see whether two texts differ beyond them.

    Raises:
        Unreadable: it is no YAML.
    """
    spans, kept, place = read_spans(text), "", 0
    for key, value in zip(spans.keys, spans.values, strict=True):
        if key.text in keys:
            end = max(value.end, key.end)
            kept, place = kept + text[place : key.start], end if spans.flow else line_end(text, end)
    return (kept + text[place:]).rstrip()


def find(spans: Span, path: Path) -> Held | None:
    """What stands at `path`; None where one of its steps is not there."""
    held, name = Held(spans, None, 0), ""
    for step in path:
        index = _index(held.span, step, name)
        if index is None:
            return None
        held, name = Held(held.span.values[index], held.span, index), step
    return held


def _index(span: Span, step: str, name: str) -> int | None:
    if span.kind == "mapping":
        return span.place_of(step)
    known = [_known_by(item, name) for item in span.values]
    if step in known:
        return known.index(step)
    return int(step) if step.isdigit() and int(step) < len(known) else None


def _known_by(item: Span, name: str) -> str:
    if item.kind != "mapping":
        return item.text
    said = (item.place_of(key) for key in IDENTITIES.get(name, ("id",)))
    return " ".join(item.values[index].text for index in said if index is not None)


def _replace(text: str, held: Held, value: Data) -> str:
    """`value` in place of a span: on its line, or as a block under its key where there is more to say."""
    span, holder = held.span, held.holder
    short = in_brackets(value)
    is_block = span.kind in ("mapping", "list") and not span.flow
    if holder is None or holder.kind == "list" or holder.flow:
        return text[: span.start] + _glue(text, span) + short + text[span.end :]
    if not is_block and (
        not (isinstance(value, (dict, list)) and value)
        or (span.kind != "nothing" and span.column + len(short) <= WIDTH)
    ):
        return text[: span.start] + _glue(text, span) + short + text[span.end :]
    after_key = text.index(":", holder.keys[held.number].end) + 1
    end = line_end(text, max(span.end, after_key))
    if not isinstance(value, (dict, list)) or not value:
        return f"{text[:after_key]} {short}{newline(text)}{text[end:]}"
    kept = text[after_key:end] if span.kind == "nothing" and span.end <= after_key else newline(text)
    return _with_lines(text[:after_key] + kept, block(value, holder.column + STEP)) + text[end:]


def _glue(text: str, span: Span) -> str:
    return " " if span.start == span.end and text[: span.start].endswith((":", "-")) else ""


def _insert_key(text: str, span: Span, key: str, value: Data) -> str:
    if span.flow or not span.values:
        return _insert_in_brackets(text, span, in_brackets({key: value})[1:-1])
    return _insert_lines(text, span, entry(key, value, span.column))


def _insert_in_brackets(text: str, span: Span, entry: str) -> str:
    """`entry` before the closing bracket, on a line of its own where the last line is full."""
    if not span.values:
        return text[: span.end - 1] + entry + text[span.end - 1 :]
    end = span.values[-1].end
    column = end - line_start(text, end)
    first = _start(text, span, 0)
    margin = " " * (first - line_start(text, first))
    glue = ", " if column + len(entry) + 3 <= WIDTH or not margin else "," + newline(text) + margin
    return text[:end] + glue + entry + text[end:]


def _insert_lines(text: str, span: Span, lines: list[str]) -> str:
    end = line_end(text, span.end)
    return _with_lines(text[:end], lines) + text[end:]


def _with_lines(before: str, lines: list[str]) -> str:
    end = newline(before)
    glue = end if before and not before.endswith("\n") else ""
    return before + glue + end.join(lines) + end


def _emptied(text: str, held: Held) -> str:
    """The only entry of a mapping or list goes: what stays is written emptiness."""
    span, holder = held.span, held.holder
    brackets = "{}" if span.kind == "mapping" else "[]"
    if span.flow or holder is None or holder.kind == "list":
        return text[: span.start] + brackets + text[span.end :]
    after_key = text.index(":", holder.keys[held.number].end) + 1
    return f"{text[:after_key]} {brackets}{newline(text)}{text[line_end(text, span.end) :]}"


def _start(text: str, holder: Span, index: int) -> int:
    """Where an entry starts: its key, or the dash of its line."""
    if holder.kind == "mapping":
        return holder.keys[index].start
    if holder.flow:
        return holder.values[index].start
    place = holder.values[index].start
    while True:
        line = line_start(text, place)
        if text[line + holder.column : line + holder.column + 1] == "-" and line + holder.column <= place:
            return line + holder.column
        place = line - 1


def _shares_line(text: str, place: int) -> bool:
    return bool(text[line_start(text, place) : place].strip())
