"""Files as Visio organization chart wizard writes them: the headings that tell it."""

from __future__ import annotations

from orgmodel.importers.conventions.convention import Convention
from orgmodel.text import msg

CONVENTION = Convention(
    id="visio",
    title=msg("Visio organization chart wizard"),
    tells=(
        "name",
        "reportsto",
        "title|department|telephone",
    ),
)
