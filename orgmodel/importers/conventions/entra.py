"""Files as Microsoft Entra, download of users writes them: the headings that tell it."""

from __future__ import annotations

from orgmodel.importers.conventions.convention import Convention
from orgmodel.text import msg

CONVENTION = Convention(
    id="entra",
    title=msg("Microsoft Entra, download of users"),
    tells=(
        "userprincipalname|nomdutilisateurprincipal",
        "objectid|iddobjet|iddelobjet|idobjet",
        "usertype|typedutilisateur|accountenabled|compteactive",
    ),
    note=msg("this download names no superior: ask Microsoft Graph for /users?$expand=manager, and import its answer"),
    names_superiors=False,
)
