"""Files as Pingboard writes them: the headings that tell it."""

from __future__ import annotations

from orgmodel.importers.conventions.convention import Convention
from orgmodel.text import msg

CONVENTION = Convention(
    id="pingboard",
    title=msg("Pingboard"),
    tells=(
        "name",
        "email",
        "jobtitle",
        "reportsto",
    ),
    note=msg("superiors are e-mail addresses"),
)
