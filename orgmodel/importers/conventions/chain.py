"""Files that give each person the whole chain of superiors."""

from __future__ import annotations

from orgmodel.importers.conventions.convention import Convention
from orgmodel.text import msg

CONVENTION = Convention(
    id="chain",
    title=msg("reporting chains"),
    tells=("reportingchain|managementchain|managerchain|chainofcommand",),
    note=msg("the superior is the end of the chain that changes from row to row"),
)
