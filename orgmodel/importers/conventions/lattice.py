"""Files as Lattice writes them: the headings that tell it."""

from __future__ import annotations

from orgmodel.importers.conventions.convention import Convention
from orgmodel.text import msg

CONVENTION = Convention(
    id="lattice",
    title=msg("Lattice"),
    tells=(
        "fullname",
        "manageremail",
    ),
    note=msg("superiors are e-mail addresses"),
)
