"""Small scenario files with ranges, quick to evaluate, some of which name other files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.organizations import CLIENTS, channel, tiny

MANAGER = {
    "id": "cm", "title": "Community manager", "fte": "0.8..0.9", "holders": ["p1"],
    "metiers": {"marketing": 0.5, "customer_service": 0.5}, "sponsor": "boss",
    "activities": {"conversation": 0.5, "content": 0.5},
}  # fmt: skip
QUESTION = {"id": "question", "severity": 1, "share": 1, "minutes": "5..10..30", "decides": "comm_head"}
PLACEMENTS = [
    {"id": "today", "title": "Today", "as_is": True, "seats": [{"id": "cm", "reports_to": "comm_head"}]},
    {"id": "in_care", "title": "In care", "seats": [{"id": "cm", "reports_to": "care_head"}]},
    {"id": "high", "title": "High", "seats": [{"id": "cm", "reports_to": "boss"}]},
]
STAFF = "id,title,unit,reports_to\nclerk,Clerk,care,care_head\nintern,Intern,comm,comm_head\n"
BROKEN = """\
format: 1
title: Broken
organization: {units: [{id: top, name: Top}], roles: [{id: a, title: A, unit: tpo}]}
"""
MORE = """\
format: 1
title: More
extends: a_plain.yaml
change: {channels: [{id: page, audience: 900..4000}]}
"""


def text(**changes: Any) -> str:
    """The small scenario with changes, as YAML."""
    page = channel(operators=["cm"], stakeholders=["clients"], messages_per_month="250..280", reply_within="4h")
    written = {
        "organization": {"week_hours": "35..39", "shrinkage": 0.25},
        "community_manager": MANAGER, "channels": [page], "stakeholders": [{**CLIENTS, "power": "0.4..0.9"}],
        "case_types": [QUESTION], "placements": PLACEMENTS, **changes,
    }  # fmt: skip
    return tiny(**written).text


def folder(path: Path) -> Path:
    """Three scenarios: a plain one, one that extends it, and one with a staff list."""
    whole = text()
    path.mkdir(exist_ok=True)
    (path / "a_plain.yaml").write_text(whole, "utf-8")
    (path / "b_extends.yaml").write_text(MORE, "utf-8")
    with_staff = whole.replace("organization:\n", "organization:\n  roles_from: staff.csv\n")
    (path / "c_staff.yaml").write_text(with_staff, "utf-8")
    (path / "staff.csv").write_text(STAFF, "utf-8")
    return path
