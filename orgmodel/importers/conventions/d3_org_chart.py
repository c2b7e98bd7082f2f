"""Files as d3-org-chart writes them: the headings that tell it."""

from __future__ import annotations

from orgmodel.importers.conventions.convention import Convention
from orgmodel.text import msg

CONVENTION = Convention(
    id="d3-org-chart",
    title=msg("d3-org-chart"),
    tells=(
        "id",
        "parentid",
    ),
)
