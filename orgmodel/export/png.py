"""A picture as PNG."""

from __future__ import annotations

from orgmodel.export.contents import PICTURES, WALLS
from orgmodel.export.format import Format, Request
from orgmodel.export.picture import draw_picture
from orgmodel.study import Study
from orgmodel.text import msg


def write(study: Study, request: Request) -> bytes:
    """The bytes of the file."""
    return draw_picture(study, request, "png")


FORMAT = Format("png", ".png", "image/png", msg("PNG: a picture for any document"), write, PICTURES + WALLS)
