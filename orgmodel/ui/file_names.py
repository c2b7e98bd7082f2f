"""What files that leave the app are called."""

from __future__ import annotations

from orgmodel.assessment import Assessment
from orgmodel.export import naming
from orgmodel.export.format import Format
from orgmodel.ui.desk import Desk


def file_name(desk: Desk, one: Assessment | None, what: str, form: Format) -> str:
    """A name any system takes: ours, the file's, the placement's where it is about one, and a short hash."""
    name = desk.opened.item.name.rsplit(".", 1)[0] if desk.opened else ""
    return naming.file_name(name, (one.placed.id if one else "", what), desk.digest, form.suffix)
