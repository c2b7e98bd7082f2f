"""Files as Gephi, nodes and edges writes them: the headings that tell it."""

from __future__ import annotations

from orgmodel.importers.conventions.convention import Convention
from orgmodel.text import msg

CONVENTION = Convention(
    id="gephi",
    title=msg("Gephi, nodes and edges"),
    tells=(
        "source",
        "target",
    ),
)
