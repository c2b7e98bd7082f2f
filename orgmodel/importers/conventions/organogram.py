"""Files as organogram of a public body writes them: the headings that tell it."""

from __future__ import annotations

from orgmodel.importers.conventions.convention import Convention
from orgmodel.text import msg

CONVENTION = Convention(
    id="organogram",
    title=msg("organogram of a public body"),
    tells=(
        "postuniquereference",
        "reportstoseniorpost",
    ),
    note=msg("XX means no superior; pay was dropped"),
)
