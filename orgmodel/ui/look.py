"""The style sheet of the pages: every colour comes from the pictures' style, in its light and dark theme."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

from orgmodel.diagram.style import DARK, LEVELS, LIGHT, Theme
from orgmodel.records import Level
from orgmodel.ui.markup import Markup

SHEETS: Final = (
    "page.css",
    "start.css",
    "health.css",
    "explore.css",
    "compare.css",
    "present.css",
    "editing.css",
    "ballots.css",
    "take.css",
    "imports.css",
)
"""The files of the style sheet, in their order."""
HAIR: Final = ("#DDE3EB", "#2B3850")
"""Rules and frames of cards: quieter than any line of a picture; they carry no meaning."""


@lru_cache(maxsize=1)
def style_sheet() -> Markup:
    """The style sheet as an element of the page; `light-dark()` follows the theme the reader chose."""
    folder = Path(__file__).parent / "assets"
    sheet = "".join((folder / name).read_text("utf-8") for name in SHEETS)
    return Markup(f"<style>\n:root {{\n{_variables()}\n}}\n{sheet}</style>")


def _variables() -> str:
    pairs = {name: (light, dark) for (name, light), (_, dark) in zip(_named(LIGHT), _named(DARK), strict=True)}
    rows = [f"--om-{name}: light-dark({light}, {dark});" for name, (light, dark) in pairs.items()]
    rows.append(f"--om-hair: light-dark({HAIR[0]}, {HAIR[1]});")
    for level in Level:
        ink = LEVELS[level]
        rows += [f"--om-{level.word}: {ink.fill};", f"--om-{level.word}-line: {ink.line};",
                 f"--om-{level.word}-text: {ink.text};"]  # fmt: skip
    return "\n".join(rows)


def _named(theme: Theme) -> list[tuple[str, str]]:
    single = [(name, getattr(theme, name)) for name in ("paper", "band", "ink", "secondary", "line")]
    inks = ("inside", "outside", "role", "gone")
    lines = [(name, getattr(theme, name).line) for name in inks]
    fills = [(f"{name}-fill", getattr(theme, name).fill) for name in inks]
    return [*single, *lines, *fills]
