"""Dandelion: a central seat, and one in each brand, subsidiary or country, coordinated."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.placement.candidate import Candidate, Ground, Shape
from orgmodel.placement.ground import branch_heads, central_hosts
from orgmodel.placement.making import Plan, candidate
from orgmodel.placement.spokes import around
from orgmodel.text import msg

LEAST = 2
"""Branches from which a group has companies within the company (domain.md §2.4)."""


def seat(ground: Ground) -> Iterator[Candidate]:
    """One candidate a central host, where the organization has branches."""
    branches = branch_heads(ground)
    if len(branches) < LEAST:
        return
    for host in central_hosts(ground):
        others = {unit: head for unit, head in branches.items() if head != host}
        title = msg("Dandelion: hub under {role}, one seat in each of {n} branches",
                    role=ground.graph.placed.name(host), n=len(others))  # fmt: skip
        yield candidate(ground, Plan("dandelion", title, (host,), around(ground, host, others)))


SHAPE = Shape(
    id="dandelion",
    title=msg("Dandelion"),
    meaning=msg("A central seat, and a seat in each brand, subsidiary or country."),
    seat=seat,
)
