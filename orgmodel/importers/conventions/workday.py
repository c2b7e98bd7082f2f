"""Files as Workday report writes them: the headings that tell it."""

from __future__ import annotations

from orgmodel.importers.conventions.convention import Convention
from orgmodel.text import msg

CONVENTION = Convention(
    id="workday",
    title=msg("Workday report"),
    tells=(
        "employeeid",
        "managerid",
        "supervisoryorganization|costcenter|managername|businesstitle",
    ),
    note=msg(
        "each company chooses the columns of this report; where managers and organizations disagree, managers count"
    ),
)
