"""A tiny organization in which one métier has all that anchors it, each part of which can be taken away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from orgmodel.checks import CHECKS
from tests.organizations import Tiny, tiny

METIER = {check.id: check for check in CHECKS if check.id.startswith("metier-")}
"""The five checks of métiers, by id."""


@dataclass(frozen=True)
class Home:
    """A métier, the function of the unit at home in it, and an activity of its own."""

    metier: str
    function: str
    activity: str

    def told(self, superior: str = "head", metiers: Any = None, **changes: Any) -> Tiny:
        """The role under the head of that unit, with changes; a value of ... leaves a part unwritten."""
        units = [{"id": "top", "name": "Top", "function": "executive"},
                 {"id": "home", "name": "Home", "function": self.function}]  # fmt: skip
        roles = [{"id": "boss", "title": "Boss", "unit": "top"},
                 {"id": "head", "title": "Head", "unit": "home", "reports_to": "boss"}]  # fmt: skip
        whole: dict[str, Any] = {
            "organization": {"units": units, "roles": roles, "links": []},
            "community_manager": {"metiers": metiers or {self.metier: 1}},
            "placements": [{"id": "today", "title": "Today", "seats": [{"id": "cm", "reports_to": superior}]}],
            "responsibilities": [{"activity": self.activity, "accountable": "head", "metier": self.metier}],
            "strategy": {"indicators": [{"id": "figure", "name": "Figure", "metier": self.metier}]},
            "tools": [{"id": "tool", "name": "Tool", "users": ["cm"], "metiers": [self.metier]}],
        }
        return tiny(**{**whole, **changes})


def anchored(metier: str, function: str, activity: str) -> Home:
    """The tiny organization of a métier."""
    return Home(metier, function, activity)
