"""The two silo graphs of the domain page: A, with walls, and B, with lateral links and a second manager."""

from __future__ import annotations

from itertools import chain

import networkx as nx

OUTSIDE = ("clients", "fans", "ngo", "press")
DEPARTMENTS = {"director": "direction", "communication": "communication", "manager": "communication"} | {
    "marketing": "marketing",
    "care": "care",
    "legal": "legal",
    "deputy": "communication",
}
A = [("director", head) for head in ("communication", "marketing", "care", "legal")] + [
    ("communication", "manager"),
    *(("manager", stakeholder) for stakeholder in OUTSIDE),
]
B = (
    A
    + [("manager", head) for head in ("care", "marketing", "legal")]
    + [("deputy", other) for other in ("communication", *OUTSIDE, "manager", "care")]
)


def silo(ties: list[tuple[str, str]]) -> nx.Graph:
    """The undirected graph of the ties."""
    return nx.Graph(ties)


def by_department(ties: list[tuple[str, str]]) -> dict[str, str]:
    """Departments as groups, one group outside."""
    return {actor: DEPARTMENTS.get(actor, "outside") for actor in chain.from_iterable(ties)}


def by_side(ties: list[tuple[str, str]]) -> dict[str, bool]:
    """Inside or outside."""
    return {actor: actor in OUTSIDE for actor in chain.from_iterable(ties)}
