"""A list of people beside a list of teams with their leads."""

from __future__ import annotations

from orgmodel.importers.conventions.convention import Convention
from orgmodel.text import msg

CONVENTION = Convention(
    id="teams",
    title=msg("people and teams"),
    tells=(
        "teamlead|teamleader|lead|leader|teammanager|head",
        "team|teamname|unit|department",
    ),
    note=msg("the superior is the lead of the team"),
)
