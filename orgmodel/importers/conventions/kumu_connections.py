"""Files as Kumu connections writes them: the headings that tell it."""

from __future__ import annotations

from orgmodel.importers.conventions.convention import Convention
from orgmodel.text import msg

CONVENTION = Convention(
    id="kumu-connections",
    title=msg("Kumu map"),
    tells=(
        "from",
        "to",
        "type",
    ),
)
