"""Files as Microsoft 365 organizational data writes them: the headings that tell it."""

from __future__ import annotations

from orgmodel.importers.conventions.convention import Convention
from orgmodel.text import msg

CONVENTION = Convention(
    id="microsoft-365",
    title=msg("Microsoft 365 organizational data"),
    tells=(
        "microsoftpersonemail",
        "microsoftmanageremail",
    ),
    note=msg("superiors are e-mail addresses"),
)
