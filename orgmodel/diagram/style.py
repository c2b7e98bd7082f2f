"""Every colour, line, size and sign of the pictures; pages, decks and workbooks take theirs from here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final, Literal

from orgmodel.diagram.picture import BoxKind, LineKind, Mark
from orgmodel.records import Level

ThemeName = Literal["light", "dark"]
Dash = Literal["solid", "dashed", "dotted", "gone"]
Arrows = Literal["none", "forward", "both"]

FAMILY: Final = "Source Sans Pro"
SEMIBOLD: Final = "Source Sans Pro Semibold"
CSS_FAMILY: Final = "Source Sans Pro, Source Sans, sans-serif"
"""The face that Streamlit ships, under both of its names."""

PAGE_WIDTH: Final = 960.0
PAGE_HEIGHT: Final = 540.0
"""13.33 × 7.5 inches in points: a wide slide."""
MARGIN: Final = 20.0
FLOOR: Final = 9.0
"""No text is smaller, in points on the page (our proposal)."""
CEILING: Final = 18.0
"""Boxes of small charts grow no further: 1/30 of the page's height, what a wall needs (our proposal)."""
TITLE_SIZE: Final = 16.0
NOTE_SIZE: Final = 10.0
LINE_HEIGHT: Final = 1.2
"""Graphviz sets lines of text this many sizes apart."""
MOST_LINES: Final = 3
"""Titles wrap to three lines at most."""
OUTER: Final = 4.0
"""A double outline's second line stands this far out, in points: Graphviz's own constant."""
PIXELS_PER_POINT: Final = 1600 / PAGE_WIDTH
"""A page is 1600 × 900 pixels unless asked otherwise."""

SIGNS: Final[Mapping[str, str]] = MappingProxyType(
    {"added": "+", "removed": "−", "moved": "←→", "fixed": "✓", "new": "!"}
)
"""The face has no ↔: pictures draw it as a shape, tables write ← beside →."""


@dataclass(frozen=True, slots=True)
class Ink:
    """Outline and fill of a kind of box, and the colour of its text."""

    line: str
    fill: str
    text: str


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme; each means one thing."""

    paper: str
    band: str
    ink: str
    secondary: str
    line: str
    inside: Ink
    outside: Ink
    role: Ink
    gone: Ink
    outside_ground: str
    """Behind the outside world, on the inside–outside map; the inside stands on `band`."""


LIGHT: Final = Theme(
    paper="#FFFFFF",
    band="#F5F7FA",
    ink="#1F2937",
    secondary="#475569",
    line="#64748B",
    inside=Ink("#3B5B8C", "#EEF2F8", "#1F2937"),
    outside=Ink("#B7791F", "#FBF3E2", "#1F2937"),
    role=Ink("#A3195B", "#FBE9F1", "#1F2937"),
    gone=Ink("#64748B", "#FFFFFF", "#475569"),
    outside_ground="#FEFAF1",
)
DARK: Final = Theme(
    paper="#0F172A",
    band="#151F35",
    ink="#E5E9F0",
    secondary="#A9B5C6",
    line="#8494AB",
    inside=Ink("#8FB0E3", "#1E2C48", "#E5E9F0"),
    outside=Ink("#E0A84A", "#35290F", "#F4EBDA"),
    role=Ink("#F27BB0", "#431A2F", "#FBE9F1"),
    gone=Ink("#8494AB", "#0F172A", "#A9B5C6"),
    outside_ground="#1C1A17",
)
THEMES: Final[Mapping[ThemeName, Theme]] = MappingProxyType({"light": LIGHT, "dark": DARK})

LEVELS: Final[Mapping[Level, Ink]] = MappingProxyType(
    {
        Level.LOW: Ink("#C9A9A2", "#FBEDEA", "#1F2937"),
        Level.MEDIUM: Ink("#C08070", "#F2BFB2", "#1F2937"),
        Level.HIGH: Ink("#A33A27", "#C24A35", "#FFFFFF"),
        Level.CRITICAL: Ink("#5E1208", "#7A1A0E", "#FFFFFF"),
    }
)
"""Levels of risk in one hue, from light to dark, in both themes; always shown with their word."""
NUMBERED: Final = Ink("#1F2937", "#FFFFFF", "#1F2937")
SETTLED: Final = Ink("#475569", "#F5F7FA", "#475569")
"""A numbered dot on the colours of the levels, in both themes: a risk, and one that is settled."""


@dataclass(frozen=True, slots=True)
class Pen:
    """How a line is drawn: its dash says its kind even without colour."""

    dash: Dash
    width: float
    arrows: Arrows = "none"


PENS: Final[Mapping[LineKind, Pen]] = MappingProxyType(
    {
        "reporting": Pen("solid", 1.1),
        "dotted": Pen("dashed", 1.1),
        "coordinates": Pen("dashed", 1.1, "both"),
        "serves": Pen("dotted", 1.6),
        "feeds_back": Pen("dashed", 1.1, "forward"),
        "uses": Pen("solid", 0.9),
    }
)
GONE: Final = Pen("gone", 0.8)
CHANGED_WIDTH: Final = 2.0
"""Lines a placement adds are as thick as this."""


def box_ink(theme: Theme, kind: BoxKind, mark: Mark | None = None) -> Ink:
    """Colours of a box: what it is, unless it is gone."""
    if mark == "removed":
        return theme.gone
    if kind == "channel":
        return replace(theme.outside, fill=theme.paper, text=theme.ink)
    return {"seat": theme.role, "outside": theme.outside}.get(kind, theme.inside)


def line_colour(theme: Theme, kind: LineKind, mark: Mark | None = None) -> str:
    """Colour of a line: the outside's where publics are served, the role's where something was added."""
    if mark == "removed":
        return theme.gone.line
    if kind in ("serves", "uses"):
        return theme.outside.line
    return theme.role.line if mark else theme.line


def line_pen(kind: LineKind, mark: Mark | None = None) -> Pen:
    """Width and dash of a line: thin and long-dashed where it is gone, thick where it is new."""
    pen = PENS[kind]
    if mark == "removed":
        return Pen("gone", GONE.width, pen.arrows)
    return Pen(pen.dash, CHANGED_WIDTH, pen.arrows) if mark else pen
