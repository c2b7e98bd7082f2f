"""Files as BambooHR writes them: the headings that tell it."""

from __future__ import annotations

from orgmodel.importers.conventions.convention import Convention
from orgmodel.text import msg

CONVENTION = Convention(
    id="bamboohr",
    title=msg("BambooHR"),
    tells=(
        "employeenumber",
        "supervisorid|supervisoreid|supervisor|reportingto",
    ),
    note=msg("supervisors may be named by either of two ids: the one that finds most was taken"),
)
