"""Files that list lines, from one person to another."""

from __future__ import annotations

from orgmodel.importers.conventions.convention import Convention
from orgmodel.text import msg

CONVENTION = Convention(
    id="lines",
    title=msg("list of lines"),
    tells=(
        "from",
        "to",
    ),
    note=msg("which end is the superior was told by which end repeats"),
)
