"""Files as Organimi writes them: the headings that tell it."""

from __future__ import annotations

from orgmodel.importers.conventions.convention import Convention
from orgmodel.text import msg

CONVENTION = Convention(
    id="organimi",
    title=msg("Organimi"),
    tells=(
        "bossid|managerid",
        "dottedids|firstname",
        "firstname",
        "lastname",
        "id|uniqueid",
    ),
    note=msg("dotted lines are ids joined by a colon"),
)
