"""Files as Google Workspace users writes them: the headings that tell it."""

from __future__ import annotations

from orgmodel.importers.conventions.convention import Convention
from orgmodel.text import msg

CONVENTION = Convention(
    id="google-workspace",
    title=msg("Google Workspace users"),
    tells=(
        "firstname",
        "lastname",
        "emailaddress",
        "orgunitpath",
    ),
    note=msg("superiors are e-mail addresses"),
)
