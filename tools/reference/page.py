"""How a reference page opens, what an entry of one looks like, and the index above the entries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from orgmodel.text import Message, msg, render

GENERATED = msg("This page is written by the program from its own code; `make catalogues` writes it anew.")


class Entry(NamedTuple):
    """One member of a family: its id, which is its anchor, its title and its facts, each a label and what it says."""

    anchor: str
    title: Any
    rows: tuple[tuple[Message, Any], ...]
    code: str | None = None


class Group(NamedTuple):
    """Entries under one heading."""

    title: Message
    entries: tuple[Entry, ...]


def page(
    title: Message, introduction: Message, groups: Sequence[Group], language: str, after: Iterable[str] = ()
) -> str:
    """One page: what it is about, an index by group, the entries, then the lines of `after`."""
    lines = [*opened(title, language), render(introduction, language), ""]
    for group in groups:
        found = " · ".join(_listed(entry, language) for entry in group.entries)
        lines.append(labelled(group.title, found, language))
    for group in groups:
        lines += ["", *headed(group.title, language)]
        for entry in group.entries:
            lines += _entry(entry, language)
    return closed([*lines, *after])


def opened(title: Message, language: str) -> list[str]:
    """The first lines of a page: its title, and where it comes from."""
    return [f"# {render(title, language)}", "", f"*{render(GENERATED, language)}*", ""]


def headed(title: Message, language: str, anchor: str = "") -> list[str]:
    """The heading of a part of a page, after the anchor that links find it by."""
    return [*([f'<a id="{anchor}"></a>', ""] if anchor else []), f"## {render(title, language)}", ""]


def closed(lines: Sequence[str]) -> str:
    """The lines as a file holds them."""
    return "\n".join(lines).rstrip() + "\n"


def table(columns: Sequence[Any], rows: Iterable[Sequence[Any]], language: str) -> list[str]:
    """A table in Markdown; every cell is rendered."""
    lines = [_row(columns, language), "|" + "---|" * len(columns)]
    return [*lines, *(_row(row, language) for row in rows), ""]


def link(title: Any, target: str, language: str) -> str:
    """A link to a place of a page: `page.md#anchor`, or `#anchor` on the same one."""
    return f"[{render(title, language)}]({target})"


def _listed(entry: Entry, language: str) -> str:
    linked = link(entry.title, f"#{entry.anchor}", language)
    return f"{linked} ({entry.code})" if entry.code else linked


def _entry(entry: Entry, language: str) -> list[str]:
    named = f"`{entry.anchor}` · {entry.code}" if entry.code else f"`{entry.anchor}`"
    lines = [f'<a id="{entry.anchor}"></a>', "", f"### {render(entry.title, language)}", "", named, ""]
    for label, said in entry.rows:
        text = " · ".join(said) if isinstance(said, tuple) else render(said, language)
        if text:
            lines.append(labelled(label, text, language))
    return [*lines, ""]


def labelled(label: Any, text: str, language: str) -> str:
    """An item of a list: a name in bold, and what is said under it."""
    colon = "\u202f:" if language == "fr" else ":"
    return f"- **{render(label, language)}**{colon} {text}"


def _row(cells: Sequence[Any], language: str) -> str:
    return f"| {' | '.join(render(cell, language).replace('|', chr(92) + '|') for cell in cells)} |"
