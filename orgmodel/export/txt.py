"""A picture's text twin: what it shows, for whoever cannot see it."""

from __future__ import annotations

from orgmodel.export.contents import PICTURES, WALLS
from orgmodel.export.format import Format
from orgmodel.export.picture import write_twin
from orgmodel.text import msg

FORMAT = Format(
    "txt",
    ".txt",
    "text/plain; charset=utf-8",
    msg("Text: what the picture shows, in words"),
    write_twin,
    PICTURES + WALLS,
)
