"""Files as OrgChart Now writes them: the headings that tell it."""

from __future__ import annotations

from orgmodel.importers.conventions.convention import Convention
from orgmodel.text import msg

CONVENTION = Convention(
    id="orgchart-now",
    title=msg("OrgChart Now"),
    tells=(
        "personid",
        "supervisorid",
    ),
    note=msg("who stands on top may report to themselves"),
)
