"""Files that spread the superiors over a column a level."""

from __future__ import annotations

from orgmodel.importers.conventions.convention import Convention
from orgmodel.text import msg

CONVENTION = Convention(
    id="levels",
    title=msg("levels"),
    tells=(
        "parentlevel1|level1|managerlevel1|managementlevel1|level1manager|niveau1|parentniveau1",
        "parentlevel2|level2|managerlevel2|managementlevel2|level2manager|niveau2|parentniveau2",
    ),
    note=msg("the superior is the deepest level that is not the person"),
)
