"""What files that leave the app are called."""

from __future__ import annotations

import re
from hashlib import sha256

from orgmodel.assessment import Assessment
from orgmodel.export.format import Format
from orgmodel.ui.desk import Desk


def file_name(desk: Desk, one: Assessment, what: str, form: Format) -> str:
    """A name any system takes: ours, an id, and a short hash of the scenario."""
    name = desk.opened.item.name.rsplit(".", 1)[0].lower() if desk.opened else ""
    stem = re.sub(r"[^a-z0-9]+", "-", name).strip("-")[:40] or "scenario"
    short = sha256(desk.digest.encode()).hexdigest()[:6]
    return f"orgmodel-{stem}-{one.placed.id.replace('_', '-')[:40]}-{what}-{short}{form.suffix}"
