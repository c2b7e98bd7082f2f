"""Files as Microsoft Graph users writes them: the headings that tell it."""

from __future__ import annotations

from orgmodel.importers.conventions.convention import Convention
from orgmodel.text import msg

CONVENTION = Convention(
    id="graph",
    title=msg("Microsoft Graph users"),
    tells=(
        "displayname",
        "id",
        "userprincipalname|mail|jobtitle",
        "managerid|manageruserprincipalname|managerupn|managermail",
    ),
)
