"""A picture as SVG."""

from __future__ import annotations

from orgmodel.export.contents import PICTURES, WALLS
from orgmodel.export.format import Format, Request
from orgmodel.export.picture import draw_picture
from orgmodel.study import Study
from orgmodel.text import msg


def write(study: Study, request: Request) -> bytes:
    """The bytes of the file."""
    return draw_picture(study, request, "svg")


FORMAT = Format("svg", ".svg", "image/svg+xml", msg("SVG: sharp at any size, for the web"), write, PICTURES + WALLS)
