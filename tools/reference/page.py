"""How a reference page opens, and what an entry of one looks like."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from orgmodel.text import Message, msg, render

GENERATED = msg("This page is written by the program from its own code; `make catalogues` writes it anew.")
Rows = Iterable[tuple[Message, Any]]


def opened(title: Message, language: str) -> list[str]:
    """The first lines of a page: its title, and where it comes from."""
    return [f"# {render(title, language)}", "", f"*{render(GENERATED, language)}*", ""]


def closed(lines: list[str]) -> str:
    """The lines as a file holds them."""
    return "\n".join(lines).rstrip() + "\n"


def page(title: Message, entries: Iterable[tuple[str, Any, Rows]], language: str) -> str:
    """One page: a heading an entry (its id is its anchor), then its facts."""
    lines = opened(title, language)
    for anchor, heading, rows in entries:
        lines += [f'<a id="{anchor}"></a>', "", f"## {render(heading, language)}", "", f"`{anchor}`", ""]
        for label, value in rows:
            text = render(value, language)
            if text:
                lines.append(f"- **{render(label, language)}**: {text}")
        lines.append("")
    return closed(lines)
