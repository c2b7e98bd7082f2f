"""Files as draw.io org chart writes them: the headings that tell it."""

from __future__ import annotations

from orgmodel.importers.conventions.convention import Convention
from orgmodel.text import msg

CONVENTION = Convention(
    id="drawio",
    title=msg("draw.io org chart"),
    tells=(
        "position",
        "refs",
        "fill|stroke|image|url",
    ),
    note=msg("managers are names; refs are dotted lines; lines that begin with # are directives and were passed over"),
)
