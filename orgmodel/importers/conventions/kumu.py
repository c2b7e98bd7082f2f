"""Files as Kumu map writes them: the headings that tell it."""

from __future__ import annotations

from orgmodel.importers.conventions.convention import Convention
from orgmodel.text import msg

CONVENTION = Convention(
    id="kumu",
    title=msg("Kumu map"),
    tells=(
        "label",
        "type",
        "description|tags",
    ),
    note=msg("a vertical bar joins several values"),
)
